import TestSupport
import Testing

@testable import Elections

/// What holds of every ballot and every change, on seeded random ones.
struct PropertyTests {
    private static let parties = 6
    private static let seeds = UInt64(1)...5

    /// Ballots with changes that can be carried out, and what came of them.
    private func cases(
        _ seed: UInt64, most: Int = 30_000
    ) throws -> [(ballot: Ballot, change: RidingChange, base: Election, after: Election)] {
        var random = SplitMix(seed &+ 1_000)
        return try (0..<300).compactMap { _ in
            let ballot = random.ballot(parties: Self.parties, most: most)
            let votes = random.voteChange(parties: Self.parties)
            let change = random.candidacies(parties: Self.parties, on: votes)
            let base = try election(ballot)
            guard let after = try? base.changing([0: change]) else { return nil }
            return (ballot, change, base, after)
        }
    }

    @Test(arguments: seeds)
    func `votes are neither made nor lost`(seed: UInt64) throws {
        for (ballot, change, base, after) in try cases(seed) {
            let outcome = after.outcome(of: 0)
            #expect(outcome.total + outcome.home == base.validVotes, "\(ballot) \(change)")
            #expect(outcome.numbers.allSatisfy { $0 >= 0 }, "\(ballot) \(change)")
            #expect(after.validVotes == outcome.total)
            #expect(after.votes.reduce(0, +) == outcome.total)
        }
    }

    @Test(arguments: seeds)
    func `a party's votes before and its movements make its votes after`(
        seed: UInt64
    ) throws {
        for (ballot, change, base, after) in try cases(seed) {
            let outcome = after.outcome(of: 0)
            #expect(outcome.moved.allSatisfy { $0.votes > 0 && $0.from != $0.to })
            for party in 0..<Self.parties {
                let moved = outcome.moved.reduce(base.votes(of: party, in: 0)) {
                    $0 + ($1.to == party ? $1.votes : 0) - ($1.from == party ? $1.votes : 0)
                }
                #expect(moved == after.votes(of: party, in: 0), "\(ballot) \(change)")
            }
        }
    }

    @Test(arguments: seeds)
    func `the order of clauses does not matter`(seed: UInt64) throws {
        var random = SplitMix(seed &+ 2_000)
        for (ballot, change, base, after) in try cases(seed) {
            var other = change
            other.gets.shuffle(using: &random)
            other.scalings.shuffle(using: &random)
            other.swings.shuffle(using: &random)
            other.flows.shuffle(using: &random)
            other.gains.shuffle(using: &random)
            other.runs.shuffle(using: &random)
            other.standDowns.shuffle(using: &random)
            let twin = try base.changing([0: other]).outcome(of: 0)
            #expect(twin.candidates == after.outcome(of: 0).candidates, "\(ballot) \(change)")
        }
    }

    @Test(arguments: seeds)
    func `parties are anonymous: renamed, they fare the same`(seed: UInt64) throws {
        let name = [4, 2, 5, 1, 0, 3]
        for (ballot, change, _, after) in try cases(seed) where change.runs.isEmpty {
            let renamed = try election(ballot.map { (name[$0.party], $0.votes) })
            let twin = try renamed.changing([0: change.renamed(name)]).outcome(of: 0)
            let expected = after.outcome(of: 0).candidates.map {
                RidingOutcome.Candidate(party: name[$0.party], votes: $0.votes, row: $0.row)
            }
            #expect(twin.candidates == expected, "\(ballot) \(change)")
        }
    }

    @Test(arguments: seeds)
    func `a zero swing, flow, gain or scaling changes nothing`(seed: UInt64) throws {
        for (ballot, _, base, _) in try cases(seed) {
            let outcome = try base.after {
                $0.swings = [.init(from: 0, to: 1, points: .zero)]
                $0.flows = [.init(from: 2, shares: [(3, .zero)])]
                $0.gains = [.init(party: 4, points: .zero)]
                $0.scalings = [.init(party: 5, by: .zero)]
            }
            #expect(outcome.numbers == ballot.map(\.votes))
            #expect(outcome.moved.isEmpty)
            #expect(outcome.actualSwing == [.zero])
        }
    }

