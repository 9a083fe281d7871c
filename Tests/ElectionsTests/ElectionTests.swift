import TestSupport
import Testing

@testable import Elections

/// Whole elections: the sums, the overlay of changed ridings, and what can be asked of them.
struct ElectionTests {
    @Test func `nothing is held where nothing was declared`() {
        let empty = Election(ballots: Ballots(), partyCount: 3)
        #expect(empty.seats == [0, 0, 0])
        #expect(empty.ridingCount == 0)
        #expect(empty.outcome(of: 0).winner == .nobody)
        #expect(empty.winningParty(of: 0) == nil)
    }

    @Test func `a tie is undecided, an empty ballot vacant, a lone candidate elected`() throws {
        let house = try election([(0, 5), (1, 5), (2, 4)], [], [(3, 0)], [(4, 0), (5, 0)])
        #expect(house.undecided == 2)
        #expect(house.vacant == 1)
        #expect(house.seats == [0, 0, 0, 1, 0, 0, 0, 0])
        #expect(house.outcome(of: 0).winner == .tied([0, 1]))
        #expect(house.outcome(of: 1).winner == .nobody)
        #expect(house.outcome(of: 2).winner == .candidate(0))
        #expect(house.isUndecided(0) && house.isVacant(1) && house.isUndecided(3))
        #expect(house.margin(of: 0) == 0)
        #expect(house.margin(of: 1) == nil)
        #expect(house.margin(of: 2) == 0)
        #expect(house.runnerUp(of: 0) == nil)
    }

    @Test func `the winner is a candidate, not a party's sum`() throws {
        let house = try election([(6, 40), (6, 35), (1, 50)])
        #expect(house.winningParty(of: 0) == 1)
        #expect(house.votes(of: 6, in: 0) == 75)
        #expect(house.runnerUp(of: 0)?.party == 6)
        #expect(house.margin(of: 0) == 10)
    }

    @Test func `a shared second place is nobody's, unless one party shares it`() throws {
        let house = try election(
            [(0, 9), (1, 5), (2, 5)], [(6, 5), (0, 9), (6, 5)], [(1, 5), (2, 5), (0, 9)],
            [(1, 3), (0, 9), (2, 4)])
        #expect((0..<4).map { house.runnerUp(of: $0)?.party } == [nil, 6, nil, 2])
        #expect((0..<4).map { house.margin(of: $0) } == [4, 4, 4, 5])
    }

    @Test func `a declared result stands over votes, a vacancy over both`() throws {
        let house = try election([(0, 9), (1, 7)])
        let forced = try house.changing([0: change { $0.forcedWinner = 1 }])
        #expect(forced.winningParty(of: 0) == 1)
        #expect(forced.outcome(of: 0).winner == .forced(party: 1))
        #expect(forced.margin(of: 0) == nil)
        #expect(forced.runnerUp(of: 0)?.party == 0)
        #expect(forced.votes == house.votes)
        let empty = try house.changing([
            0: change {
                $0.forcedWinner = 1
                $0.isVacant = true
            }
        ])
        #expect(empty.isVacant(0) && empty.vacant == 1 && empty.seats.allSatisfy { $0 == 0 })
        #expect(empty.outcome(of: 0).winner == .vacant)
        #expect(empty.runnerUp(of: 0) == nil && empty.margin(of: 0) == nil)
        #expect(empty.flipped(from: house) == [0])
    }

