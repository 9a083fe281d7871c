// From the effects that touch one riding to the change of its ballot: stronger layers override
// weaker ones, and of two equally strong that contradict each other neither is taken.

import Diagnostics
import Elections
import Syntax

/// What was decided about a riding's ballot besides its votes, kept for *Assuming* and `why`.
struct RidingRecord: Sendable {
    struct StandDown: Sendable {
        let party: Int
        let beneficiary: Int?
        /// Where its votes go; the rest stays home.
        let transfer: [(to: Int, rate: Rate)]
        /// The flow that was declared for it, or nothing where the usual assumption was made.
        let flow: Effect?
        let effect: Effect
    }

    var standDowns: [StandDown] = []
    /// Primaries held, with the flow declared for each loser, or nothing where all were taken to
    /// follow.
    var primaries: [(effect: Effect, flows: [Effect?])] = []
    /// A stronger change and the weaker one that it replaced here, by index.
    var overrides: [(stronger: Int, weaker: Int)] = []
    /// Effects that a later or stronger one replaced here, by index.
    var replaced: Set<Int> = []
    /// The effects that are swings, in the order in which the outcome tells what they moved.
    var swings: [Int] = []
    /// Parties that stood down where they do not run.
    var absent: [(party: Int, effect: Effect)] = []
}

/// Compiles riding after riding of one situation.
struct RidingCompiler {
    private let effects: [Situation.RankedEffect]
    /// The flows that say where a stand-down's votes go, by party.
    private let transferRules: [Int: [Int]]
    private let system: SeatSystem
    private let world: World
    private var riding = 0
    private var record = RidingRecord()

    /// What can hold one value only.
    private enum Slot: Equatable {
        case candidacy(Int), endorsement(Int), votes(Int), result
    }

    private var slots: [(slot: Slot, index: Int)] = []
    /// Of parties whose votes rules part out, in billionths, and the last that did.
    private var flowed: [Int: (index: Int, sum: Int)] = [:]

    init(_ situation: Situation, in world: World) {
        effects = situation.effects
        transferRules = situation.transferRules
        system = situation.system
        self.world = world
    }

    /// - Parameter indices: the effects that touch the riding.
    mutating func compile(
        _ riding: Int, touchedBy indices: [Int]
    ) throws -> (change: RidingChange, record: RidingRecord) {
        self.riding = riding
        record = RidingRecord()
        slots.removeAll(keepingCapacity: true)
        flowed.removeAll(keepingCapacity: true)
        var change = RidingChange()
        let weakestFirst =
            indices.count < 2
            ? indices : indices.sorted { (effects[$0].rank, $0) < (effects[$1].rank, $1) }
        for index in weakestFirst {
            for slot in Self.slots(of: effects[index].effect.action) {
                try fill(slot, with: index)
            }
            try accumulate(index, into: &change)
        }
        for (slot, index) in slots { try apply(slot, index, to: &change) }
        if system == .ranked { change.runoff = try runoffTransfers() }
        return (change, record)
    }

    private static func slots(of action: Action) -> [Slot] {
        switch action {
        case .standDown(let party, _), .run(let party): [.candidacy(party)]
        case .primary(let parties, _): parties.map { .candidacy($0) }
        case .endorse(let party, _): [.endorsement(party)]
        case .getVotes(let party, _), .getShare(let party, _): [.votes(party)]
        case .bargain: []
        case .win, .vacant: [.result]
        case .flow, .swing, .gainPoints, .scale, .cross, .vacate, .speaker, .absence,
            .stance,
            .ruleOut, .bloc, .pair,
            .government, .rival, .opposition, .system:
            []
        }
    }

    private mutating func fill(_ slot: Slot, with index: Int) throws {
        guard let place = slots.firstIndex(where: { $0.slot == slot }) else {
            slots.append((slot, index))
            return
        }
        let old = effects[slots[place].index]
        let new = effects[index]
        guard old.effect.action.contradicts(new.effect.action) else { return }
        if old.rank == new.rank, new.layer != .session {
            if new.layer == .rules {
                throw Diagnostic.rulesOppose(
                    old.effect.clause.location, new.effect.clause.location,
                    about: " of \(world.name(ofRiding: riding))")
            }
            throw Diagnostic.contradiction(
                old.effect.clause.location, new.effect.clause.location)
        }
        if old.rank < new.rank { record.overrides.append((index, slots[place].index)) }
        record.replaced.insert(slots[place].index)
        slots[place].index = index
    }

    /// Changes of votes add up, whatever their layer.
    private mutating func accumulate(_ index: Int, into change: inout RidingChange) throws {
        switch effects[index].effect.action {
        case .swing(let points, let from, let to):
            record.swings.append(index)
            change.swings.append(.init(from: from, to: to, points: points))
        case .gainPoints(let party, let points):
            change.gains.append(.init(party: party, points: points))
        case .scale(let party, let rate):
            change.scalings.append(.init(party: party, by: rate))
        case .flow(let flow):
            try checkShared(by: flow, index)
            change.flows.append(.init(from: flow.party, shares: flow.shares, home: flow.home))
        case .bargain: break
        case .standDown, .run, .endorse, .primary, .getVotes, .getShare, .win, .vacant, .cross,
            .vacate,
            .speaker, .absence, .stance,
            .ruleOut, .bloc, .pair, .government, .rival, .opposition, .system:
            break
        }
    }

