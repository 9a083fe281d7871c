// Scripts of the repository with the names that they know: their own, those of the scripts that
// they include, and those of the tables of ridings that they name.

import Diagnostics
import Foundation

@testable import Syntax

struct Script {
    let source: Source
    private(set) var lexicon = Lexicon()

    /// An example, by its path in the repository.
    init(_ path: String) throws {
        source = Source(name: path, text: try Repository.text(path))
        learn(source, folder: "Examples", depth: 0)
    }

    /// A block of the README, which knows what the examples declare.
    init(_ name: String, _ text: String) throws {
        source = Source(name: name, text: text)
        for path in try Repository.files("Examples", ".king") {
            let example = Source(name: path, text: try Repository.text(path))
            learn(example, folder: "Examples", depth: 0)
        }
        learn(source, folder: "Examples", depth: 0)
    }

    private mutating func learn(_ source: Source, folder: String, depth: Int) {
        for mention in gather(source, into: &lexicon) where depth < 8 {
            let path = Repository.has(mention.path) ? mention.path : folder + "/" + mention.path
            guard let text = try? Repository.text(path) else { continue }
            switch mention.kind {
            case .include: learn(Source(name: path, text: text), folder: folder, depth: depth + 1)
            case .ridings: learnTable(text)
            }
        }
    }

    /// The ridings and regions of a table, by the heads of its columns.
    private mutating func learnTable(_ text: String) {
        let rows = text.split(whereSeparator: \.isNewline).map(Self.cells)
        guard let heads = rows.first?.map({ $0.lowercased() }) else { return }
        func column(_ names: [String]) -> Int? {
            heads.firstIndex { head in names.contains { head.hasPrefix($0) } }
        }
        let riding = column(["riding", "electoral district name", "constituency"])
        let region = column(["region", "province", "country", "electorate"])
        for row in rows.dropFirst() {
            if let riding, riding < row.count { lexicon.add(row[riding], as: .riding) }
            if let region, region < row.count { lexicon.add(row[region], as: .region) }
        }
    }

    /// The cells of a row, without their quotes.
    private static func cells(_ row: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in row {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// The fenced blocks of a Markdown text with a tag, without lines that begin an answer.
    static func blocks(of text: String, tagged tag: String) -> [String] {
        var blocks: [String] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside =
                    !isInside && line.dropFirst(3).trimmingCharacters(in: .whitespaces) == tag
                if isInside { blocks.append("") }
            } else if isInside {
                blocks[blocks.count - 1] += line + "\n"
            }
        }
        return blocks
    }
}