    @Test func `a primary and who stood down absent are told`() throws {
        let outcome = try election([(0, 9), (1, 7), (2, 7)]).after {
            $0.primaries = [
                .init(parties: [1, 2], wonBy: nil, transfers: []),
                .init(parties: [0, 5], wonBy: nil, transfers: []),
            ]
            $0.standDowns = [.init(party: 4, transfer: [])]
            $0.gets = [.init(party: 3, amount: .votes(7))]
        }
        #expect(
            outcome.decidedPrimaries == [
                .init(parties: [1, 2], winner: nil), .init(parties: [0, 5], winner: 0),
            ])
        #expect(outcome.stoodDownButAbsent == [4])
        #expect(outcome.gotButAbsent == [3])
        #expect(outcome.numbers == [9, 7, 7])
    }

    @Test func `movements say who gave what to whom, and why`() throws {
        let outcome = try election([(0, 500), (1, 300), (2, 200)]).after {
            $0.swings = [.init(from: 0, to: 1, points: percent(3))]
            $0.scalings = [.init(party: 2, by: percent(-10))]
            $0.standDowns = [.init(party: 2, transfer: [(1, percent(50))])]
        }
        #expect(
            outcome.moved == [
                .init(from: 2, to: nil, votes: 20, cause: .scaling),
                .init(from: 0, to: 1, votes: 29, cause: .swing),
                .init(from: 2, to: 1, votes: 90, cause: .standDown),
                .init(from: 2, to: nil, votes: 90, cause: .standDown),
            ])
        #expect(outcome.ballot == [[0, 471], [1, 419]])
        #expect(outcome.home == 110)
    }

    @Test func `a vote that rounding leaves between strangers is told as that`() throws {
        let ballot: Ballot = [(0, 100), (1, 100), (2, 100), (3, 200), (4, 200), (5, 150), (6, 150)]
        let outcome = try election(ballot).after {
            $0.swings = [
                .init(from: 0, to: 1, points: percent(0.033)),
                .init(from: 0, to: 2, points: percent(0.033)),
                .init(from: 3, to: 4, points: percent(0.05)),
                .init(from: 5, to: 6, points: percent(0.05)),
            ]
        }
        // Remainders .34, .33, .33 and four of .5, of which three are rounded up.
        #expect(outcome.numbers == [99, 100, 100, 200, 201, 149, 151])
        #expect(
            outcome.moved == [
                .init(from: 0, to: 1, votes: 1, cause: .swing),
                .init(from: 3, to: 4, votes: 1, cause: .swing),
                .init(from: 5, to: 6, votes: 1, cause: .swing),
                .init(from: 1, to: 3, votes: 1, cause: .rounding),
            ])
    }

    @Test func `a later change replaces an earlier one, and an empty one undoes it`() throws {
        let house = try election([(0, 500), (1, 450), (2, 50)], [(1, 5), (0, 3)])
        let swing = change { $0.swings = [.init(from: 0, to: 1, points: percent(3))] }
        let once = try house.changing([0: swing])
        let twice = try once.changing([0: swing])
        #expect(twice.outcome(of: 0).candidates == once.outcome(of: 0).candidates)
        #expect(twice.flipped(from: once).isEmpty)
        let undone = try twice.changing([0: RidingChange()])
        #expect(undone.seats == house.seats && undone.votes == house.votes)
        #expect(undone.flipped(from: house).isEmpty)
        #expect(undone.flipped(from: twice) == [0])
    }

    /// Changes piled on changes give the sums that counting every riding afresh gives.
    @Test(arguments: UInt64(1)...4)
    func `sums and flips agree with a fresh count`(seed: UInt64) throws {
        var random = SplitMix(seed &+ 7_000)
        var ballots = Ballots()
        for _ in 0..<1_500 { try ballots.append(random.ballot(parties: 6, most: 500)) }
        let base = Election(ballots: ballots, partyCount: 6)
        var now = base
        for _ in 0..<30 {
            let before = now
            var changes: [Int: RidingChange] = [:]
            for _ in 0..<random.number(1...60) {
                let votes = random.voteChange(parties: 6)
                var change = random.candidacies(parties: 6, on: votes)
                if random.number(0...20) == 0 { change.isVacant = true }
                if random.number(0...20) == 0 { change.forcedWinner = 5 }
                changes[random.number(0...1_499)] = change
            }
            guard let next = try? now.changing(changes) else { continue }
            now = next
            let ridings = 0..<1_500
            #expect(
                now.flipped(from: before)
                    == ridings.filter {
                        now.winningParty(of: $0) != before.winningParty(of: $0)
                    })
        }
        #expect(now.flipped(from: base).count > 20)
        let outcomes = (0..<1_500).map(now.outcome)
        for party in 0..<6 {
            #expect(now.seats[party] == outcomes.filter { $0.winningParty == party }.count)
            #expect(now.votes[party] == outcomes.reduce(0) { $0 + $1.votes(of: party) })
        }
        #expect(now.validVotes == outcomes.reduce(0) { $0 + $1.total })
        #expect(now.seats.reduce(0, +) + now.undecided + now.vacant == 1_500)
    }

    @Test func `one change for many ridings is that change for each`() throws {
        let house = try Canada.all()
        let swing = change {
            $0.swings = [.init(from: Canada.liberal, to: Canada.ndp, points: percent(3))]
        }
        let together = try house.changing(0..<6, by: swing)
        let apart = try house.changing(
            Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, swing) }))
        #expect(together.votes == apart.votes)
        #expect(together.flipped(from: apart).isEmpty)
        #expect(together.flipped(from: house) == [0, 4])
    }

    @Test func `elections over different ballots are compared riding by riding`() throws {
        let one = try election([(0, 5)], [(1, 5)])
        let two = try election([(0, 5)], [(2, 5)], [(3, 1)])
        #expect(two.flipped(from: one) == [1, 2])
        #expect(one.flipped(from: two) == [1, 2])
    }
}
