// Whether an expectation was met: what was expected, what was found, why, and where it stands.

import Diagnostics

/// An expectation that could not be checked, and the first of what is wrong with it.
package struct Unchecked: Sendable {
    package let problem: Diagnostic
    /// Where the expectation begins.
    package let location: Location

    package init(problem: Diagnostic, location: Location) {
        self.problem = problem
        self.location = location
    }

    /// Its first line, without `expect` and without what opens a hint.
    package var expected: String {
        let line = location.source.line(at: location.range.lower).range
        let words = location.source.text(line).split(separator: " ")
        let own = words.dropFirst(words.first?.lowercased() == "expect" ? 1 : 0)
            .joined(separator: " ")
        return own.hasSuffix(":") ? String(own.dropLast()) : own
    }
}

package struct Verdict: Sendable {
    package let holds: Bool
    /// The expectation as written, without `expect` and without its hint.
    package let expected: String
    package let found: Text
    package let why: [Step]
    package let location: Location
    /// What the script's author wrote for whoever does not meet it.
    package let hint: String?
    /// How long checking took, where a clock ran.
    package var time: Duration?

    /// Where the author wrote a hint, it stands in for what was found: an exercise is not solved by
    /// running it.
    package var hinted: Text? {
        hint.map { "Not as expected: \(name: expected). Hint: \(name: $0)" }
    }

    package init(
        holds: Bool, expected: String, found: Text, why: [Step], location: Location, hint: String?
    ) {
        self.holds = holds
        self.expected = expected
        self.found = found
        self.why = why
        self.location = location
        self.hint = hint
    }
}
