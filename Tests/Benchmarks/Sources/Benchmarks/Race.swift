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
func race(_ contestants: [Contestant], _ bench: Bench, runs: Int) -> [Result] {
    var results = contestants.map { Result(contestant: $0) }
    for round in 0...runs {
        for index in results.indices where results[index].failure == nil {
            do {
                let run = try measure(contestants[index], bench)
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

/// Seconds after which a run that times itself is stopped, by `timeout`, whose own exit status is
/// then 124.
private let limit = 30

/// Runs a contestant once, under the stopwatch.
private func measure(_ contestant: Contestant, _ bench: Bench) throws -> Run {
    let output = bench.folder.appendingPathComponent("output").path
    let stopwatch = Process()
    let pipe = Pipe()
    stopwatch.executableURL = URL(fileURLWithPath: bench.own("stopwatch"))
    let limited = contestant.timing == .itself ? ["timeout", "\(limit)"] : []
    stopwatch.arguments = [output] + limited + contestant.command
    stopwatch.standardOutput = pipe
    try stopwatch.run()
    let read = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    stopwatch.waitUntilExit()
    let figures = read.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard figures.count == 3 else { throw Failure(description: "not installed") }
    guard figures[2] != 124 else { throw Failure(description: "over \(limit) s") }
    guard figures[2] != 127 else { throw Failure(description: "not installed") }
    guard contestant.successes.contains(Int(figures[2])) else {
        throw Failure(description: "failed (status \(Int(figures[2])))")
    }
    let wall = figures[0] / 1e6
    return Run(
        milliseconds: contestant.timing == .process ? wall : try lastNumber(in: output),
        memory: figures[1] / 1024)
}

private func lastNumber(in file: String) throws -> Double {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard let last = text.split(separator: "\n").last, let number = Double(last) else {
        throw Failure(description: "printed no time")
    }
    return number
}
