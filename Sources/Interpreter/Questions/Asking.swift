// One question being asked: the world, the situation before its `if`, and the one supposed. A class,
// since the answer's derivation keeps it until someone asks why.

import Diagnostics
import Elections
import Syntax

final class Asking: Sendable {
    let world: World
    /// The situation that the sentence's `if` was added to.
    let before: Situation
    /// The situation asked about.
    let now: Situation
    let source: Source
    let range: SourceRange
    /// The riding that `it` means: the only one that the `if` names.
    let it: Int?
    /// What changes are shown against: nothing where nothing is supposed.
    let against: String?

    init(
        world: World, before: Situation, now: Situation, source: Source, range: SourceRange,
        it: Int?, against: String?
    ) {
        self.world = world
        self.before = before
        self.now = now
        self.source = source
        self.range = range
        self.it = it
        self.against = against
    }

    var location: Location { Location(source, range) }
    var lookup: Lookup { Lookup(world: world, source: source) }
    var places: Places { Places(world: world, situation: now, source: source, it: it) }
    var conditions: Conditions {
        Conditions(world: world, situation: now, source: source, it: it)
    }

    func election(for what: String) throws -> (before: Election, now: Election) {
        guard let before = before.election, let now = now.election else {
            throw Diagnostic.ballotsNeeded(what, at: location)
        }
        return (before, now)
    }

    /// The ridings of a place; all of them where none is given.
    func ridings(_ place: Place?) throws -> [Int] {
        guard world.ridings.count > 0 else {
            throw Diagnostic.ballotsNeeded("a riding", at: location)
        }
        return try places.fix(place).ridings
    }

    /// ` in Alberta`, or nothing.
    func phrase(_ place: Place?) -> Text {
        guard let place else { return "" }
        switch place.kind {
        case .everywhere: return ""
        case .it: return it.map { " in \(name: world.name(ofRiding: $0))" } ?? ""
        case .names(let names):
            return " in \(name: joined(names.map(properName)))"
        case .every:
            guard let count = (try? ridings(place))?.count else { return "" }
            return " in \(count) of \(counted(world.ridings.count, "riding", "ridings"))"
        }
    }

    private func properName(_ place: PlaceName) -> String {
        switch try? lookup.place(place) {
        case .riding(let riding): self.riding(riding)
        case .region(let region): world.name(ofRegion: region)
        case nil: place.name.text
        }
    }

    /// The same question of another situation, with nothing that changes are shown against.
    func asking(
        in situation: Situation, before: Situation? = nil, it: Int? = nil
    ) -> Asking {
        Asking(
            world: world, before: before ?? situation, now: situation, source: source,
            range: range, it: it, against: nil)
    }

    func label(_ party: Int) -> PartyLabel { world.label(party) }
    func riding(_ riding: Int) -> String { world.name(ofRiding: riding) }
}

extension World {
    /// Answers a question in the session's world, which does not change.
    package func answer(_ question: Question, source: Source) throws -> Answer {
        try asking(question, source: source).answer(question.kind)
    }

    /// A question with the situations that it is asked in.
    func asking(_ question: Question, source: Source) throws -> Asking {
        if case .whyLast = question.kind {
            throw Diagnostic.nothingAsked(at: Location(source, question.range))
        }
        let today = try situation()
        let (base, depth) = try supposed(over: today)
        let supposed = try question.suppositions + pactsAsked(question, over: base, source)
        let now = try supposing(supposed, depth: depth, over: base)
        let before = supposed.isEmpty ? today : base
        return Asking(
            world: self, before: before, now: now, source: source, range: question.range,
            it: now.loneRiding(namedSince: before.effects.count),
            against: supposed.isEmpty && suppositions.isEmpty
                ? nil : depth > 0 && !supposed.isEmpty ? "the what-if" : "Today")
    }
}

extension Situation {
    /// The only riding that is named by what was supposed after so many effects.
    fileprivate func loneRiding(namedSince count: Int) -> Int? {
        var lone: Int?
        for ranked in effects.dropFirst(count)
        where ranked.effect.scope == .riding && ranked.layer == .supposed {
            for riding in ranked.effect.ridings {
                guard lone ?? riding == riding else { return nil }
                lone = riding
            }
        }
        return lone
    }
}

