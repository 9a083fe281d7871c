// What the command is asked to do, and doing it. The plainest orders are read here: setting the
// argument parser up takes longer than all else between the start and the prompt.

import Presentation

struct Order {
    var files: [String] = []
    var questions: [String] = []
    var isInteractive = false
    var startFile: String?
    var format = Format.text

    init(startFile: String?) { self.startFile = startFile }

    /// An order of scripts and of `-c`, `-i` and `--no-init`; nothing where there is more to it.
    init?(plainly arguments: [String], startFile: String?, except names: [String]) {
        self.init(startFile: startFile)
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "-i", "--interactive": isInteractive = true
            case "--no-init": self.startFile = nil
            case "-c", "--ask":
                guard let question = rest.popFirst() else { return nil }
                questions.append(question)
            case "-": files.append(word)
            default:
                guard !word.hasPrefix("-"), !word.isEmpty, !names.contains(word) else { return nil }
                files.append(word)
            }
        }
    }

    func run() throws {
        var talk = Talk(format: format)
        let isDone = !files.isEmpty || !questions.isEmpty
        let isAtPrompt = (isInteractive || !isDone) && Terminal.isTerminal(.input)
        if isAtPrompt, let startFile { talk.begin(startFile) }
        for file in files {
            if file == "-" {
                talk.readPipe()
            } else {
                try talk.load(file, questions.isEmpty ? .script : .facts)
            }
        }
        // What is asked of a world that did not come about would only be refused again.
        let asked = talk.isRefused ? [] : questions
        for (index, question) in asked.enumerated() {
            talk.ask(question, name: questions.count == 1 ? "question" : "question \(index + 1)")
        }
        if isAtPrompt {
            try talk.converse()
        } else if isInteractive || !isDone {
            talk.readPipe()
        }
        try talk.leave()
    }
}
