// What became of expectations, as an assertion should tell it: expected, found, why, where.

import Interpreter

/// How the verdicts of one script are told.
package struct VerdictOptions: Sendable {
    package var text = TextOptions()
    /// Give the author's hint in place of what was found.
    package var hints = false
    /// Steps of a derivation shown for each expectation that failed.
    package var mostSteps = 12

    package init() {}
}

package func renderVerdicts(_ report: ScriptReport, _ options: VerdictOptions) -> String {
    var writer = TextWriter(options: options.text)
    for verdict in report.verdicts where !verdict.holds {
        writer.failure(verdict, options)
        writer.endLine()
    }
    let words =
        report.errors.isEmpty
        ? count(report) + result(report) : "nothing checked, for the script has errors"
    writer.paragraph("\(name: report.script): \(words)")
    return writer.text
}

private func count(_ report: ScriptReport) -> String {
    switch report.count {
    case 0: "no expectations"
    case 1: "1 expectation"
    default: "\(report.count) expectations"
    }
}

private func result(_ report: ScriptReport) -> String {
    guard report.count > 0 else { return "" }
    let failed = report.verdicts.count { !$0.holds }
    let wrong = report.unchecked.count
    let parts =
        (failed > 0 ? ["\(failed) not met"] : []) + (wrong > 0 ? ["\(wrong) with an error"] : [])
    return ": " + (parts.isEmpty ? "as expected" : parts.joined(separator: ", "))
}

extension TextWriter {
    fileprivate mutating func failure(_ verdict: Verdict, _ options: VerdictOptions) {
        paragraph("Not met at \(name: verdict.location.line)")
        line("expected", "\(name: verdict.expected)")
        if options.hints {
            line("hint", "\(name: verdict.hint ?? "none was written for this one")")
            return
        }
        line("found", verdict.found)
        let all = verdict.why.reduce(0) { $0 + $1.size }
        // One more step takes no more room than the line that says so.
        var left = all == options.mostSteps + 1 ? all : options.mostSteps
        var label = "why"
        for step in verdict.why {
            steps(step, depth: 0, &label, &left)
        }
        if left < 0 { line(label, "… \(-left) more steps") }
    }

    private mutating func steps(
        _ step: Step, depth: Int, _ label: inout String, _ left: inout Int
    ) {
        left -= 1
        if left >= 0 {
            let source: Text = step.source.map { "  [\(name: $0)]" } ?? ""
            line(label, step.text + source, depth: min(depth, 8))
            label = ""
        }
        for child in step.children { steps(child, depth: depth + 1, &label, &left) }
    }

    private mutating func line(_ label: String, _ text: Text, depth: Int = 0) {
        let padding = String(repeating: " ", count: max(0, 10 + 2 * depth - label.utf8.count))
        paragraph(text, indent: 12 + 2 * depth, hanging: 2, label: "  " + label + padding)
    }
}
