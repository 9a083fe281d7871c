// `include "parties.king"`

import Diagnostics

package struct IncludeDeclaration: Sendable {
    package let path: String
    /// The quoted path.
    package let range: SourceRange
}