    /// Rules that part out more than all of a party's votes oppose each other.
    private mutating func checkShared(by flow: Action.Flow, _ index: Int) throws {
        guard effects[index].layer == .rules else { return }
        let moved = flow.shares.reduce(flow.home.billionths) { $0 + $1.rate.billionths }
        let (before, sum) = (flowed[flow.party], (flowed[flow.party]?.sum ?? 0) + moved)
        flowed[flow.party] = (index, sum)
        guard let before, sum > Rate.whole.billionths else { return }
        throw Diagnostic.rulesOppose(
            effects[before.index].effect.clause.location, effects[index].effect.clause.location,
            about: " of \(world.name(ofRiding: riding))")
    }

    private mutating func apply(_ slot: Slot, _ index: Int, to change: inout RidingChange) throws {
        let effect = effects[index].effect
        switch effect.action {
        case .standDown(let party, let beneficiary):
            let stand = try standDown(party, for: beneficiary, effect)
            guard isOnBallot(party) else {
                record.absent.append((party, effect))
                return
            }
            record.standDowns.append(stand)
            change.standDowns.append(.init(party: party, transfer: stand.transfer))
        case .run(let party): change.runs.append(party)
        case .primary(let parties, let winner):
            guard case .candidacy(parties[0]) = slot else { return }
            try hold(parties, winner, effect, &change)
        case .getVotes(let party, let votes):
            change.gets.append(.init(party: party, amount: .votes(votes)))
        case .getShare(let party, let share):
            change.gets.append(.init(party: party, amount: .share(share)))
        case .bargain: break
        case .win(let party): change.forcedWinner = party
        case .vacant: change.isVacant = true
        case .endorse, .flow, .swing, .gainPoints, .scale, .cross, .vacate, .speaker,
            .absence,
            .stance, .ruleOut,
            .bloc, .pair, .government, .rival, .opposition, .system:
            break
        }
    }

    private func isOnBallot(_ party: Int) -> Bool {
        world.ridings.ballots.runs(party, in: riding)
    }

    /// Whoever loses stands down for the winner; the transfers of every pair are given.
    private mutating func hold(
        _ parties: [Int], _ winner: Int?, _ effect: Effect, _ change: inout RidingChange
    ) throws {
        let running = parties.filter(isOnBallot)
        guard running.count > 1 else { return }
        var transfers: [PrimaryTransfer] = []
        var flows: [Effect?] = []
        for loser in running {
            for other in running where other != loser {
                let stand = try standDown(loser, for: other, effect)
                transfers.append(.init(loser: loser, winner: other, shares: stand.transfer))
                flows.append(stand.flow)
            }
        }
        record.primaries.append((effect, flows))
        change.primaries.append(.init(parties: running, wonBy: winner, transfers: transfers))
    }

    // MARK: Where a stand-down's votes go

    private func standDown(
        _ party: Int, for beneficiary: Int?, _ effect: Effect
    ) throws -> RidingRecord.StandDown {
        let beneficiary = beneficiary ?? endorsed(by: party)
        let flow = try strongestFlow(of: party, for: beneficiary)
        let transfer: [(to: Int, rate: Rate)]
        if let flow, case .flow(let declared) = flow.action {
            transfer = declared.shares
        } else {
            transfer = beneficiary.map { [($0, Rate.whole)] } ?? []
        }
        return .init(
            party: party, beneficiary: beneficiary, transfer: transfer, flow: flow, effect: effect)
    }

    /// Where the votes of each party go once it is struck: as if it stood down.
    private func runoffTransfers() throws -> [Int: [(to: Int, rate: Rate)]] {
        var transfers: [Int: [(to: Int, rate: Rate)]] = [:]
        for party in transferRules.keys {
            let flow = try strongestFlow(of: party, for: endorsed(by: party))
            guard let flow, case .flow(let declared) = flow.action else { continue }
            transfers[party] = declared.shares
        }
        return transfers
    }

    private func endorsed(by party: Int) -> Int? {
        guard let slot = slots.first(where: { $0.slot == .endorsement(party) }),
            case .endorse(_, let other) = effects[slot.index].effect.action
        else { return nil }
        return other
    }

    /// By layer, then the pact's own, then riding, region, everywhere; `for` before no `for`.
    private func strongestFlow(
        of party: Int, for beneficiary: Int?
    ) throws -> Effect? {
        var best: (effect: Effect, flow: Action.Flow, strength: [Int])?
        for index in transferRules[party] ?? [] {
            let ranked = effects[index]
            guard case .flow(let flow) = ranked.effect.action,
                case .standDown(let wanted) = flow.occasion,
                wanted == nil || wanted == beneficiary,
                ranked.effect.reaches(riding, of: world.ridings.count)
            else { continue }
            let strength = [
                ranked.rank, flow.plan == nil ? 0 : 1, ranked.effect.scope.rawValue,
                wanted == nil ? 0 : 1,
            ]
            if let old = best {
                if strength.lexicographicallyPrecedes(old.strength) { continue }
                if strength == old.strength, ranked.layer != .session, !flow.isSame(as: old.flow) {
                    throw Diagnostic.flowsDiffer(
                        old.effect.clause.location, ranked.effect.clause.location,
                        riding: world.name(ofRiding: riding))
                }
            }
            best = (ranked.effect, flow, strength)
        }
        return best?.effect
    }
}
