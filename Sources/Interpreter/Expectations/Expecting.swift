// `expect …`: the question is answered, and the answer compared with what was expected.

import Diagnostics
import Syntax

extension World {
    /// Checks an expectation in the session's world, which does not change.
    func check(_ node: Expectation, _ sentence: Sentence) throws -> Answer {
        let asking = try asking(node.question, source: sentence.source)
        let answer = try asking.answer(node.question.kind)
        let outcome = try asking.compare(answer, with: node)
        let words = node.words(sentence)
        var told = Answer(
            .expectation,
            outcome.holds
                ? "As expected: \(words)."
                : "Not as expected: \(words). Found: " + outcome.found + ".")
        told.verdict = Verdict(
            holds: outcome.holds, expected: words, found: outcome.found,
            why: outcome.holds ? [] : answer.derivation,
            location: Location(sentence.source, sentence.range), hint: node.hint)
        told.derive(answer.derivation)
        told.assumptions = answer.assumptions
        told.diagnostics = answer.diagnostics
        return told
    }
}

extension Expectation {
    /// The sentence without its first word and its hint.
    fileprivate func words(_ sentence: Sentence) -> String {
        let end = question.suppositions.reduce(question.range.upper) { max($0, $1.range.upper) }
        let text = sentence.source.text(
            SourceRange(
                sentence.range.lower, min(max(end, sentence.range.lower), sentence.range.upper)))
        let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }.dropFirst()
            .trimmingPrefix { $0.lowercased() == "that" }
        return words.joined(separator: " ")
    }
}

extension Asking {
    typealias Comparison = (holds: Bool, found: Text)

    func compare(_ answer: Answer, with node: Expectation) throws -> Comparison {
        let found = answer.comesTo(node.wanted)
        switch (node.wanted, found) {
        case (.truth, _): return try truth(answer, node)
        case (.nobody, .names?), (.nobody, nil): return named([], answer)
        case (.somebody, .names(let found)?): return (!found.isEmpty, named([], answer).found)
        case (.quantity, nil) where node.question.kind.isOneNumber, (.yes, .depends?):
            return (false, answer.headline.withoutStop)
        case (.nobody, .number(let value, let kind)?) where value.isZero:
            return (true, withUnit(value, kind))
        case (.names(let names), _):
            if let comparison = try compare(answer, names, found) { return comparison }
        case (.oneOf(let names), _):
            let ways = try names.compactMap { try compare(answer, [$0], found) }
            if let way = ways.first(where: \.holds) ?? ways.first { return way }
        case (.none(let names), .names(let found)?):
            let left = try names.map(properName)
            return (Set(found).isDisjoint(with: left), named([], answer).found)
        case (.quantity(let quantity, let comparison), .number(let value, let kind)?):
            return try compare(
                value, kind, quantity, comparison, node.question)
        case (.count(let quantity, let comparison, let things), .number(let value, let kind)?):
            guard case .howMany(let count) = node.question.kind, count.things == things else {
                break
            }
            return try compare(
                value, kind, quantity, comparison, node.question)
        case (.yes(let wanted), .yes(let found)?):
            return (found == wanted, found ? "yes" : "no")
        case (.none(let names), _): _ = try names.map(properName)
        case (.nobody, _), (.somebody, _), (.quantity, _), (.count, _), (.yes, _): break
        }
        throw Diagnostic.noSuchAnswer(
            node.wanted, found, at: Location(source, node.question.range),
            help: figure(
                node.question.kind, node.wanted, source.text(node.question.range)))
    }

    /// One figure of a table that was asked for: `NDP votes in Halifax`.
    private func figure(
        _ question: QuestionKind, _ wanted: Expectation.Wanted, _ words: String
    ) -> String? {
        guard let party = world.parties.indices.first else { return nil }
        let name = label(party).name
        switch question {
        case .tally(let node):
            let place = node.byRegion ? "" : phrase(node.place).plain
            return "ask one figure: '\(name) \(node.what.rawValue)\(place)'"
        case .whoWins(let node):
            guard node.place != nil else { return "ask: 'who has the most seats', 'who governs'" }
            guard case .quantity = wanted else { return "ask: 'does PARTY win RIDING'" }
            return node.place.map { "ask one figure: '\(name) votes\(phrase($0).plain)'" }
        case .whoIsSecond: return "ask of one riding"
        case .proportional(let node) where node.leads == .effectiveParties:
            return "ask one figure: 'effective number of parties by seats'"
        case .whichRidings: return "ask how many: 'how many ridings …'"
        case .whichParties: return "ask how many: 'how many parties …'"
        case .power: return "ask of one party: 'power of PARTY'"
        case .turnGovernment(let node):
            let what = node.topples ? "topple" : "sustain"
            return "ask of one party: 'can \(name) \(what) the government'"
        case .formGovernment, .minority:
            return wanted.parties.map {
                "say so of these: 'expect \($0.text) can form a government'"
            }
        case .listCoalitions:
            if let parties = wanted.parties {
                let verb = parties.isOne ? "has" : "have"
                return "say so of these: 'expect \(parties.text) \(verb) a majority'"
            }
            let kind = oneLine(words).drop { $0 != " " }.trimmingPrefix(" ")
            return "expect how many there are: 'expect NUMBER from how many \(kind)'"
        default: return nil
        }
    }

