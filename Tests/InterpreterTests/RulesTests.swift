// Words of a script's own and rules, held against loops written out by hand.

import Diagnostics
import Syntax
import Testing

@testable import Interpreter

/// A world from a text, or what was wrong with it.
func world(_ text: String) throws -> World {
    let source = Source(name: "test.king", text: text)
    var world = World()
    _ = gather(source, into: &world.lexicon)
    let parsed = parse(source, lexicon: world.lexicon)
    if let first = parsed.diagnostics.first { throw first }
    let ordered = parsed.sentences.enumerated()
        .sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
    for (_, sentence) in ordered { _ = try world.take(sentence, Taking(isFile: true)) }
    return world
}

@Suite struct BitTableTests {
    private func random(_ rows: Int, _ columns: Int, _ seed: inout UInt64) -> BitTable {
        var table = BitTable(rows: rows, columns: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                table[row, column] = seed >> 60 < 3
            }
        }
        return table
    }

    @Test(arguments: [(1, 1), (3, 70), (64, 64), (65, 130), (130, 5)])
    func `turning a table twice gives it back`(rows: Int, columns: Int) {
        var seed = UInt64(rows * 1_000 + columns)
        let table = random(rows, columns, &seed)
        let turned = table.transposed
        for row in 0..<rows {
            for column in 0..<columns { #expect(table[row, column] == turned[column, row]) }
        }
        #expect(turned.transposed == table)
    }

    @Test(arguments: [(2, 3, 4), (70, 9, 65), (5, 130, 66), (64, 64, 64)])
    func `a join is what three loops find`(rows: Int, middle: Int, columns: Int) {
        var seed = UInt64(rows + middle + columns)
        let one = random(rows, middle, &seed)
        let other = random(middle, columns, &seed)
        let joined = one.joined(with: other)
        for row in 0..<rows {
            for column in 0..<columns {
                let expected = (0..<middle).contains { one[row, $0] && other[$0, column] }
                #expect(joined[row, column] == expected)
            }
        }
    }

    @Test func `a complement has no bits past the last column`() {
        let table = BitTable(rows: 3, columns: 70)
        #expect(table.complement.count == 210)
        #expect(table.complement.complement == table)
    }
}

@Suite struct ReachTests {
    /// Parties that support each other along edges drawn by seed, and who reaches whom.
    private func edges(_ count: Int, _ size: Int, seed: UInt64) -> [(Int, Int)] {
        var state = seed
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % size
        }
        return (0..<count).map { _ in (next(), next()) }.filter { $0 != $1 }
    }

    private func closure(_ edges: [(Int, Int)], _ size: Int) -> [[Bool]] {
        var reach = Array(repeating: Array(repeating: false, count: size), count: size)
        for (one, other) in edges { reach[one][other] = true }
        for middle in 0..<size {
            for one in 0..<size where reach[one][middle] {
                for other in 0..<size where reach[middle][other] { reach[one][other] = true }
            }
        }
        return reach
    }

    private static let ways = [
        "P supports Q or P supports a party R and R reaches Q",
        "P supports Q or P reaches a party R and R supports Q",
        "P supports Q or P reaches a party R and R reaches Q",
        "P reaches a party R and R reaches Q or P supports Q",
    ]

    @Test(arguments: ReachTests.ways, [1, 2, 3] as [UInt64])
    func `who reaches whom, however it is phrased`(way: String, seed: UInt64) throws {
        let size = 20
        let edges = edges(28, size, seed: seed)
        var text = "parties " + (0..<size).map { "Party\($0)" }.joined(separator: ", ") + "\n"
        text += "seats: " + (0..<size).map { "Party\($0) 1" }.joined(separator: ", ") + "\n"
        text += "a party P reaches a party Q when \(way)\n"
        for (one, other) in edges { text += "Party\(one) supports Party\(other)\n" }
        let world = try world(text)
        let table = try Extents(world: world, situation: world.situation()).table(of: 0)
        let reach = closure(edges, size)
        for one in 0..<size {
            for other in 0..<size { #expect(table[one, other] == reach[one][other]) }
        }
    }

    @Test func `two words may grow from each other`() throws {
        let world = try world(
            """
            parties A1, A2, A3, A4, A5
            seats: A1 1, A2 1, A3 1, A4 1, A5 1
            a party P is oddly tied to a party Q when P supports Q or P is evenly tied to a party R and R supports Q
            a party P is evenly tied to a party Q when P is oddly tied to a party R and R supports Q
            A1 supports A2; A2 supports A3; A3 supports A4; A4 supports A5
            """)
        let extents = Extents(world: world, situation: try world.situation())
        let odd = try extents.table(of: 0)
        let even = try extents.table(of: 1)
        #expect(odd.columns(inRow: 0) == [1, 3])
        #expect(even.columns(inRow: 0) == [2, 4])
    }
}

@Suite struct FiringTests {
    private static let few = """
        parties Liberal, Conservative, NDP, Green
        riding North in East: Liberal 500, NDP 400, Green 150
        riding South in East: NDP 700, Liberal 300, Green 10
        riding West in West: Conservative 600, Liberal 590, NDP 5

        """

    @Test func `each rule fires once for each thing and stays fired`() throws {
        let world = try world(
            Self.few + """
                when a riding is tight: Green stands down for NDP in it
                a riding is tight when winner is Liberal
                """)
        let situation = try world.situation()
        #expect(situation.firings.count == 1)
        #expect(situation.house.seats == [0, 1, 2, 0])
    }

    @Test func `rounds go on until nothing is new`() throws {
        let world = try world(
            Self.few + """
                when NDP wins North: Liberal loses 90% of its votes in West
                when Liberal seats < 1: Conservative rules out NDP
                when Liberal wins North: Green stands down for NDP in North
                """)
        let situation = try world.situation()
        #expect(situation.firings.map(\.round) == [1, 2, 2])
        #expect(situation.firings.map(\.rule) == [2, 0, 1])
        #expect(situation.house.refusals.count == 1)
    }

    @Test func `a question's own world derives its own firings`() throws {
        let world = try world(
            Self.few + "when NDP wins North: Conservative loses 50% of its votes in West")
        let before = try world.situation()
        #expect(before.firings.isEmpty)
        let source = Source(name: "q", text: "seats if Green stands down for NDP in North")
        var lexicon = world.lexicon
        _ = gather(source, into: &lexicon)
        guard case .question(let question)? = parse(source, lexicon: lexicon).sentences.first?.body
        else {
            Issue.record("not a question")
            return
        }
        let supposed = try world.supposing(question.suppositions, over: before)
        #expect(supposed.firings.count == 1)
        #expect(supposed.house.seats == [1, 0, 2, 0])
        #expect(try world.situation().house.seats == [1, 1, 1, 0])
    }

    @Test func `what is said outright overrides a rule`() throws {
        let world = try world(
            Self.few + "when NDP seats > 0: Green wins North\nLiberal wins North")
        #expect(try world.situation().house.seats == [1, 1, 1, 0])
    }

    @Test func `rules that feed each other end`() throws {
        let world = try world(
            Self.few
                + """
                when a party P supports a party Q: Q supports P
                when a party P supports Liberal and P supports Green: NDP loses 1 point
                Liberal supports NDP
                NDP supports Green
                """)
        let firings = try world.situation().firings
        #expect(Set(firings.map(\.key)).count == firings.count)
        #expect(firings.map(\.round) == [1, 1, 2, 2, 2])
    }
}
