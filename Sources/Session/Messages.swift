// The words of messages about files.

import Diagnostics

extension Code {
    static let unreadable = Code(
        "E85",
        """
        A file named in a script could not be read. A path is meant from the folder of the script that
        names it.

            ridings from "canada-2019.csv"
        """)
    static let tooDeep = Code(
        "E86",
        """
        Scripts may include scripts, 32 deep at the most.
        """)
    static let unexpected = Code(
        "E99",
        """
        Something happened that this program has no better words for. The world is as it was before.
        """)

    package static let session: [Code] = [unreadable, tooDeep, unexpected]
}

extension Diagnostic {
    static func unreadable(_ path: String, _ why: String, at location: Location) -> Self {
        Diagnostic(
            .unreadable, "the file \"\(path)\" was not read: \(why)", at: Label(location, why),
            help: [Help("a path is meant from the folder of the script that names it")])
    }

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
