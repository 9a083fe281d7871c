// A pseudo-terminal with the real command on it: keys in, screen out.

import Foundation
import Glibc

/// The command, started on a terminal of its own.
final class Terminal {
    private let main: Int32
    let process: pid_t
    private(set) var screen: Screen
    private(set) var status: Int32?
    /// The terminal's settings before anything was started on it.
    let found: [UInt32]
    private var isOpen = true
    /// All bytes that came.
    private(set) var raw: [UInt8] = []

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Seconds until a test gives up waiting.
    private static let patience = 30.0

    static var command: String {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("kingmaker").path
    }

    init(
        _ arguments: [String] = [], of program: String = Terminal.command, rows: Int = 24,
        columns: Int = 80, environment: [String: String] = [:], without: Set<String> = []
    ) throws {
        screen = Screen(rows: rows, columns: columns)
        main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: Int32 = 0
        // Linux' own names for `unlockpt` and `ptsname`, which Swift does not see.
        guard main >= 0, ioctl(main, 0x4004_5431, &number) == 0,
            ioctl(main, 0x8004_5430, &number) == 0
        else { throw Failure(description: "no pseudo-terminal") }
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(main, UInt(TIOCSWINSZ), &size)
        var all = [
            "TERM": "xterm-256color", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
            "KINGMAKER_HISTORY": "",
        ]
        all.merge(environment) { $1 }
        for name in without { all[name] = nil }
        found = Self.settings(of: main)
        process = try Self.spawn("/dev/pts/\(number)", [program] + arguments, all)
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            var code: Int32 = 0
            waitpid(process, &code, 0)
        }
        vanish()
    }

    /// Takes the terminal away.
    func vanish() {
        if isOpen { close(main) }
        isOpen = false
    }

    private static func spawn(
        _ terminal: String, _ command: [String], _ environment: [String: String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // A session of its own, whose first terminal is the one opened above.
        posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))
        // The threads of the tests hold signals back.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        let words = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var process = pid_t()
        guard posix_spawn(&process, command[0], &actions, &attributes, words, variables) == 0 else {
            throw Failure(description: "\(command[0]) was not started")
        }
        return process
    }

    // MARK: Keys in

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        var sent = 0
        while sent < bytes.count {
            let wrote = bytes[sent...].withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
            if wrote <= 0 { return }
            sent += wrote
        }
    }

    func resize(columns: Int) {
        screen.resize(columns: columns)
        var size = winsize(
            ws_row: UInt16(screen.rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    }

    // MARK: Screen out

    /// Reads until the screen shows what is awaited.
    func wait(
        _ what: String, until holds: (Screen) -> Bool
    ) throws {
        let end = Date().addingTimeInterval(Self.patience)
        while !holds(screen) {
            guard Date() < end, readSome(milliseconds: 200) else {
                throw Failure(description: "no \(what) in:\n\(screen.text)")
            }
        }
    }

    /// Reads until something is done and the line has been painted after it.
    func waitForPaint(_ what: String, after action: () -> Void, until holds: (Screen) -> Bool)
        throws
    {
        let before = raw.count
        action()
        try wait("paint of \(what)") { screen in
            raw.count > before && raw.suffix(2) == [0x1B, UInt8(ascii: "8")] && holds(screen)
        }
    }

    func wait(for text: String) throws {
        try wait("'\(text)'") { $0.text.contains(text) }
    }

    /// Waits for the prompt on the line of the cursor, with this behind it and the cursor at its end.
    func waitForPrompt(_ typed: String = "") throws {
        try wait("prompt with '\(typed)'") { $0.cursorLine == "kingmaker> " + typed }
    }

    /// Types a line and waits for the prompt after its answer.
    func ask(_ line: String) throws {
        try waitForPrompt()
        type(line)
        try waitForPrompt(line)
        let before = raw.count
        type("\r")
        try wait("answer") { screen in
            screen.cursorLine == "kingmaker> " && raw[before...].contains(0x0A)
        }
    }

    /// The status with which the command ended.
    func end() throws -> Int32 {
        let end = Date().addingTimeInterval(Self.patience)
        while Date() < end {
            var code: Int32 = 0
            if waitpid(process, &code, WNOHANG) == process {
                status = code
                while readSome(milliseconds: 0) {}
                return code & 0x7F == 0 ? code >> 8 & 0xFF : 128 + code & 0x7F
            }
            _ = readSome(milliseconds: 20)
        }
        throw Failure(description: "still running:\n\(screen.text)")
    }

    /// Whether anything but the end came.
    private func readSome(milliseconds: Int32) -> Bool {
        guard isOpen else {
            usleep(useconds_t(milliseconds) * 1_000)
            return false
        }
        var file = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
        guard poll(&file, 1, milliseconds) > 0 else { return milliseconds > 0 }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(main, &chunk, chunk.count)
        guard count > 0 else { return false }
        raw += chunk[..<count]
        screen.feed(chunk[..<count])
        return true
    }

    /// The terminal's own settings, to be compared before and after.
    var settings: [UInt32] { Self.settings(of: main) }

    private static func settings(of file: Int32) -> [UInt32] {
        var settings = termios()
        tcgetattr(file, &settings)
        return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    }
}
