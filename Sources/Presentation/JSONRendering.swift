// An answer as JSON (RFC 8259): one object a line, with these members, in this order.
//
//     version      1; another number where a member changes its meaning or goes away
//     kind         what was asked: winners, second, seats, votes, shares, flips, ridings, count,
//                  measure, truth, balanceOfPower, kingmaker, government, coalitions, comparison,
//                  shown, whatIf, why, changed, declared, and more as the language grows
//     headline     the answer in a sentence or two
//     tables       title (or null); columns, each with key and head; rows, each an object by key
//     notes        sentences below the tables
//     assumptions  what the answer leaned on, one string each
//     breakEvens   riding, from, to, votesNeeded, votesHeld, share: the votes of `from` with which
//                  `to` would lead
//     derivation   steps, each with text, source (`file:line` or null) and steps of its own
//
// In rows words are strings; seats, votes and counts are whole numbers; shares, points and their
// differences are percentages (0…100) to four decimals; null where there is nothing. Characters
// that a terminal or a page could take for its own are written as \u escapes.
//
// Written by hand: Foundation's encoder would double the start-up.

import Diagnostics
import Interpreter

package func renderJSON(_ answer: Answer) -> String {
    var writer = JSONWriter()
    writer.object {
        $0.member("version") { $0.raw("1") }
        $0.member("kind") { $0.string(answer.kind.rawValue) }
        $0.member("headline") { $0.string(answer.headline.plain) }
        $0.member("tables") { $0.array(answer.tables) { $0.table($1) } }
        $0.member("notes") { $0.array(answer.notes) { $0.string($1.plain) } }
        $0.member("assumptions") { $0.array(answer.assumptions) { $0.string($1.plain) } }
        $0.member("breakEvens") { $0.array(answer.breakEvens) { $0.breakEven($1) } }
        $0.member("derivation") { $0.array(answer.derivation) { $0.step($1, depth: 0) } }
    }
    return writer.out + "\n"
}

private struct JSONWriter {
    var out = ""
    private var needsComma = false

    mutating func raw(_ text: String) { out += text }

    mutating func object(_ members: (inout JSONWriter) -> Void) {
        bracket("{", "}", members)
    }

    private mutating func bracket(
        _ open: String, _ close: String, _ inside: (inout JSONWriter) -> Void
    ) {
        out += open
        needsComma = false
        inside(&self)
        out += close
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { out += "," }
        needsComma = true
    }

    mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
        separate()
        string(key)
        out += ":"
        value(&self)
        needsComma = true
    }

    mutating func array<T>(_ values: [T], _ each: (inout JSONWriter, T) -> Void) {
        bracket("[", "]") { writer in
            for value in values {
                writer.separate()
                each(&writer, value)
                writer.needsComma = true
            }
        }
    }

    mutating func string(_ text: String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case _ where isUnsafe(scalar):
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }

    mutating func table(_ table: Table) {
        let keys = table.keys
        object {
            $0.member("title") { writer in
                if let title = table.title {
                    writer.string(title.plain)
                } else {
                    writer.raw("null")
                }
            }
            $0.member("columns") {
                $0.array(Array(zip(keys, table.columns))) { writer, column in
                    writer.object {
                        $0.member("key") { $0.string(column.0) }
                        $0.member("head") {
                            $0.string(column.1.headInLine)
                        }
                    }
                }
            }
            $0.member("rows") {
                $0.array(table.rows) { writer, row in
                    writer.object { writer in
                        for (key, cell) in zip(keys, row) {
                            writer.member(key) { $0.cell(cell) }
                        }
                    }
                }
            }
        }
    }

    private mutating func cell(_ cell: Cell) {
        if case .empty = cell { return raw("null") }
        if let number = cell.number { return raw(number) }
        cell.isNumber ? raw("null") : string(cell.words)
    }

    mutating func breakEven(_ value: BreakEven) {
        object {
            $0.member("riding") { $0.string(value.riding) }
            $0.member("from") { $0.string(value.from) }
            $0.member("to") { $0.string(value.to) }
            $0.member("votesNeeded") { $0.raw(String(value.votesNeeded)) }
            $0.member("votesHeld") { $0.raw(String(value.votesHeld)) }
            $0.member("share") {
                $0.raw(percentage(value.votesNeeded, of: value.votesHeld, decimals: 4) ?? "null")
            }
        }
    }

    /// Derivations are a few levels deep; one that were not is cut at 64.
    mutating func step(_ step: Step, depth: Int) {
        object {
            $0.member("text") { $0.string(step.text.plain) }
            $0.member("source") { writer in
                if let source = step.source { writer.string(source) } else { writer.raw("null") }
            }
            $0.member("steps") {
                $0.array(depth < 64 ? step.children : []) { $0.step($1, depth: depth + 1) }
            }
        }
    }
}
