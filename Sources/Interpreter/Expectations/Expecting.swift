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
        switch node.wanted {
        case .truth: return try truth(answer, node)
        case .nobody: return named([], answer)
        case .names(let names): return try compare(answer, names)
        case .quantity(let quantity): return compare(answer, quantity)
        case .yes(let wanted):
            guard case .yes(let found)? = answer.found else {
                return said(answer, wanted ? "yes" : "no")
            }
            return (found == wanted, found ? "yes" : "no")
        }
    }

    private func truth(_ answer: Answer, _ node: Expectation) throws -> Comparison {
        guard case .isTrue(let condition) = node.question.kind,
            case .yes(let holds)? = answer.found
        else { return said(answer, "yes") }
        return (holds, holds ? "so it is" : try failure(of: condition))
    }

    // MARK: Names

    private func compare(_ answer: Answer, _ names: [Name]) throws -> Comparison {
        guard case .names? = answer.found, let wanted = try? names.map(properName) else {
            for name in names where !isQuoted(name) { _ = try properName(name) }
            return said(answer, names.map(\.text).joined(separator: " and "))
        }
        return named(wanted, answer)
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

    /// Compared at the decimals that were written: `34.3%` is met by 34.34 %.
    private func compare(_ answer: Answer, _ quantity: Quantity) -> Comparison {
        guard case .number(let value, let kind)? = answer.found else {
            let asWritten = said(answer, source.text(quantity.range))
            return (asWritten.holds || rounded(answer, quantity), asWritten.found)
        }
        let wanted = Value(quantity)
        let isExact = ![.percent, .points].contains(kind)
        let fits =
            quantity.kind == kind || (isExact && ![.percent, .points].contains(quantity.kind))
        let isNear = isWithin(value.plus(wanted, sign: -1), quantity, isExact, value.whole != nil)
        return (fits && isNear, said(value, kind))
    }

    /// Whether a percentage that is written comes of one in the answer's first sentence, rounded.
    private func rounded(_ answer: Answer, _ quantity: Quantity) -> Bool {
        guard quantity.kind == .percent,
            let wanted = Decimals(source.text(quantity.range))
        else { return false }
        return answer.headline.plain.split(separator: " ").contains { word in
            Decimals(word.trimming { ".,;:()".contains($0) }).map { $0.rounds(to: wanted) } ?? false
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
        case .comparison(let node):
            return list(try [node.left, node.right].compactMap(side))
        case .all(let parts):
            let failing = try parts.filter { try !conditions.compile($0)(nil) }
            return list(try failing.map(failure))
        case .not(let inner): return "it is so that \(source.text(inner.range))"
        case .any, .wins, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut, .own, .same,
            .lies:
            return "it is not so that \(source.text(condition.range))"
        }
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

/// `50.0%`, as its digits say it.
private struct Decimals {
    let digits: Int
    let places: Int

    init?(_ text: String) {
        let number = text.prefix { $0.isNumber || $0 == "." }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard text.dropFirst(number.count).first.map({ "% ".contains($0) }) ?? false,
            (1...2).contains(parts.count), let digits = Int(parts.joined())
        else { return nil }
        self.digits = digits
        places = parts.count > 1 ? parts[1].count : 0
    }

    /// A half, which may have been rounded to already, is neither more nor less.
    func rounds(to other: Decimals) -> Bool {
        guard (0...9).contains(places - other.places) else { return false }
        let scale = (other.places..<places).reduce(1) { scale, _ in scale * 10 }
        let (wanted, overflow) = other.digits.multipliedReportingOverflow(by: scale)
        return !overflow && abs(digits - wanted) < (scale + 1) / 2
    }
}

extension Substring {
    fileprivate func trimming(_ isEdge: (Character) -> Bool) -> String {
        var rest = drop(while: isEdge)
        while let last = rest.last, isEdge(last) { rest.removeLast() }
        return String(rest)
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
