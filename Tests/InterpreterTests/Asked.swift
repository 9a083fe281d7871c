// A world made of a script, asked questions: the interpreter without files or renderings.

import Diagnostics
import Interpreter
import Syntax

struct Asked {
    var world = World()

    /// Takes a script as a file is taken: declarations first, in turn.
    init(_ script: String) throws {
        try take(script, isFile: true)
    }

    mutating func take(_ text: String, isFile: Bool = false) throws {
        let source = Source(name: "script", text: text)
        _ = gather(source, into: &world.lexicon)
        let parsed = parse(source, lexicon: world.lexicon)
        if let first = parsed.diagnostics.first { throw first }
        let sentences = parsed.sentences.enumerated()
            .sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
        for (_, sentence) in sentences {
            _ = try world.take(sentence, Taking(isFile: isFile))
        }
    }

    func ask(_ question: String) throws -> Answer {
        let source = Source(name: "question", text: question)
        let parsed = parse(source, lexicon: world.lexicon)
        if let first = parsed.diagnostics.first { throw first }
        var trial = world
        var answer: Answer?
        for sentence in parsed.sentences {
            answer = try trial.take(sentence, Taking(isFile: false))
        }
        guard let answer else { throw Nothing() }
        return answer
    }

    struct Nothing: Error {}

    /// Votes or seats by party: `Red 10, Blue 5`, as a question's first table gives them.
    func counts(_ question: String) throws -> String {
        try ask(question).tables.first?.rows.compactMap { row in
            guard case .party(let party)? = row.first, row.count > 1 else { return nil }
            if case .seats(let number) = row[1] { return "\(party.name) \(number)" }
            if case .votes(let number) = row[1] { return "\(party.name) \(number)" }
            return nil
        }.joined(separator: ", ") ?? ""
    }

    func says(_ question: String) throws -> String { try ask(question).headline.plain }

    /// The code that a question is refused with, or nothing.
    func refusal(_ question: String) -> String? {
        do {
            _ = try ask(question)
            return nil
        } catch let diagnostic as Diagnostic {
            return diagnostic.code.id
        } catch let several as Diagnostics {
            return several.all.first?.code.id
        } catch {
            return "\(error)"
        }
    }
}
