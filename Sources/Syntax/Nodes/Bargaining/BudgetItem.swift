// An item at an amount, or a measure that is simply in: `pharmacare 3.5 billion by 2021`.

import Diagnostics

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
