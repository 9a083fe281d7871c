// A command that has the terminal for a while, in a process group of its own: it is stopped, taken up
// again and ended together with us.

import CLibedit
import Glibc

struct Job {
    /// The command's shell, which leads its group.
    private let process: pid_t
    private let signals: Signals
    /// The group that had the terminal before, and the terminal's settings then.
    private let before: (group: pid_t, settings: termios)

    /// Starts a command that reads a file; nothing where it cannot be.
    init?(_ command: String, reading file: Int32, signals: Signals) {
        var settings = termios()
        guard tcgetattr(0, &settings) == 0 else { return nil }
        // In the background this stops us until we are brought back: the terminal is not ours.
        tcsetattr(0, TCSADRAIN, &settings)
        guard let process = Self.start(command, reading: file) else { return nil }
        self.process = process
        self.signals = signals
        before = (tcgetpgrp(0), settings)
        give(to: process)
        // It may have asked for the terminal before it was given.
        kill(-process, SIGCONT)
    }

    private static func start(_ command: String, reading file: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, file, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = Signals.set([])
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        // The shell stays: a pager may pay no heed to Ctrl-Z, but the shell is stopped by it.
        let script = "trap : INT QUIT\n(\(command)\n)\nexit"
        let words = ["/bin/sh", "-c", script].map { (word: String) in strdup(word) } + [nil]
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

    /// Makes a group the one that has the terminal; who does so may be in the background.
    private func give(to group: pid_t) {
        var one = Signals.set([SIGTTOU])
        var mask = sigset_t()
        sigprocmask(SIG_BLOCK, &one, &mask)
        tcsetpgrp(0, group)
        sigprocmask(SIG_SETMASK, &mask, nil)
    }

    // MARK: Waiting

    /// Waits for its end, and takes the terminal back as it was. An order to end us ends it too, and is
    /// kept for whoever asks for signals next.
    func wait() {
        signals.holding(SIGCHLD) {
            while !isOver {
                switch signals.wait(for: -1) {
                case .signal(SIGTSTP): stop()
                case .signal(let signal) where Signals.orders.contains(signal):
                    end()
                    raise(signal)
                case .signal, .ready, .timeout: continue
                }
            }
        }
        give(to: before.group)
        set(before.settings)
    }

    /// Whether it has ended; what stops it stops us.
    private var isOver: Bool {
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, WNOHANG | WUNTRACED)
            if found == 0 { return false }
            if found < 0, errno == EINTR { continue }
            guard found == process, status & 0xFF == 0x7F else { return true }
            // Only before it was given the terminal did it have none.
            let isEager = [SIGTTIN, SIGTTOU].contains(status >> 8 & 0xFF)
            if isEager { kill(-process, SIGCONT) } else { stop() }
        }
    }

    /// Stops it and us, until both go on.
    private func stop() {
        // Some pagers tidy the terminal up before they stop.
        usleep(50_000)
        var settings = termios()
        tcgetattr(0, &settings)
        kill(-process, SIGSTOP)
        // A pager that waits for a key must wake to stop, and would take a key that came before.
        usleep(50_000)
        give(to: before.group)
        set(before.settings)
        // Off the other screen, where it was there, with plain keys again, on a line of our own.
        show("\u{1B}[?1047l\u{1B}[?1l\u{1B}>\r\u{1B}[K")
        signals.yield(to: SIGTSTP)
        // In the background this stops us again.
        set(settings.c_lflag & tcflag_t(ICANON) == 0 ? settings : before.settings)
        give(to: process)
        kill(-process, SIGCONT)
        // It draws its screen anew.
        kill(-process, SIGWINCH)
    }

    /// Ends it, by force where it does not heed.
    private func end() {
        kill(-process, SIGTERM)
        kill(-process, SIGCONT)
        for _ in 0..<100 where kill(-process, 0) == 0 {
            waitpid(process, nil, WNOHANG)
            usleep(10_000)
        }
        kill(-process, SIGKILL)
    }

    private func set(_ settings: termios) {
        var settings = settings
        tcsetattr(0, TCSADRAIN, &settings)
    }

    private func show(_ codes: String) {
        var codes = codes
        codes.withUTF8 { _ = write(1, $0.baseAddress, $0.count) }
    }
}
