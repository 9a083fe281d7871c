// Verdicts as a JUnit report (the XML that Jenkins, GitLab and others read): a suite a script, a
// case an expectation.

import Diagnostics
import Interpreter

/// The verdicts of one script, or the words in which it was refused.
package struct ScriptReport: Sendable {
    package let script: String
    package let verdicts: [Verdict]
    /// What is wrong with expectations that could not be checked.
    package let unchecked: [Unchecked]
    /// The errors of a script that could not be run.
    package let errors: String
    /// The file cannot be read at all.
    package let isMissing: Bool

    package init(
        script: String, verdicts: [Verdict] = [], unchecked: [Unchecked] = [], errors: String = "",
        isMissing: Bool = false
    ) {
        self.isMissing = isMissing
        self.script = script
        self.verdicts = verdicts
        self.unchecked = unchecked
        self.errors = errors
    }

    /// How many expectations it has.
    var count: Int { verdicts.count + unchecked.count }

    package var hasErrors: Bool { !errors.isEmpty || !unchecked.isEmpty }
}

/// - Parameter hints: give the author's hint in place of what was found.
package func renderJUnit(_ reports: [ScriptReport], hints: Bool = false) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for report in reports {
        let failures = report.verdicts.count { !$0.holds }
        let isRefused = !report.errors.isEmpty
        let errors = report.unchecked.count + (isRefused ? 1 : 0)
        out += "  <testsuite name=\"\(escaped(report.script))\""
        out += " tests=\"\(report.verdicts.count + errors)\""
        out += " failures=\"\(failures)\" errors=\"\(errors)\"\(time(report.verdicts))>\n"
        if isRefused {
            out +=
                "    <testcase name=\"the script is read\" classname=\"\(escaped(report.script))\">\n"
            out +=
                "      <error message=\"the script has errors\">\(text(report.errors))</error>\n"
            out += "    </testcase>\n"
        }
        for verdict in report.verdicts { out += testCase(verdict, report.script, hints) }
        for error in report.unchecked { out += testCase(error, report.script) }
        out += "  </testsuite>\n"
    }
    return out + "</testsuites>\n"
}

/// What expectations took, in seconds; nothing where no clock ran.
private func time(_ verdicts: [Verdict]) -> String {
    let times = verdicts.compactMap(\.time)
    guard !times.isEmpty else { return "" }
    let milliseconds = times.reduce(Duration.zero, +) / .milliseconds(1)
    let whole = Int(milliseconds.rounded())
    return " time=\"\(DecimalDigits(scaled: Int128(whole), places: 3).plain)\""
}

private func opening(_ name: String, _ script: String, at location: Location) -> String {
    let line = location.source.line(at: location.range.lower).number
    return "    <testcase name=\"\(escaped(name))\" classname=\"\(escaped(script))\""
        + " file=\"\(escaped(location.source.name))\" line=\"\(line)\""
}

/// An expectation that could not be checked.
private func testCase(_ unchecked: Unchecked, _ script: String) -> String {
    let error = unchecked.problem
    return opening(unchecked.expected, script, at: unchecked.location)
        + ">\n      <error message=\"\(escaped(error.message))\">\(text(error.rendered()))"
        + "</error>\n    </testcase>\n"
}

private func testCase(_ verdict: Verdict, _ script: String, _ hints: Bool) -> String {
    let opening =
        opening(verdict.expected, script, at: verdict.location) + time([verdict])
    guard !verdict.holds else { return opening + "/>\n" }
    let hint = verdict.hint.map { "; hint: \($0)" } ?? "; no hint was written for this one"
    let message =
        "expected \(verdict.expected)" + (hints ? hint : "; found \(verdict.found.plain)")
    return opening + ">\n      <failure message=\"\(escaped(message))\">"
        + text(([verdict.location.line] + (hints ? [] : why(verdict))).joined(separator: "\n"))
        + "</failure>\n    </testcase>\n"
}

/// The steps that lead to what was found, each deeper one further in.
private func why(_ verdict: Verdict) -> [String] {
    func lines(_ step: Step, depth: Int) -> [String] {
        let source = step.source.map { "  [\($0)]" } ?? ""
        return [String(repeating: "  ", count: depth) + step.text.plain + source]
            + step.children.flatMap { lines($0, depth: depth + 1) }
    }
    return verdict.why.flatMap { lines($0, depth: 1) }
}

/// Text between tags, of which the lines stay lines.
private func text(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
        .joined(separator: "\n")
}

/// Text inside XML 1.0, where most control characters cannot stand at all.
private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        case "\n": out += "&#10;"
        case "\t": out += "&#9;"
        case _
        where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || (0xFFFE...0xFFFF).contains(scalar.value):
            out += "?"
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out
}
