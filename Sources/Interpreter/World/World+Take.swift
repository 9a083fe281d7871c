// One sentence in, one answer out.

import Diagnostics
import Syntax

extension World {
    /// Takes a sentence: a declaration or a change makes something so, a question is answered.
    /// Where it throws, the world may be half-changed: try it on a copy.
    package mutating func take(_ sentence: Sentence, _ taking: Taking) throws -> Answer {
        if !sentence.body.isAsking { holdAsked() }
        switch sentence.body {
        case .declaration(let declaration):
            return try declare(
                declaration, at: Location(sentence.source, sentence.range), taking)
        case .clauses(let clauses) where !suppositions.isEmpty:
            return try Diagnostic.rulesOppose(brought: sentence) {
                try supposeMore(clauses, sentence)
            }
        case .clauses(let clauses) where piles(clauses, taking):
            try pile(clauses)
            return Answer(.changed, "So it is: \(sentence.source.text(sentence.range)).")
        case .clauses(let clauses):
            let before = try situation()
            try Diagnostic.rulesOppose(brought: sentence) { try add(clauses) }
            return try change(from: before, sentence)
        case .question(let question):
            try settle()
            return try Diagnostic.rulesOppose(brought: sentence) {
                try take(question, sentence.source)
            }
        case .expectation(let expectation):
            try settle()
            let answer = try Diagnostic.rulesOppose(brought: sentence) {
                try check(expectation, sentence)
            }
            // A script that finds what it expects says nothing that one could ask about.
            if !taking.isFile { keepAsked(expectation.question, sentence.source) }
            return answer
        }
    }

    /// Answers a question, and keeps it for a `why` that follows.
    private mutating func take(_ question: Question, _ source: Source) throws -> Answer {
        if case .whyLast(let node) = question.kind {
            return try why(node, said: Location(source, question.range))
        }
        let answer = try answer(question, source: source)
        keepAsked(question, source)
        return answer
    }

    /// `Today: `, where a what-if was opened or ended since the question was asked.
    private func whenAsked(_ world: World) -> Text {
        let (then, now) = (world.suppositions.count, suppositions.count)
        if then == now { return "" }
        if then > now { return "In the what-if that has ended: " }
        return then == 0 ? "Today: " : "Before the last 'suppose': "
    }

    /// Answers `why` of the question asked last, in the world that it was asked in: of all of its
    /// answer, or of a place or parties that are, or are not, in it.
    private func why(_ node: WhyLastQuestion, said: Location) throws -> Answer {
        guard let asked = asked?.value else { return try whyUnasked(node, said) }
        let world = asked.world ?? self
        var answer =
            if let place = node.place {
                try world.asking(asked.question, source: asked.source)
                    .why(place, node, said: said, of: asked.question)
            } else if node.parties.isEmpty {
                try world.answer(
                    asked.question.why(isInFull: node.isInFull), source: asked.source)
            } else {
                try world.asking(asked.question, source: asked.source)
                    .why(node, said: said, of: asked.question)
            }
        answer.headline = whenAsked(world) + answer.headline
        return answer
    }

    /// Why a place is as it is, where no question was asked before.
    private func whyUnasked(_ node: WhyLastQuestion, _ said: Location) throws -> Answer {
        guard let place = node.place else { throw Diagnostic.nothingAsked(at: said) }
        let kind = QuestionKind.whoWins(WhoWinsQuestion(place: place))
        let question = Question(kind: kind, suppositions: [], range: said.range)
        return try answer(question.why(isInFull: node.isInFull), source: said.source)
    }

    /// Keeps a question for a `why` that follows.
    package mutating func keepAsked(_ question: Question, _ source: Source) {
        if case .why = question.kind { return }
        if case .whyLast = question.kind { return }
        asked = Boxed(Asked(question: question, source: source, world: nil))
    }

    /// Keeps the question that was asked last in another world, and that world.
    package mutating func takeAsked(from other: World) {
        var other = other
        other.holdAsked()
        asked = other.asked
    }

    /// Keeps the world that the last question was asked in, before it changes.
    mutating func holdAsked() {
        guard let last = asked?.value, last.world == nil else { return }
        var world = self
        world.asked = nil
        asked = Boxed(Asked(question: last.question, source: last.source, world: world))
    }

    /// What a change that became true did.
    private func change(from before: Situation, _ sentence: Sentence) throws -> Answer {
        let now = try situation()
        let asking = Asking(
            world: self, before: before, now: now, source: sentence.source, range: sentence.range,
            it: nil, against: "before")
        return try asking.changed()
    }
}

extension Sentence.Body {
    /// Whether it leaves the world as it is.
    fileprivate var isAsking: Bool {
        switch self {
        case .question, .expectation: true
        case .declaration, .clauses: false
        }
    }
}

extension Sentence {
    /// Names may be used before they are declared: declarations are taken first, parties before
    /// the ridings they run in, and the rest in the order in which it stands.
    package var turn: Int {
        guard case .declaration(let declaration) = body else { return 6 }
        return switch declaration {
        case .include: 0
        case .parties: 1
        case .riding, .ridingsFrom, .seats, .votes: 2
        case .trait: 3
        case .house, .definition, .budget: 3
        case .pact, .scenario: 4
        case .rule: 5
        }
    }

    /// Whether it brings ridings or seats.
    private var givesFacts: Bool { turn == 2 }

    /// What is said of others where this one is refused, for want of what it would have given.
    package var missing: Set<Code> {
        if givesFacts { return Code.missingFacts }
        guard case .declaration(.definition) = body else { return [] }
        return Code.missingWords
    }
}
