// Expectations are checked against the answers, told with what was found, and change nothing.

import Diagnostics
import Foundation
import Testing

@testable import Session

@Suite struct ExpectationTests {
    private static let world = """
        party Liberal
        party NDP
        party Green also Greens
        riding Harbour in East: Liberal 9,000, NDP 8,600, Green 900
        riding Hillside in East: NDP 7,000, Liberal 6,500, Green 1,200
        riding Valley in West: Green 5,100, Liberal 5,000, NDP 2,000

        """

    private func outcome(_ sentence: String) -> Session.Outcome {
        var session = Session()
        return session.run(Source(name: "exercise.king", text: Self.world + sentence), .test)
    }

    @Test(arguments: [
        "expect NDP seats is 1",
        "expect NDP seats is 2 if Greens stand down for NDP in Harbour",
        "expect NDP seats is 2, if Greens stand down for NDP in Harbour",
        "expect Liberal from who wins Harbour",
        "expect \"Liberal\" from who wins Harbour",
        "expect NDP from if Greens stand down for NDP in Harbour, who wins Harbour",
        "expect NDP from who is second in Harbour",
        "expect Harbour from which ridings flip if Greens stand down for NDP in Harbour",
        "expect Hillside and Harbour from which ridings in East",
        "expect nothing from which ridings flip if Greens stand down in Harbour",
        "expect 2 from how many ridings in East",
        "expect 1 from NDP seats",
        "expect 46.5% from NDP share in Harbour",
        "expect 46.49% from NDP share in Harbour",
        "expect yes from does Green win Valley",
        "expect no from does Green win Harbour",
        "expect not Green wins Harbour",
        "expect \"Liberal wins Harbour\" from who wins Harbour",
        "expect NDP and Green from who holds the balance of power if government is Liberal:\n    hint \"Count.\"",
    ])
    func `a met expectation`(sentence: String) throws {
        let outcome = outcome(sentence)
        try #require(!outcome.failed, "\(outcome.messages)")
        let verdict = try #require(outcome.verdicts.first)
        let isMet = verdict.holds
        #expect(isMet, "\(sentence): \(verdict.found.plain)")
    }

    @Test(arguments: [
        ("expect NDP seats is 2", "NDP seats is 1"),
        ("expect Liberal + NDP seats > Green seats + NDP seats + 4", "Liberal + NDP seats is 2"),
        ("expect Green from who wins Harbour", "Liberal"),
        ("expect nobody from who wins Harbour", "Liberal"),
        ("expect Harbour from which ridings in East", "Harbour and Hillside"),
        ("expect 3 from how many ridings in East", "2"),
        ("expect 46.4% from NDP share in Harbour", "46.4865%"),
        ("expect yes from does Green win Harbour", "no"),
        ("expect not Green wins Valley", "Green wins Valley"),
        (
            "expect Green wins Valley and Green wins Harbour",
            "it is not so that Green wins Harbour"
        ),
    ])
    func `an expectation that is not met tells what was found`(
        sentence: String, found: String
    ) throws {
        let outcome = outcome(sentence)
        try #require(!outcome.failed, "\(outcome.messages)")
        let verdict = try #require(outcome.verdicts.first)
        #expect(!verdict.holds)
        let text = verdict.found.plain
        #expect(text.hasPrefix(found), "\(text)")
        #expect(verdict.location.line == "exercise.king:7")
    }

    @Test func `a hint is the author's`() throws {
        let outcome = outcome("expect NDP seats is 2:\n    hint \"Count again.\"")
        #expect(outcome.verdicts.map(\.hint) == ["Count again."])
        #expect(outcome.verdicts.map(\.expected) == ["NDP seats is 2"])
    }

    @Test func `an expectation supposes and changes nothing`() throws {
        let outcome = outcome(
            "expect NDP seats is 2 if Greens stand down for NDP in Harbour\nexpect NDP seats is 1")
        let met = outcome.verdicts.map(\.holds)
        #expect(met == [true, true])
    }

    @Test func `an unknown name is an error and not a failure`() {
        let outcome = outcome("expect Gren from who wins Harbour")
        #expect(outcome.failed)
        #expect(outcome.verdicts.isEmpty)
        #expect(outcome.unchecked.map(\.problem.code.id) == ["E30"])
    }

    @Test(arguments: [
        "expect Gren from who wins Harbour", "expect Green wins", "expect NDP is",
        "expect NDP seats is 5%", "expect 46 votes from NDP share in Harbour",
        "expect 900 from votes in Harbour", "expect NDP from votes in Harbour",
        "expect 400 from who wins Harbour", "expect 1 votes from NDP seats",
        "expect \"NDP from who wins Harbour", "expect 1,57 from NDP seats",
    ])
    func `the others are checked beside one with an error`(wrong: String) {
        let outcome = outcome("expect NDP seats is 1\n\(wrong)\nexpect NDP seats is 2")
        #expect(outcome.failed)
        #expect(outcome.isChecked)
        let met = outcome.verdicts.map(\.holds)
        #expect(met == [true, false])
        #expect(outcome.unchecked.count == 1)
        #expect(outcome.messages.contains("error["))
    }

    @Test(arguments: [
        "a party is tiny when Libral seats < 10", "a party is tiny when its seatz < 10",
    ])
    func `a refused definition is told alone, however much is expected of its word`(
        definition: String
    ) {
        let outcome = outcome(
            """
            \(definition)
            expect NDP is tiny
            expect not Liberal is tiny
            when a party is tiny: it supports the government
            expect NDP seats is 1
            """)
        #expect(outcome.failed)
        #expect(outcome.messages.components(separatedBy: "error[").count == 2)
    }

    @Test func `nothing is checked where another sentence has an error`() {
        let outcome = outcome("Gren stands down in Harbour\nexpect NDP seats is 1")
        #expect(outcome.failed)
        #expect(!outcome.isChecked)
    }

    @Test func `questions of a tested script are not answered`() {
        #expect(outcome("seats\nexpect NDP seats is 1").output == "")
    }

    @Test func `at a prompt an expectation is answered`() {
        var session = Session()
        _ = session.run(Source(name: "world", text: Self.world), .facts)
        let outcome = session.run(
            Source(name: "you", text: "expect NDP seats is 2"), .sentence(speaks: true))
        #expect(outcome.output == "Not as expected: NDP seats is 2. Found: NDP seats is 1.\n")
    }
}
