// The prompt's own commands: they begin with a colon and are no part of the language.

/// A command, by the word behind its colon.
package enum Command: String, CaseIterable, Sendable {
    case load, reload, save, undo, redo, back, world, history, format, time, colour, width, reset
    case clear, tour, help, quit

    /// What stands behind the word.
    enum Taking {
        case nothing, number, file
        case words([String])
    }

    var takes: Taking {
        switch self {
        case .load, .save: .file
        case .undo, .redo, .width: .number
        case .format: .words(["text", "json", "csv", "markdown"])
        case .time: .words(["on", "off"])
        case .colour: .words(["on", "off", "auto"])
        case .tour: .words(["off"])
        case .help: .words(Command.allCases.map(\.rawValue))
        case .reload, .back, .world, .history, .reset, .clear, .quit: .nothing
        }
    }

    /// As `:help` lists it.
    var usage: String {
        switch self {
        case .load: ":load FILE"
        case .reload: ":reload"
        case .save: ":save FILE"
        case .undo: ":undo [N]"
        case .redo: ":redo [N]"
        case .back: ":back"
        case .world: ":world"
        case .history: ":history [TEXT]"
        case .format: ":format FORMAT"
        case .time: ":time on|off"
        case .colour: ":colour on|off|auto"
        case .width: ":width N|auto"
        case .reset: ":reset"
        case .clear: ":clear"
        case .tour: ":tour"
        case .help: ":help"
        case .quit: ":quit"
        }
    }

    var summary: String {
        switch self {
        case .load: "run a script; 'canada-2019.king' is always there"
        case .reload: "run the scripts loaded so far afresh, as they are now"
        case .save: "write this world as a script that gives the same"
        case .undo: "take back the last sentence that changed the world, or N"
        case .redo: "do again what was taken back"
        case .back: "end the what-if that 'suppose' opened"
        case .world: "what is declared, changed and supposed"
        case .history: "what was typed before, with TEXT in it"
        case .format: "write answers as text, json, csv or markdown"
        case .time: "tell how long each answer took"
        case .colour: "colours, or none, as NO_COLOR=1 asks for"
        case .width: "columns that answers may take"
        case .reset: "forget everything and begin anew"
        case .clear: "an empty screen; so does Ctrl-L"
        case .tour: "a tour of five minutes, on Canada's election of 2019"
        case .help: "this list; 'help' alone is about the language"
        case .quit: "leave; so do 'quit', 'exit' and Ctrl-D"
        }
    }

    /// What other prompts call them.
    private static let others: [String: Command] = [
        "color": .colour, "exit": .quit, "q": .quit, "l": .load, "h": .help, "?": .help,
        "read": .load, "i": .load, "source": .load, "timer": .time, "timing": .time,
        "mode": .format, "tables": .world, "d": .world, "schema": .world, "cls": .clear,
        "s": .history, "hist": .history,
    ]

    /// The command that a word names: in any capitals, shortened where that is certain.
    init?(word: String) {
        let word = word.lowercased()
        if let command = Command(rawValue: word) ?? Self.others[word] {
            self = command
            return
        }
        let fitting = Command.allCases.filter { $0.rawValue.hasPrefix(word) }
        guard fitting.count == 1, word.count > 1 else { return nil }
        self = fitting[0]
    }
}
