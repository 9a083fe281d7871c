// The user's pager, for what does not fit the screen.

import Glibc

package struct Pager {
    private let command: String
    private let signals: Signals

    /// Nothing where the user wants none.
    package init?(variable: (String) -> String?, signals: Signals) {
        command = variable("PAGER") ?? "less"
        guard !command.isEmpty, command != "cat" else { return nil }
        self.signals = signals
    }

    /// Shows a text; comes back when the user has left the pager.
    /// - Returns: whether there was a pager.
    package func show(_ text: String) -> Bool {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        // The pager must not hold the end that we write to.
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        // What less does on its own: leave what fits alone, keep colours, stay on the screen, and say
        // which keys there are.
        setenv("LESS", "FRXPs?eEnd, .space for more, q to go back$", 0)
        // A key meant for the prompt must not write a file or run a command.
        setenv("LESSSECURE", "1", 0)
        setenv("LESSCHARSET", "utf-8", 0)
        let process = start(reading: ends[0])
        close(ends[0])
        guard let process else {
            close(ends[1])
            return false
        }
        send(text, to: ends[1])
        close(ends[1])
        return wait(for: process) != 127 << 8
    }

    private func start(reading file: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, file, 0)
        posix_spawn_file_actions_addclose(&actions, file)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let words = ["/bin/sh", "-c", command].map { (word: String) in strdup(word) } + [nil]
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
            words.forEach { free($0) }
        }
        var process = pid_t()
        let isStarted =
            posix_spawn(&process, "/bin/sh", &actions, &attributes, words, environ) == 0
        return isStarted ? process : nil
    }

    /// Writes until all is read, or the pager is left.
    private func send(_ text: String, to file: Int32) {
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        var text = text
        text.withUTF8 { bytes in
            var sent = 0
            while sent < bytes.count, let base = bytes.baseAddress {
                let wrote = write(file, base + sent, bytes.count - sent)
                if wrote < 0, errno != EINTR { return }
                sent += max(0, wrote)
            }
        }
    }

    /// Waits for its end; when it is stopped, so are we, until both go on.
    private func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, WUNTRACED)
            if found < 0, errno == EINTR { continue }
            guard found == process, status & 0xFF == 0x7F else { return status }
            signals.yield(to: SIGTSTP)
            kill(process, SIGCONT)
        }
    }
}
