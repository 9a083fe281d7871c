// The search for the cheapest deals: players from the largest down, each won or not, left as soon
// as no way on can be among the cheapest (branch and bound; Land & Doig 1960).

import Coalitions

extension Bargain {
    /// The cheapest ways to pass the budget. A way is a set of partners with whom it passes while
    /// all other free players vote against, no smaller part of whom would do.
    public func cheapestDeals(_ question: DealQuestion = DealQuestion()) -> Deals {
        guard question.with.isEmpty else { return dealsMeeting(question) }
        guard question.most > 0, let game = division.sustainingGame,
            var search = DealSearch(self, quota: game.quota, question)
        else { return Deals(deals: [], isComplete: true) }
        search.run()
        return Deals(deals: search.found.map(\.deal), isComplete: search.isComplete)
    }
}

extension Bargain {
    /// The cheapest ways among those that meet some players' demands: with their votes, the others
    /// are as few as can be.
    private func dealsMeeting(_ question: DealQuestion) -> Deals {
        var rest = question
        rest.with = []
        rest.mostPartners = question.mostPartners.map { $0 - question.with.count }
        guard rest.mostPartners ?? 0 >= 0, question.with.isSubset(of: PlayerSet(forSale)),
            question.with.isDisjoint(with: question.without)
        else { return Deals(deals: [], isComplete: true) }
        let found = meeting(question.with).cheapestDeals(rest)
        return Deals(
            deals: found.deals.map { $0.joined(by: question.with) }, isComplete: found.isComplete)
    }
}

struct DealSearch {
    /// Where the search stands: who is won, and what they want together.
    struct Node {
        var partners: PlayerSet = []
        var count = 0
        var votes = 0
        var wanted: [Wanted]
        var total: Total
    }

    struct Found {
        let deal: Deal
        /// Its place in the order in which the search comes upon deals.
        let turn: Int
    }

    let bargain: Bargain
    let question: DealQuestion
    let quota: Int
    /// Who can be won, most votes first.
    let candidates: [Candidate]
    /// Votes of the candidates from each place on.
    let votesLeft: [Int]
    /// The items that anyone demands anything of.
    let items: [Item]
    let bounds: Bounds
    private(set) var found: [Found] = []
    private(set) var isComplete = true
    private var steps = 0
    private var effort: Effort
    private let start: Node

    init?(_ bargain: Bargain, quota: Int, _ question: DealQuestion) {
        guard let red = bargain.wanted(by: []) else { return nil }
        let players = bargain.forSale.filter {
            !question.without.contains($0) && bargain.division.weights[$0] > 0
        }
        let active = Set((players.flatMap { bargain.demands[$0] } + bargain.redLines).map(\.item))
            .sorted()
        candidates = players.compactMap { Candidate(bargain, $0, active) }
            .sorted { (-$0.votes, $0.player) < (-$1.votes, $1.player) }
        items = active.map { bargain.budget.items[$0] }
        let wanted = active.map { red[$0] }
        let hasConditions = (bargain.demands.joined() + bargain.redLines)
            .contains { $0.condition != nil }
        let all = bargain.budget.items.reduce(0) {
            $0 + ($1.kind == .money ? $1.tabled?.amount ?? 0 : 0)
        }
        bounds = Bounds(
            items: items, red: wanted, candidates: candidates, mostCut: hasConditions ? all : nil)
        votesLeft = candidates.reversed().reduce(into: [0]) {
            $0.append($0[$0.count - 1] + $1.votes)
        }
        .reversed()
        start = Node(wanted: wanted, total: Total(zip(wanted, items).map { $0.cost($1) }))
        self.bargain = bargain
        self.quota = quota
        self.question = question
        effort = Effort(steps: question.patience)
    }

    mutating func run() { visit(start, from: 0) }

