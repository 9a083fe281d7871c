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
    private(set) var bargain: Bargain
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
            if case .bargain(let action) = ranked.effect.action { gatherer.take(action) }
        }
        try gatherer.addWantedItems()
        items = gatherer.items
        wishes = gatherer.wishes
        itemCosts = gatherer.itemCosts
        itemWorths = gatherer.itemWorths
        officeWorth = gatherer.officeWorth
        electionCosts = gatherer.electionCosts
        electionSeats = gatherer.electionSeats
        bargain = try Self.bargain(chamber, budget, proposer, items, wishes, at)
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
        _ wishes: [Wish], _ at: Location
    ) throws -> Bargain {
        func demand(_ wish: Wish) -> Demand? { Self.demand(wish, items) }
        let binding = wishes.filter { $0.force != .wish }
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
        let room = budget.deficitLimit.map { $0 - (budget.deficit ?? 0) }
        let division = Division(
            weights: chamber.players.map(\.votes), pledges: pledges,
            threshold: chamber.threshold(rule), memberCount: chamber.members(rule))
        let tabled = Budget(items: items.map { Item($0.kind, tabled: $0.tabled) }, room: room)
        guard let division, let tabled,
            let bargain = Bargain(
                budget: tabled, demands: demands, redLines: red, division: division)
        else { throw Diagnostic.outOfRange("this budget", "within bounds", at: at) }
        return bargain
    }

    /// What was said of the vote itself comes first, then demands, then who governs and supports.
    private static func pledge(
        _ chamber: Chamber, _ player: Chamber.Player, _ proposer: Int, isForSale: Bool
    ) throws -> Pledge {
        if player.parties.contains(proposer) { return .supports }
        let said = chamber.house.stances.contains {
            player.parties.contains($0.party) && $0.object != .party($0.party)
        }
        if said || !isForSale { return try chamber.pledge(of: player, .forSale) }
        let refuses = try chamber.pledge(of: player, .forSale) == .opposes
        return refuses ? .opposes : .free
    }

    // MARK: Reading it

    func label(_ party: Int) -> Text { "\(world.label(party))" }
    func name(_ player: Int) -> Text { chamber.players[player].label }
    var votes: [Bargain.Vote] { bargain.votes(on: bargain.budget.tabled) }

    /// The demands that bind a player, as said.
    func wishes(of player: Int) -> [Wish] {
        wishes.filter {
            $0.force != .wish && $0.party != proposer
                && chamber.players[player].parties.contains($0.party)
        }
    }

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

/// Goes through the effects in force, the weakest first: a later one replaces what it says again.
private struct Gatherer {
    let budget: BudgetFacts
    let proposer: Int
    var items: [BargainTable.Row]
    var wishes: [Wish] = []
    var itemCosts: [String: [Int: Int]] = [:]
    var itemWorths: [String: [Int: Int]] = [:]
    var officeWorth: [Int: Int] = [:]
    var electionCosts: [Int: Int] = [:]
    var electionSeats: [Int: Int] = [:]

    init(budget: BudgetFacts, proposer: Int) {
        self.budget = budget
        self.proposer = proposer
        items = budget.items.map {
            .init(key: $0.key, name: $0.name, kind: $0.kind, tabled: $0.entry, first: $0.entry)
        }
    }

    mutating func take(_ action: BargainAction) {
        switch action {
        case .wish(let wish): take(wish)
        case .offer(let party, let item) where party == proposer: put(item)
        case .drop(let party, let key): drop(key, party)
        case .itemCosts(let key, let party, let worth): itemCosts[key, default: [:]][party] = worth
        case .itemWorth(let key, let party, let worth): itemWorths[key, default: [:]][party] = worth
        case .electionCosts(let party, let money): electionCosts[party] = money
        case .electionCostsSeats(let party, let worth): electionSeats[party] = worth
        case .office(let party, let worth): officeWorth[party] = worth
        case .offer, .electionCalled, .campaigns, .neglect, .past: break
        }
    }

    private mutating func take(_ wish: Wish) {
        wishes.removeAll {
            $0.party == wish.party && $0.key == wish.key && $0.force == wish.force
                && $0.condition == wish.condition
        }
        wishes.append(wish)
        if let worth = wish.worth { itemWorths[wish.key, default: [:]][wish.party] = worth }
    }

    private mutating func put(_ item: ItemFacts) {
        guard let place = items.firstIndex(where: { $0.key == item.key }) else {
            return items.append(
                .init(
                    key: item.key, name: item.name, kind: item.kind, tabled: item.entry,
                    first: nil))
        }
        var entry = item.entry
        entry.year = entry.year ?? items[place].tabled?.year
        items[place].tabled = entry
    }

    private mutating func drop(_ key: String, _ party: Int) {
        guard party == proposer else {
            return wishes.removeAll { $0.party == party && $0.key == key }
        }
        if let place = items.firstIndex(where: { $0.key == key }) { items[place].tabled = nil }
    }

    /// Items that are wanted and that the budget lacks, in the unit of the first demand.
    mutating func addWantedItems() throws {
        for wish in wishes {
            addRow(wish.key, wish.name)
            if let condition = wish.condition { addRow(condition.key, condition.name) }
        }
        try wishes.refuseCircle()
        for wish in wishes {
            try check(wish.key, wish.kind, wish.clause)
            if let condition = wish.condition {
                try check(condition.key, condition.kind, wish.clause)
            }
        }
    }

    private mutating func addRow(_ key: String, _ name: String) {
        guard !items.contains(where: { $0.key == key }) else { return }
        let kinds = wishes.lazy.compactMap { wish in
            wish.key == key && wish.kind != nil
                ? wish.kind : wish.condition?.key == key ? wish.condition?.kind : nil
        }
        items.append(
            .init(key: key, name: name, kind: kinds.first ?? .measure, tabled: nil, first: nil))
    }

    private func check(_ key: String, _ kind: ItemKind?, _ at: Location) throws {
        guard let kind, let row = items.first(where: { $0.key == key }), row.kind != kind else {
            return
        }
        let said = budget.items.first { $0.key == key }?.location ?? at
        throw Diagnostic.itemKinds(row.name, is: row.kind, at: said, not: kind, at)
    }
}
