// Work done in a copy of the process, so that it can be stopped at once whatever it is doing, and
// leaves nothing behind but its answer.

import CLibedit
import Glibc

/// What work in a copy came to.
package enum CopyResult {
    case done([UInt8])
    /// The user stopped it.
    case interrupted
    /// The program was told to end meanwhile.
    case terminated(Int32)
    /// It ended without an answer.
    case failed
}

extension Signals {
    /// Does work in a copy of the process and waits for its answer.
    /// - Parameter waiting: called after half a second and every tenth of one from then on, with the
    ///   tenths gone by.
    package func runInCopy(
        _ work: () -> [UInt8], waiting: (Int) -> Void
    ) -> CopyResult {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return .failed }
        fflush(nil)
        let process = process_copy()
        if process == 0 { answer(work, on: ends[1]) }
        close(ends[1])
        defer { close(ends[0]) }
        guard process > 0 else { return .failed }
        let result = read(ends[0], of: process, waiting)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        if case .done(let bytes) = result, status != 0 || bytes.isEmpty { return .failed }
        return result
    }

    /// In the copy: works, writes the answer, and is gone.
    private func answer(_ work: () -> [UInt8], on file: Int32) -> Never {
        release()
        let bytes = work()
        var sent = 0
        bytes.withUnsafeBytes { buffer in
            while sent < buffer.count, let base = buffer.baseAddress {
                let wrote = write(file, base + sent, buffer.count - sent)
                if wrote < 0, errno != EINTR { _exit(1) }
                sent += max(0, wrote)
            }
        }
        _exit(0)
    }

    private func read(
        _ file: Int32, of process: pid_t, _ waiting: (Int) -> Void
    ) -> CopyResult {
        let start = ContinuousClock.now
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if case .signal(let signal) = watch(file, since: start, waiting) {
                kill(process, SIGKILL)
                return signal == SIGINT ? .interrupted : .terminated(signal)
            }
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .done(bytes) }
            bytes += chunk[..<count]
        }
    }

    /// Waits for a file to have something, or for Ctrl-C or the order to end; tells meanwhile that
    /// the work goes on.
    func watch(
        _ file: Int32, since start: ContinuousClock.Instant, _ waiting: (Int) -> Void
    ) -> Event {
        while true {
            let tenths = Int(start.duration(to: .now) / .milliseconds(100))
            if tenths >= 5 { waiting(tenths) }
            let patience = tenths >= 5 ? 100 : Int32(max(1, 500 - tenths * 100))
            switch wait(for: file, milliseconds: patience) {
            case .timeout, .signal(SIGWINCH): continue
            case .signal(SIGTSTP): yield(to: SIGTSTP)
            case let event: return event
            }
        }
    }
}
