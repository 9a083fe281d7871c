// What the rules of the script do to parties at the polls for how they voted on the budget.

import Elections
import Syntax

/// Seats lost at the next election, by player: below zero where they are won. Each player is judged
/// by its own vote beside the government's, which carries its own budget; what the other movers'
/// votes would bring is left out.
struct Polls {
    enum Vote: CaseIterable {
        case folding, toppling
        /// No vote of its own: the government concedes without it.
        case none
    }

    /// Were the last election held again, with what the rules do.
    private(set) var later: [Vote: [Int: Int]] = [:]
    /// In the election that follows a fall, which the rules on the government's vote shape already.
    private(set) var called: [Vote: [Int: Int]] = [:]
    /// What the government loses for its own budget, were the last election held again.
    private(set) var government = 0

    init(_ asking: Asking, _ movers: [Int], _ chamber: Chamber, next: Situation) throws {
        let world = asking.world
        guard world.rules.contains(where: \.actsInNext) else { return }
        let sitting = chamber.situation
        let usual = try Firing.ofElection(in: world, sitting)
        let known = Set(usual.map(\.key))
        government = try Self.loss(
            of: chamber.house.government, sitting, by: usual, judged: sitting, in: world)
        for vote in Vote.allCases {
            for mover in movers {
                let parties = chamber.players[mover].parties
                let judged = try vote.stance.map {
                    try sitting.adding([asking.pledging(parties, $0)], in: world)
                }
                let all = try judged.map { try Firing.ofElection(in: world, $0) } ?? usual
                let fresh = all.filter { !known.contains($0.key) }
                later[vote, default: [:]][mover] = try Self.loss(
                    of: parties, sitting, by: all, judged: judged ?? sitting, in: world)
                called[vote, default: [:]][mover] = try Self.loss(
                    of: parties, next, by: fresh, judged: judged ?? sitting, in: world)
            }
        }
    }

    private static func loss(
        of parties: [Int], _ before: Situation, by firings: [Firing], judged: Situation,
        in world: World
    ) throws -> Int {
        let effects = try firings.flatMap { try $0.effects(in: world, judged) }
        guard !effects.isEmpty else { return 0 }
        let after = try before.adding(effects, in: world)
        return parties.reduce(0) { $0 + before.house.seats[$1] - after.house.seats[$1] }
    }

    var isEmpty: Bool { later.isEmpty }
}

extension Polls.Vote {
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
