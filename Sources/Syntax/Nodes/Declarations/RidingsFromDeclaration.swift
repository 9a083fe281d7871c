// `ridings from "canada-2019.csv"`

import Diagnostics

package struct RidingsFromDeclaration: Sendable {
    package let path: String
    /// The quoted path.
    package let range: SourceRange
}
