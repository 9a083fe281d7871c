// What was typed or pasted, as it was meant: without the indentation of the page that it was copied
// from, and of a transcript the sentences alone.

import Syntax

extension Conversation {
    /// A text without what its first line stands in by; where lines stand behind a prompt, those and
    /// the lines of their blocks.
    package static func meant(_ text: String) -> String {
        let lines = dedented(
            text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 })
        let isTranscript = lines.contains { lengthOfPrompt($0) != nil }
        return (isTranscript ? spoken(lines) : lines).joined(separator: "\n")
    }

    private static func dedented(_ lines: [Substring]) -> [Substring] {
        let first = lines.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        let depth = first.prefix { $0 == " " || $0 == "\t" }.count
        guard depth > 0 else { return lines }
        return lines.map { line in
            line.dropFirst(min(depth, line.prefix { $0 == " " || $0 == "\t" }.count))
        }
    }

    /// The lines of a transcript that were typed; its answers are not.
    private static func spoken(_ lines: [Substring]) -> [Substring] {
        var spoken: [Substring] = []
        var isInside = false
        var isEnded = true
        for line in lines {
            if let length = lengthOfPrompt(line) {
                let sentence = line.dropFirst(length)
                isInside = isIncomplete(String(sentence))
                spoken.append(sentence)
                isEnded = false
            } else if isInside, line.first == " " || spoken.last?.hasSuffix(",") == true {
                spoken.append(line)
                isEnded = false
            } else {
                isInside = false
                isEnded = true
            }
        }
        return isEnded ? spoken + [""] : spoken
    }

    /// Characters of the prompt that a line begins with: `kingmaker> `, `what if 2> `.
    private static func lengthOfPrompt(_ line: Substring) -> Int? {
        guard let end = line.firstIndex(of: ">") else { return nil }
        let words = line[..<end].split(separator: " ").map(String.init)
        let isOurs =
            words == ["kingmaker"]
            || words.starts(with: ["what", "if"])
                && words.dropFirst(2).allSatisfy { Int($0) != nil }
        guard isOurs, words.count <= 3 else { return nil }
        let rest = line[line.index(after: end)...]
        return line.distance(from: line.startIndex, to: end) + (rest.first == " " ? 2 : 1)
    }
}
