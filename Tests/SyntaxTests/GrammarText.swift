// A text as the grammar sees it: its tokens, sentence by sentence.

import Diagnostics

@testable import Syntax

struct GrammarText {
    let source: Source
    /// The tokens of each sentence, without the line's end.
    let sentences: [[Token]]
    let lexicon: Lexicon

    init(_ source: Source, _ lexicon: Lexicon) {
        self.source = source
        self.lexicon = lexicon
        let (tokens, _) = Lexer.tokens(of: source, lexicon)
        sentences = tokens.split { $0.kind == .newline || $0.kind == .end }.map(Array.init)
    }

    /// A text whose own declarations give its names, and those of a lexicon.
    init(_ name: String, _ text: String, knowing lexicon: Lexicon = Lexicon()) {
        let source = Source(name: name, text: text)
        var lexicon = lexicon
        _ = gather(source, into: &lexicon)
        self.init(source, lexicon)
    }

    /// The sentences that the grammar does not derive, each with the place where it gave up.
    func underived(_ grammar: Grammar) -> [String] {
        sentences.compactMap { tokens in
            var recogniser = GrammarRecogniser(grammar, source, tokens, knowing: lexicon)
            guard !recogniser.derives("sentence") else { return nil }
            let text = tokens.first.map {
                source.text($0.range.through(tokens[tokens.count - 1].range))
            }
            let token = tokens[min(recogniser.furthest, tokens.count - 1)]
            return "\(text ?? "")\n    at '\(source.text(token.range))'"
        }
    }
}
