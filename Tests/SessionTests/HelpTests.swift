// `help E07`: every code is explained at length, with an example that is a sentence of the language.

import Diagnostics
import Interpreter
import Session
import Syntax
import Testing

@Suite struct HelpTests {
    @Test("codes are told apart") func codesAreDistinct() {
        #expect(Set(Session.codes).count == Session.codes.count)
    }

    @Test("every explanation has an example", arguments: Session.codes.map(\.id))
    func hasExample(_ id: String) throws {
        guard id != "E99" else { return }
        let text = try #require(Session().explanation(of: id))
        #expect(text.hasPrefix(id + "\n\n"))
        #expect(text.contains("\n    "), "no example: \(text)")
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "too wide: \(text)")
    }

    /// The example shows how it should be, so it must be readable.
    @Test(
        "every example of the language's own messages is read without an error",
        arguments: (Code.syntax + Code.meaning).map(\.id))
    func exampleIsRead(_ id: String) throws {
        let code = try #require(Session.codes.first { $0.id == id })
        let lines = code.explanation.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        let source = Source(name: id, text: lines.joined(separator: "\n"))
        var lexicon = Lexicon()
        _ = gather(source, into: &lexicon)
        let parsed = parse(source, lexicon: lexicon)
        #expect(parsed.diagnostics.map { $0.rendered() } == [])
    }

    @Test(
        "a code is asked for in any letters, with or without a colon",
        arguments: ["help E07", "Help e07", ":help E07", "  help   e07 "])
    func asked(_ text: String) {
        #expect(Session.codeAsked(text)?.uppercased() == "E07")
        var session = Session()
        let outcome = session.run(Source(name: "you", text: text), .sentence(speaks: true))
        #expect(outcome.output.hasPrefix("E07\n"))
        #expect(!outcome.failed)
    }

    @Test(
        "other texts are no question about a code",
        arguments: ["help", "help me", "help 7", "help E", "E07", "help E07 E08", "help N30x"])
    func notAsked(_ text: String) { #expect(Session.codeAsked(text) == nil) }

    @Test("a code that nothing has is said not to be one")
    func unknown() {
        var session = Session()
        let outcome = session.run(Source(name: "you", text: "help E98"), .sentence(speaks: true))
        #expect(outcome.failed)
        #expect(outcome.messages.contains("no message has the code E98"))
        #expect(session.explanation(of: "E98") == nil)
    }
}
