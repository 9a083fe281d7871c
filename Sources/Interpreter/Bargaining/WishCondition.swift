// When a demand stands, and demands that wait for each other.

import Bargaining
import Diagnostics
import Syntax

/// What must be so of an item, or must not, for a demand on another to stand.
struct WishCondition: Sendable, Equatable {
    let key: String
    let name: String
    let ask: Ask
    let kind: ItemKind?
    let isWanted: Bool
}

extension [Wish] {
    /// Refuses demands each of which waits for what the next one is about, round in a circle.
    func refuseCircle() throws {
        let waiting = filter { $0.condition != nil }
        for start in waiting {
            var path = [start]
            while let last = path.last, let key = last.condition?.key {
                if key == start.key { throw Diagnostic.demandCircle(path) }
                let next = waiting.first { wish in
                    wish.key == key && !path.contains { $0.key == key }
                }
                guard let next else { break }
                path.append(next)
            }
        }
    }
}
