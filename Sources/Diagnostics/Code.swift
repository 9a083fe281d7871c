// The codes of all messages: E for errors, W for warnings, N for notes.

/// A message's code, with what `help E07` says of it at length. Each stage lists its own codes
/// beside its messages; every code has a golden file.
package struct Code: Hashable, Sendable, CustomStringConvertible {
    package let id: String
    /// What went wrong, why the language refuses it, and an example put right.
    package let explanation: String

    package init(_ id: String, _ explanation: String) {
        self.id = id
        self.explanation = explanation
    }

    package var description: String { id }

    package static func == (one: Code, other: Code) -> Bool { one.id == other.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
