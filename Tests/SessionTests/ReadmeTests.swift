// Every block of the README runs: a `king` block is a script, a `transcript` is typed after Canada's
// election of 2019 and says what stands below each prompt. KINGMAKER_RECORD=1 writes that anew.

import Diagnostics
import Foundation
import Session
import Testing

@Suite struct ReadmeTests {
    private static let readme = Golden.root.appending(path: "README.md")

    /// A fenced block: its lines and what it is tagged.
    private struct Block {
        let tag: String
        var lines: [String] = []
    }

    private static func blocks(_ text: String) -> [Block] {
        var blocks: [Block] = []
        var isInside = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                isInside.toggle()
                if isInside { blocks.append(Block(tag: String(line.dropFirst(3)))) }
            } else if isInside {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return blocks
    }

    private func canada() throws -> Session {
        var session = Session(
            files: Files(folder: Golden.root.appending(path: "Examples").path))
        _ = try session.load("canada-2019.king", .facts)
        return session
    }

    @Test func everyScriptOfItRuns() throws {
        let blocks = Self.blocks(try String(contentsOf: Self.readme, encoding: .utf8))
        let scripts = blocks.filter { $0.tag == "king" }
        #expect(scripts.count >= 3)
        for block in scripts {
            var session = Session(
                files: Files(folder: Golden.root.appending(path: "Examples").path))
            let text = block.lines.joined(separator: "\n")
            let outcome = session.run(Source(name: "README.md", text: text), .script)
            #expect(!outcome.failed, "\(outcome.messages)")
        }
    }

    @Test func everyTranscriptOfItSaysWhatIsSaid() throws {
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        var recorded = text
        for block in Self.blocks(text) where block.tag == "transcript" {
            var conversation = Conversation(try canada())
            let typed = block.lines.filter { $0.hasPrefix("kingmaker> ") }
                .map { String($0.dropFirst("kingmaker> ".count)) }
            #expect(!typed.isEmpty)
            var said = conversation.converse(typed)
            while said.hasSuffix("\n") { said.removeLast() }
            let shown = block.lines.joined(separator: "\n")
            recorded = recorded.replacingOccurrences(
                of: "```transcript\n\(shown)\n```", with: "```transcript\n\(said)\n```")
        }
        guard recorded != text else { return }
        if ProcessInfo.processInfo.environment["KINGMAKER_RECORD"] == "1" {
            try recorded.write(to: Self.readme, atomically: true, encoding: .utf8)
            Issue.record("README.md is newly recorded: read it, and run the tests again")
        } else {
            Issue.record("README.md shows an answer that is given no more")
        }
    }
}
