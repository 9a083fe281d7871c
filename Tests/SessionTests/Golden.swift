// A golden: one file that holds a text and all that it must come to.
//
//     # What the golden shows, in a comment.
//     include "few.king"                 a script, run as a file is: whole or not at all
//     # typed:                           what is typed afterwards, sentence by sentence
//     who wins Sherbrooke
//     # output:
//     kingmaker> who wins Sherbrooke     everything that was said, errors too
//     Liberal wins Sherbrooke …
//
// Either part may be missing. A line '# format: json' asks for that rendering, '# file NAME:' opens
// a file that only this golden sees ('# bytes NAME:' one with \xNN for a byte). Other files are looked for
// in Scenes (few.king is a dozen real ridings of 2019) and in Examples (canada-2019.king).
//
// Goldens are not written by hand: `KINGMAKER_RECORD=1 swift test --filter Goldens` writes what the
// program says now below '# output:'. Read it; a run that recorded anything fails, the next passes.

import Diagnostics
import Foundation
import Presentation
import Session

struct Golden {
    /// `# format:` asks for a rendering that is none.
    struct UnknownFormat: Error {
        let golden: String
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    static let root = folder.appending(path: "../..").standardized

    let name: String
    /// All that stands above `# output:`.
    let input: String
    let expected: String

    static let names: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "Goldens").path)
        return (files ?? []).filter { $0.hasSuffix(".king") }.sorted()
    }()

    private static func url(_ name: String) -> URL { folder.appending(path: "Goldens/\(name)") }

    init(_ name: String) throws {
        self.name = name
        let text = try String(contentsOf: Self.url(name), encoding: .utf8)
        let halves = text.split(
            separator: "# output:\n", maxSplits: 1, omittingEmptySubsequences: false)
        input = String(halves.first ?? "")
        expected = halves.count > 1 ? String(halves[1]) : ""
    }

    func record(_ output: String) throws {
        try (input + "# output:\n" + output).write(
            to: Self.url(name), atomically: true, encoding: .utf8)
    }

    /// What a session says to the input.
    func run() throws -> String {
        let scene = Scene(input)
        let files = scene.files
        let reader = Files { path throws(Files.Failure) in
            if let bytes = files[path] { return bytes }
            for folder in ["Tests/SessionTests/Scenes", "Examples"] {
                let url = Self.root.appending(path: "\(folder)/\(path)")
                if let data = try? Data(contentsOf: url) { return Array(data) }
            }
            throw .missing
        }
        guard let format = scene.format else { throw UnknownFormat(golden: name) }
        var conversation = Conversation(Session(format: format, files: reader), files: reader)
        return scene.script(name, &conversation.session) + scene.talk(&conversation)
    }
}

/// The parts of a golden's input.
private struct Scene {
    private var script: [String] = []
    private var typed: [String] = []
    private(set) var files: [String: [UInt8]] = [:]
    /// Nothing where a rendering is asked for that is none.
    private(set) var format: Format? = .text

    init(_ input: String) {
        var put: (inout Scene, String) -> Void = { $0.script.append($1) }
        for line in input.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        {
            if line == "# typed:" {
                put = { $0.typed.append($1) }
            } else if let name = Scene.between("# file ", ":", line) {
                put = { $0.files[name, default: []] += Array(($1 + "\n").utf8) }
            } else if let name = Scene.between("# bytes ", ":", line) {
                put = { $0.files[name, default: []] += Scene.bytes($1 + "\n") }
            } else if let name = Scene.between("# format: ", "", line) {
                format = Format(rawValue: name)
            } else {
                put(&self, line)
            }
        }
        if typed.last == "" { typed.removeLast() }
    }

    private static func between(_ start: String, _ end: String, _ line: String) -> String? {
        guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
        return String(line.dropFirst(start.count).dropLast(end.count))
    }

    /// `\xFF` as the byte 255.
    private static func bytes(_ line: String) -> [UInt8] {
        let parts = line.components(separatedBy: "\\x")
        return parts.dropFirst().reduce(Array((parts.first ?? "").utf8)) { bytes, part in
            bytes + [UInt8(part.prefix(2), radix: 16) ?? 0] + Array(part.dropFirst(2).utf8)
        }
    }

    func script(_ name: String, _ session: inout Session) -> String {
        let source = Source(name: name, text: script.joined(separator: "\n"))
        return session.run(source, .script).said
    }

    func talk(_ conversation: inout Conversation) -> String { conversation.converse(typed) }
}

extension Conversation {
    /// What is typed, line by line, with what is said to it.
    mutating func converse(_ lines: [String]) -> String {
        var entries = Entries()
        var out = ""
        for (index, line) in lines.enumerated() {
            for entry in entries.add(line, number: index + 1, atPrompt: true) {
                out += answer(entry)
            }
        }
        for entry in entries.end() { out += answer(entry) }
        return out
    }

    private mutating func answer(_ entry: Entries.Entry) -> String {
        guard !entry.text.isEmpty else { return "" }
        let lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false)
        let prompted = prompt + lines.joined(separator: "\n      ...> ") + "\n"
        let reply = take(entry)
        remember(entry.text)
        let more = goOn(after: entry.text, failed: reply.outcome.failed)
        return prompted + reply.outcome.said + (more ?? "") + "\n"
    }
}

extension Session.Outcome {
    var said: String {
        messages + (messages.isEmpty || output.isEmpty ? "" : "\n") + output
    }
}
