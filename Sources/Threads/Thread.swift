// A thread of our own: deep enough for whatever a script may nest, and waited for where that is wanted.

import Glibc

package struct Thread {
    private let thread: pthread_t
    /// In bytes: eight times what a main thread has on most machines.
    private static let stack = 64 << 20

    /// Begins work; nothing where there is no thread to be had.
    package init?(_ work: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, Self.stack)
        let held = Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, &attributes,
            { work in
                if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
                return nil
            }, held.toOpaque())
        guard code == 0 else {
            held.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits for the end of the work.
    package func join() { pthread_join(thread, nil) }

    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
