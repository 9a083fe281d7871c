// A situation is a world worked out: every riding's result, every party's seats, and who stands
// where in the house. Supposing something makes a thin overlay: only the ridings it touches are
// counted again.

import Diagnostics
import Elections
import Syntax

struct Situation: Sendable {
    /// All that was worked out, copied by one reference.
    @Heaped private var worked = Worked()

    private struct Worked {
        var election: Election?
        @Heaped var house = HouseState()
        var effects: [RankedEffect] = []
        var touching = Shared<[Int]>()
        var transferRules: [Int: [Int]] = [:]
        var layers: [Layer] = []
        var sitting: [Situation] = []
        var campaigns: [CampaignRecord] = []
        var records = Shared<RidingRecord>()
        var touched: [Int] = []
        var firings: [Firing] = []
        var unruled: Boxed<Situation>?
        var system = SeatSystem.byRiding
    }
    /// Nothing where the house was given by `seats:` alone.
    var election: Election? {
        get { worked.election }
        _modify { yield &worked.election }
    }
    var house: HouseState {
        get { worked.house }
        _modify { yield &worked.house }
    }
    /// Every effect in force, weakest layer first.
    var effects: [RankedEffect] {
        get { worked.effects }
        _modify { yield &worked.effects }
    }
    /// The effects that touch each riding, by their index above.
    private(set) var touching: Shared<[Int]> {
        get { worked.touching }
        _modify { yield &worked.touching }
    }
    /// The flows that say where a stand-down's votes go, by party.
    private(set) var transferRules: [Int: [Int]] {
        get { worked.transferRules }
        _modify { yield &worked.transferRules }
    }
    private(set) var layers: [Layer] {
        get { worked.layers }
        _modify { yield &worked.layers }
    }
    /// The house before an election that is called: none where none is.
    var sitting: [Situation] {
        get { worked.sitting }
        _modify { yield &worked.sitting }
    }
    /// Where each party with few campaigns ran them, in an election that is called.
    var campaigns: [CampaignRecord] {
        get { worked.campaigns }
        _modify { yield &worked.campaigns }
    }
    /// What happened on the ballots of the ridings touched.
    private(set) var records: Shared<RidingRecord> {
        get { worked.records }
        _modify { yield &worked.records }
    }
    /// Ridings counted again by the newest layers.
    var touched: [Int] {
        get { worked.touched }
        _modify { yield &worked.touched }
    }
    /// The rules that acted, round by round.
    var firings: [Firing] {
        get { worked.firings }
        _modify { yield &worked.firings }
    }
    /// The situation before any rule acted, where the world has rules.
    var unruled: Boxed<Situation>? {
        get { worked.unruled }
        _modify { yield &worked.unruled }
    }
    /// How votes become seats.
    private(set) var system: SeatSystem {
        get { worked.system }
        _modify { yield &worked.system }
    }

    /// An effect with the strength of its layer.
    struct RankedEffect: Sendable {
        let effect: Effect
        let rank: Int
        let layer: Layer.Kind
    }

    /// The world's facts under the layers given.
    init(of world: World, under layers: [Layer]? = nil, today: HouseState? = nil) throws {
        if world.ridings.count > 0 {
            election = Election(ballots: world.ridings.ballots, partyCount: world.parties.count)
        }
        house = try HouseState(of: world, election: election, effects: [])
        try add(layers ?? world.layers, in: world, today: today)
        try fire(in: world, today: today)
    }

    /// This situation with more layers on top; under a supposition who governs today goes on.
    func adding(_ layers: [Layer], in world: World) throws -> Situation {
        var next = withoutRules
        let isSupposed = layers.contains { $0.rank > Rank.session }
        let today = isSupposed ? house : nil
        try next.add(layers, in: world, today: today)
        try next.fire(in: world, today: today)
        return next
    }

    mutating func add(_ layers: [Layer], in world: World, today: HouseState?) throws {
        self.layers += layers
        var fresh = Fresh(count: world.ridings.count)
        for layer in layers {
            for effect in layer.effects {
                if effect.clause.kind.isNext, sitting.isEmpty {
                    keep(effect, of: layer)
                } else {
                    enter(effect, of: layer, into: &fresh)
                }
            }
        }
        let old = system
        system = try strongestSystem()
        if old != system, old == .ranked || system == .ranked, let election {
            fresh.add(Array(0..<election.ridingCount))
        }
        touched = fresh.ridings
        try recount(in: world)
        house = try HouseState(
            of: world, election: election, effects: effects, system: system, today: today)
    }

    mutating func enter(_ effect: Effect, of layer: Layer, into fresh: inout Fresh) {
        let index = effects.count
        var rank = layer.rank
        if case .flow(let flow) = effect.action, flow.occasion != .always {
            // At the session's level a transfer is a declaration, weaker than a pact's own.
            if layer.kind == .session { rank = Rank.declared }
            transferRules[flow.party, default: []].append(index)
            // Where ballots are ranked, every party that is struck hands its votes on.
            fresh.add(
                system == .ranked
                    ? effect.ridings : effect.ridings.filter { touching.number(of: $0) != nil })
        } else {
            touch(effect.ridings, with: index, into: &fresh)
        }
        effects.append(RankedEffect(effect: effect, rank: rank, layer: layer.kind))
    }

