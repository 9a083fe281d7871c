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
    /// The offer that the government would concede with.
    let offer: Deal?
    /// Who takes over from a fallen government; nothing where an election follows.
    let successor: Rival?
    let polls: Polls

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
        missing = roles.missing
        offer = Self.offer(table, roles.movers)
        let rival = try chamber.rival()
        successor = rival.flatMap { $0.canWin ? $0 : nil }
        polls = try Polls(asking, movers, chamber, next: next)
    }

    /// The same stage before another election.
    init(_ other: Stage, next: Situation) {
        asking = other.asking
        table = other.table
        self.next = next
        movers = other.movers
        missing = other.missing
        offer = other.offer
        successor = other.successor
        polls = other.polls
    }

    func parties(_ player: Int) -> [Int] { chamber.players[player].parties }

    // MARK: Who moves

    /// Those with a demand unmet, and of the open those without whom they are too few.
    private static func roles(
        _ table: BargainTable
    ) -> (movers: [Int], missing: PlayerSet) {
        let tabled = table.bargain.budget.tabled
        let challengers = table.bargain.forSale.filter { player in
            let unmet = table.unmet(player, by: tabled)
            return !unmet.isEmpty && !unmet.contains { $0.force == .redLine }
        }
        let division = table.bargain.division(on: tabled)
        // Where all together cannot bring it down, nobody has a move to make.
        let freed = division.pledging(PlayerSet(challengers), .free)
        guard !freed.topplingSets(most: 1).sets.isEmpty else { return ([], []) }
        let game = division.topplingGame
        let missing = game?.relevantPlayers ?? PlayerSet(table.bargain.open)
        return (challengers + missing.members, missing)
    }

    /// The smallest sets of those who asked for nothing that complete the others, a few of them.
    var completing: [PlayerSet] {
        table.bargain.division(on: table.bargain.budget.tabled).topplingSets(most: 4).sets
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

    // MARK: The game

    func showdown() throws -> Showdown {
        let game = table.bargain.division(on: table.bargain.budget.tabled)
            .pledging(PlayerSet(movers), .free).topplingGame
        let showdown = game.flatMap { game in
            Showdown(
                votes: movers.map { game.weights[$0] }, needed: game.quota,
                canConcede: offer != nil, stakes: stakes)
        }
        guard let showdown else {
            throw Diagnostic.outOfRange(
                "the players who move", "1,000 at the most", at: asking.location)
        }
        return showdown
    }

    /// In billionths of a seat.
    var stakes: Stakes {
        let places = 0...movers.count
        func votes(_ ending: Ending) -> Stakes.Votes {
            Stakes.Votes(
                government: sum(0, ending).total,
                folded: movers.indices.map { sum($0 + 1, ending, by: .folding).total },
                toppled: movers.indices.map { sum($0 + 1, ending, by: .toppling).total })
        }
        return Stakes(
            conceded: places.map { sum($0, .conceded).total },
            dissolved: places.map { sum($0, .dissolved).total }, stood: votes(.stands),
            fell: votes(.falls))
    }

    /// What an offer is worth to parties: their demands and wishes that it newly meets.
    func gain(_ parties: [Int], _ offer: Deal) -> Int {
        table.wishes.reduce(0) { sum, wish in
            guard parties.contains(wish.party), table.isMet(wish, by: offer.entries),
                !table.isMet(wish, by: table.bargain.budget.tabled)
            else { return sum }
            return sum + (table.itemWorths[wish.key]?[wish.party] ?? 0)
        }
    }
}
