// Completion, suggestion and painting: from a text and a world to what may follow and how it looks.

import Interpreter
import Foundation
import Session
import Testing

@Suite struct CompletionTests {
    private static let world: World = {
        var session = Session()
        _ = try? session.load("canada-2019.king", .facts)
        let source = """
            pact Orange and Green between Green and NDP: Green stands down for NDP in Sherbrooke
            scenario Snap Election: swing 2 points from Liberal to Conservative
            riding Seats in Ontario: NDP 1, Green 2
            """
        _ = session.run(.init(name: "", text: source), .sentence(speaks: false))
        return session.world
    }()
    private static let completer = Completer()

    private func completed(_ text: String) -> [String] {
        Self.completer.completion(of: text, at: text.utf8.count, in: Self.world).candidates
    }

    @Test(
        "what may follow is offered",
        arguments: [
            ("who ", ["wins", "is", "holds", "can"]),
            ("who ho", ["holds"]),
            ("who holds ", ["balance", "the"]),
            ("who wins mont", ["Montmagny—L'Islet—Kamouraska—Rivière-du-Loup", "Montarville"]),
            ("who wins edmonton str", ["Edmonton Strathcona"]),
            ("who wins strathc", ["Edmonton Strathcona"]),
            ("stand down in ", ["Halifax", "Sherbrooke"]),
            ("stand down in montar", ["Montarville"]),
            ("Green stands down for ", ["Liberal", "NDP", "Bloc"]),
            ("compare seats across Today, ", ["Orange and Green", "Snap Election"]),
            ("pact Orange", ["Orange and Green"]),
            ("seats in new b", ["New Brunswick"]),
            ("suppose Greens st", ["stands"]),
            ("pact P between NDP and Green:\n    Green sta", ["stands"]),
            ("who wins sea", ["\"Seats\""]),
            (":un", [":undo"]),
            (":format js", ["json"]),
            ("help who w", ["who wins"]),
        ])
    func offers(_ text: String, _ wanted: [String]) {
        let found = completed(text)
        for candidate in wanted { #expect(found.contains(candidate), "\(found.prefix(20))") }
    }

    @Test("words are offered before names")
    func wordsFirst() {
        #expect(completed("").first?.first?.isLowercase == true)
        #expect(completed("NDP ").prefix(12).contains("stands"))
    }

    @Test("only ridings where the party runs follow 'stand down in'")
    func filters() {
        // Bloc ran in Quebec alone.
        let found = completed("Bloc stands down in ")
        #expect(found.contains("Sherbrooke"))
        #expect(!found.contains("Halifax"))
        #expect(completed("Greens stand down in hal").contains("Halifax"))
        #expect(completed("who wins hal").contains("Halifax"))
    }

    @Test(
        "nothing is offered where nothing can follow",
        arguments: ["who wins Halifax Halifax ", "zzz", "party "])
    func offersNothing(_ text: String) {
        #expect(completed(text) == [])
    }

    @Test("a whole text is replaced from where its last name begins")
    func range() {
        let text = "who wins edmonton str"
        let found = Self.completer.completion(of: text, at: text.utf8.count, in: Self.world)
        #expect(found.range == 9..<text.utf8.count)
    }

    @Test(
        "no place in a text makes completion fail",
        arguments: [
            "who wins Québec if Greens stand down for NDP in Sherbrooke, Davenport",
            "riding X in Y: NDP 1,000, \"Gré", "pact A between B:\n    C; D,\n    ((((",
        ])
    func everyPlace(_ text: String) {
        for offset in 0...text.utf8.count {
            let found = Self.completer.completion(of: text, at: offset, in: Self.world)
            #expect(found.range.upperBound <= text.utf8.count)
            let draft = Draft(String(text.prefix(offset)), Self.world)
            _ = Self.completer.suggestion(after: draft, in: Self.world)
            _ = highlights(of: draft, in: Self.world, .trueColour)
        }
    }

    @Test(
        "the one way on is suggested",
        arguments: [
            ("who hol", "ds"), ("who wins Sherbr", "ooke"),
            ("who holds the bal", "ance of power"),
            // Of a party's several names its own.
            ("who wins Halifax if Gre", "en"),
            // Of several names what they all begin with.
            ("who wins Halif", "ax"), ("who wins Burnaby N", "orth—Seymour"),
        ])
    func suggests(_ text: String, _ rest: String) {
        #expect(Self.completer.suggestion(after: Draft(text, Self.world), in: Self.world) == rest)
    }

    @Test(
        "several ways are not", arguments: ["s", "who ", "who wins Mont", "seats", ":un", "\"Hal"])
    func suggestsNothing(_ text: String) {
        #expect(Self.completer.suggestion(after: Draft(text, Self.world), in: Self.world) == nil)
    }

    // MARK: Painting

    private func code(of part: String, in text: String) -> String? {
        guard let found = text.range(of: part) else { return nil }
        let offset = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return highlights(of: Draft(text, Self.world), in: Self.world, .trueColour)
            .first { $0.range.contains(offset) }?.code
    }

    @Test("words, parties, places and unknown names are told apart")
    func paints() {
        let text = "who wins Halifux if Greens stand down for NDP in Québec # why not"
        #expect(code(of: "who", in: text) == "1")
        #expect(code(of: "Halifux", in: text) == "4")
        #expect(code(of: "Greens", in: text) == "38;2;61;155;53")
        #expect(code(of: "NDP", in: text) == "38;2;245;130;32")
        #expect(code(of: "Québec", in: text) == "36")
        #expect(code(of: "# why", in: text) == "90")
        #expect(code(of: "\"a", in: "include \"a.king\"") == "32")
    }

    @Test("a name that is being given, or not yet whole, is not underlined")
    func paintsNewNames() {
        #expect(code(of: "Newtown", in: "riding Newtown in Newland: NDP 1") == nil)
        #expect(code(of: "Halif", in: "who wins Halif") == nil)
        #expect(code(of: "Halifu", in: "who wins Halifu ") == "4")
        #expect(code(of: "Xandu", in: "riding Newtown in Newland: Xandu 1 ") == "4")
    }
}