    @Test(arguments: seeds)
    func `a swing closes a lead of m points at m halves`(seed: UInt64) throws {
        var random = SplitMix(seed &+ 3_000)
        for _ in 0..<200 {
            let second = random.number(0...40_000)
            let half = random.number(1...5_000)
            // A valid vote of 100,000 makes a vote a thousandth of a point.
            let rest = 100_000 - 2 * second - 2 * half
            guard rest >= 0, rest < second else { continue }
            let base = try election([(0, second + 2 * half), (1, second), (2, rest)])
            func swung(_ votes: Int) throws -> RidingOutcome {
                try base.after {
                    $0.swings = [
                        .init(from: 0, to: 1, points: Rate(billionths: votes * 10_000))
                    ]
                }
            }
            #expect(try swung(half - 1).winner == .candidate(0))
            #expect(try swung(half).winner == .tied([0, 1]))
            #expect(try swung(half + 1).winner == .candidate(1))
        }
    }

    @Test(arguments: seeds)
    func `a swing there and back is no swing, where no party runs short`(
        seed: UInt64
    ) throws {
        var random = SplitMix(seed &+ 4_000)
        for _ in 0..<200 {
            let ballot: Ballot = (0..<4).map { ($0, random.number(20_000...30_000)) }
            let points = Rate(billionths: random.number(0...80_000_000))
            let outcome = try election(ballot).after {
                $0.swings = [
                    .init(from: 0, to: 1, points: points), .init(from: 1, to: 0, points: points),
                ]
            }
            #expect(outcome.numbers == ballot.map(\.votes))
            #expect(outcome.moved.isEmpty)
        }
    }

    @Test(arguments: seeds)
    func `points that moved are those asked for, or fewer where votes ran out`(
        seed: UInt64
    ) throws {
        for (ballot, change, _, after) in try cases(seed) {
            let actual = after.outcome(of: 0).actualSwing
            for (swing, moved) in zip(change.swings, actual) {
                #expect(abs(moved.billionths) <= abs(swing.points.billionths), "\(ballot)")
                #expect(moved.billionths == 0 || (moved < .zero) == (swing.points < .zero))
            }
        }
    }

    @Test(arguments: seeds)
    func `the break-even is the least number that makes a lone lead`(seed: UInt64) throws {
        var random = SplitMix(seed &+ 5_000)
        for _ in 0..<150 {
            let ballot = random.ballot(parties: 4, most: 40)
            let base = try election(ballot)
            let all = base.votes(of: 0, in: 0)
            let isAsked = base.runs(0, in: 0) && base.runs(1, in: 0)
            let least = (0...all).first { votes in
                guard isAsked else { return false }
                let share = all == 0 ? 0 : (votes * 1_000_000_000 + all / 2) / all
                let outcome = try? base.after {
                    $0.standDowns = [
                        .init(party: 0, transfer: [(1, Rate(billionths: share))])
                    ]
                }
                guard outcome?.votes(of: 1) == base.votes(of: 1, in: 0) + votes else {
                    return false
                }
                return outcome?.winningParty == 1
            }
            #expect(base.breakEven(from: 0, to: 1, in: 0)?.votes == least, "\(ballot)")
        }
    }
}

extension RidingChange {
    /// The same change with every party under another index.
    fileprivate func renamed(_ name: [Int]) -> RidingChange {
        var result = RidingChange()
        func all(_ shares: [(to: Int, rate: Rate)]) -> [(to: Int, rate: Rate)] {
            shares.map { (name[$0.to], $0.rate) }
        }
        result.gets = gets.map { .init(party: name[$0.party], amount: $0.amount) }
        result.scalings = scalings.map { .init(party: name[$0.party], by: $0.by) }
        result.swings = swings.map {
            .init(from: name[$0.from], to: name[$0.to], points: $0.points)
        }
        result.flows = flows.map {
            .init(from: name[$0.from], shares: all($0.shares), home: $0.home)
        }
        result.gains = gains.map { .init(party: name[$0.party], points: $0.points) }
        result.standDowns = standDowns.map {
            .init(party: name[$0.party], transfer: all($0.transfer))
        }
        result.primaries = primaries.map { primary in
            .init(
                parties: primary.parties.map { name[$0] }, wonBy: primary.wonBy.map { name[$0] },
                transfers: primary.transfers.map {
                    .init(
                        loser: name[$0.loser], winner: name[$0.winner], shares: all($0.shares))
                })
        }
        return result
    }
}
