// Showdowns against the whole tree, tried branch by branch from its ends.

import Bargaining
import Testing

@Suite("Showdown")
struct ShowdownTests {
    /// One challenger who alone can topple.
    private func duel(
        conceded: [Int], dissolved: [Int], stood: [Int], fell: [Int]
    ) -> Showdown? {
        func votes(_ payoffs: [Int]) -> Stakes.Votes {
            .init(government: payoffs[0], folded: [payoffs[1]], toppled: [payoffs[1]])
        }
        return Showdown(
            votes: [1], needed: 1, canConcede: true,
            stakes: Stakes(
                conceded: conceded, dissolved: dissolved, stood: votes(stood), fell: votes(fell)))
    }

    @Test("a challenger who gains from the election is believed, and the government concedes")
    func credible() throws {
        let game = try #require(
            duel(conceded: [150, 30], dissolved: [140, 34], stood: [157, 24], fell: [140, 34]))
        #expect(game.outcome == .conceded)
        #expect(game.isThreatCredible(0))
        #expect(game.threats.map(\.gain) == [10])
        #expect(game.fallsIfRefused)
    }

    @Test("one who would lose by it folds, and the government refuses")
    func hollow() throws {
        let game = try #require(
            duel(conceded: [150, 30], dissolved: [160, 20], stood: [161, 24], fell: [160, 20]))
        #expect(game.outcome == .stood(against: [false]))
        #expect(!game.isThreatCredible(0))
        #expect(game.path.map(\.choice) == [.refuse, .fold])
    }

    @Test("an indifferent player keeps the status quo, and is said to be indifferent")
    func indifferent() throws {
        let game = try #require(
            duel(conceded: [157, 24], dissolved: [157, 24], stood: [157, 24], fell: [157, 24]))
        #expect(game.path.map(\.choice) == [.refuse, .fold])
        #expect(game.path.map(\.isIndifferent) == [true, true])
    }

    @Test("a government that an election favours dissolves")
    func dissolves() throws {
        let game = try #require(
            duel(conceded: [150, 24], dissolved: [180, 10], stood: [157, 24], fell: [170, 30]))
        #expect(game.outcome == .dissolved)
    }

    /// A game drawn at random, and its movers' part solved by trying every branch.
    private struct Game {
        let votes: [Int]
        let needed: Int
        let stakes: Stakes

        init(_ dice: inout Dice, movers: Int, isJoint: Bool = false) {
            func roll(_ count: Int) -> [Int] { (0..<count).map { _ in dice.roll(-3...3) } }
            func ending() -> Stakes.Votes {
                .init(
                    government: roll(1)[0], folded: roll(movers), toppled: roll(movers),
                    joint: isJoint ? (0..<(1 << movers)).map { _ in roll(movers + 1) } : nil)
            }
            votes = (0..<movers).map { _ in dice.roll(0...5) }
            needed = dice.roll(-1...12)
            stakes = Stakes(
                conceded: roll(movers + 1), dissolved: roll(movers + 1), stood: ending(),
                fell: ending())
        }

        func played(_ canConcede: Bool = true) -> Showdown? {
            Showdown(votes: votes, needed: needed, canConcede: canConcede, stakes: stakes)
        }

        /// What follows once some movers have chosen, branch by branch.
        func outcome(_ against: [Bool]) -> Showdown.Outcome {
            guard against.count < votes.count else {
                let sum = votes.indices.reduce(0) { $0 + (against[$1] ? votes[$1] : 0) }
                return sum >= needed ? .fell(against: against) : .stood(against: against)
            }
            let folded = outcome(against + [false])
            let toppled = outcome(against + [true])
            let place = against.count + 1
            return stakes.payoffs(of: toppled)[place] > stakes.payoffs(of: folded)[place]
                ? toppled : folded
        }

        /// The government's best; of equals it refuses before it concedes or dissolves.
        var ending: Showdown.Outcome {
            let ways: [Showdown.Outcome] = [outcome([]), .conceded, .dissolved]
            let best = ways.map { stakes.payoffs(of: $0)[0] }.max()
            return ways.first { stakes.payoffs(of: $0)[0] == best } ?? ways[0]
        }
    }

    @Test("solved as by trying every branch", arguments: 0..<8)
    func judged(block: Int) throws {
        var dice = Dice(seed: UInt64(block) + 31)
        for _ in 0..<60 {
            let game = Game(&dice, movers: dice.roll(0...9))
            let played = try #require(game.played())
            #expect(played.outcome == game.ending)
            #expect(played.root.branches[0].outcome == game.outcome([]))
            check(played.root)
            checkThreats(played)
        }
    }

    @Test("solved as by trying every branch where all votes count for each", arguments: 0..<4)
    func judgedJointly(block: Int) throws {
        var dice = Dice(seed: UInt64(block) + 71)
        for _ in 0..<60 {
            let game = Game(&dice, movers: dice.roll(0...6), isJoint: true)
            let played = try #require(game.played())
            #expect(played.outcome == game.ending)
            check(played.root)
            checkThreats(played)
        }
    }

    @Test("a threat is what a mover does at its own turn, whatever all others together would do")
    func threats() throws {
        // The second is enough alone; the first gains where nobody folds, and loses by its own vote.
        let stood = Stakes.Votes(government: 5, folded: [4, 4], toppled: [4, 4])
        let fell = Stakes.Votes(government: 3, folded: [6, 5], toppled: [5, 5])
        let game = try #require(
            Showdown(
                votes: [1, 2], needed: 2, canConcede: false,
                stakes: Stakes(
                    conceded: [0, 0, 0], dissolved: [0, 0, 0], stood: stood, fell: fell)))
        #expect(game.threats.map(\.topples) == [false, true])
        #expect(game.threats.map(\.decides) == [false, true])
        #expect(game.threats.map(\.gain) == [-1, 1])
        #expect(game.threats.map(\.isCredible) == [false, true])
    }

    /// What is said of threats is what the movers do on the way that is drawn.
    private func checkThreats(_ game: Showdown) {
        var place = game.root.branches[0].next.first
        while let node = place {
            guard let mover = node.mover else { return }
            let threat = game.threats[mover]
            #expect(threat.topples == (node.taken.choice == .topple))
            #expect(node.branches.map(\.outcome) == [threat.ifFolded, threat.ifToppled])
            #expect(
                threat.gain
                    == node.branches[1].payoffs[mover + 1] - node.branches[0].payoffs[mover + 1])
            #expect(!threat.topples || threat.isCredible)
            place = node.taken.next.first
        }
    }

    /// No mover anywhere in the tree would rather have taken another branch.
    private func check(_ node: Showdown.Node) {
        let place = node.mover.map { $0 + 1 } ?? 0
        for branch in node.branches {
            #expect(branch.payoffs[place] <= node.taken.payoffs[place])
            #expect(!branch.isLast || branch.next.isEmpty)
            if let next = branch.next.first {
                #expect(next.taken.payoffs == branch.payoffs)
                check(next)
            }
        }
    }

    @Test("every branch of a small game is kept, and of a large one the path")
    func drawn() throws {
        var dice = Dice(seed: 5)
        func ends(_ node: Showdown.Node) -> Int {
            node.branches.reduce(0) {
                $0 + ($1.isLast ? 1 : 0) + ($1.next.first.map(ends) ?? 0)
            }
        }
        let small = try #require(Game(&dice, movers: 4).played(false))
        #expect(ends(small.root) == 17)
        let large = try #require(Game(&dice, movers: 9).played(false))
        #expect(ends(large.root) == 3)
        #expect(Game(&dice, movers: 40).played()?.path.isEmpty == false)
    }

    @Test("stakes of other movers, votes below zero and sizes beyond reason are refused")
    func refused() {
        let two = Stakes.Votes(government: 0, folded: [0, 0], toppled: [0, 0])
        let stakes = Stakes(conceded: [0, 0, 0], dissolved: [0, 0, 0], stood: two, fell: two)
        func game(_ votes: [Int], _ needed: Int) -> Showdown? {
            Showdown(votes: votes, needed: needed, canConcede: true, stakes: stakes)
        }
        #expect(game([1, 1], 2) != nil)
        #expect(game([1], 1) == nil)
        #expect(game([1, -1], 1) == nil)
        #expect(game([.max, .max], 1) == nil)
        #expect(game([50_000_000, 1], 40_000_000) == nil)
        #expect(game([5, 5], .max)?.fallsIfRefused == false)
        #expect(game([5, 5], .min)?.fallsIfRefused == true)
    }

    @Test("a gain beyond whole numbers is none")
    func overflow() {
        let low = Stakes.Votes(government: 0, folded: [.min], toppled: [0])
        let high = Stakes.Votes(government: 0, folded: [0], toppled: [.max])
        let game = Showdown(
            votes: [1], needed: 1, canConcede: false,
            stakes: Stakes(conceded: [0, 0], dissolved: [0, 0], stood: low, fell: high))
        #expect(game?.threats.map(\.gain) == [nil])
    }
}
