// A conversation: a session with what a prompt adds to it, its commands, undo, and what-ifs. It knows
// no terminal: entries in, replies out.

import Diagnostics
import Interpreter
import Presentation
import Syntax

package struct Conversation: Sendable {
    package var session: Session
    let files: Files
    /// What each entry that changed the world found, oldest first.
    var past: [Moment] = []
    var future: [Moment] = []
    /// Scripts loaded so far, for `:reload`.
    package var loaded: [String] = []
    /// Those of them that were refused before the conversation began.
    var refused: Set<String> = []
    /// Whether the questions of a script that is loaded are answered, or left to another copy.
    package var answersScripts = true
    /// What was typed before, oldest first.
    package var entries: [String] = []
    var isTimed = false
    /// Where the entry at hand was said.
    private var entryName = "you"
    private var entryLine = 1
    /// Whether what was done is told too, not only answers: not in a pipe.
    var speaks = true
    /// The step of the tour that is next, while it goes on.
    var tourStep: Int?
    /// A file that was found in the way of `:save`, until the user has said yes or no.
    var awaited: String?
    /// The colours that the terminal has, and whether its width is followed.
    let colours: ColourDepth
    package private(set) var followsWidth = true
    static let mostMoments = 1_000

    /// Where a pipe began: what it said is said again to take something back, for a world kept at
    /// each of many sentences would be a copy for each. Nothing at a prompt.
    let start: Session?

    /// The world at a time, and the entry that changed it then.
    struct Moment: Sendable {
        typealias State = (world: World, said: [Said])

        /// Nothing in a pipe.
        let kept: State?
        let entry: String
        let name: String
        let firstLine: Int
    }

    /// - Parameter isPiped: sentences come by the thousand, and are seldom taken back.
    package init(_ session: Session, files: Files = Files(), isPiped: Bool = false) {
        self.session = session
        self.files = files
        start = isPiped ? session : nil
        colours = session.options.colour
    }

    /// Goes on with what scripts made of the session meanwhile; they are not taken back.
    /// - Parameters:
    ///   - paths: scripts that were loaded, or tried: ':reload' takes all of them.
    ///   - refused: those of them of which nothing counts.
    package mutating func goOn(
        with session: Session, loaded paths: [String], refused: Set<String>
    ) {
        self.refused = refused
        if session.changes != self.session.changes { past = [] }
        self.session = session
        loaded += paths
    }

    /// What an entry came to.
    package struct Reply: Sendable {
        package var outcome = Session.Outcome()
        /// The conversation is over.
        package var leaves = false
        /// A question to be answered with yes or no.
        package var asks: String?
        /// The screen is to be cleared.
        package var clears = false
        /// What is said where nothing is answered, and what is said in any case.
        package var silence = ""
        var closing = ""
        fileprivate(set) var began = ContinuousClock.now

        package init(
            outcome: Session.Outcome = Session.Outcome(), leaves: Bool = false,
            asks: String? = nil
        ) {
            self.outcome = outcome
            self.leaves = leaves
            self.asks = asks
        }

        /// Whether something that scripts ask or expect was left, to be answered elsewhere.
        package var isLeft: Bool { !outcome.left.isEmpty }

        /// With all that is said of it.
        var whole: Reply {
            guard !outcome.failed else { return self }
            var whole = self
            let said = outcome.output.isEmpty ? silence : outcome.output
            whole.outcome.output =
                said + (said.isEmpty || closing.isEmpty ? "" : "\n") + closing
            return whole
        }

        static var clearing: Reply {
            var reply = Reply()
            reply.clears = true
            return reply
        }

        static func said(_ text: String) -> Reply {
            Reply(outcome: Session.Outcome(output: text + "\n"))
        }

        static func refused(_ diagnostic: Diagnostic, width: Int) -> Reply {
            Reply(
                outcome: Session.Outcome(messages: diagnostic.rendered(width: width), failed: true))
        }
    }

    /// Shows whether a what-if is open, and how many lie one within another.
    package var prompt: String {
        switch session.world.suppositionCount {
        case 0: "kingmaker> "
        case 1: "what if> "
        case let depth: "what if \(depth)> "
        }
    }

    /// Fits answers to a terminal: a derivation leaves room for what stands around it.
    package mutating func fit(width: Int, height: Int) {
        if followsWidth { session.options.width = width }
        session.options.maxSteps = max(8, height - 8)
    }

    mutating func fix(width: Int?) {
        followsWidth = width == nil
        if let width { session.options.width = width }
    }

    /// Notes what was typed; of repeats the newest counts.
    package mutating func remember(_ entry: String) {
        entries.removeAll { $0 == entry }
        entries.append(entry)
    }

    // MARK: Entries

    /// Takes an entry: a sentence, a block, a command.
    /// - Parameter speaks: whether a declaration is answered by what is now so.
    package mutating func take(
        _ entry: Entries.Entry, from name: String = "you", speaks: Bool = true
    ) -> Reply {
        let source = Source(name: name, text: entry.text, firstLine: entry.firstLine)
        let began = ContinuousClock.now
        (entryName, entryLine) = (name, entry.firstLine)
        self.speaks = speaks
        var reply = reply(to: source, speaks: speaks)
        reply.began = began
        if isTimed, !reply.leaves, !reply.isLeft {
            reply.outcome.output += Self.told(ContinuousClock.now - began)
        }
        return reply
    }

    private mutating func reply(to source: Source, speaks: Bool) -> Reply {
        let text = String(decoding: source.bytes, as: UTF8.self)
        let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map { $0.lowercased() }
        guard let first = words.first else { return Reply() }
        if Session.codeAsked(text) != nil { return run(source, text, speaks: speaks) }
        if first.hasPrefix(":") { return command(source, text) }
        if let reply = borrowed(first, source, text) { return reply }
        if first == "help", session.world.lexicon.find("help") == nil {
            return help(source, text)
        }
        let reply = run(source, text, speaks: speaks)
        return speaks && !Self.declaring.contains(first) ? led(reply) : reply
    }

    private static let declaring: Set<String> = [
        "party", "parties", "riding", "ridings", "house", "include", "seats:", "pact", "scenario",
    ]

    /// Who asks of nothing is told where to begin.
    private func led(_ reply: Reply) -> Reply {
        guard reply.outcome.failed, session.world.isEmpty else { return reply }
        var reply = reply
        reply.outcome.messages +=
            "note: nothing is declared yet; ':tour' shows what can be asked of an election\n"
        return reply
    }

    private mutating func run(_ source: Source, _ text: String, speaks: Bool) -> Reply {
        changing(text) { conversation in
            Reply(outcome: conversation.session.run(source, .sentence(speaks: speaks)))
        }
    }

    /// Does something to the world, which can be taken back where it came to anything.
    mutating func changing(
        _ entry: String, _ body: (inout Conversation) -> Reply
    ) -> Reply {
        let before = moment(entry)
        let changes = session.changes
        let reply = body(&self)
        if session.changes != changes {
            past.append(before)
            if past.count > Self.mostMoments, start == nil { past.removeFirst() }
            future = []
        }
        return reply
    }

    /// What is so now, before an entry changes it.
    func moment(_ entry: String) -> Moment {
        Moment(
            kept: start == nil ? (session.world, session.said) : nil, entry: entry,
            name: entryName, firstLine: entryLine)
    }

    /// What is so after the entries of the past, said again in a pipe.
    func saidAgain() -> Moment.State {
        guard let start else { return (session.world, session.said) }
        var again = Conversation(start, files: files)
        for moment in past {
            let entry = Entries.Entry(text: moment.entry, firstLine: moment.firstLine)
            _ = again.take(entry, from: moment.name, speaks: false)
        }
        return (again.session.world, again.session.said)
    }

    /// Whether the world must be worked out before it is asked about.
    package var needsSettling: Bool { !session.world.isSettled }

    /// Works the world out before a copy is asked about it, so that every copy need not.
    package mutating func settle() { session.settle() }

    /// Whether an entry writes a file.
    package func writes(_ entry: Entries.Entry) -> Bool { command(of: entry) == .save }

    /// Whether an entry runs scripts.
    package func loads(_ entry: Entries.Entry) -> Bool {
        let command = command(of: entry)
        return command == .load || command == .reload
    }

    /// Whether an entry only asks: its answer changes nothing.
    package func isQuestion(_ entry: Entries.Entry) -> Bool {
        guard !isForPrompt(entry.text) else { return false }
        let parsed = parse(
            Source(name: "", text: entry.text), lexicon: session.world.lexicon)
        return !parsed.sentences.isEmpty
            && parsed.sentences.allSatisfy {
                switch $0.body {
                case .question, .expectation: true
                case .declaration, .clauses: false
                }
            }
    }

    /// Keeps the questions of an entry that a copy of this conversation answered.
    package mutating func keepAsked(_ entry: Entries.Entry) {
        let source = Source(name: "you", text: entry.text, firstLine: entry.firstLine)
        for sentence in parse(source, lexicon: session.world.lexicon).sentences {
            guard case .question(let question) = sentence.body else { continue }
            session.keepAsked(question, sentence.source)
        }
    }

    static func told(_ time: Duration) -> String {
        let micros =
            time.components.seconds * 1_000_000
            + time.components.attoseconds / 1_000_000_000_000
        let tenths = (micros + 50) / 100
        return "(\(tenths / 10).\(tenths % 10) ms)\n"
    }
}

