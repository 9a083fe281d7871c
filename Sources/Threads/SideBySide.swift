// Shares of one work that hang on nothing but what they were given: as many at a time as there are
// processors.

import Glibc
import Synchronization

/// How many shares of a work are worth making: one a processor, up to where they would only be in
/// each other's way.
package let processors = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// What each share of the work came to, in their order. The first is done here, each other in a
/// thread beside.
package func sideBySide<Share: Sendable, Value: Sendable>(
    _ shares: [Share], _ work: @escaping @Sendable (Share) -> Value
) -> [Value] {
    guard let first = shares.first else { return [] }
    let beside = shares.dropFirst().map { share in
        let found = Found<Value>()
        let thread = Thread {
            let value = work(share)
            found.put(value)
        }
        return (share: share, thread: thread, found: found)
    }
    var values = [work(first)]
    for (share, thread, found) in beside {
        thread?.join()
        values.append(found.taken ?? work(share))
    }
    return values
}

/// What a thread came to, once it has.
package final class Found<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    package init() {}

    package func put(_ found: Value) { value.withLock { $0 = found } }
    package var taken: Value? { value.withLock { $0 } }
}
