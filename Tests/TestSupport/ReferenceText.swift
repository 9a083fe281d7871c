// The reference of the documentation, parted into its entries.

import Foundation

package struct ReferenceText: Sendable {
    /// A heading of the third level, and what stands under it.
    package struct Entry: Sendable {
        /// The rule of the grammar that it is of.
        package let rule: String
        package let meaning: String
        /// Sentences; indented lines go with the line that they belong to.
        package let examples: [String]
        /// A sentence that is refused, and the code of the error.
        package let refused: (sentence: String, code: String)?

        init(_ part: String) {
            let blocks = part.components(separatedBy: "```\n")
            var examples: [String] = []
            for line in blocks.count > 1 ? blocks[1].split(separator: "\n") : [] {
                if line.hasPrefix(" "), let last = examples.popLast() {
                    examples.append(last + "\n" + line)
                } else {
                    examples.append(String(line))
                }
            }
            let refusal = part.components(separatedBy: "Refused: `").dropFirst().first
            let halves = refusal?.components(separatedBy: "` (")
            rule = part.prefix { $0 != "\n" }.trimmingCharacters(in: .whitespaces)
            meaning = blocks[0].split(separator: "\n").dropFirst().joined(separator: " ")
            self.examples = examples
            refused = halves.flatMap { halves in
                halves.count == 2 ? (halves[0], String(halves[1].prefix { $0 != ")" })) : nil
            }
        }
    }

    /// The facts that all examples are of.
    package let scene: String
    /// Entries by the heading of the second level that they stand under.
    package let chapters: [(title: String, entries: [Entry])]

    package var entries: [Entry] { chapters.flatMap(\.entries) }

    /// - Parameter root: the folder of the repository.
    package init(in root: URL) throws {
        let text = try String(
            contentsOf: root.appending(path: "Sources/Session/Kingmaker.docc/Reference.md"),
            encoding: .utf8)
        scene = text.components(separatedBy: "```\n").dropFirst().first ?? ""
        chapters = text.components(separatedBy: "\n## ").dropFirst().map { chapter in
            let parts = chapter.components(separatedBy: "\n### ").dropFirst()
            return (String(chapter.prefix { $0 != "\n" }), parts.map(Entry.init))
        }
    }
}