extension Conversation {
    /// Whether an entry is whole, so that Enter runs it: a block is when its last line is blank, or
    /// stands no further in than its first.
    package static func isComplete(_ text: String) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let last = lines.last, isIncomplete(String(first)),
            !first.hasPrefix(":")
        else { return true }
        guard lines.count > 1 else { return false }
        return !last.hasPrefix(" ") && !last.hasPrefix("\t")
            || last.allSatisfy { $0 == " " || $0 == "\t" }
    }

    /// An entry of several lines as sentences and blocks, one by one.
    /// - Parameter number: of the text's first line.
    package static func entries(of text: String, from number: Int = 1) -> [Entries.Entry] {
        let (whole, rest) = finished(text + "\n", from: number)
        var entries = Entries()
        var last: [Entries.Entry] = []
        let start = number + 1 + text.count(where: \.isNewline) - rest.count(where: \.isNewline)
        for (index, line) in rest.split(separator: "\n").enumerated() {
            last += entries.add(String(line), number: start + index, atPrompt: false)
        }
        return whole + last + entries.end()
    }

    /// The entries of a text that are whole, and what is left of an unfinished one.
    package static func finished(
        _ text: String, from number: Int = 1
    ) -> (whole: [Entries.Entry], rest: String) {
        var entries = Entries()
        var whole: [Entries.Entry] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.dropLast().enumerated() {
            whole += entries.add(String(line), number: number + index, atPrompt: false)
        }
        let last = String(lines.last ?? "")
        let open = entries.end()
        // A last line that stands no further in ends the block before it.
        if let first = last.first, first != " ", first != "\t",
            open.last?.text.hasSuffix(",") == false
        {
            return (whole + open, last)
        }
        return (whole, (open.map(\.text) + [last]).joined(separator: "\n"))
    }
}
