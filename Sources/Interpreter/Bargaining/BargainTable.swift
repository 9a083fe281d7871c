// The table at which a budget is bargained over: its items after every offer, each player's demands,
// and the vote.

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

struct BargainTable {
    let chamber: Chamber
    let budget: BudgetFacts
    let proposer: Int
    /// The items that the budget holds or anyone wants, in order.
    private(set) var items: [Row] = []
    private(set) var wishes: [Wish] = []
    /// Wishes that no longer stand for what is supposed.
    let ended: [EndedWish]
    let floored: [Floored]
    /// The most that the deficit may come to.
    let deficitLimit: Int?
    let bargain: Bargain
    /// How each player votes on the budget as it is tabled.
    let votes: [Bargain.Vote]
    /// Billionths of a seat, by item and party.
    private(set) var itemCosts: [String: [Int: Int]] = [:]
    private(set) var itemWorths: [String: [Int: Int]] = [:]
    private(set) var officeWorth: [Int: Int] = [:]
    /// What an election costs a party, in money.
    private(set) var electionCosts: [Int: Int] = [:]
    /// The same in billionths of a seat.
    private(set) var electionSeats: [Int: Int] = [:]

    struct Row {
        let key: String
        let name: String
        let kind: ItemKind
        /// As it stands after the offers made.
        var tabled: Entry?
        /// As it was first tabled.
        let first: Entry?
        /// Where it was last said how it stands; nothing where it was dropped, or never was in it.
        var said: Location?
    }

    var world: World { chamber.world }

    init(_ chamber: Chamber, _ name: Name?, at: Location) throws {
        self.chamber = chamber
        budget = try Self.budget(chamber, name, at)
        proposer = try budget.proposer ?? chamber.government().first ?? 0
        var gatherer = Gatherer(budget: budget, proposer: proposer)
        let effects = chamber.situation.effects.enumerated()
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        for (_, ranked) in effects {
            if case .bargain(let action) = ranked.effect.action {
                gatherer.take(action, in: ranked.layer)
            }
        }
        try gatherer.addWantedItems()
        items = gatherer.items
        wishes = gatherer.wishes
        ended = gatherer.ended
        floored = gatherer.floored
        itemCosts = gatherer.itemCosts
        itemWorths = gatherer.itemWorths
        officeWorth = gatherer.officeWorth
        electionCosts = gatherer.electionCosts
        electionSeats = gatherer.electionSeats
        deficitLimit = gatherer.deficitLimit ?? budget.deficitLimit
        bargain = try Self.bargain(
            chamber, budget, proposer, items, wishes, limit: deficitLimit, at)
        votes = bargain.votes(on: bargain.budget.tabled)
    }

    /// The budget named, or the latest that a governing party tables, or the latest.
    private static func budget(_ chamber: Chamber, _ name: Name?, _ at: Location) throws
        -> BudgetFacts
    {
        let budgets = chamber.world.budgets
        if let name {
            if let budget = budgets.first(where: { $0.name == name.id }) { return budget }
            throw Diagnostic.unknownBudget(
                name.text, budgets.last?.text, at: Location(at.source, name.range))
        }
        let governing = budgets.last { budget in
            budget.proposer.map(chamber.house.government.contains) ?? true
        }
        guard let budget = governing ?? budgets.last else { throw Diagnostic.noBudget(at: at) }
        return budget
    }

    // MARK: Players

    private static func bargain(
        _ chamber: Chamber, _ budget: BudgetFacts, _ proposer: Int, _ items: [Row],
        _ wishes: [Wish], limit: Int?, _ at: Location
    ) throws -> Bargain {
        func demand(_ wish: Wish) -> Demand? { Self.demand(wish, items) }
        let binding = wishes.filter { binds($0, chamber, proposer) }
        let demands = chamber.players.map { player in
            player.parties.contains(proposer)
                ? [] : binding.filter { player.parties.contains($0.party) }.compactMap(demand)
        }
        let red = binding.filter { $0.party == proposer }.compactMap(demand)
        let pledges = try chamber.players.indices.map { index in
            try pledge(
                chamber, chamber.players[index], proposer, isForSale: !demands[index].isEmpty)
        }
        let rule = chamber.world.house.rule(of: .budget)
        let room = limit.map { max(0, $0 - (budget.deficit ?? 0) - growth(items)) }
        let division = Division(
            weights: chamber.players.map(\.votes), pledges: pledges,
            threshold: rule.carrying, memberCount: chamber.house.total,
            castingVoteKeeps: chamber.house.speaker != nil)
        let tabled = Budget(items: items.map { Item($0.kind, tabled: $0.tabled) }, room: room)
        guard let division, let tabled,
            let bargain = Bargain(
                budget: tabled, demands: demands, redLines: red, division: division)
        else { throw Diagnostic.outOfRange("this budget", "within bounds", at: at) }
        return bargain
    }

    /// A partner in the proposer's own government votes for its budget whatever it asks for, but for
    /// its red lines.
    private static func binds(_ wish: Wish, _ chamber: Chamber, _ proposer: Int) -> Bool {
        let governing = chamber.house.government
        let isPartner =
            wish.party != proposer && governing.contains(wish.party)
            && governing.contains(proposer)
        return isPartner ? wish.force == .redLine : wish.force != .wish
    }

