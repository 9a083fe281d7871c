// Sentences that come through a pipe by the thousand: each is taken without a copy of the world, and
// one that is refused leaves everything as it was.

import Diagnostics
import Testing

@testable import Interpreter
@testable import Session
@testable import Syntax

@Suite struct PipedTests {
    private static let facts = [
        "parties Red, Blue", "riding Harbour in East: Red 5, Blue 3",
        "a riding is close when margin < 2 points", "the pressure of a party is its seats + 1",
        "pact Truce: Blue stands down in Harbour", "budget Spring by Red: care 1 billion",
    ]

    private func taking(_ lines: [String]) -> Conversation {
        var conversation = Conversation(Session(), isPiped: true)
        for (index, line) in lines.enumerated() { take(line, index + 1, &conversation) }
        return conversation
    }

    @discardableResult
    private func take(
        _ line: String, _ number: Int, _ conversation: inout Conversation
    ) -> Session.Outcome {
        conversation.take(
            .init(text: line, firstLine: number), from: "standard input", speaks: false
        ).outcome
    }

    /// Where an array's elements lie: they move when it is copied, and when it grows.
    private func place<Element>(_ array: [Element]) -> Int {
        array.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
    }

    /// How many things a world declares.
    private func count(_ world: World) -> Int {
        world.ridings.count + world.parties.count + world.definitions.count + world.plans.count
            + world.budgets.count + world.layers.reduce(0) { $0 + $1.effects.count }
    }

    @Test(arguments: [
        "riding R% in West: Red %, Blue 7", "party P%", "a riding is word% when margin < % points",
        "pact Q%: Blue stands down in Harbour", "budget B% by Red: care % billion",
        "Red supports Blue",
    ])
    func `declarations are not copied one after another`(sentence: String) {
        var conversation = taking(Self.facts)
        let before = count(conversation.session.world)
        var moves = 0
        var last: [Int] = []
        for number in 1...1_000 {
            let line = sentence.split(separator: "%", omittingEmptySubsequences: false)
                .joined(separator: "\(number)")
            let outcome = take(line, number, &conversation)
            #expect(!outcome.failed, "\(outcome.messages)")
            let world = conversation.session.world
            let places = [
                place(world.ridings.ballots.votes), place(world.ridings.texts),
                place(world.parties), place(world.definitions), place(world.plans),
                place(world.budgets), world.layers.first.map { place($0.effects) } ?? 0,
            ]
            if places != last { moves += 1 }
            last = places
        }
        #expect(count(conversation.session.world) == before + 1_000)
        // An array that doubles moves ten times on its way to a thousand.
        #expect(moves < 40, "\(moves) moves")
    }

    @Test(arguments: [
        "riding Valley in West: Red 5, Green 3", "riding Valley in West: Red 5, Red 3",
        "riding Valley in Wets: Red 2,000,000,000", "party Green: position 11",
        "party Green also Red", "party Red: position 11", "parties Green, Blue:",
        "a riding is lone when margin < 2 seats", "a riding is lone when Green wins it",
        "a party is odd when it is not odd", "the pressure of a party is its share + 1",
        "a riding is close when margin < 2% and it is lone",
        "pact Truce: Blue stands down in Nowhere", "pact Other: Green stands down in Harbour",
        "scenario Truce: Blue stands down in Harbour", "budget Autumn by Green: care 1 billion",
        "budget Spring by Red: care 1 billion, care 2 billion",
        "house Assembly has 3 seats: speaker from Green", "seats: Red 3, Blue 2",
        "when a party supports Green: it loses 2 points", "Red supports Green",
        "ridings from \"nowhere.csv\"",
    ])
    func `a refused declaration leaves everything as it was`(sentence: String) throws {
        let untouched = taking(Self.facts)
        var conversation = untouched
        let outcome = take(sentence, 9, &conversation)
        #expect(outcome.failed)
        let (one, other) = (untouched.session.world, conversation.session.world)
        #expect(other.isSame(as: one))
        #expect(other.isSettled == one.isSettled)
        let kinds = NameKinds(rawValue: .max)
        #expect(other.lexicon.names(of: kinds) == one.lexicon.names(of: kinds))
        for name in one.lexicon.names(of: kinds) {
            #expect(other.lexicon.kinds(name) == one.lexicon.kinds(name))
            #expect(other.lexicon.find(one.lexicon.text(name))?.id == name)
        }
        for word in ["Valley", "Wets", "Green", "lone", "odd", "Other", "Autumn", "Assembly"] {
            #expect(other.lexicon.find(word) == nil, "\(word)")
        }
    }

    @Test func `what was said through a pipe is taken back by saying the rest again`() {
        var conversation = taking(Self.facts + ["Red supports Blue", "NDP is unheard of"])
        let before = conversation.session.world
        take("party Green: position 3", 9, &conversation)
        #expect(!conversation.session.world.isSame(as: before))
        let outcome = take(":undo", 10, &conversation)
        #expect(outcome.output == "Taken back: party Green: position 3\n")
        #expect(conversation.session.world.isSame(as: before))
        take(":redo", 11, &conversation)
        #expect(conversation.session.world.parties.count == 3)
        take(":undo 3", 12, &conversation)
        #expect(
            conversation.session.world.isSame(
                as: taking(Array(Self.facts.dropLast())).session.world))
    }

    @Test(arguments: [true, false])
    func `steps back and forward of any length end where as many sentences do`(isPiped: Bool) {
        var conversation = Conversation(Session(), isPiped: isPiped)
        for (index, line) in Self.facts.enumerated() { take(line, index + 1, &conversation) }
        var there = Self.facts.count
        for (step, length) in [4, -2, 1, 1, -3, 5, -1, 2, -5, 9, -9, 6].enumerated() {
            let word = length > 0 ? ":undo \(length)" : ":redo \(-length)"
            take(word, Self.facts.count + step + 1, &conversation)
            there = min(Self.facts.count, max(0, there - length))
            let plain = taking(Array(Self.facts.prefix(there)))
            #expect(
                conversation.session.world.isSame(as: plain.session.world), "\(step): \(word)")
        }
    }
}