    private func truth(_ answer: Answer, _ node: Expectation) throws -> Comparison {
        guard case .isTrue(let condition) = node.question.kind,
            case .yes(let holds)? = answer.found
        else {
            if case .yes(true)? = answer.comesTo(.truth) {
                return (true, answer.headline.withoutStop)
            }
            return (false, answer.headline.withoutStop)
        }
        return (holds, holds ? "so it is" : try failure(of: condition))
    }

    // MARK: Names

    /// Nothing where the answer does not consist of names and none of these stands in quotes, or all
    /// of them are declared and one value of another kind is the answer.
    private func compare(
        _ answer: Answer, _ names: [Name], _ found: Found?
    ) throws -> Comparison? {
        if case .names? = found, let wanted = try? names.map(properName) {
            return named(wanted, answer)
        }
        guard names.allSatisfy(isQuoted) else {
            for name in names { _ = try properName(name) }
            return nil
        }
        let declared: NameKinds = [.party, .riding, .region]
        if found != nil, names.allSatisfy({ !$0.kinds.isDisjoint(with: declared) }) { return nil }
        return said(answer, names.map(\.text).joined(separator: " and "))
    }

    private func isQuoted(_ name: Name) -> Bool {
        source.text(name.range).first.map { "\"“”„‟".contains($0) } ?? false
    }

    /// A name as answers write it.
    private func properName(_ name: Name) throws -> String {
        if let id = name.id, let party = world.partyNamed[id] { return label(party).name }
        if let id = name.id, !name.kinds.isDisjoint(with: .places), world.partyNamed[id] == nil {
            switch try lookup.place(PlaceName(name: name)) {
            case .riding(let riding): return self.riding(riding)
            case .region(let region): return world.name(ofRegion: region)
            }
        }
        return label(try lookup.party(name)).name
    }

    private func named(_ wanted: [String], _ answer: Answer) -> Comparison {
        guard case .names(let found)? = answer.found else {
            return (false, answer.headline.withoutStop)
        }
        let names = found.isEmpty ? "nobody" : list(found.map { "\(name: $0)" })
        return (Set(found) == Set(wanted), names)
    }

    /// Looks for words in the answer's first sentence.
    private func said(_ answer: Answer, _ wanted: String) -> Comparison {
        let headline = folded(answer.headline.plain)
        let holds = contains(headline, folded(wanted))
        return (holds, answer.headline.withoutStop)
    }