    private mutating func visit(_ node: Node, from place: Int) {
        if node.votes >= quota {
            if let deal = deal(of: node.partners) { return record(deal, node.votes) }
            // More partners want more; only with a limit can they also make room.
            if bargain.budget.room == nil { return }
        }
        guard question.mostPartners.map({ node.count < $0 }) ?? true else { return }
        for next in candidates.indices.dropFirst(place) {
            steps += 1
            guard steps <= question.patience, effort.spend(items.count + candidates.count) else {
                return isComplete = false
            }
            guard node.votes + votesLeft[next] >= quota, isWorthwhile(node, from: next) else {
                return
            }
            if let child = child(of: node, candidates[next]) { visit(child, from: next + 1) }
        }
    }

    private func child(of node: Node, _ candidate: Candidate) -> Node? {
        var child = node
        for (place, wish) in candidate.wishes {
            child.wanted[place].add(wish)
            guard child.wanted[place].isPossible else { return nil }
        }
        child.partners.insert(candidate.player)
        child.count += 1
        child.votes += candidate.votes
        child.total = Total(zip(child.wanted, items).map { $0.cost($1) })
        return child
    }

    /// Whether some deal that goes on from here could be among those wanted.
    private func isWorthwhile(_ node: Node, from place: Int) -> Bool {
        if let room = bargain.budget.room, node.total.added - bounds.mostCut > room { return false }
        guard found.count >= question.most, let worst = found.last else { return true }
        let missing = quota - node.votes
        let least = Cost(
            money: node.total.added
                + bounds.leastMoney(node, candidates[place...], votes: missing),
            concessions: node.total.firm
                + bounds.leastConcessions(node, candidates[place...], votes: missing))
        if worst.deal.cost.isLess(than: least, question.order) { return false }
        if least.isLess(than: worst.deal.cost, question.order) { return true }
        return node.count + fewest(from: place, votes: missing) < worst.deal.partners.count
    }

    /// How few more players can bring so many votes.
    private func fewest(from place: Int, votes: Int) -> Int {
        var missing = votes
        var count = 0
        for candidate in candidates[place...] where missing > 0 {
            missing -= candidate.votes
            count += 1
        }
        return max(count, 1)
    }

    // MARK: What was found

    private mutating func deal(of partners: PlayerSet) -> Deal? {
        guard let wanted = bargain.wanted(by: partners) else { return nil }
        var choosing = Choosing(
            bargain, partners: partners, question.order, effort: effort)
        let best = choosing.best(from: wanted)
        effort = choosing.effort
        if !choosing.isComplete { isComplete = false }
        return best
    }

    private mutating func record(_ deal: Deal, _ votes: Int) {
        if bargain.budget.room != nil, isMoreThanNeeded(deal.partners, votes) { return }
        let entry = Found(deal: deal, turn: steps)
        let place = found.firstIndex { isBetter(entry, than: $0) } ?? found.count
        guard place < question.most else { return }
        found.insert(entry, at: place)
        if found.count > question.most { found.removeLast() }
    }

    private func isBetter(_ one: Found, than other: Found) -> Bool {
        if one.deal.cost.isLess(than: other.deal.cost, question.order) { return true }
        if other.deal.cost.isLess(than: one.deal.cost, question.order) { return false }
        let (mine, theirs) = (one.deal.partners.count, other.deal.partners.count)
        return mine == theirs ? one.turn < other.turn : mine < theirs
    }

    /// Whether part of a set would do. Only where cuts make room for other demands can a set that
    /// the search comes upon hold a smaller one: it takes players from the largest down.
    private mutating func isMoreThanNeeded(_ partners: PlayerSet, _ votes: Int) -> Bool {
        canShed(candidates.filter { partners.contains($0.player) }[...], partners, votes)
    }

    private mutating func canShed(
        _ members: ArraySlice<Candidate>, _ rest: PlayerSet, _ votes: Int
    ) -> Bool {
        for next in members.indices {
            let left = votes - members[next].votes
            guard left >= quota else { continue }
            guard effort.spend(bargain.budget.items.count) else {
                isComplete = false
                return false
            }
            let smaller = rest.removing(members[next].player)
            if deal(of: smaller) != nil { return true }
            if canShed(members[(next + 1)...], smaller, left) { return true }
        }
        return false
    }
}
