// What the tests of this module share: a seeded generator, short ways to write ballots and
// changes, and random ones of both.

@testable import Elections
import TestSupport

typealias Ballot = [(party: Int, votes: Int)]

func percent(_ number: Double) -> Rate {
    Rate(billionths: Int((number * 10_000_000).rounded()))
}

func election(_ ballots: Ballot..., parties: Int = 8) throws -> Election {
    var columns = Ballots()
    for ballot in ballots { try columns.append(ballot) }
    return Election(ballots: columns, partyCount: parties)
}

/// The change of one riding, written as what is done to an empty one.
func change(_ edit: (inout RidingChange) -> Void) -> RidingChange {
    var change = RidingChange()
    edit(&change)
    return change
}

extension Election {
    /// The first riding's outcome after a change.
    func after(_ edit: (inout RidingChange) -> Void) throws -> RidingOutcome {
        try changing([0: change(edit)]).outcome(of: 0)
    }
}

extension RidingOutcome {
    /// Candidates' votes in the order of the final ballot.
    var numbers: [Int] { candidates.map(\.votes) }

    var ballot: [[Int]] { candidates.map { [$0.party, $0.votes] } }

    var winningParty: Int? {
        switch winner {
        case .candidate(let position): candidates[position].party
        case .forced(let party): party
        case .tied, .nobody, .vacant: nil
        }
    }
}

extension SplitMix {
    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    mutating func rate(_ range: ClosedRange<Int>) -> Rate {
        Rate(billionths: number(range) * 10_000_000)
    }

    /// Some of the parties in any order, now and then one of them twice.
    mutating func ballot(parties: Int, most: Int) -> Ballot {
        var standing = Array((0..<parties).shuffled(using: &self).prefix(number(1...parties)))
        if number(0...3) == 0 { standing.append(standing[0]) }
        return standing.map { ($0, number(0...most)) }
    }

    private mutating func transfer(from party: Int, parties: Int) -> [(to: Int, rate: Rate)] {
        let others = (0..<parties).filter { $0 != party }.shuffled(using: &self)
        return others.prefix(number(0...2)).map { ($0, rate(0...50)) }
    }

    /// Anything that a change's first three steps can hold, but shares that cannot be met.
    mutating func voteChange(parties: Int) -> RidingChange {
        var change = RidingChange()
        let named = (0..<parties).shuffled(using: &self)
        if number(0...2) == 0 {
            change.gets = [.init(party: named[0], amount: .votes(number(0...90)))]
        } else if number(0...2) == 0, parties > 2 {
            change.gets = [.init(party: named[0], amount: .share(rate(0...60)))]
        }
        for party in named.prefix(number(0...2)) {
            change.scalings.append(.init(party: party, by: rate(-100...100)))
        }
        for _ in 0..<number(0...2) {
            let pair = named.shuffled(using: &self)
            change.swings.append(.init(from: pair[0], to: pair[1], points: rate(-40...40)))
        }
        for party in named.prefix(number(0...2)) {
            let shares = transfer(from: party, parties: parties)
            let left = shares.reduce(100) { $0 - $1.rate.billionths / 10_000_000 }
            change.flows.append(.init(from: party, shares: shares, home: rate(0...left)))
        }
        for party in named.suffix(number(0...2)) {
            change.gains.append(.init(party: party, points: rate(-30...30)))
        }
        return change
    }

    /// Candidacies on top of changed votes.
    mutating func candidacies(parties: Int, on change: RidingChange) -> RidingChange {
        var change = change
        var named = (0..<parties).shuffled(using: &self)
        if number(0...2) == 0 { change.runs = Array(named.prefix(2)) }
        for party in named.prefix(number(0...2)) {
            change.standDowns.append(
                .init(party: party, transfer: transfer(from: party, parties: parties)))
        }
        named.removeFirst(change.standDowns.count)
        guard named.count > 1, number(0...1) == 0 else { return change }
        let pair = Array(named.prefix(number(2...min(3, named.count))))
        let transfers = pair.flatMap { loser in
            pair.filter { $0 != loser }.map { winner in
                PrimaryTransfer(
                    loser: loser, winner: winner, shares: [(to: winner, rate: rate(0...100))])
            }
        }
        let wonBy = number(0...3) == 0 ? pair[0] : nil
        change.primaries = [.init(parties: pair, wonBy: wonBy, transfers: transfers)]
        return change
    }
}