    /// Whether words stand in a text, whole.
    private func contains(_ text: [UInt8], _ words: [UInt8]) -> Bool {
        let padded = [32] + text + [32]
        let wanted = [32] + words + [32]
        guard !words.isEmpty, padded.count >= wanted.count else { return false }
        return (0...(padded.count - wanted.count)).contains {
            padded[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }

    // MARK: Numbers

    /// Compared at the decimals that were written: `34.3%` is met by 34.34 %; `at least 34.3%` exactly.
    private func compare(
        _ value: Value, _ kind: QuantityKind, _ quantity: Quantity,
        _ comparison: ComparisonCondition.Operator?, _ question: Question
    ) throws -> Comparison {
        if kind != quantity.kind, case .whatIs(let measure) = question.kind,
            quantity.kind == .points, try conditions.isOpen(measure),
            let points = try conditions.compile(measure, as: .points)(nil)
        {
            return try compare(
                points, .points, quantity, comparison, question)
        }
        let isExact = ![.percent, .points].contains(kind)
        guard quantity.kind == kind || (isExact && quantity.kind == .plain) else {
            throw Diagnostic.kindsDiffer(
                kind, Location(source, question.range), quantity.kind,
                Location(source, quantity.range),
                hint: nil)
        }
        let difference = value.plus(Value(quantity), sign: -1)
        let holds =
            comparison?.holds(value, Value(quantity))
            ?? isWithin(difference, quantity, isExact, value.whole != nil)
        return (holds, withUnit(value, kind))
    }

    /// `24 seats`
    private func withUnit(_ value: Value, _ kind: QuantityKind) -> Text {
        let number = said(value, kind)
        let isOne = value.whole == 1
        switch kind {
        case .votes: return number + (isOne ? " vote" : " votes")
        case .seats: return number + (isOne ? " seat" : " seats")
        case .percent, .points, .plain, .money: return number
        }
    }

    private func isWithin(
        _ difference: Value, _ quantity: Quantity, _ isExact: Bool, _ isWhole: Bool
    ) -> Bool {
        let digits = source.text(quantity.range).filter { $0.isNumber || $0 == "." }
        let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
        let places = min(decimals, 7)
        // A quotient such as 2.41 is no whole number; a count is met by itself alone.
        if isExact, isWhole || decimals == 0 { return difference.isZero }
        let parts = (0..<places).reduce(isExact ? 2 : 200) { parts, _ in parts * 10 }
        guard let half = Value(1, over: parts), let under = Value(-1, over: parts),
            let below = difference.compared(to: half), let above = difference.compared(to: under)
        else { return false }
        return below < 0 && above >= 0
    }

    // MARK: What failed

    /// What is so instead: both sides of a comparison, the part of a conjunction that fails.
    private func failure(of condition: Condition) throws -> Text {
        switch condition.kind {
        case .comparison(let node) where node.parties != nil:
            return list(try reasons.figures(condition, false))
        case .comparison(let node) where try conditions.oneByOne(node) != nil:
            return list(try reasons.figures(condition, false))
        case .comparison(let node):
            return list(try [node.left, node.right].compactMap(side)) + (try rounding(node))
        case .all(let parts):
            let failing = try parts.filter { try !conditions.compile($0)(nil) }
            return list(try failing.map(failure))
        case .not(let inner):
            let words = try statement(inner, true) ?? "it is so that \(source.text(inner.range))"
            return parted([words] + (try reasons.figures(inner, true).prefix(3)))
        case .any, .wins, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut, .own, .same,
            .lies:
            let words: Text = "it is not so that \(source.text(condition.range))"
            return parted([words] + (try reasons.figures(condition, false).prefix(3)))
        }
    }

    /// What to write instead, where a number would do once it is rounded as the one expected is.
    private func rounding(_ node: ComparisonCondition) throws -> Text {
        guard node.comparison == .equal, case .quantity(let quantity) = node.right.kind else {
            return ""
        }
        let kind = try conditions.agreed(node.left, node.right)
        guard let value = try conditions.compile(node.left, as: kind)(nil),
            isWithin(
                value.plus(Value(quantity), sign: -1), quantity,
                ![.percent, .points].contains(kind), value.whole != nil)
        else { return "" }
        let number = oneLine(source.text(quantity.range))
        let measure = oneLine(source.text(node.left.range))
        return
            "; 'is' compares exactly, 'expect \(number) from \(measure)' at the decimals written"
    }

    /// `NDP seats is 24`; nothing of a bare number.
    private func side(_ measure: Measure) throws -> Text? {
        if case .quantity = measure.kind { return nil }
        let kind = try conditions.kind(of: measure) ?? .plain
        let words = reasons.words(of: measure)
        guard let value = try conditions.compile(measure, as: kind)(nil) else {
            return words + " is not defined"
        }
        return words + " is " + said(value, kind)
    }
}

extension Expectation.Wanted {
    /// The names that are expected, as a sentence has them; nothing where something else is.
    fileprivate var parties: (text: String, isOne: Bool)? {
        guard case .names(let names) = self else { return nil }
        return (names.map(\.text).joined(separator: " and "), names.count == 1)
    }
}

extension QuestionKind {
    /// Whether one number is asked for, which may not be defined.
    fileprivate var isOneNumber: Bool {
        switch self {
        case .whatIs, .bargain(.threshold), .bargain(.canGet), .span: true
        case .proportional(let node): node.leads != .effectiveParties
        default: false
        }
    }
}

extension Text {
    /// The text without a closing full stop.
    fileprivate var withoutStop: Text {
        let spans = spans.reversed().drop { if case .plain("") = $0 { true } else { false } }
        guard case .plain(let last)? = spans.first, last.hasSuffix(".") else { return self }
        return Text(spans.dropFirst().reversed() + [.plain(String(last.dropLast()))])
    }
}
