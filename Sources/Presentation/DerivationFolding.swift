// A derivation folded to what fits: every branch gets a fair share of the lines, and what is left
// out is counted.

import Interpreter

/// The lines of a derivation that are shown.
struct FoldedDerivation {
    enum Line {
        case step(Step, depth: Int)
        /// So many steps beside or below are left out here.
        case more(Int, depth: Int)
    }

    private(set) var lines: [Line] = []
    /// Steps left out in all.
    private(set) var left = 0
    private static let deepest = 64

    /// - Parameter most: lines at the most, where it can be; all where nothing is given.
    init(_ steps: [Step], most: Int?) {
        let all = steps.reduce(0) { $0 + $1.size }
        fold(steps, depth: 1, most: most.map { max($0, 2) } ?? all)
    }

    private mutating func fold(_ steps: [Step], depth: Int, most: Int) {
        guard depth < Self.deepest else { return leave(steps, depth: depth, hasRoom: true) }
        let isTooMany = steps.count > most
        let shown = isTooMany ? steps.prefix(max(0, most - 1)) : steps[...]
        let shares = Self.shares(of: shown.map { $0.size - 1 }, in: most - steps.count)
        for (step, share) in zip(shown, shares) {
            lines.append(.step(step, depth: depth))
            guard !step.children.isEmpty else { continue }
            if share > 0 {
                fold(step.children, depth: depth + 1, most: share)
            } else {
                leave(step.children, depth: depth + 1, hasRoom: false)
            }
        }
        if isTooMany { leave(Array(steps[shown.endIndex...]), depth: depth, hasRoom: most > 0) }
    }

    /// Room dealt out: the smallest get all they want, and what they leave goes to the rest alike.
    private static func shares(of wants: [Int], in room: Int) -> [Int] {
        var shares = Array(repeating: 0, count: wants.count)
        var room = max(0, room)
        let bySize = wants.indices.filter { wants[$0] > 0 }.sorted {
            (wants[$0], $0) < (wants[$1], $1)
        }
        for (served, index) in bySize.enumerated() {
            shares[index] = min(wants[index], room / (bySize.count - served))
            room -= shares[index]
        }
        return shares
    }

    private mutating func leave(_ steps: [Step], depth: Int, hasRoom: Bool) {
        left += steps.reduce(0) { $0 + $1.size }
        if hasRoom { lines.append(.more(steps.count, depth: depth)) }
    }
}

extension Step {
    /// How many lines it takes with all that it rests on.
    var size: Int {
        var count = 0
        var open = [self]
        while let step = open.popLast() {
            count += 1
            open += step.children
        }
        return count
    }
}
