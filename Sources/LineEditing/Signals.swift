// Signals as something to be read, not as interruptions: they are held back and told one by one, so
// that no handler runs in the middle of anything.

import CLibedit
import Glibc

/// The signals of a conversation, held back from its start to its end.
package final class Signals {
    private let file: Int32
    private var before = sigset_t()

    /// Orders to end.
    static let orders: Set<Int32> = [SIGTERM, SIGHUP, SIGQUIT]

    private static let held = [
        SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH,
    ]

    package init() {
        var set = Self.set(Self.held)
        sigprocmask(SIG_BLOCK, &set, &before)
        file = signalfd(-1, &set, Int32(SFD_NONBLOCK) | Int32(SFD_CLOEXEC))
    }

    deinit {
        Glibc.close(file)
        sigprocmask(SIG_SETMASK, &before, nil)
    }

    static func set(_ signals: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        return set
    }

    /// Holds one more signal back while something is done.
    func holding(_ signal: Int32, _ body: () -> Void) {
        var one = Self.set([signal])
        var more = Self.set(Self.held + [signal])
        sigprocmask(SIG_BLOCK, &one, nil)
        _ = signalfd(file, &more, 0)
        body()
        var usual = Self.set(Self.held)
        _ = signalfd(file, &usual, 0)
        sigprocmask(SIG_UNBLOCK, &one, nil)
    }

    /// The next signal that came, if any did.
    package func next() -> Int32? {
        var info = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        return Glibc.read(file, &info, size) == size ? Int32(info.ssi_signo) : nil
    }

    /// Forgets what came while nothing could be stopped; tells of an order to end.
    package func forget() -> Int32? {
        while let signal = next() {
            if Self.orders.contains(signal) { return signal }
        }
        return nil
    }

    /// Whether no signal waits, and another file has nothing to read.
    package func isQuiet(beside other: Int32) -> Bool {
        var files = waited(other)
        return ask(&files, milliseconds: 0) == 0
    }

    private typealias Files = (own: pollfd, other: pollfd)

    private func waited(_ other: Int32) -> Files {
        (
            pollfd(fd: file, events: Int16(POLLIN), revents: 0),
            pollfd(fd: other, events: Int16(POLLIN), revents: 0)
        )
    }

    private func ask(_ files: inout Files, milliseconds: Int32) -> Int32 {
        withUnsafeMutablePointer(to: &files) { pair in
            pair.withMemoryRebound(to: pollfd.self, capacity: 2) { poll($0, 2, milliseconds) }
        }
    }

    /// What waiting ended with.
    package enum Event: Equatable {
        case ready, signal(Int32), timeout
    }

    /// Waits until a file has something to read, a signal comes, or the time is over.
    package func wait(for other: Int32, milliseconds: Int32 = -1) -> Event {
        var files = waited(other)
        while true {
            let count = ask(&files, milliseconds: milliseconds)
            if count == 0 { return .timeout }
            if count < 0, errno != EINTR { return .ready }
            if files.own.revents != 0, let signal = next() { return .signal(signal) }
            if files.other.revents != 0 { return .ready }
        }
    }

    /// Lets a signal do for once what it does to any program; comes back when that was a stop.
    package func yield(to signal: Int32) {
        var set = Self.set([signal])
        raise(signal)
        sigprocmask(SIG_UNBLOCK, &set, nil)
        sigprocmask(SIG_BLOCK, &set, nil)
    }

    /// In a copy of the process: signals do what they did before.
    package func release() { sigprocmask(SIG_SETMASK, &before, nil) }
}