extension Asking {
    /// A new kind of question costs one case here and one function in a file of its own.
    func answer(_ question: QuestionKind) throws -> Answer {
        switch question {
        case .whoWins(let node): try whoWins(node)
        case .whoIsSecond(let node): try whoIsSecond(node)
        case .tally(let node): try tally(node)
        case .leads(let node): try leads(node)
        case .lead(let node): try lead(node)
        case .lacking(let node): try lacking(node)
        case .flips(let node): try flips(node)
        case .whichRidings(let node): try whichRidings(node)
        case .whichParties(let node): try whichParties(node)
        case .howMany(let node): try howMany(node)
        case .whatIs(let measure): try whatIs(measure)
        case .isTrue(let condition): try isTrue(condition)
        case .balanceOfPower(let motion): try balanceOfPower(on: motion)
        case .speakers: try speakers()
        case .kingmaker(let node): try kingmaker(node)
        case .formGovernment(let node): try formGovernment(node)
        case .minority(let node): try minority(node)
        case .span(let node): try span(node)
        case .governs(let isOfOpposition): try governs(isOfOpposition)
        case .turnGovernment(let node): try turnGovernment(node)
        case .canTurn(let node): try canTurn(node)
        case .listCoalitions(let node): try listCoalitions(node)
        case .power(let node): try power(node)
        case .role(let node): try role(node)
        case .critical(let node): try critical(node)
        case .median: try median()
        case .core(let node): try core(node)
        case .proportional(let node): try proportional(node)
        case .pendulum(let node): try pendulum(node)
        case .curve(let node): try curve(node)
        case .swingRatio(let node): try swingRatio(node)
        case .tipping(let node): try tipping(node)
        case .closest(let node): try closest(node)
        case .spoilers(let node): try spoilers(node)
        case .ministries(let node): try ministries(node)
        case .compare(let node): try compare(node)
        case .bargain(let node): try bargain(node)
        case .show(let node): try show(node)
        case .whatIf: try whatIf()
        case .why(let inner, let isInFull): try why(inner, isInFull)
        case .whyLast: throw Diagnostic.nothingAsked(at: location)
        }
    }

    /// The derivation becomes the answer.
    private func why(_ question: QuestionKind, _ isInFull: Bool) throws -> Answer {
        var answer = try answer(question)
        answer.headline = explained(answer, question)
        let (headline, kind) = (answer.headline, answer.kind)
        answer.kind = .why
        answer.isInFull = isInFull
        answer.derive(
            self.differingSteps(headline, of: kind) {
                question.tellsChange ? nil : $0.explained(try $0.answer(question), question)
            })
        if !now.firings.isEmpty {
            answer.derive(
                [Step("rules that acted", children: self.firingSteps(isInFull: isInFull))])
        }
        return answer
    }
}

extension Asking {
    /// What is told where the question takes something to be so: neither yes nor no, but `Yet`
    /// where it is the other way round.
    private func explained(_ answer: Answer, _ question: QuestionKind) -> Text {
        guard question.takesOneThing, case .yes(let holds)? = answer.comesTo(.yes(true)),
            let rest = answer.headline.after(holds ? "Yes: " : "No: ")
        else { return answer.headline }
        let isDenied = isDenied(in: range) && !question.takesDenialIn(source.text(range))
        return holds == isDenied ? "Yet " + rest : rest.capitalised
    }
}

extension QuestionKind {
    /// Whether `not` is part of what is asked: that a threat is not credible is that it is hollow.
    fileprivate func takesDenialIn(_ words: String) -> Bool {
        guard case .bargain(.credible(_, isDoubted: true)) = self else { return false }
        return words.lowercased().contains("credible")
    }

    /// Whether it asks if one thing is so, and does not tell itself why it is not.
    fileprivate var takesOneThing: Bool {
        switch self {
        case .isTrue, .bargain(.passes): false
        case .role(let node): node.parties.count == 1
        default: true
        }
    }

    /// Whether its answer is what changes, and so nothing to compare with one from before.
    fileprivate var tellsChange: Bool {
        switch self {
        case .whatIf, .flips, .compare: true
        default: false
        }
    }
}
