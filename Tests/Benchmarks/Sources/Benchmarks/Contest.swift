// A contest: what is asked, and who answers it.

import Foundation

/// Where things are.
struct Bench {
    let kingmaker: String
    let rivals: URL
    let examples: URL
    /// Made files go here; it is removed at the end.
    let folder: URL

    /// A file of the folder, written now.
    func write(_ text: String, to name: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try text.write(to: file, atomically: false, encoding: .utf8)
        return file.path
    }

    func rival(_ name: String) -> String { rivals.appendingPathComponent(name).path }

    /// An executable of this package, built beside this one.
    func own(_ name: String) -> String {
        let this = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return this.deletingLastPathComponent().appendingPathComponent(name).path
    }
}

struct Contestant {
    enum Timing {
        /// The whole process, from its start to its end.
        case process
        /// The process prints milliseconds on its last line.
        case itself
    }

    let name: String
    let command: [String]
    var timing = Timing.process
    /// Those after it are measured against it.
    var isBase = false
    /// Exit statuses that mean that all went well.
    var successes: Set<Int> = [0]
}

extension Contestant {
    /// A program of SWI-Prolog over facts.
    static func prolog(
        _ bench: Bench, _ program: String, over facts: String, name: String = "SWI-Prolog"
    ) -> Contestant {
        Contestant(
            name: name,
            command: ["swipl", "-q", "-g", "main", "-t", "halt", facts, bench.rival(program)])
    }

    /// A program of clingo over facts; its statuses tell whether there is a model and whether it is
    /// the last.
    static func clingo(_ bench: Bench, _ program: String, over facts: String) -> Contestant {
        Contestant(
            name: "clingo",
            command: ["clingo", "--verbose=0", "--warn=none", facts, bench.rival(program)],
            successes: [0, 10, 20, 30])
    }
}

struct Contest: Sendable {
    let name: String
    let title: String
    let contestants: @Sendable (Bench) throws -> [Contestant]

    static let all = [
        oneShot, hundredfold, whatIfs, swings, winners, reach, banzhaf, shapley, minimal, apportion,
        deals, promptStart, promptEcho, promptPaint, promptTab,
    ]
    static var names: String { all.map(\.name).joined(separator: ", ") }
}
