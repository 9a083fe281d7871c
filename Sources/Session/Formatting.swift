// Putting a script file into the one style.

import Diagnostics
import Syntax

extension Session {
    package enum Formatted: Sendable {
        case unchanged, changed
        /// Another style would read differently: the script holds something unreadable.
        case refused
    }

    /// A text in the style; nothing of one that holds something unreadable.
    package static func inStyle(_ text: String) -> String? {
        formatted(Source(name: "", text: text))
    }

    package static func format(_ path: String, writes: Bool) throws -> Formatted {
        let files = Files()
        let written = try files.read(path)
        let source = Source(name: path, bytes: try Files.script(written, from: path))
        guard let text = formatted(source) else { return .refused }
        guard Array(text.utf8) != written else { return .unchanged }
        if writes { try files.write(text, to: path, over: true) }
        return .changed
    }
}
