// The words of messages about the prompt's commands.

import Diagnostics

extension Code {
    static let unknownCommand = Code(
        "E90",
        """
        Commands of the prompt begin with a colon; ':help' lists them. Sentences of the language do
        not, so that a command can never be taken for one.

            :undo
        """)
    static let commandTakes = Code(
        "E91",
        """
        A command of the prompt was given something that it does not take, or not given what it needs.
        ':help' shows what each takes.

            :width 100
        """)
    static let notSaved = Code(
        "E92",
        """
        ':save FILE' writes the declarations and changes of this world as a script. It writes all of it
        or nothing, and never over a file that is there without asking.

            :save my-pact.king
        """)
    static let supposeWhat = Code(
        "E93",
        """
        'suppose' opens a what-if, in which changes hold until ':back'. What follows it is a change, as
        it could stand on its own.

            suppose Greens stand down for NDP in Sherbrooke
        """)
    static let noSuchTopic = Code(
        "E94",
        """
        'help' alone lists what there is help about; 'help' and the first words of a sentence explain
        that kind of sentence.

            help who wins
        """)

    static let alreadyHeld = Code(
        "E96",
        """
        A script says each thing once, and what it says adds to what the session holds. One that
        declares the same again, as a script just saved does, or another election is loaded into an
        empty session:

            :reset
            :load my-pact.king
        """)

    static let commands: [Code] = [
        unknownCommand, commandTakes, notSaved, supposeWhat, noSuchTopic, alreadyHeld,
    ]
}

extension Diagnostic {
    static func unknownCommand(_ word: String, near: [String], at location: Location) -> Self {
        Diagnostic(
            .unknownCommand, "there is no command ':\(word)'", at: Label(location, "not a command"),
            help: near.map { Help("perhaps '\($0)'", replacement: $0) }
                + (near.isEmpty ? [Help("':help' lists the commands")] : []))
    }

    static func commandTakes(
        _ command: Command, _ what: String, at location: Location
    ) -> Self {
        Diagnostic(
            .commandTakes, "':\(command.rawValue)' takes \(what)", at: Label(location, "not this"),
            help: [Help("type it as '\(command.usage)'")])
    }

    static func notSaved(_ path: String, _ why: String, at location: Location) -> Self {
        Diagnostic(
            .notSaved, "\"\(path)\" was not written: \(why)", at: Label(location, why))
    }

    /// What a script stands against.
    enum Holder {
        /// It was loaded before.
        case itself
        /// Another was loaded before.
        case script(String)
        /// The same was declared before, or seats that its own do not agree with.
        case session, house
    }

    static func alreadyHeld(_ path: String, by holder: Holder, at location: Location) -> Self {
        let what =
            switch holder {
            case .itself, .session: "this session already holds what \"\(path)\" declares"
            case .script(let other):
                "\"\(other)\" is loaded, and a session holds one election at a time"
            case .house: "this session already holds other seats than those of \"\(path)\""
            }
        var help = [
            Help("':reset' forgets it, ':load \(path)' follows; ':undo' would bring it back")
        ]
        if case .itself = holder {
            help.insert(
                Help("':reload' runs the scripts loaded so far afresh, as they are now"), at: 0)
        }
        return Diagnostic(
            .alreadyHeld, what, at: Label(location, "nothing was loaded"), help: help)
    }

    static func supposeWhat(at location: Location) -> Self {
        Diagnostic(
            .supposeWhat, "expected a change after 'suppose'",
            at: Label(location, "not a change"),
            help: [Help("suppose a change: 'suppose Green stands down for NDP in Sherbrooke'")])
    }

    static func noSuchTopic(_ text: String, near: [String], at location: Location) -> Self {
        Diagnostic(
            .noSuchTopic, "there is no help about '\(text)'", at: Label(location, "not a topic"),
            help: near.map { Help("perhaps 'help \($0)'") } + [Help("'help' lists the topics")])
    }
}
