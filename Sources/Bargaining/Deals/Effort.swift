// How much work a search may still do, shared by all its parts.

/// What is left of a search's patience, in items and demands touched: one that looks at many for a
/// step gives up after fewer steps.
struct Effort: Hashable, Sendable {
    /// Below zero once more was spent than there was.
    private(set) var left: Int

    /// Items and demands that a step of an ordinary search touches.
    static let ofStep = 32

    /// The patience of one bundle of demands, or of all conflicts together.
    static let usual = Effort(steps: 250_000)

    init(steps: Int) {
        let (all, isOver) = steps.multipliedReportingOverflow(by: Self.ofStep)
        left = isOver ? .max : all
    }

    var isSpent: Bool { left <= 0 }

    /// Takes so much off, and says whether that was still there.
    mutating func spend(_ touched: Int) -> Bool {
        guard !isSpent else { return false }
        left -= touched
        return !isSpent
    }
}
