// `if "carbon price" is at least 50`, `unless "new pipeline" is in the budget`: when a demand stands.

import Diagnostics

package struct ItemCondition: Sendable {
    package let item: Name
    package let ask: DemandedItem.Ask
    /// False for `unless`.
    package let isWanted: Bool
    package let range: SourceRange
}
