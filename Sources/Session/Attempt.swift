// One text that is tried on a world: how it counts, what was found wrong with it and what it answers
// so far. The world may be dropped afterwards; what is said of it may not.

import Diagnostics
import Interpreter
import Presentation
import Syntax
import Threads

struct Attempt: Sendable {
    let main: Source
    let manner: Session.Manner
    let taking: Taking
    private let options: TextOptions
    private let format: Format
    private var diagnostics: [Diagnostic]
    /// What is said of what refused facts or words would have brought.
    private var missing: Set<Code>
    private var output = ""
    private var verdicts: [Verdict] = []
    /// What is wrong with expectations where the others are checked all the same.
    private var ofExpectations: [Diagnostic] = []
    /// The first error of each.
    private var unchecked: [Unchecked] = []
    /// What is asked and expected elsewhere, each in the world of its time.
    private var left: [(sentence: Sentence, world: World)] = []
    private var wasStopped = false

    init(
        _ main: Source, _ manner: Session.Manner, _ reading: Reading, _ found: Session.Found,
        options: TextOptions, format: Format
    ) {
        self.main = main
        self.manner = manner
        self.options = options
        self.format = format
        diagnostics = found.diagnostics
        let problems = found.ofExpectations.map(\.problem)
        if manner.checksEach {
            ofExpectations = problems
            unchecked = found.ofExpectations
        } else {
            diagnostics += problems
        }
        taking = Taking(isFile: manner.isFile, isQuiet: manner.isQuiet, files: reading.ridings)
        missing = reading.diagnostics.hasErrors ? Code.missingFacts : []
        if found.diagnostics.hasErrors { missing.formUnion(Code.missingWords) }
    }

    // MARK: Sentences

    /// Takes sentences in turn; many questions in a row, which change nothing, side by side.
    mutating func take(
        _ sentences: [Sentence], in world: inout World,
        until isStopped: @escaping @Sendable () -> Bool
    ) {
        for stretch in stretches(of: sentences) {
            let shares = shares(of: stretch)
            if shares.count == 1 {
                takeInTurn(stretch, in: &world, until: isStopped)
            } else {
                takeSideBySide(shares, in: &world, until: isStopped)
            }
        }
        if manner.isFile, !isRefused, !wasStopped {
            let place = Location(main, SourceRange(0, 0))
            diagnostics += Self.refusals(at: place) { try world.finish() }
        }
    }

    private mutating func takeInTurn(
        _ sentences: ArraySlice<Sentence>, in world: inout World, until isStopped: () -> Bool
    ) {
        for sentence in sentences {
            if isStopped() {
                wasStopped = true
                return
            }
            switch manner.use(of: sentence) {
            case .taken: take(sentence, in: &world)
            case .left:
                try? world.settle()
                left.append((sentence, world))
                keepAsked(sentence, in: &world)
            case .passedOver: keepAsked(sentence, in: &world)
            }
        }
    }

    // MARK: Questions side by side

    /// The sentences, those that ask kept together where they follow each other.
    private func stretches(of sentences: [Sentence]) -> [ArraySlice<Sentence>] {
        var stretches: [ArraySlice<Sentence>] = []
        var rest = sentences[...]
        while let first = rest.first {
            let stretch = rest.prefix { asks($0) == asks(first) }
            stretches.append(stretch)
            rest = rest.dropFirst(stretch.count)
        }
        return stretches
    }

    private func asks(_ sentence: Sentence) -> Bool {
        guard case .question = sentence.body else { return false }
        return manner.use(of: sentence) == .taken
    }

    /// Fewer questions than these are answered sooner than a thread is made.
    private static let fewest = 8

    /// A share for each processor; a bare `why` stays with the question that it is about.
    private func shares(of stretch: ArraySlice<Sentence>) -> [ArraySlice<Sentence>] {
        guard stretch.count >= 2 * Self.fewest, let first = stretch.first, asks(first) else {
            return [stretch]
        }
        let size = max(Self.fewest, (stretch.count + processors - 1) / processors)
        var shares: [ArraySlice<Sentence>] = []
        var rest = stretch
        while !rest.isEmpty {
            var share = rest.prefix(size)
            share = rest.prefix(share.count + rest.dropFirst(size).prefix(while: \.asksWhy).count)
            shares.append(share)
            rest = rest.dropFirst(share.count)
        }
        return shares
    }

    private mutating func takeSideBySide(
        _ shares: [ArraySlice<Sentence>], in world: inout World,
        until isStopped: @escaping @Sendable () -> Bool
    ) {
        try? world.settle()
        let start = (attempt: fresh, world: world)
        let taken = sideBySide(shares) { share in
            var (attempt, world) = start
            attempt.takeInTurn(share, in: &world, until: isStopped)
            return (attempt: attempt, world: world)
        }
        for share in taken { add(share.attempt) }
        if let last = taken.last { world = last.world }
    }

    /// This attempt with nothing said yet.
    private var fresh: Self {
        var fresh = self
        (fresh.diagnostics, fresh.output, fresh.verdicts) = ([], "", [])
        return fresh
    }

    /// What another share came to, behind what this one did.
    private mutating func add(_ other: Self) {
        diagnostics += other.diagnostics
        missing.formUnion(other.missing)
        if !output.isEmpty, !other.output.isEmpty { output += format.separator }
        output += other.output
        verdicts += other.verdicts
        wasStopped = wasStopped || other.wasStopped
    }

    // MARK: What was left

