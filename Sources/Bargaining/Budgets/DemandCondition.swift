// When a demand stands: `if "carbon price" is at least 50`, `unless …`.

/// What must be so of an item, or must not, for a demand on another to stand.
public struct DemandCondition: Hashable, Sendable {
    /// The index of the item that the condition is about.
    public let item: Int
    /// What must be so of that item.
    public let ask: Ask
    /// False for `unless`.
    public let isWanted: Bool

    /// A condition on the item of an index; `unless` where it is not wanted.
    public init(item: Int, _ ask: Ask, isWanted: Bool = true) {
        self.item = item
        self.ask = ask
        self.isWanted = isWanted
    }

    func holds(on entries: [Entry?]) -> Bool {
        Demand(item: item, ask).isMet(on: entries) == isWanted
    }

    /// Asks that each make it false, one of which every entry that does so meets.
    func escapes(_ kind: ItemKind) -> [Demand] {
        guard isWanted else { return [Demand(item: item, ask)] }
        let asks: [Ask] =
            switch ask {
            case .atLeast(let least): below(least, kind)
            case .atMost(let most): above(most, kind)
            case .exactly(let amount): below(amount, kind) + above(amount, kind)
            case .included: [.absent]
            case .absent: [.included]
            }
        return asks.map { Demand(item: item, $0) }
    }

    private func below(_ amount: Int, _ kind: ItemKind) -> [Ask] {
        [Budget.allows(amount - 1, kind) ? .atMost(amount - 1) : .absent]
    }

    private func above(_ amount: Int, _ kind: ItemKind) -> [Ask] {
        Budget.allows(amount + 1, kind) ? [.atLeast(amount + 1)] : []
    }
}
