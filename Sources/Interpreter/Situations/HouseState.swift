// The house of a situation: seats by party, who governs, and what each party has pledged.

import Diagnostics
import Elections
import Syntax

struct HouseState: Sendable {
    /// Seats held, one a party.
    var seats: [Int] = []
    /// Seats whose riding is tied: they count in the house and belong to no one.
    var undecided = 0
    var vacant = 0
    var government: [Int] = []
    var supporters: [Int] = []
    /// Nobody said who governs: the largest party Today is taken.
    var governmentIsAssumed = true
    /// The largest parties where several tie, and so no government can be assumed.
    var tiedLargest: [Int] = []
    /// Who would replace the government, should it fall; nobody where none is declared.
    var rival: [Int] = []
    var rivalSupporters: [Int] = []
    var opposition: [Int] = []
    var oppositionIsAssumed = true
    var stances: [(party: Int, stance: Stance, object: Action.Object)] = []
    typealias Refusal = (party: Int, what: RuleOutClause.What, other: Int)
    var refusals: [Refusal] = []
    /// What lists gave, where they fill the house; nothing where each riding elects its own member.
    var lists: ListSeats?
    /// The party that the Speaker was taken from: votes only to break a tie.
    var speaker: Int?
    /// How votes become seats.
    var system = SeatSystem.byRiding
    /// Seats were added to the house: it no longer has as many as were declared.
    var isResized = false
    var seatsFollowRidings: Bool { lists == nil }
    /// What lists gave, where they fill the whole house and no riding elects its own member.
    var listsAlone: ListSeats? { isResized ? nil : lists }
    /// Seats of a place that lists gave; nothing where its ridings' own members are all it has.
    func listSeats(in place: Place, _ lookup: Lookup) throws -> Asking.SeatCount? {
        guard let lists, try !isResized || lists.hold(place, lookup) else { return nil }
        return try lists.seats(in: place, lookup)
    }
    /// Parties whose members take no seats.
    var absent: Set<Int> = []
    /// Members who stay away from every division, by party.
    var paired: [Int: Int] = [:]
    /// Parties that vote as one.
    var blocs: [[Int]] = []

    var filled: Int { seats.reduce(0, +) + undecided }
    /// Every seat of the house, filled or not.
    var total: Int { filled + vacant }

    /// A house of nobody.
    init() {}

    /// - Parameter today: the house that a supposition is made in: who governs there goes on
    ///   governing, whatever the supposition does to its seats.
    init(
        of world: World, election: Election?, effects: [Situation.RankedEffect],
        system: SeatSystem = .byRiding, today: HouseState? = nil
    ) throws {
        self.system = system
        speaker = world.house.speaker
        absent = Set(world.parties.indices.filter { world.parties[$0].isAbstentionist })
        if let election, case .lists(let rules) = system,
            let lists = try Self.shared(ListSeats(rules, election, in: world), effects)
        {
            seats = lists.seats
            undecided = lists.undecided
            vacant = lists.vacant + world.house.vacant
            isResized = rules.levelling != nil
            self.lists = lists
        } else if let election {
            seats = election.seats
            undecided = election.undecided
            vacant = election.vacant + world.house.vacant
        } else {
            seats = world.plainSeats
            seats += repeatElement(0, count: max(0, world.parties.count - seats.count))
            vacant = world.house.vacant
            if case .lists(let rules) = system, world.national.areDeclared,
                let lists = try Self.shared(ListSeats(rules, of: world), effects)
            {
                seats = lists.seats
                undecided = lists.undecided
                vacant += lists.vacant
                self.lists = lists
            }
        }
        var settled = Settled()
        let weakestFirst = effects.indices.filter { effects[$0].effect.ridings.isEmpty }
            .sorted { (effects[$0].rank, $0) < (effects[$1].rank, $1) }
        for index in weakestFirst {
            try settled.settle(effects[index])
            try gather(effects[index].effect, in: world)
        }
        let said = settled.inOrder.compactMap(\.self)
        for ranked in said { apply(ranked.effect.action) }
        assumeGovernment(today: today)
        try refuse(said)
        assumeOpposition(today: today)
    }

    /// What lists gave; more seats than can be shared out are refused where lists were asked for.
    private static func shared(
        _ lists: ListSeats?, _ effects: [Situation.RankedEffect]
    ) throws -> ListSeats? {
        guard lists == nil else { return lists }
        let said = effects.last {
            guard case .system = $0.effect.action else { return false }
            return true
        }
        if let said {
            throw Diagnostic.outOfRange(
                "the seats that lists share out", "fewer, in all",
                at: said.effect.clause.location)
        }
        return nil
    }

    /// What only one clause can say, by what it is about.
    private struct Settled {
        private enum Slot: Hashable {
            case government, rival, opposition, speaker
            case absence(Int)
            case stance(Int, Action.Object)

            /// The one that no party can be in as well.
            var facing: Slot? {
                switch self {
                case .government: .opposition
                case .opposition: .government
                case .rival, .speaker, .absence, .stance: nil
                }
            }
        }

        /// Weakest first; nothing where another took the place.
        private(set) var inOrder: [Situation.RankedEffect?] = []
        private var place: [Slot: Int] = [:]

