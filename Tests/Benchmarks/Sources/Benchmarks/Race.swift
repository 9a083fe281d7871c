// Runs contestants in turn, A B C A B C …, and measures each run.

import Foundation

/// One run: wall time in milliseconds, peak memory in MiB.
struct Run {
    let milliseconds: Double
    let memory: Double
}

struct Result {
    let contestant: Contestant
    /// Empty where the contestant is not installed or failed.
    var runs: [Run] = []
    var failure: String?

    var median: Double? { Self.middle(runs.map(\.milliseconds)) }
    var memory: Double? { Self.middle(runs.map(\.memory)) }

    private static func middle(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}

/// - Parameter runs: counted runs of each, after one that is not counted.
func race(_ contestants: [Contestant], runs: Int) -> [Result] {
    var results = contestants.map { Result(contestant: $0) }
    for round in 0...runs {
        for index in results.indices where results[index].failure == nil {
            do {
                let run = try measure(contestants[index])
                if round > 0 { results[index].runs.append(run) }
            } catch {
                results[index].failure = "\(error)"
            }
        }
    }
    return results
}

struct Failure: Error, CustomStringConvertible {
    let description: String
}

/// The operating system's own account of one finished process.
private func measure(_ contestant: Contestant) throws -> Run {
    let output = FileManager.default.temporaryDirectory
        .appendingPathComponent("kingmaker-output-\(getpid())").path
    defer { unlink(output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let mode = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, mode, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = contestant.command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let start = DispatchTime.now().uptimeNanoseconds
    guard posix_spawnp(&process, contestant.command[0], &actions, nil, &arguments, environ) == 0
    else { throw Failure(description: "not installed") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let end = DispatchTime.now().uptimeNanoseconds
    guard status == 0 else { throw Failure(description: "failed (status \(status >> 8))") }
    let wall = Double(end - start) / 1e6
    let memory = Double(usage.ru_maxrss) / 1024
    switch contestant.timing {
    case .process: return Run(milliseconds: wall, memory: memory)
    case .itself: return Run(milliseconds: try lastNumber(in: output), memory: memory)
    }
}

private func lastNumber(in file: String) throws -> Double {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard let last = text.split(separator: "\n").last, let number = Double(last) else {
        throw Failure(description: "printed no time")
    }
    return number
}
