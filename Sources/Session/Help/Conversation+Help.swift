// `help`: what there is to say, and a kind of sentence with examples that run in the present world.

import Diagnostics
import Interpreter
import Presentation
import Syntax

extension Conversation {
    func help(_ source: Source, _ text: String) -> Reply {
        let words = text.trimmed.dropFirst(4).description.trimmed
        let parts = words.split(separator: " ").map { $0.lowercased() }
        guard !words.isEmpty, !Self.isGreeting(parts) else { return .said(overview) }
        if words.hasPrefix(":"), let command = Command(word: String(words.dropFirst())) {
            return .said("\(command.usage)  \(command.summary)")
        }
        guard let topic = Topic.about(words) else {
            let at = Location(source, SourceRange(0, source.bytes.count))
            return refused(.noSuchTopic(words, near: Topic.near(words), at: at))
        }
        return .said(shown(topic))
    }

    private func shown(_ topic: Topic) -> String {
        let names = session.world.exampleNames
        let examples = names.map { names in topic.examples.compactMap { names.fill($0) } }
        let text = topic.text.split(separator: "\n").joined(separator: " ")
        var shown = wrapped(text, width: session.options.width) + "\n\n"
        guard let examples, !examples.isEmpty else {
            shown += inset(topic.examples)
            return shown + "\n\n"
                + wrapped(
                    "Capitals stand for names. " + beginning, width: session.options.width)
        }
        return shown + inset(examples)
    }

    /// Sentences one below another; one that is longer than a line goes on further in.
    func inset(_ sentences: [String]) -> String {
        sentences.flatMap { $0.split(separator: "\n") }.map { line in
            guard line.count + 2 > session.options.width else { return "  " + line }
            return wrapped(String(line), width: session.options.width - 6).split(separator: "\n")
                .enumerated().map { ($0.offset == 0 ? "  " : "      ") + $0.element }
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private var beginning: String {
        "':load canada-2019.king' brings an election to try them on."
    }

    var overview: String {
        var text =
            wrapped(
                "Type a question, a change, or a declaration. A change on its own becomes true; behind"
                    + " 'if' it is only supposed.", width: session.options.width) + "\n\n"
        let tries: [String]
        if let names = session.world.exampleNames {
            tries = [
                "seats", "who holds the balance of power",
                "who wins RIDING if PARTY stands down for OTHER in RIDING",
            ]
            .compactMap { names.fill($0) }
        } else {
            tries = [":tour", ":load canada-2019.king", ":load FILE"]
        }
        text += inset(tries) + "\n\nHelp about:\n"
        text += inLines(Topic.all.map(\.name), width: session.options.width)
        return text + "\n\n"
            + wrapped(
                "'help who wins' and so on; ':help' for the prompt's commands; ':tour' for a tour.",
                width: session.options.width)
    }

    /// Names parted by commas, in lines of a width.
    private func inLines(_ names: [String], width: Int) -> String {
        wrapped(
            names.joined(separator: ", ").split(separator: ", ").map {
                $0.split(separator: " ").joined(separator: "\u{A0}")
            }.joined(separator: ", "), width: width - 2
        )
        .split(separator: "\n").map { "  " + $0.split(separator: "\u{A0}").joined(separator: " ") }
        .joined(separator: "\n")
    }

    /// Words in lines no longer than a width.
    func wrapped(_ text: String, width: Int) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= max(20, width) {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension ExampleNames {
    /// An example with names in place of its words in capitals; nothing where the world has none.
    package func fill(_ example: String) -> String? {
        guard !example.contains("REGION") || region != nil else { return nil }
        return example.split(separator: " ", omittingEmptySubsequences: false).map { word in
            for (slot, name) in [
                ("PARTY", party), ("OTHER", other), ("RIDING", riding), ("REGION", region ?? ""),
            ] where word.hasPrefix(slot) {
                return name + word.dropFirst(slot.count)
            }
            return String(word)
        }.joined(separator: " ")
    }
}
