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

/// An item at an amount, or a measure that is simply in: `pharmacare 3.5 billion by 2021`.
package struct BudgetItem: Sendable {
    package let name: Name
    package let amount: Amount?
    package let year: Quantity?
    package let range: SourceRange

    package init(name: Name, amount: Amount?, year: Quantity?, range: SourceRange) {
        self.name = name
        self.amount = amount
        self.year = year
        self.range = range
    }
}

/// An amount of an item, exact.
package struct Amount: Sendable {
    package enum Kind: String, Sendable {
        case money, percent, plain
    }

    /// Whole units of money; billionths of a percentage's one or of a plain number.
    package let value: Int
    package let kind: Kind
    package let range: SourceRange
}
