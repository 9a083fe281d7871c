// What the rules of the script do to parties at the polls for how they voted on the budget.

import Bargaining
import Coalitions
import Elections
import Syntax

/// Seats that parties lose at the next election, by how all who move have voted: below zero where
/// they are won. Losses go where the rules send them, so that others' votes count for each.
struct Polls: Sendable {
    enum Vote: Hashable, Sendable {
        case folding, toppling
        /// No vote of its own: the government concedes without it.
        case none
    }

    /// How those who move have voted, and whether the election follows at once: else the last
    /// election is held again, with what is said of the next.
    struct Case: Hashable, Sendable {
        let votes: [Vote]
        let isCalled: Bool
    }

    /// By party; of more movers than these not every way of voting is counted.
    private var lost: [Case: [Int]] = [:]
    let movers: Int

    static let mostCounted = 5

    var isEmpty: Bool { lost.isEmpty }

    /// Whether what each gets is counted for every way in which all may vote.
    var isJoint: Bool { !isEmpty && movers <= Self.mostCounted }

    /// - Parameters:
    ///   - deals: how those who move vote on each offer.
    ///   - isElectionNext: whether an election follows a fall.
    init(
        _ asking: Asking, _ movers: [Int], _ chamber: Chamber, next: Situation, deals: [[Vote]],
        isElectionNext: Bool
    ) throws {
        self.movers = movers.count
        guard asking.now.speaksOfNext || asking.world.rules.contains(where: \.actsInNext)
        else { return }
        let count = PollCount(
            asking: asking, parties: movers.map { chamber.players[$0].parties },
            sitting: chamber.situation, next: next,
            later: try asking.now.laterElection(in: asking.world, from: chamber.situation))
        for votes in Self.ways(movers.count) {
            let losses = try count.losses(votes, isElectionNext: isElectionNext)
            lost[Case(votes: votes, isCalled: false)] = losses.later
            lost[Case(votes: votes, isCalled: true)] = losses.called
        }
        for votes in deals {
            let later = Case(votes: votes, isCalled: false)
            guard lost[later] == nil else { continue }
            lost[later] = try count.losses(votes, isElectionNext: false).later
        }
    }

    /// Seats lost by parties; none where nothing was counted.
    func lost(_ votes: [Vote], isCalled: Bool, by parties: [Int]) -> Int {
        guard let lost = lost[Case(votes: votes, isCalled: isCalled)] else { return 0 }
        return parties.reduce(0) { $0 + lost[$1] }
    }

    /// Who governs after an election called, where the largest party does, the losses counted.
    func government(_ votes: [Vote], after election: HouseState) -> [Int] {
        guard election.governmentIsAssumed,
            let lost = lost[Case(votes: votes, isCalled: true)], lost.contains(where: { $0 != 0 })
        else { return election.government }
        var house = election
        house.seats = zip(house.seats, lost).map { $0 - $1 }
        let largest = house.largest(except: [])
        return largest.count == 1 ? largest : []
    }

    /// Every way of voting of few; of many, each one's vote beside the others' all alike.
    private static func ways(_ count: Int) -> Set<[Vote]> {
        var ways: Set<[Vote]> = [Array(repeating: .none, count: count)]
        for own in [Vote.folding, .toppling] {
            for mover in 0..<count {
                for others in [Vote.folding, .toppling, .none] {
                    ways.insert(alone(mover, own, others, count))
                }
            }
        }
        guard count <= mostCounted else { return ways }
        for number in 0..<(1 << count) { ways.insert(votes(number, count)) }
        return ways
    }

    /// One mover's vote, all others' alike.
    static func alone(_ mover: Int, _ own: Vote, _ others: Vote, _ count: Int) -> [Vote] {
        var votes = Array(repeating: others, count: count)
        votes[mover] = own
        return votes
    }

    /// The votes of a number in which the bits of those who topple are set.
    static func votes(_ number: Int, _ count: Int) -> [Vote] {
        (0..<count).map { number >> $0 & 1 == 1 ? .toppling : .folding }
    }
}

/// Counts the ridings as the votes of those who move have it.
private struct PollCount {
    let asking: Asking
    /// Of each mover.
    let parties: [[Int]]
    let sitting: Situation
    /// The election that follows a fall, and the one held once the house has sat to its end.
    let next: Situation
    let later: Situation

    /// Seats lost by each party: later, beside the sitting house; and where an election is next,
    /// beside what that brings if nobody has voted.
    func losses(
        _ votes: [Polls.Vote], isElectionNext: Bool
    ) throws -> (later: [Int], called: [Int]?) {
        let world = asking.world
        let pledged = zip(parties, votes).compactMap { parties, vote in
            vote.stance.map { asking.pledging(parties, $0) }
        }
        let judged = pledged.isEmpty ? sitting : try sitting.adding(pledged, in: world)
        let brought = try Firing.ofElection(in: world, judged).flatMap {
            try $0.effects(in: world, judged)
        }
        func lost(_ election: Situation, beside before: Situation) throws -> [Int] {
            let after = try election.ruled(by: brought, in: world)
            return zip(before.house.seats, after.house.seats).map { $0 - $1 }
        }
        return (
            try lost(later, beside: sitting), isElectionNext ? try lost(next, beside: next) : nil
        )
    }
}

extension Situation {
    /// Whether anything is said of the next election by name, and not brought about by a rule.
    fileprivate var speaksOfNext: Bool {
        effects.contains { $0.layer != .rules && $0.effect.clause.kind.isNext }
    }
}

extension Polls.Vote {
    /// What a vote on a deal comes to.
    init(_ vote: Bargain.Vote) {
        self =
            switch vote {
            case .votesFor: .folding
            case .against: .toppling
            case .abstains, .open: .none
            }
    }

    fileprivate var stance: Stance? {
        switch self {
        case .folding: .supports
        case .toppling: .opposes
        case .none: nil
        }
    }
}

extension Asking {
    /// Who carries a government's budget supports the government; who votes it down opposes it.
    fileprivate func pledging(_ parties: [Int], _ stance: Stance) -> Layer {
        let said = Clause(kind: .bargain(.electionCalled), source: source, range: range)
        let effects = parties.flatMap { party in
            [Action.Object.government, .budget].map { object in
                Effect(
                    action: .stance(party: party, stance, object), ridings: [],
                    scope: .everywhere, chosen: .nowhere, clause: said)
            }
        }
        return Layer(kind: .supposed, rank: Rank.supposition(64), effects: effects)
    }
}
