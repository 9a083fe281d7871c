// One conversation: text in, rendered answers out. It knows no terminal.

import Diagnostics
import Interpreter
import Presentation
import Syntax

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
        /// How much was refused because it is declared already.
        var repeats = 0
        /// Questions of a script that are yet to be answered.
        package var unanswered = 0
        /// The expectations that were checked, in order.
        package var verdicts: [Verdict] = []

        package init(output: String = "", messages: String = "", failed: Bool = false) {
            self.output = output
            self.messages = messages
            self.failed = failed
        }
    }

    /// How a text counts, and what is said of it.
    package enum Manner: Sendable {
        /// A file: whole or not at all, errors all reported, only questions answered.
        case script
        /// A file that only sets the scene: its own questions are not answered.
        case facts
        /// A script whose questions are answered elsewhere.
        case unanswered
        /// A typed sentence or a piped one: by itself; `speaks` tells what a declaration did.
        case sentence(speaks: Bool)
        /// A file whose expectations are checked and whose questions are not answered.
        case test
        /// A file that is only looked at: nothing is answered or kept.
        case check
    }

    /// Runs a script file.
    package mutating func load(
        _ path: String, _ manner: Manner = .script
    ) throws(Files.Failure) -> Outcome {
        run(Source(name: path, bytes: try files.readScript(path)), manner)
    }

    /// The pipeline: gather names, parse, take each sentence, render.
    package mutating func run(_ source: Source, _ manner: Manner) -> Outcome {
        if !manner.isFile, let help = help(source) { return help }
        // The world is worked on itself: a copy of it for every sentence of many would take long.
        var trial = World()
        swap(&trial, &world)
        trial.lexicon.mark()
        let (reading, sentences, diagnostics) = read(source, &trial)
        let isRead = manner.isFile || !diagnostics.contains { $0.severity == .error }
        let taking = Taking(
            isFile: manner.isFile, isQuiet: manner.isQuiet, files: reading.ridings)
        let isWhole =
            !isRead
            || (reading.sources.count == 1 && sentences.count < 2
                && sentences.allSatisfy { trial.isWholeOrNothing($0, taking) })
        let before = isWhole ? nil : trial
        var outcome = Outcome()
        if isRead {
            let missing: Set<Code> =
                reading.diagnostics.contains { $0.severity == .error } ? Code.missingFacts : []
            attempt(
                sentences, of: source, taking, manner, missing, diagnostics, &trial, &outcome)
        } else {
            conclude(source, manner, &outcome, diagnostics)
        }
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
    ) -> (Reading, [Sentence], [Diagnostic]) {
        var lexicon = Lexicon()
        swap(&lexicon, &trial.lexicon)
        var reading = Reading(files: files, lexicon: consume lexicon)
        reading.read(source)
        trial.lexicon = reading.giveLexicon()
        var diagnostics = reading.diagnostics
        var sentences: [Sentence] = []
        for source in reading.sources {
            let parsed = parse(source, lexicon: trial.lexicon)
            sentences += parsed.sentences
            diagnostics += parsed.diagnostics
        }
        return (reading, sentences, diagnostics)
    }

    /// Takes the sentences in turn.
    private func attempt(
        _ sentences: [Sentence], of source: Source, _ taking: Taking, _ manner: Manner,
        _ lost: Set<Code>, _ found: [Diagnostic], _ trial: inout World, _ outcome: inout Outcome
    ) {
        var diagnostics = found
        var missing = lost
        for sentence in inTurn(sentences) {
            if isStopped() {
                outcome = Outcome(failed: true)
                return
            }
            let before = diagnostics.count
            take(sentence, of: source, taking, manner, &trial, &outcome, &diagnostics)
            guard diagnostics[before...].contains(where: { $0.severity == .error }) else {
                continue
            }
            missing.formUnion(sentence.missing)
        }
        if manner.isFile, !diagnostics.contains(where: { $0.severity == .error }) {
            diagnostics += refusals(at: Location(source, SourceRange(0, 0))) { try trial.finish() }
        }
        leaveOut(missing, of: &diagnostics)
        conclude(source, manner, &outcome, diagnostics)
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
        self.world = world
        self.said = said
        changes += 1
    }

    /// Ends the newest what-if, and tells what was supposed in it.
    mutating func goBack() -> [String] {
        changes += 1
        return world.goBack() ?? []
    }

    /// What refused facts or words would have brought is not wrong by itself.
    private func leaveOut(_ codes: Set<Code>, of diagnostics: inout [Diagnostic]) {
        for index in diagnostics.indices
        where codes.contains(diagnostics[index].code) {
            diagnostics[index].isDependent = true
        }
        // Where nothing else is amiss a name is wrong by itself, and a house is wanting for it.
        guard !diagnostics.contains(where: { $0.severity == .error && !$0.isDependent }) else {
            return
        }
        for index in diagnostics.indices
        where codes.subtracting(Code.missingHouse).contains(diagnostics[index].code) {
            diagnostics[index].isDependent = false
        }
    }

    private func inTurn(_ sentences: [Sentence]) -> [Sentence] {
        sentences.enumerated()
            .sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
            .map(\.element)
    }

    /// Takes one sentence; what an included script asks is not answered.
    private func take(
        _ sentence: Sentence, of main: Source, _ taking: Taking, _ manner: Manner,
        _ trial: inout World,
        _ outcome: inout Outcome, _ diagnostics: inout [Diagnostic]
    ) {
        if manner.passesOver(sentence) {
            guard case .question(let question) = sentence.body else { return }
            outcome.unanswered += 1
            if sentence.source === main { trial.keepAsked(question, sentence.source) }
            return
        }
        let refused = refusals(at: Location(sentence.source, sentence.range)) {
            var answer = try trial.take(sentence, taking)
            diagnostics += answer.diagnostics
            guard sentence.source === main else { return }
            if let verdict = answer.verdict { outcome.verdicts.append(verdict) }
            // What was expected and is so needs no word where a script is run.
            let isUnmet = answer.verdict.map { !$0.holds && manner.isRun } ?? false
            if isUnmet {
                let place = Location(sentence.source, sentence.range).line
                answer.headline = "\(name: place): " + (answer.verdict?.hinted ?? answer.headline)
            }
            guard manner.answers(sentence) || isUnmet else { return }
            let rendered = render(answer)
            if !outcome.output.isEmpty, format == .text { outcome.output += "\n" }
            outcome.output += rendered
        }
        // What rules make of many sentences together may be found at each that asks about them.
        let last = diagnostics.last
        diagnostics += refused.filter { new in
            guard let last, let old = last.primary?.location, let place = new.primary?.location
            else { return true }
            return new.code != last.code || place.source !== old.source
                || place.range != old.range
        }
    }

    /// What doing something was refused with.
    private func refusals(at location: Location, of body: () throws -> Void) -> [Diagnostic] {
        do {
            try body()
            return []
        } catch let diagnostic as Diagnostic {
            return [diagnostic]
        } catch let several as Diagnostics {
            return several.all
        } catch {
            return [.unexpected("\(error)", at: location)]
        }
    }

    func render(_ answer: Answer) -> String {
        switch format {
        case .text: renderText(answer, options)
        case .json: renderJSON(answer)
        case .csv: renderCSV(answer)
        case .markdown: renderMarkdown(answer)
        }
    }

    /// A text that was refused answers nothing.
    private func conclude(
        _ main: Source, _ manner: Manner, _ outcome: inout Outcome, _ diagnostics: [Diagnostic]
    ) {
        let errors = diagnostics.filter { $0.severity == .error }
        outcome.failed = !errors.isEmpty
        outcome.repeats = errors.count { $0.code == .declaredTwice }
        let shown = diagnostics.filter { !($0.isDependent && errors.contains { !$0.isDependent }) }
            .filter { $0.severity != .note || manner.notes($0, in: main) }
            .enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
        outcome.messages = told(shown)
        if outcome.failed { outcome.output = "" }
    }
}

