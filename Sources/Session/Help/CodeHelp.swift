// `help E07`: a message's code explained at length, with an example.

import Diagnostics
import Importing
import Interpreter
import Presentation
import Syntax

extension Session {
    /// Every code that a message can have.
    package static let codes: [Code] = Code.syntax + Code.meaning + Code.importing + Code.session

    /// What a code means, or nothing where no message has it; `e7` is E07.
    package func explanation(of id: String) -> String? {
        let digits = id.dropFirst()
        let padding = String(repeating: "0", count: max(0, 2 - digits.utf8.count))
        let wanted = id.prefix(1).uppercased() + padding + digits
        return Self.codes.first { $0.id == wanted }.map { renderExplanation($0, options) }
    }

    /// The code that a line asks about: `help E07`, `help e7`.
    package static func codeAsked(_ text: String) -> String? {
        let words = text.split { $0.isWhitespace }.map(String.init)
        guard words.count == 2, ["help", ":help"].contains(words[0].lowercased()),
            let first = words[1].uppercased().first, "EWN".contains(first),
            words[1].dropFirst().allSatisfy(\.isNumber), words[1].count > 1
        else { return nil }
        return words[1]
    }

    /// An answer to `help E07`, or nothing where something else is said.
    func help(_ source: Source) -> Outcome? {
        guard let id = Self.codeAsked(String(decoding: source.bytes, as: UTF8.self)) else {
            return nil
        }
        if let explanation = explanation(of: id) { return Outcome(output: explanation) }
        return Outcome(messages: Self.noCode(id), failed: true)
    }

    package static func noCode(_ id: String) -> String {
        "no message has the code \(safe(id)): the codes are \(ranges)\n"
    }

    /// `E01–E14, E30–E54, …`
    private static var ranges: String {
        let ids = codes.map(\.id).sorted()
        return ["E", "W", "N"].compactMap { letter in
            let own = ids.filter { $0.hasPrefix(letter) }
            guard let first = own.first, let last = own.last else { return nil }
            return first == last ? first : "\(first) to \(last)"
        }.joined(separator: ", ")
    }
}
