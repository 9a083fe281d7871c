// Work done in a thread beside, whose result comes back into the conversation. It is asked to stop at
// Ctrl-C, and not waited for: what it still comes to is dropped.

import CLibedit
import Glibc
import Synchronization
import Threads

/// Work that goes on beside.
package final class Errand: Sendable {
    private let stopped = Atomic<Bool>(false)
    private let over = Atomic<Bool>(false)
    private let thread = Mutex<Thread?>(nil)

    package init() {}

    /// Whether its result is no longer wanted; the work looks now and then.
    package var isStopped: Bool { stopped.load(ordering: .relaxed) }
    /// Whether its thread has come to its end, and is gone: a process that is copied while a thread
    /// ends may find what that thread held locked for ever.
    package var isOver: Bool {
        guard over.load(ordering: .acquiring) else { return false }
        thread.withLock {
            $0?.join()
            $0 = nil
        }
        return true
    }

    fileprivate func stop() { stopped.store(true, ordering: .relaxed) }
    fileprivate func begin(_ thread: Thread) { self.thread.withLock { $0 = thread } }
    fileprivate func end() { over.store(true, ordering: .releasing) }
}

/// What work beside came to.
package enum ErrandResult<Value: Sendable>: Sendable {
    case done(Value)
    case interrupted
    case terminated(Int32)
}

extension Signals {
    /// Does work in a thread of its own and waits for what it comes to.
    /// - Parameter waiting: called after half a second and every tenth of one from then on, with the
    ///   tenths gone by.
    package func run<Value: Sendable>(
        _ errand: Errand, _ work: @escaping @Sendable () -> Value, waiting: (Int) -> Void
    ) -> ErrandResult<Value> {
        let found = Found<Value>()
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return .done(work()) }
        defer { close(ends[0]) }
        let done = ends[1]
        let thread = Thread {
            let value = work()
            found.put(value)
            errand.end()
            close(done)
        }
        guard let thread else {
            close(done)
            return .done(work())
        }
        errand.begin(thread)
        let ending = watch(ends[0], since: .now, waiting)
        if case .signal(let signal) = ending {
            errand.stop()
            return signal == SIGINT ? .interrupted : .terminated(signal)
        }
        _ = errand.isOver
        return found.taken.map { .done($0) } ?? .interrupted
    }
}
