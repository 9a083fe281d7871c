// The errors of one file, gathered so that they are told together.

import Diagnostics

struct Faults {
    /// So many errors are told at once; then reading stops.
    static let most = 20

    private(set) var all: [Diagnostic] = []

    var areTooMany: Bool { all.count >= Self.most }

    mutating func add(_ diagnostic: Diagnostic) {
        guard !areTooMany else { return }
        all.append(diagnostic)
        if areTooMany {
            all[all.count - 1].help.append(
                Diagnostic.Help("there may be more: reading stopped after \(Self.most) errors"))
        }
    }

    func throwAny() throws(Diagnostics) {
        if !all.isEmpty { throw Diagnostics(all) }
    }
}
