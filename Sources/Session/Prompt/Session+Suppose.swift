// `suppose CLAUSES`: a what-if that stays until it is taken back.

import Diagnostics
import Interpreter
import Syntax

extension Session {
    /// Opens a what-if with the changes behind the word; nothing where the text does not begin so.
    mutating func suppose(_ source: Source) -> Outcome? {
        let text = String(decoding: source.bytes, as: UTF8.self)
        if Suppose.isAlone(in: text), world.lexicon.find("suppose") == nil {
            let whole = Location(source, SourceRange(0, source.bytes.count))
            return refused([.supposeWhat(at: whole)], source)
        }
        guard let length = Suppose.length(in: text) else { return nil }
        let parsed = parse(source, lexicon: world.lexicon, behind: length)
        guard let sentence = parsed.sentences.first, parsed.diagnostics.isEmpty,
            parsed.sentences.count == 1
        else {
            return refused(parsed.diagnostics, source)
        }
        guard case .clauses(let clauses) = sentence.body else {
            return refused([.supposeWhat(at: Location(source, sentence.range))], source)
        }
        do {
            var trial = world
            let answer = try trial.suppose(clauses, sentence)
            var outcome = Outcome(output: render(answer))
            outcome.messages = rendered(answer.diagnostics)
            become(trial, said)
            return outcome
        } catch let diagnostic as Diagnostic {
            return refused([diagnostic], source)
        } catch let several as Diagnostics {
            return refused(several.all, source)
        } catch {
            let whole = Location(source, sentence.range)
            return refused([.unexpected("\(error)", at: whole)], source)
        }
    }

    private func refused(_ diagnostics: [Diagnostic], _ source: Source) -> Outcome {
        Outcome(messages: rendered(diagnostics), failed: true)
    }

    private func rendered(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { $0.rendered(width: options.width) }.joined(separator: "\n")
    }
}
