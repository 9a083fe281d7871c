// Runs one command and prints its wall time in nanoseconds, its peak memory in KiB and its exit
// status, as the operating system accounts for it. It is small itself, for a process begins with
// the peak of the one that starts it. `stopwatch OUTPUT COMMAND …`

import Glibc

@main
struct Stopwatch {
    static func main() {
        var arguments: [UnsafeMutablePointer<CChar>?] =
            CommandLine.arguments.dropFirst(2).map { strdup($0) } + [nil]
        guard arguments.count > 1 else { exit(2) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions, 1, CommandLine.arguments[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var process: pid_t = 0
        let clock = ContinuousClock()
        let start = clock.now
        guard let command = arguments[0],
            posix_spawnp(&process, command, &actions, nil, &arguments, environ) == 0
        else { exit(127) }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        let taken = (clock.now - start).components
        let nanoseconds = taken.seconds * 1_000_000_000 + taken.attoseconds / 1_000_000_000
        print(nanoseconds, usage.ru_maxrss, status & 0x7F == 0 ? status >> 8 : 128)
    }
}
