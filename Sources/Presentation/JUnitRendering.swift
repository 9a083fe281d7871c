// Verdicts as a JUnit report (the XML that Jenkins, GitLab and others read): a suite a script, a
// case an expectation.

import Interpreter

/// The verdicts of one script, or the words in which it was refused.
package struct ScriptReport: Sendable {
    package let script: String
    package let verdicts: [Verdict]
    /// The errors of a script that could not be run.
    package let errors: String

    package init(script: String, verdicts: [Verdict], errors: String) {
        self.script = script
        self.verdicts = verdicts
        self.errors = errors
    }
}

/// - Parameter hints: give the author's hint in place of what was found.
package func renderJUnit(_ reports: [ScriptReport], hints: Bool = false) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for report in reports {
        let failures = report.verdicts.count { !$0.holds }
        let isRefused = !report.errors.isEmpty
        out += "  <testsuite name=\"\(escaped(report.script))\""
        out += " tests=\"\(report.verdicts.count + (isRefused ? 1 : 0))\""
        out += " failures=\"\(failures)\" errors=\"\(isRefused ? 1 : 0)\">\n"
        if isRefused {
            out +=
                "    <testcase name=\"the script is read\" classname=\"\(escaped(report.script))\">\n"
            out +=
                "      <error message=\"the script has errors\">\(escaped(report.errors))</error>\n"
            out += "    </testcase>\n"
        }
        for verdict in report.verdicts { out += testCase(verdict, report.script, hints) }
        out += "  </testsuite>\n"
    }
    return out + "</testsuites>\n"
}

private func testCase(_ verdict: Verdict, _ script: String, _ hints: Bool) -> String {
    let source = verdict.location.source
    let line = source.line(at: verdict.location.range.lower).number
    let opening =
        "    <testcase name=\"\(escaped(verdict.expected))\" classname=\"\(escaped(script))\""
        + " file=\"\(escaped(source.name))\" line=\"\(line)\""
    guard !verdict.holds else { return opening + "/>\n" }
    let hint = verdict.hint.map { "; hint: \($0)" } ?? "; no hint was written for this one"
    let message =
        "expected \(verdict.expected)" + (hints ? hint : "; found \(verdict.found.plain)")
    return opening + ">\n      <failure message=\"\(escaped(message))\">"
        + escaped(verdict.location.line) + "</failure>\n    </testcase>\n"
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
