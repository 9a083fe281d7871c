// The benchmarks: each contest runs Kingmaker and its rivals in turn, so that a drift of the
// machine's speed touches all alike, and prints medians and ratios.

import ArgumentParser
import Foundation

@main
struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Times Kingmaker beside its rivals, in one run.",
        discussion: "Run it from Tests/Benchmarks, after building Kingmaker as README.md tells.")

    @Argument(help: "Contests to run: \(Contest.names). All, where none is named.")
    var names: [String] = []

    @Option(name: .shortAndLong, help: "Counted runs of each contestant, after one that is not.")
    var runs = 11

    @Flag(help: "Keep the files that were made, and say where.")
    var keep = false

    @Option(help: "The kingmaker to time.")
    var kingmaker = "../../.build/release/kingmaker"

    func run() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kingmaker-benchmarks-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if !keep { try? FileManager.default.removeItem(at: folder) } }
        if keep { print(folder.path) }
        let bench = Bench(
            kingmaker: URL(fileURLWithPath: kingmaker).path,
            rivals: URL(fileURLWithPath: "Rivals"),
            examples: URL(fileURLWithPath: "../../Examples"), folder: folder)
        for contest in Contest.all where names.isEmpty || names.contains(contest.name) {
            print("### \(contest.name): \(contest.title)\n")
            let results = race(try contest.contestants(bench), bench, runs: max(1, runs))
            print(report(results))
        }
    }
}
