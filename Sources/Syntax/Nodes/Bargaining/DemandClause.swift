// What parties ask of a budget before they vote for it, or would like to see there.

import Diagnostics

/// `NDP demands pharmacare of at least 10 billion`, `Bloc draws the line at no "new pipeline"`,
/// `Green wants "carbon price" of at least 170, worth 3 seats`
package struct DemandClause: Sendable {
    package enum Force: Sendable {
        /// The party votes for the budget only with it.
        case demand
        /// Worth something, but no vote hangs on it.
        case wish
        /// A demand that is never given up: the party does not fold, the proposer does not concede.
        case redLine
    }

    package let parties: [Name]
    package let force: Force
    package let items: [DemandedItem]
    /// `together`: shared by all its parties.
    package let isShared: Bool
}

package struct DemandedItem: Sendable {
    package enum Ask: Sendable {
        case atLeast(Amount), atMost(Amount), exactly(Amount)
        case included, absent
    }

    package let name: Name
    package let ask: Ask
    /// `by 2021`
    package let year: Quantity?
    /// `worth 3 seats`
    package let worth: Quantity?
    /// `if "carbon price" is at least 50`
    package let condition: ItemCondition?
    package let range: SourceRange

    /// The same by a year, where it names none and can.
    func due(_ year: Quantity?) -> DemandedItem {
        if case .absent = ask { return self }
        return DemandedItem(
            name: name, ask: ask, year: self.year ?? year, worth: worth, condition: condition,
            range: range)
    }
}