        mutating func settle(_ ranked: Situation.RankedEffect) throws {
            let slot: Slot
            switch ranked.effect.action {
            case .government: slot = .government
            case .rival: slot = .rival
            case .opposition: slot = .opposition
            case .speaker: slot = .speaker
            case .absence(let party, _): slot = .absence(party)
            case .stance(let party, _, let object): slot = .stance(party, object)
            case .ruleOut:
                inOrder.append(ranked)
                return
            case .standDown, .run, .endorse, .primary, .flow, .swing, .gainPoints, .scale,
                .getVotes, .getShare, .win, .vacant, .cross, .vacate, .bloc, .pair, .system,
                .bargain:
                return
            }
            if let facing = slot.facing, let known = place[facing], let other = inOrder[known],
                ranked.effect.action.putsOnBothSides(with: other.effect.action)
            {
                try ranked.stand(beside: other)
            }
            if let known = place[slot], let old = inOrder[known] {
                try ranked.stand(beside: old)
                inOrder[known] = nil
            }
            place[slot] = inOrder.count
            inOrder.append(ranked)
        }
    }

    /// What adds up, whoever says it.
    private mutating func gather(_ effect: Effect, in world: World) throws {
        switch effect.action {
        case .cross(let members, let from, let to):
            try take(members, from: from, effect, in: world)
            seats[to] += members
        case .vacate(let members, let party):
            try take(members, from: party, effect, in: world)
            vacant += members
        case .bloc(let parties): join(parties)
        case .pair(let parties, let members):
            for party in parties {
                guard seats[party] >= members + paired[party, default: 0] else {
                    throw Diagnostic.tooFewToPair(
                        world.label(party).name, has: seats[party], at: effect.clause.location)
                }
                paired[party, default: 0] += members
            }
        case .standDown, .run, .endorse, .primary, .flow, .swing, .gainPoints, .scale, .getVotes,
            .getShare, .win, .vacant, .stance, .speaker, .absence, .government, .rival, .opposition,
            .ruleOut, .system, .bargain:
            break
        }
    }

    private mutating func take(
        _ members: Int, from party: Int, _ effect: Effect, in world: World
    ) throws {
        guard seats[party] >= members else {
            throw Diagnostic.tooFewMembers(
                world.label(party).name, has: seats[party], at: effect.clause.location)
        }
        seats[party] -= members
    }

    /// Blocs that share a member are one bloc.
    private mutating func join(_ parties: [Int]) {
        var bloc = parties
        blocs.removeAll { other in
            guard other.contains(where: bloc.contains) else { return false }
            bloc += other.filter { !bloc.contains($0) }
            return true
        }
        blocs.append(bloc.sorted())
    }

    /// A party pledged by one clause and withdrawn by another stands as the stronger has it.
    private mutating func apply(_ action: Action) {
        switch action {
        case .government(let parties, let supporters):
            government = parties
            self.supporters = supporters
            stances.removeAll { supporters.contains($0.party) && $0.object == .government }
            governmentIsAssumed = false
        case .rival(let parties, let supporters):
            rival = parties
            rivalSupporters = supporters
        case .opposition(let parties):
            opposition = parties
            oppositionIsAssumed = false
        case .speaker(let party): speaker = party
        case .absence(let party, let isAbsent):
            if isAbsent { absent.insert(party) } else { absent.remove(party) }
        case .stance(let party, let stance, let object):
            stances.append((party, stance, object))
            if object == .government { supporters.removeAll { $0 == party } }
        case .standDown, .run, .endorse, .primary, .flow, .swing, .gainPoints, .scale, .getVotes,
            .getShare, .win, .vacant, .cross, .vacate, .ruleOut, .bloc, .pair, .system, .bargain:
            break
        }
    }

    private mutating func assumeGovernment(today: HouseState?) {
        guard governmentIsAssumed else { return }
        if let today, today.filled > 0 {
            government = today.government
            supporters = today.supporters
            governmentIsAssumed = today.governmentIsAssumed
            tiedLargest = today.tiedLargest
        } else {
            let largest = largest(except: [])
            if largest.count == 1 { government = largest } else { tiedLargest = largest }
        }
    }

    private mutating func assumeOpposition(today: HouseState?) {
        // Who governs is no longer in opposition, however it was said before.
        opposition.removeAll(where: government.contains)
        oppositionIsAssumed = oppositionIsAssumed || opposition.isEmpty
        guard oppositionIsAssumed else { return }
        if let today, today.government.sorted() == government.sorted() {
            opposition = today.opposition
            oppositionIsAssumed = today.oppositionIsAssumed
        } else {
            let largest = largest(except: government + supporters)
            opposition = largest.count == 1 ? largest : []
        }
        // Whoever supports the government is its opposition only where that was said.
        guard oppositionIsAssumed, !opposition.isEmpty, !(stances.isEmpty && supporters.isEmpty)
        else { return }
        let pledged = pledges(on: .government)
        opposition.removeAll { pledged[$0] == .supports }
    }

    /// The parties with the most seats, several where they tie; none without seats.
    func largest(except left: [Int]) -> [Int] {
        let others = seats.indices.filter { !left.contains($0) }
        guard let most = others.map({ seats[$0] }).max(), most > 0 else { return [] }
        return others.filter { seats[$0] == most }
    }
}