extension Session {
    /// So many messages of one text are told; a text with more is most likely none of ours.
    private static let mostMessages = 40

    private func told(_ diagnostics: [Diagnostic]) -> String {
        var texts = diagnostics.prefix(Self.mostMessages)
            .map { $0.rendered(width: options.width) }
        if diagnostics.count > Self.mostMessages {
            texts.append("and \(diagnostics.count - Self.mostMessages) more messages\n")
        }
        return texts.joined(separator: "\n")
    }
}

extension Diagnostic {
    /// Where it is told: a text's diagnostics come in the order of its lines.
    fileprivate var place: Int { primary?.location.range.lower ?? 0 }
}

extension Session.Manner {
    fileprivate var isFile: Bool {
        switch self {
        case .script, .facts, .unanswered, .test, .check: true
        case .sentence: false
        }
    }

    /// A script that is run for its answers.
    fileprivate var isRun: Bool {
        if case .script = self { true } else { false }
    }

    fileprivate var isQuiet: Bool {
        if case .sentence(speaks: false) = self { true } else { false }
    }

    fileprivate var keeps: Bool {
        if case .check = self { false } else { true }
    }

    /// Whether a note is told: not of scripts that only set the scene, nor of what they include.
    fileprivate func notes(_ note: Diagnostic, in main: Source) -> Bool {
        switch self {
        case .facts: false
        case .script, .unanswered, .check, .test, .sentence: note.primary?.location.source === main
        }
    }

    /// Whether a sentence is not worked out: what a script asks that is answered elsewhere or not at
    /// all, and what one expects that only sets the scene.
    fileprivate func passesOver(_ sentence: Sentence) -> Bool {
        switch (self, sentence.body) {
        case (.facts, .question), (.facts, .expectation), (.unanswered, .question): true
        case (.facts, _), (.unanswered, _), (.script, _), (.sentence, _), (.test, _), (.check, _):
            false
        }
    }

    fileprivate func answers(_ sentence: Sentence) -> Bool {
        switch (self, sentence.body) {
        case (.check, _), (.facts, _), (.unanswered, _), (.test, _): false
        case (_, .question): true
        case (.sentence, .expectation): true
        case (.script, _): false
        case (.sentence(let speaks), _): speaks
        }
    }
}
