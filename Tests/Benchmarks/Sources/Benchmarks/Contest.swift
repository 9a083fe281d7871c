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

struct Contest: Sendable {
    let name: String
    let title: String
    let contestants: @Sendable (Bench) throws -> [Contestant]

    static let all = [
        oneShot, hundredfold, whatIfs, swings, winners, reach, banzhaf, shapley, minimal,
        deals, promptStart, promptEcho, promptTab,
    ]
    static var names: String { all.map(\.name).joined(separator: ", ") }
}