    /// Takes what was left, each in the world of its time.
    mutating func takeLeft(until isStopped: () -> Bool) {
        for (sentence, world) in left {
            if isStopped() {
                wasStopped = true
                break
            }
            var world = world
            take(sentence, in: &world)
        }
        left = []
    }

    private func keepAsked(_ sentence: Sentence, in world: inout World) {
        guard case .question(let question) = sentence.body, sentence.source === main else { return }
        world.keepAsked(question, sentence.source)
    }

    /// Takes one sentence; what an included script asks is not answered.
    private mutating func take(_ sentence: Sentence, in world: inout World) {
        let before = diagnostics.count
        let refused = Self.refusals(at: Location(sentence.source, sentence.range)) {
            let clock = ContinuousClock()
            let start = clock.now
            var answer = try world.take(sentence, taking)
            answer.verdict?.time = clock.now - start
            diagnostics += answer.diagnostics
            tell(answer, to: sentence)
        }
        if case .expectation = sentence.body, manner.checksEach {
            ofExpectations += refused
            unchecked += refused.prefix(1).map {
                Unchecked(problem: $0, location: Location(sentence.source, sentence.range))
            }
            return
        }
        diagnostics += refused
        if diagnostics[before...].hasErrors { missing.formUnion(sentence.missing) }
    }

    /// What was expected and is so needs no word where a script is run; what is not so is told,
    /// wherever it was expected. Those of included scripts are checked with a script's own.
    private mutating func tell(_ answer: Answer, to sentence: Sentence) {
        let isOwn = sentence.source === main
        let isUnmet = answer.verdict.map { !$0.holds && manner.tellsUnmet } ?? false
        guard isOwn || isUnmet || manner.checksEach else { return }
        if let verdict = answer.verdict { verdicts.append(verdict) }
        var answer = answer
        if isUnmet, manner.isFile || !isOwn {
            let place = Location(sentence.source, sentence.range).line
            answer.headline = "\(name: place): " + (answer.verdict?.hinted ?? answer.headline)
        }
        guard isUnmet || manner.answers(sentence) else { return }
        if !output.isEmpty { output += format.separator }
        output += format.render(answer, options)
    }

    /// What doing something was refused with.
    private static func refusals(
        at location: Location, of body: () throws -> Void
    ) -> [Diagnostic] {
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

    // MARK: What it came to

    private var isRefused: Bool { diagnostics.hasErrors }

    /// What the text came to: one that was refused answers nothing.
    func end() -> Session.Outcome {
        guard !wasStopped else { return Session.Outcome(failed: true) }
        var outcome = Session.Outcome()
        let found = marked()
        let all = once(found + expectations(beside: found))
        let errors = all.filter { $0.severity == .error }
        outcome.failed = !errors.isEmpty
        outcome.isChecked = !found.hasErrors
        outcome.unchecked = unchecked
        outcome.isRepeated = errors.contains { $0.code == .declaredTwice }
        outcome.isAtOdds = errors.contains {
            $0.code == .seatsDoNotAdd || $0.code == .seatsAndRidings
        }
        outcome.verdicts = verdicts
        guard left.isEmpty else {
            outcome.left = [self]
            return outcome
        }
        let shown = all.filter { !($0.isDependent && errors.contains { !$0.isDependent }) }
            .filter { $0.severity != .note || manner.notes($0, in: main) }
            .enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
        outcome.messages = told(shown)
        outcome.output = outcome.failed ? "" : output
        return outcome
    }

    /// What many sentences come to together is found at each that asks about it.
    private func once(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        struct Said: Hashable {
            let code: Code
            let message: String
            let source: ObjectIdentifier?
            let range: SourceRange?
        }
        var said: Set<Said> = []
        return diagnostics.filter {
            let place = $0.primary?.location
            return said.insert(
                Said(
                    code: $0.code, message: $0.message,
                    source: place.map { ObjectIdentifier($0.source) }, range: place?.range)
            ).inserted
        }
    }

    /// What refused facts or words would have brought is not wrong by itself.
    private func marked() -> [Diagnostic] {
        var diagnostics = self.diagnostics
        for index in diagnostics.indices where missing.contains(diagnostics[index].code) {
            diagnostics[index].isDependent = true
        }
        // Where nothing else is amiss a name is wrong by itself, and a house is wanting for it.
        guard !diagnostics.contains(where: { $0.severity == .error && !$0.isDependent }) else {
            return diagnostics
        }
        for index in diagnostics.indices
        where missing.subtracting(Code.missingHouse).contains(diagnostics[index].code) {
            diagnostics[index].isDependent = false
        }
        return diagnostics
    }

    /// An expectation of a word whose definition was refused is not wrong by itself.
    private func expectations(beside found: [Diagnostic]) -> [Diagnostic] {
        guard found.contains(where: { $0.severity == .error && !$0.isDependent }) else {
            return ofExpectations
        }
        return ofExpectations.filter { !missing.contains($0.code) }
    }

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

extension Format {
    /// What stands between two answers, where they do not end themselves.
    package var separator: String {
        switch self {
        case .text: "\n"
        case .csv: "\r\n"
        case .json, .markdown: ""
        }
    }

    /// An answer, written in this way.
    func render(_ answer: Answer, _ options: TextOptions) -> String {
        switch self {
        case .text: renderText(answer, options)
        case .json: renderJSON(answer)
        case .csv: renderCSV(answer)
        case .markdown: renderMarkdown(answer)
        }
    }
}

extension Sentence {
    /// Whether it is a bare `why`, which asks about the question before it.
    fileprivate var asksWhy: Bool {
        guard case .question(let question) = body, case .whyLast = question.kind else {
            return false
        }
        return true
    }
}
