// An answer as Markdown: the headline, pipe tables, notes, and what was assumed as a list.

import Diagnostics
import Interpreter

package func renderMarkdown(_ answer: Answer) -> String {
    var out = escaped(answer.headline.plain) + "\n"
    if answer.kind == .why { return out + steps(answer) + assumed(answer) + "\n" }
    for table in answer.tables where !table.rows.isEmpty && !table.isForData {
        out += "\n"
        if let title = table.title { out += escaped(title.plain) + "\n\n" }
        out += markdown(table)
    }
    for note in answer.notes { out += "\n" + escaped(note.plain) + "\n" }
    return out + assumed(answer) + "\n"
}

private func assumed(_ answer: Answer) -> String {
    guard !answer.assumptions.isEmpty else { return "" }
    return "\nAssuming\n\n"
        + answer.assumptions.map { "- " + escaped($0.plain) + "\n" }.joined()
}

/// A derivation as a list of lists, with where each fact was declared.
private func steps(_ answer: Answer) -> String {
    guard !answer.derivation.isEmpty else { return "" }
    var out = "\n"
    for case .step(let step, let depth) in FoldedDerivation(answer.derivation, most: nil).lines {
        out += String(repeating: "  ", count: depth - 1) + "- " + escaped(step.text.plain)
        if let source = step.source { out += " (" + escaped(source) + ")" }
        out += "\n"
    }
    return out
}

private func markdown(_ table: Table) -> String {
    let isNumber = table.columns.indices.map { column in
        table.rows.contains { $0.indices.contains(column) && $0[column].isNumber }
    }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let heads = table.columns.map { column in
        escaped(column.headInLine)
    }
    return line(heads) + line(isNumber.map { $0 ? "---:" : ":---" })
        + table.rowsInText.map { row in line(row.map { escaped($0.words) }) }.joined()
        + (table.remainder(showing: table.rowsInText.count).map { "\n" + escaped($0.plain) + "\n" }
            ?? "")
}

/// Signs that Markdown would take for its own, written as themselves.
private func escaped(_ text: String) -> String {
    var out = ""
    for character in safe(text) {
        if "\\`*_{}[]<>|#~".contains(character) { out.append("\\") }
        out.append(character)
    }
    return out
}
