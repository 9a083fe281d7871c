// `budget Spring 2020 by Liberal: pharmacare 3.5 billion; "corporate tax" 15%; "new pipeline"`

import Diagnostics

package struct BudgetDeclaration: Sendable {
    package let name: Name
    /// The party that tables it; the largest in government where none is named.
    package let proposer: Name?
    package let lines: [BudgetLine]
}

package enum BudgetLine: Sendable {
    case item(BudgetItem)
    /// `deficit 26 billion`
    case deficit(Amount)
    /// `deficit at most 30 billion`
    case deficitLimit(Amount)
}
