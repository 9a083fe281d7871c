// An answer as Markdown: the headline, pipe tables, notes, and what was assumed as a list.

import Diagnostics
import Interpreter

package func renderMarkdown(_ answer: Answer) -> String {
    var out = escaped(answer.headline.plain) + "\n"
    for table in answer.tables where !table.rows.isEmpty && !table.isForData {
        out += "\n"
        if let title = table.title { out += escaped(title.plain) + "\n\n" }
        out += markdown(table)
    }
    for note in answer.notes { out += "\n" + escaped(note.plain) + "\n" }
    if !answer.assumptions.isEmpty {
        out += "\nAssuming\n\n"
        for line in answer.assumptions { out += "- " + escaped(line.plain) + "\n" }
    }
    return out + "\n"
}

private func markdown(_ table: Table) -> String {
    let isNumber = table.columns.indices.map { column in
        table.rows.contains { $0.indices.contains(column) && $0[column].isNumber }
    }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let heads = table.columns.map { column in
        escaped(column.head.split(separator: "\n").joined(separator: " "))
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
