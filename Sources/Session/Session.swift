// One conversation: text in, rendered answers out. It knows no terminal.

import Diagnostics
import Interpreter
import Presentation
import Syntax
import Threads

package struct Session: Sendable {
    package private(set) var world = World()
    /// What made the world what it is.
    private(set) var said: [Said] = []
    /// How often the world was changed.
    private(set) var changes = 0
    package var options: TextOptions
    package var format: Format
    private let files: Files
    /// Whether what is being done is no longer wanted; looked at between sentences.
    package var isStopped: @Sendable () -> Bool = { false }

    package init(
        options: TextOptions = TextOptions(), format: Format = .text, files: Files = Files()
    ) {
        self.options = options
        self.format = format
        self.files = files
    }

    /// What a text came to.
    package struct Outcome: Sendable {
        /// Answers, rendered.
        package var output = ""
        /// Errors, warnings and notes, rendered.
        package var messages = ""
        /// Whether anything was refused.
        package var failed = false
        /// Whether anything was refused because it is declared already.
        var isRepeated = false
        /// Whether seats, ridings and the house were refused for not agreeing.
        var isAtOdds = false
        /// Scripts of which something asked or expected is yet to be answered.
        var left: [Attempt] = []
        /// The expectations that were checked, in order.
        package var verdicts: [Verdict] = []
        /// What is wrong with those that could not be checked, the first error of each.
        package var unchecked: [Unchecked] = []
        /// Whether nothing but such expectations was refused, so that the others count.
        package var isChecked = true

        package init(output: String = "", messages: String = "", failed: Bool = false) {
            self.output = output
            self.messages = messages
            self.failed = failed
        }

        /// What another text came to, behind what this one did.
        mutating func add(_ other: Self) {
            failed = failed || other.failed
            messages += other.messages
            output = failed ? "" : output + other.output
            left += other.left
            verdicts += other.verdicts
        }
    }

    /// Runs a script file.
    package mutating func load(
        _ path: String, _ manner: Manner = .script
    ) throws(Files.Failure) -> Outcome {
        run(Source(name: path, bytes: try files.readScript(path)), manner)
    }

    /// The pipeline: gather names, parse, take each sentence, render.
    package mutating func run(_ source: Source, _ manner: Manner) -> Outcome {
        if !manner.isFile, let other = help(source) ?? suppose(source) { return other }
        // The world is worked on itself: a copy of it for every sentence of many would take long.
        var trial = World()
        swap(&trial, &world)
        trial.lexicon.mark()
        let (reading, sentences, found) = read(source, &trial)
        let isRead = manner.isFile || !found.hasErrors
        var attempt = Attempt(source, manner, reading, found, options: options, format: format)
        let isWhole =
            !isRead
            || (reading.sources.count == 1 && sentences.count < 2
                && sentences.allSatisfy { trial.isWholeOrNothing($0, attempt.taking) })
        let before = isWhole ? nil : trial
        if isRead { attempt.take(inTurn(sentences), in: &trial, until: isStopped) }
        let outcome = attempt.end()
        if outcome.failed || !manner.keeps {
            world = before ?? trial
            world.lexicon.takeBackMarked()
        } else {
            trial.lexicon.keepMarked()
            world = trial
            keep(sentences)
        }
        return outcome
    }

    /// The text with what it includes, and its sentences.
    private func read(
        _ source: Source, _ trial: inout World
    ) -> (Reading, [Sentence], Found) {
        var lexicon = Lexicon()
        swap(&lexicon, &trial.lexicon)
        var reading = Reading(files: files, lexicon: consume lexicon)
        reading.read(source)
        trial.lexicon = reading.giveLexicon()
        var found = Found(diagnostics: reading.diagnostics)
        var sentences: [Sentence] = []
        for source in reading.sources {
            for parsed in parsed(source, trial.lexicon) {
                sentences += parsed.sentences
                for (index, diagnostic) in parsed.diagnostics.enumerated() {
                    if let start = parsed.ofExpectations[index] {
                        found.ofExpectations.append(
                            Unchecked(
                                problem: diagnostic,
                                location: Location(source, SourceRange(start, start))))
                    } else {
                        found.diagnostics.append(diagnostic)
                    }
                }
            }
        }
        return (reading, sentences, found)
    }

    /// What was found wrong in reading a text, apart from its expectations and in them.
    struct Found {
        var diagnostics: [Diagnostic]
        var ofExpectations: [Unchecked] = []

        var hasErrors: Bool {
            diagnostics.hasErrors || ofExpectations.contains { $0.problem.severity == .error }
        }
    }

    /// A shorter text is parsed sooner than a thread is made, in bytes.
    private static let long = 16_384

    /// A text's sentences; a long one's sections side by side.
    private func parsed(_ source: Source, _ lexicon: Lexicon) -> [Parsed] {
        guard source.bytes.count >= Self.long else { return [parse(source, lexicon: lexicon)] }
        return sideBySide(source.sections(processors)) { parse(source, lexicon: lexicon, in: $0) }
    }

    private mutating func keep(_ sentences: [Sentence]) {
        // What is typed in a what-if is only supposed.
        let isSupposed = world.suppositionCount > 0
        let new = sentences.filter { sentence in
            if case .clauses = sentence.body { !isSupposed } else { true }
        }.flatMap { Said.all(of: $0) }
        said += new
        let changesWorld = sentences.contains {
            switch $0.body {
            case .question, .expectation: false
            case .declaration, .clauses: true
            }
        }
        changes += changesWorld ? 1 : 0
    }

    /// Works the world out, where it can be; where not, the next question says why.
    mutating func settle() { try? world.settle() }

    /// Keeps a question that was answered elsewhere, for a `why` that follows.
    mutating func keepAsked(_ question: Question, _ source: Source) {
        world.keepAsked(question, source)
    }

    /// Puts another world in place of this one.
    mutating func become(_ world: World, _ said: [Said]) {
        var other = world
        other.takeAsked(from: self.world)
        self.world = other
        self.said = said
        changes += 1
    }

    /// Ends the newest what-if, and tells what was supposed in it.
    mutating func goBack() -> [String] {
        changes += 1
        return world.goBack() ?? []
    }

    private func inTurn(_ sentences: [Sentence]) -> [Sentence] {
        sentences.enumerated()
            .sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
            .map(\.element)
    }

    func render(_ answer: Answer) -> String { format.render(answer, options) }
}
