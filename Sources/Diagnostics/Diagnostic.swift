// A diagnostic: what is wrong, where, why, and what to type instead.

/// One problem of a user's text. Its words are made by the factories beside each stage
/// (`Messages.swift`), one factory a code, so that every message has a code and a golden file.
package struct Diagnostic: Error, Sendable {
    package enum Severity: String, Sendable {
        case error, warning, note
    }

    /// A place to underline, with a word or two beside it.
    package struct Label: Sendable {
        package let location: Location
        package let text: String

        package init(_ location: Location, _ text: String) {
            self.location = location
            self.text = text
        }
    }

    /// What the user can type instead: a sentence, and where it is known the line as it should be.
    package struct Help: Sendable {
        package let text: String
        /// The text to put in place of the primary label's range.
        package let replacement: String?

        package init(_ text: String, replacement: String? = nil) {
            self.text = text
            self.replacement = replacement
        }
    }

    package var severity: Severity
    package var code: Code
    /// What is wrong: what was expected first, what was found second.
    package var message: String
    package var primary: Label?
    /// Where the other half was said.
    package var others: [Label]
    /// One reason, in the user's words.
    package var reason: String?
    package var help: [Help]
    /// Follows from another error: the name was declared by a sentence that was itself refused.
    package var isDependent = false

    package init(
        _ code: Code, _ message: String, at primary: Label?, others: [Label] = [],
        reason: String? = nil, help: [Help] = [], severity: Severity = .error
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.primary = primary
        self.others = others
        self.reason = reason
        self.help = help
    }
}

extension Sequence<Diagnostic> {
    /// Whether one of them refuses something.
    package var hasErrors: Bool { contains { $0.severity == .error } }
}

/// Several diagnostics thrown together.
package struct Diagnostics: Error, Sendable {
    package var all: [Diagnostic]

    package init(_ all: [Diagnostic]) { self.all = all }
}