    /// Keeps what is said of the next election until one is called.
    private mutating func keep(_ effect: Effect, of layer: Layer) {
        effects.append(RankedEffect(effect: effect, rank: layer.rank, layer: layer.kind))
    }

    /// Lets what was kept for the next election count.
    mutating func wake(into fresh: inout Fresh) {
        for index in effects.indices where effects[index].effect.clause.kind.isNext {
            touch(effects[index].effect.ridings, with: index, into: &fresh)
        }
    }

    private mutating func touch(_ ridings: [Int], with index: Int, into fresh: inout Fresh) {
        touching.change(ridings, of: fresh.count) { $0 == nil ? $0 = [index] : $0?.append(index) }
        fresh.add(ridings)
    }

    /// What the strongest layer says of how votes become seats; the last in the session's own.
    private func strongestSystem() throws -> SeatSystem {
        var best: (ranked: RankedEffect, system: SeatSystem)?
        for ranked in effects {
            guard case .system(let system) = ranked.effect.action else { continue }
            if let best, ranked.rank < best.ranked.rank { continue }
            if let best, ranked.rank == best.ranked.rank, ranked.layer != .session,
                system != best.system
            {
                throw Diagnostic.contradiction(
                    best.ranked.effect.clause.location, ranked.effect.clause.location)
            }
            best = (ranked, system)
        }
        return best?.system ?? .byRiding
    }

    mutating func recount(in world: World) throws {
        guard let election, !touched.isEmpty else { return }
        var changes: [(ridings: [Int], change: RidingChange)] = []
        var compiler = RidingCompiler(self, in: world)
        for group in touching.groups(of: touched) {
            let indices = touching[group[0]] ?? []
            // What touches all alike is worked out once.
            let isAlike =
                group.count == 1 || system != .ranked && indices.allSatisfy(isAlikeEverywhere)
            for ridings in isAlike ? [group] : group.map({ [$0] }) {
                let (change, record) = try compiler.compile(ridings[0], touchedBy: indices)
                changes.append((ridings, change))
                records.set(record, for: ridings, of: world.ridings.count)
            }
        }
        do {
            self.election = try election.changing(changes)
        } catch {
            throw refusal(of: error, in: world)
        }
    }

    /// Whether an effect does the same whatever the riding: where votes go that leave a ballot
    /// depends on who else is on it.
    private func isAlikeEverywhere(_ index: Int) -> Bool {
        switch effects[index].effect.action {
        case .standDown, .primary: false
        case .run, .endorse, .flow, .swing, .gainPoints, .scale, .getVotes, .getShare, .win,
            .vacant, .cross, .vacate, .speaker, .absence, .stance, .ruleOut, .bloc, .pair,
            .government,
            .rival, .opposition,
            .system,
            .bargain:
            true
        }
    }
}

/// Ridings that must be counted again, each once.
struct Fresh {
    let count: Int
    /// The only riding so far: most what-ifs name one.
    private var lone: Int?
    private var isFresh: [Bool] = []

    init(count: Int) { self.count = count }

    mutating func add(_ ridings: [Int]) {
        if isFresh.isEmpty {
            if ridings.isEmpty || ridings.count == 1 && lone ?? ridings[0] == ridings[0] {
                lone = ridings.first ?? lone
                return
            }
            isFresh = Array(repeating: false, count: count)
            if let lone { mark(lone) }
        }
        for riding in ridings { mark(riding) }
    }

    private mutating func mark(_ riding: Int) {
        if isFresh.indices.contains(riding) { isFresh[riding] = true }
    }

    /// In order.
    var ridings: [Int] {
        guard isFresh.isEmpty else { return isFresh.indices.filter { isFresh[$0] } }
        return lone.map { (0..<count).contains($0) ? [$0] : [] } ?? []
    }
}

extension Rank {
    static let declared = -1
}

extension Situation {
    /// What the arithmetic refused, told where the newest change to that riding was said.
    private func refusal(of error: ElectionError, in world: World) -> Diagnostic {
        let riding = error.riding ?? touched.first ?? 0
        let index = touching[riding]?.last ?? effects.count - 1
        let at = effects[index].effect.clause.location
        let name = world.ridings.names.indices.contains(riding) ? world.name(ofRiding: riding) : ""
        switch error.reason {
        case .overWhole, .getsOverTotal, .getsUnderTotal: return .overWhole(in: name, at: at)
        case .saidTwice(let party):
            return .twice("what happens to \(world.label(party).name) in \(name)", at: at)
        case .votesOutOfRange, .rateOutOfRange, .tooManyVotes, .partyOutOfRange, .ridingOutOfRange,
            .columnsDiffer, .tooManyCandidates:
            return .outOfRange(
                "the votes in \(name)", "at most a thousand million a candidate", at: at)
        }
    }
}
