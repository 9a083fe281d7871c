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
    private(set) var next: Situation
    /// Players who move once the government refuses, by their number in the chamber.
    let movers: [Int]
    /// Of them, those who asked for nothing: without them the others are too few.
    let missing: PlayerSet
    /// The offer that the government would concede with: the first that all its partners take.
    private(set) var offer: Deal?
    /// The cheapest offers to those who move, the one that costs the proposer least in seats first.
    let offers: [Deal]
    /// Offers that a partner would rather not take, in the order in which they come to mind.
    private(set) var refused: [RefusedDeal] = []
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
        next = try asking.now.nextElection(in: asking.world, after: sitting)
        let roles = Self.roles(table)
        movers = roles.movers
        missing = roles.missing
        offers = Self.offers(table, roles.movers)
        let rival = try chamber.rival()
        successor = rival.flatMap { $0.canWin ? $0 : nil }
        polls = try Polls(
            asking, movers, chamber, next: next,
            deals: offers.map { [table] in Self.votes(on: $0, of: roles.movers, table) },
            isElectionNext: successor == nil)
        try settleOffer()
    }

    /// The same stage before another election.
    init(_ other: Stage, next: Situation) throws {
        self = other
        self.next = next
        // What was settled before another election says nothing of this one.
        offer = nil
        refused = []
        try settleOffer()
    }

    /// Whoever a deal costs more at the polls than it is worth, beside what refusing it leads to,
    /// does not take it; a deal refused leaves all where they were.
    private mutating func settleOffer() throws {
        guard !polls.isEmpty, !offers.isEmpty else {
            offer = offers.first
            return
        }
        let otherwise = try showdown().root.branches[0].payoffs
        for deal in offers {
            offer = deal
            let unwilling = movers.indices.compactMap { place -> Unwilling? in
                guard deal.partners.contains(movers[place]),
                    loss(ofCarrying: place) > 0
                else { return nil }
                let taken = sum(place + 1, .conceded).total
                return taken < otherwise[place + 1]
                    ? Unwilling(mover: movers[place], taken: taken, refused: otherwise[place + 1])
                    : nil
            }
            if unwilling.isEmpty { return }
            refused.append(RefusedDeal(deal: deal, partners: unwilling))
        }
        offer = nil
    }

    struct RefusedDeal {
        let deal: Deal
        /// Those of its partners who would rather not take it.
        let partners: [Unwilling]
    }

    /// A partner that a deal would leave worse off, in billionths of a seat.
    struct Unwilling {
        let mover: Int
        let taken: Int
        let refused: Int
    }

    /// Whether anything moves votes that is not said of the next election.
    var isOtherwiseSupposed: Bool {
        asking.now.effects.contains { ranked in
            let effect = ranked.effect
            let isLasting = !effect.action.endsWithParliament && !effect.clause.kind.isNext
            return ranked.layer != .rules && isLasting && !effect.ridings.isEmpty
                && !ranked.isLackOfCampaign
        }
    }

    func parties(_ player: Int) -> [Int] { chamber.players[player].parties }

    /// A party's place among those who move; nothing where it does not.
    func mover(of party: Int) -> Int? {
        chamber.index(of: party).flatMap { movers.firstIndex(of: $0) }
    }

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

    /// Those who could be won and do not move.
    var idle: PlayerSet { Self.idle(table, movers) }

    private static func idle(_ table: BargainTable, _ movers: [Int]) -> PlayerSet {
        PlayerSet(table.bargain.forSale.filter { !movers.contains($0) })
    }

    /// Of those that cost the proposer the same in seats the cheaper ones come first.
    private static func offers(_ table: BargainTable, _ movers: [Int]) -> [Deal] {
        let others = idle(table, movers)
        let deals = table.bargain.cheapestDeals(DealQuestion(without: others, most: 12)).deals
        return deals.enumerated()
            .sorted {
                (cost(of: $0.element, table), $0.offset) < (cost(of: $1.element, table), $1.offset)
            }
            .map(\.element)
    }

    /// How those who move vote on an offer: whoever's demands it meets carries it.
    func votes(on offer: Deal) -> [Polls.Vote] { Self.votes(on: offer, of: movers, table) }

    private static func votes(
        on offer: Deal, of movers: [Int], _ table: BargainTable
    ) -> [Polls.Vote] {
        let votes = table.bargain.votes(on: offer.entries)
        return movers.map { Polls.Vote(votes[$0]) }
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
                toppled: movers.indices.map { sum($0 + 1, ending, by: .toppling).total },
                joint: joint(ending))
        }
        return Stakes(
            conceded: places.map { sum($0, .conceded).total },
            dissolved: places.map { sum($0, .dissolved).total }, stood: votes(.stands),
            fell: votes(.falls))
    }

    /// What each gets of every way in which all may vote; nothing where own votes alone count.
    private func joint(_ ending: Ending) -> [[Int]]? {
        guard polls.isJoint else { return nil }
        return (0..<(1 << movers.count)).map { number in
            let votes = Polls.votes(number, movers.count)
            return (0...movers.count).map { sum($0, ending, votes: votes).total }
        }
    }
}
