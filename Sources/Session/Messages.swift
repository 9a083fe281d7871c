// The words of messages about files.

import Diagnostics

extension Code {
    static let tooDeep = Code(
        "E86",
        """
        Scripts may include scripts, 32 deep at the most.

            include "canada-2019.king"
        """)
    static let unexpected = Code(
        "E99",
        """
        Something happened that this program has no better words for. The world is as it was before.
        """)

    package static let session: [Code] = [tooDeep, unexpected] + commands
}

extension Diagnostic {
    static func tooDeep(_ path: String, at location: Location) -> Self {
        Diagnostic(
            .tooDeep, "scripts include each other too deeply at \"\(path)\"",
            at: Label(location, "the 33rd file deep"))
    }

    static func unexpected(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .unexpected, "this sentence could not be taken: \(what)", at: Label(location, "here"))
    }
}