    /// What was said of the vote itself comes first, then demands, then who governs and supports.
    private static func pledge(
        _ chamber: Chamber, _ player: Chamber.Player, _ proposer: Int, isForSale: Bool
    ) throws -> Pledge {
        if player.parties.contains(proposer) { return .supports }
        let said = chamber.house.stances.contains {
            player.parties.contains($0.party) && $0.object != .party($0.party)
        }
        let governing = chamber.house.government
        let isRivals = !governing.isEmpty && !governing.contains(proposer)
        if isRivals, !said, player.parties.contains(where: governing.contains) { return .opposes }
        if said || !isForSale { return try chamber.pledge(of: player, .forSale) }
        let refuses = try chamber.pledge(of: player, .forSale) == .opposes
        return refuses ? .opposes : .free
    }

    // MARK: Money

    /// Money by which the items have outgrown those first tabled; below zero where they shrank.
    private static func growth(_ items: [Row]) -> Int {
        items.filter { $0.kind == .money }.reduce(0) {
            $0 + ($1.tabled?.amount ?? 0) - ($1.first?.amount ?? 0)
        }
    }

    var growth: Int { Self.growth(items) }

    /// As the budget stands, offers and cuts counted; nothing where none was declared.
    var deficit: Int? { budget.deficit.map { $0 + growth } }

    func deficit(growing growth: Int) -> Int { (deficit ?? self.growth) + growth }

    /// Whether the budget makes a larger deficit than its limit before anything is conceded.
    private var isOverLimit: Bool { deficitLimit.map { deficit(growing: 0) > $0 } ?? false }

    /// What is said of a deficit above its limit.
    var overLimit: [Text] {
        guard let limit = deficitLimit, isOverLimit else { return [] }
        return [
            "The deficit, \(moneyWords(deficit(growing: 0))), is above its limit of \(moneyWords(limit)): no deal may add to it, and votes are not bound by it."
        ]
    }

    /// What meeting demands does to the deficit that its limit forbids: `makes a deficit above 12
    /// billion, the least 14 billion`.
    /// - Parameter growth: the least; nothing where it is not known.
    func beyondLimit(_ growth: Int?) -> Text {
        let limit = moneyWords(deficitLimit ?? 0)
        let least = growth.map { moneyWords(deficit(growing: $0)) }
        return isOverLimit
            ? "adds to a deficit above its limit of \(limit)"
                + (least.map { ", the least makes it \($0)" } ?? "").text
            : "makes a deficit above \(limit)" + (least.map { ", the least \($0)" } ?? "").text
    }

    // MARK: Reading it

    func label(_ party: Int) -> Text { "\(world.label(party))" }
    func name(_ player: Int) -> Text { chamber.players[player].label }
    /// The player that a party is, or is a part of; nothing where it has no vote.
    func player(of party: Int) -> Int? {
        chamber.players.firstIndex { $0.parties.contains(party) }
    }

    func vote(of party: Int) -> Bargain.Vote? { player(of: party).map { votes[$0] } }

    /// The demands that bind a player, as said.
    func wishes(of player: Int) -> [Wish] {
        wishes.filter {
            Self.binds($0, chamber, proposer) && $0.party != proposer
                && chamber.players[player].parties.contains($0.party)
        }
    }

    /// What a partner in the government asks for and does without.
    func forgone(by player: Int) -> [Wish] {
        wishes.filter {
            $0.force == .demand && !Self.binds($0, chamber, proposer)
                && chamber.players[player].parties.contains($0.party)
                && !isMet($0, by: bargain.budget.tabled)
        }
    }

    /// What the proposer never concedes, as said.
    var redLines: [Wish] { wishes.filter { $0.force != .wish && $0.party == proposer } }

    func row(_ wish: Wish) -> Int? { items.firstIndex { $0.key == wish.key } }

    /// The demand on the budget's items, where they hold what it speaks of.
    static func demand(_ wish: Wish, _ items: [Row]) -> Demand? {
        func row(_ key: String) -> Int? { items.firstIndex { $0.key == key } }
        guard let item = row(wish.key) else { return nil }
        let condition = wish.condition.flatMap { condition in
            row(condition.key).map {
                DemandCondition(item: $0, condition.ask, isWanted: condition.isWanted)
            }
        }
        return Demand(item: item, wish.ask, deadline: wish.deadline, condition: condition)
    }

    /// What keeps an offer from meeting a wish.
    func shortfall(_ wish: Wish, in entries: [Entry?]) -> Demand.Shortfall? {
        guard let demand = Self.demand(wish, items) else { return .isLacking }
        return demand.shortfall(on: entries)
    }

    func isMet(_ wish: Wish, by entries: [Entry?]) -> Bool {
        shortfall(wish, in: entries) == nil
    }

    /// The demands of a player that an offer does not meet.
    func unmet(_ player: Int, by entries: [Entry?]) -> [Wish] {
        wishes(of: player).filter { !isMet($0, by: entries) }
    }
}

extension Situation {
    /// The table at which the budget is voted on; nothing where there is no such vote.
    func budgetTable(in world: World) -> BargainTable? {
        guard let latest = world.budgets.last,
            let chamber = try? Chamber(world: world, situation: self, at: latest.location)
        else { return nil }
        return try? BargainTable(chamber, nil, at: latest.location)
    }
}
