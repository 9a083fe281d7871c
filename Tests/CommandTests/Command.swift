// Runs the command itself, as a shell would, and keeps what it wrote.

import Foundation

#if canImport(Glibc)
    import Glibc
#endif

struct Command {
    let output: String
    let errors: String
    let code: Int32

    /// Beside the tests' own bundle.
    static let path: String = {
        let fallback = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let folder = bundle.map { URL(filePath: $0.bundlePath).deletingLastPathComponent() }
        return (folder ?? fallback).appending(path: "kingmaker").path
    }()

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardized

    /// - Parameter input: standard input; empty where nothing is given.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Command {
        try shell(
            "exec \"$KINGMAKER\" \"$@\" <<'END OF INPUT'\n\(input)\nEND OF INPUT\n", arguments,
            environment: environment)
    }

    /// Runs a line of the shell in which `$KINGMAKER` is the command.
    static func shell(
        _ line: String, _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws -> Command {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line, "sh"] + arguments
        process.currentDirectoryURL = root
        process.environment = [
            "KINGMAKER": path, "PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory(),
        ].merging(environment) { $1 }
        let files = ["out", "err"].map {
            NSTemporaryDirectory() + "kingmaker-\(UUID().uuidString).\($0)"
        }
        defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
        for file in files { try Data().write(to: URL(filePath: file)) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: files[0])
        process.standardError = FileHandle(forWritingAtPath: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = files.map { FileManager.default.contents(atPath: $0) ?? Data() }
            .map { String(decoding: $0, as: UTF8.self) }
        return Command(output: texts[0], errors: texts[1], code: process.terminationStatus)
    }
}
