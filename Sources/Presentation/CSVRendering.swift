// An answer's tables as CSV (RFC 4180), an empty line between two; without one, the headline.

import Diagnostics
import Interpreter

package func renderCSV(_ answer: Answer) -> String {
    if answer.kind == .why { return steps(answer) }
    guard !answer.tables.isEmpty else {
        return "answer\r\n" + field(answer.headline.plain) + "\r\n"
    }
    return answer.tables.map { table in
        let keys = table.keys.map(field).joined(separator: ",")
        let rows = table.rows.map { row in
            row.map { cell in cell.number ?? field(cell.words) }.joined(separator: ",")
        }
        return ([keys] + rows).joined(separator: "\r\n") + "\r\n"
    }.joined(separator: "\r\n")
}

/// A derivation, a step a line: how deep it hangs, its words, and where its fact was declared.
private func steps(_ answer: Answer) -> String {
    var out = "depth,step,source\r\n0," + field(answer.headline.plain) + ",\r\n"
    for case .step(let step, let depth) in FoldedDerivation(answer.derivation, most: nil).lines {
        out += "\(depth),\(field(step.text.plain)),\(field(step.source ?? ""))\r\n"
    }
    return out
}

/// Quoted where it must be. A text that a spreadsheet would take for a formula is given an
/// apostrophe (OWASP, CSV injection).
private func field(_ text: String) -> String {
    var text = safe(text)
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
        text = "'" + text
    }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
}
