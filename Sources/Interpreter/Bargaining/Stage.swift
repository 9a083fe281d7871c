// The stage of a showdown: who moves, what each outcome is worth to each, and the next house.

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

struct Stage {
    let asking: Asking
    /// The budget in the sitting house.
    let table: BargainTable
    /// The house after an election.
    let next: Situation
    /// Players who move once the government refuses, by their number in the chamber.
    let movers: [Int]
    /// Of them, those who asked for nothing: without them the others are too few.
    let missing: PlayerSet
    /// The smallest sets of those who asked for nothing that complete the others.
    let completing: [PlayerSet]
    /// The offer that the government would concede with.
    let offer: Deal?
    /// What the rules take from a party that carried the budget, in seats: were the last election
    /// held again with nothing else changed.
    let losses: [Int: Int]

    static let seat = 1_000_000_000

    var chamber: Chamber { table.chamber }

    init(_ asking: Asking, _ budget: Name?) throws {
        self.asking = asking
        let sitting = try asking.now.sittingHouse(in: asking.world)
        let chamber = try asking.chamber(sitting)
        table = try BargainTable(chamber, budget, at: asking.location)
        next =
            asking.now.sitting.isEmpty ? try asking.now.afterElection(in: asking.world) : asking.now
        let roles = Self.roles(table)
        movers = roles.movers
        completing = roles.completing
        missing = completing.reduce(PlayerSet()) { $0.union($1) }
        offer = Self.offer(table, roles.movers)
        losses = try Self.losses(asking, movers, chamber)
    }

    /// The same stage before another election.
    init(_ other: Stage, next: Situation) {
        asking = other.asking
        table = other.table
        self.next = next
        movers = other.movers
        missing = other.missing
        completing = other.completing
        offer = other.offer
        losses = other.losses
    }

    // MARK: Who moves

    /// Those with a demand unmet, and of the open those without whom they are too few.
    private static func roles(
        _ table: BargainTable
    ) -> (movers: [Int], completing: [PlayerSet]) {
        let tabled = table.bargain.budget.tabled
        let challengers = table.bargain.forSale.filter { player in
            let unmet = table.unmet(player, by: tabled)
            return !unmet.isEmpty && !unmet.contains { $0.force == .redLine }
        }
        let sets = table.bargain.division(on: tabled).topplingSets(most: 60).sets
        let missing = sets.reduce(PlayerSet()) { $0.union($1) }
        let all = challengers + missing.members
        return (Array(all.prefix(Showdown.mostMovers)), sets.filter { !$0.isEmpty })
    }

    /// Of the cheapest offers to those who move, the one that costs the proposer least in seats.
    private static func offer(_ table: BargainTable, _ movers: [Int]) -> Deal? {
        let others = PlayerSet(table.bargain.forSale.filter { !movers.contains($0) })
        let deals = table.bargain.cheapestDeals(DealQuestion(without: others, most: 12)).deals
        return deals.min { cost(of: $0, table) < cost(of: $1, table) }
    }

    /// What an offer costs the proposer, in billionths of a seat.
    static func cost(of deal: Deal, _ table: BargainTable) -> Int {
        deal.changes(from: table.bargain.budget).reduce(0) {
            $0 + (table.itemCosts[table.items[$1].key]?[table.proposer] ?? 0)
        }
    }

    private static func losses(
        _ asking: Asking, _ movers: [Int], _ chamber: Chamber
    ) throws -> [Int: Int] {
        let world = asking.world
        guard world.rules.contains(where: \.actsInNext) else { return [:] }
        let sitting = chamber.situation
        let usual = Set(try Firing.ofElection(in: world, sitting).map(\.key))
        var losses: [Int: Int] = [:]
        for mover in movers {
            let parties = chamber.players[mover].parties
            let pledged = try sitting.adding([asking.supporting(parties)], in: world)
            let fresh = try Firing.ofElection(in: world, pledged)
                .filter { !usual.contains($0.key) }
            let effects = try fresh.flatMap { try $0.effects(in: world, pledged) }
            let punished = try sitting.adding(effects, in: world)
            losses[mover] = parties.reduce(0) {
                $0 + sitting.house.seats[$1] - punished.house.seats[$1]
            }
        }
        return losses
    }

    // MARK: The game

    func showdown() throws -> Showdown {
        let base = table.bargain.division(on: table.bargain.budget.tabled)
        let game = Showdown(
            movers: movers.count, canConcede: offer != nil,
            falls: { against in falls(base, against) }, payoffs: payoffs)
        guard let game else {
            throw Diagnostic.outOfRange(
                "the players who move", "12 at the most", at: asking.location)
        }
        return game
    }

    private func falls(_ base: Division, _ against: [Bool]) -> Bool {
        let toppling = PlayerSet(movers.indices.filter { against[$0] }.map { movers[$0] })
        let folding = PlayerSet(movers).subtracting(toppling)
        let division = base.pledging(folding, .supports).pledging(toppling, .opposes)
        return !division.tally(opposing: []).carries
    }

    /// The government first, then those who move, in billionths of a seat.
    func payoffs(_ outcome: Showdown.Outcome) -> [Int] {
        let government = chamber.house.government
        let parties = [government] + movers.map { chamber.players[$0].parties }
        switch outcome {
        case .conceded:
            guard let offer else { return parties.map { worth($0, of: chamber.situation) } }
            return parties.indices.map { place in
                let now = worth(parties[place], of: chamber.situation)
                return place == 0
                    ? now - Self.cost(of: offer, table) : now + gain(parties[place], offer)
            }
        case .stood(let against):
            return parties.indices.map { place in
                let now = worth(parties[place], of: chamber.situation)
                guard place > 0, !against[place - 1] else { return now }
                return now - (losses[movers[place - 1]] ?? 0) * Self.seat
            }
        case .fell, .dissolved: return parties.map { worth($0, of: next) }
        }
    }

    /// Seats, and what office is worth to the parties that hold it.
    private func worth(_ parties: [Int], of situation: Situation) -> Int {
        let house = situation.house
        return parties.reduce(0) { sum, party in
            let office = house.government.contains(party) ? table.officeWorth[party] ?? 0 : 0
            return sum + house.seats[party] * Self.seat + office
        }
    }

    /// What an offer is worth to parties: their demands and wishes that it newly meets.
    private func gain(_ parties: [Int], _ offer: Deal) -> Int {
        table.wishes.reduce(0) { sum, wish in
            guard parties.contains(wish.party), table.isMet(wish, by: offer.entries),
                !table.isMet(wish, by: table.bargain.budget.tabled)
            else { return sum }
            return sum + (table.itemWorths[wish.key]?[wish.party] ?? 0)
        }
    }
}

extension Asking {
    /// Who carries a government's budget supports the government.
    fileprivate func supporting(_ parties: [Int]) -> Layer {
        let said = Clause(kind: .bargain(.electionCalled), source: source, range: range)
        let effects = parties.flatMap { party in
            [Action.Object.government, .budget].map { object in
                Effect(
                    action: .stance(party: party, .supports, object), ridings: [],
                    scope: .everywhere, chosen: .nowhere, clause: said)
            }
        }
        return Layer(kind: .supposed, rank: Rank.supposition(64), effects: effects)
    }
}
