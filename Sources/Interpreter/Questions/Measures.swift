// `what is NDP + Green share in Victoria`, `NDP seats in Alberta`, `NDP wins Victoria?`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func whatIs(_ measure: Measure) throws -> Answer {
        let kind =
            try conditions.kind(of: measure) ?? (conditions.isOpen(measure) ? .votes : .plain)
        let value = try conditions.compile(measure, as: kind)(nil)
        guard value?.canBeSaid(as: kind) ?? true else {
            throw Diagnostic.tooLarge(at: Location(source, measure.range))
        }
        var answer = Answer(.measure, try heading(measure, value, kind))
        if let value {
            answer.found = .number(value, kind)
            let isOfHouse = !measure.houseMeasures.isEmpty
            answer.tables = [
                try valueTable(
                    .init(kind.noun, key: kind.rawValue), cell(value, kind), isOfHouse: isOfHouse
                ) {
                    let old = try Conditions(
                        world: world, situation: before, source: source, it: it
                    ).compile(measure, as: kind)(nil)
                    return old.map { cell($0, kind) } ?? .empty
                }
            ]
        }
        answer.assumptions = try assumptions(of: measure.houseMeasures)
        answer.derive(try self.reasons.steps(measure, kind))
        lean(&answer, on: try ridings(of: measure))
        return answer
    }

    /// A figure for those who read data, and beside it what it was before the changes; of a house
    /// that had no members then, nothing.
    func valueTable(
        _ column: Table.Column, _ now: Cell, isOfHouse: Bool, before old: () throws -> Cell
    ) rethrows -> Table {
        var table = Table(columns: [column], rows: [[now]], isForData: against == nil)
        if let against, !isOfHouse || before.house.total > 0 {
            table.columns.append(.init(against, key: "before"))
            table.rows[0].append(try old())
        }
        return table
    }

    /// `margin in Kenora: 1,110 votes.`
    private func heading(_ measure: Measure, _ value: Value?, _ kind: QuantityKind) throws -> Text {
        let words = title(of: measure)
        guard let value else {
            let zero = try conditions.zero(in: measure, as: kind)
            guard let zero else {
                let isOfTied = try measure.namesWinner || isOwnOfTied(measure)
                let why = isOfTied ? "first or second place is tied" : "there are no votes"
                return words + ": not defined, for \(why)."
            }
            let here = zero == "0" ? "" : ", and here \(zero) = 0"
            return words + ": not defined, for nothing can be divided by 0\(here)."
        }
        let noun = value.whole == 1 ? String(kind.rawValue.dropLast()) : kind.rawValue
        let unit = measure.namesItsUnit || (kind != .votes && kind != .seats) ? "" : " " + noun
        return words + ": " + headed(value, kind) + "\(unit)."
    }

    /// Whether a measure of the script's own is of whoever wins or is second in a tied riding.
    private func isOwnOfTied(_ measure: Measure) throws -> Bool {
        guard case .own(let node) = measure.kind else { return false }
        if case .party = node.thing { return false }
        let index = try world.definition(
            node.name, [.riding], at: Location(source, measure.range))
        guard case .measure(let body) = world.definitions[index].node.body else { return false }
        var riding = it
        if case .place(let place) = node.thing { riding = try reasons.single(place) }
        guard body.namesWinner, let riding, let election = now.election else { return false }
        return election.isUndecided(riding) || election.runnerUp(of: riding) == nil
    }

    /// What is measured, put straight however it was asked: `NDP seats`, `majority`.
    private func title(of measure: Measure) -> Text {
        switch measure.kind {
        case .house(let what): return "\(what.rawValue)"
        case .tally(let node):
            guard case .parties(let names) = node.subject, !names.isEmpty,
                let parties = try? lookup.parties(names)
            else { break }
            return added(parties.map { "\(label($0))" }) + " \(node.what.rawValue)"
                + phrase(node.place)
        case .quantity, .sum, .difference, .product, .quotient, .margin, .count, .own: break
        }
        return "\(source.text(measure.range))"
    }

    /// A value in the words of its kind: `34.3%`, `157 seats`.
    func said(_ value: Value, _ kind: QuantityKind) -> Text {
        switch kind {
        case .percent: return "\(decimal(value, times: 100))%"
        case .points:
            let points = decimal(value, times: 100)
            return "\(points)\(points == "1" ? " point" : " points")"
        case .money: return value.whole.map { moneyWords($0).text } ?? "\(decimal(value, times: 1))"
        case .votes, .seats, .plain: return "\(decimal(value, times: 1))"
        }
    }

    func cell(_ value: Value, _ kind: QuantityKind) -> Cell {
        switch kind {
        case .percent:
            return .share(part: value.inBillionths, whole: 1_000_000_000)
        case .points: return .points(part: value.inBillionths, whole: 1_000_000_000)
        case .votes: return value.whole.map { .votes($0) } ?? .text(said(value, kind))
        case .seats: return value.whole.map { .seats($0) } ?? .text(said(value, kind))
        case .plain, .money: return value.whole.map { .count($0) } ?? .text(said(value, kind))
        }
    }

    /// The same with as many decimals as tables have: `15.98%`.
    private func headed(_ value: Value, _ kind: QuantityKind) -> Text {
        guard kind == .percent else { return said(value, kind) }
        let digits = DecimalDigits(scaled: value.rounded(times: 10_000), places: 2)
        return digits.isZero ? said(value, kind) : "\(digits.trimmed.words)%"
    }

    /// Up to four decimals, none where the number is whole.
    private func decimal(_ value: Value, times scale: Int) -> String {
        let scaled = value.rounded(times: 10_000 * Int128(scale))
        return DecimalDigits(scaled: scaled, places: 4).trimmed.words
    }

    func isTrue(_ condition: Condition) throws -> Answer {
        let holds = try conditions.compile(condition)(nil)
        var answer = Answer(.truth, try verdict(condition, holds))
        answer.tables = [
            Table(
                columns: [.init("answer", key: "answer")],
                rows: [[.text(holds ? "yes" : "no")]], isForData: true)
        ]
        answer.found = .yes(holds)
        answer.assumptions = try assumptions(of: condition)
        answer.derive(try self.reasons.steps(asked: condition))
        lean(&answer, on: try ridings(of: condition))
        return answer
    }

    /// Yes or no, what is so, and the figures that decide it.
    private func verdict(_ condition: Condition, _ holds: Bool) throws -> Text {
        let words = source.text(condition.range)
        let figures = try reasons.figures(condition, holds)
        let decided = figures.prefix(3).reduce(Text("")) { $0 + "; " + $1 } + "."
        if case .not(let inner) = condition.kind, words.lowercased().hasPrefix("not ") {
            let what = source.text(inner.range)
            return (holds ? "It is not true that \(what)" : "Yet it is true: \(what)") + decided
        }
        if condition.isNegated, !isDenied(in: condition.range), isAskedIfTrue(condition) {
            return (holds ? "It is not true that \(words)" : "Yet it is true that \(words)")
                + decided
        }
        let start = holds ? "Yes" : "No"
        guard isTurnedRound(condition) else {
            return (holds ? "Yes: \(words)" : "No: it is not true that \(words)") + decided
        }
        // Asked why it is so, it says that it is; asked whether, it says yes or no.
        let isYes = isDenied(condition) ? !holds : holds
        guard let statement = try statement(condition, holds) else { return "\(start)" + decided }
        if source.text(range).lowercased().hasPrefix("why") {
            return (holds ? statement.capitalised : "Yet " + statement) + decided
        }
        return (isYes ? "Yes: " : "No: ") + statement + decided
    }

    /// `is it not true that …`: the denial stands before what is denied.
    private func isAskedIfTrue(_ condition: Condition) -> Bool {
        let before = SourceRange(range.lower, max(range.lower, condition.range.lower))
        return isDenied(in: before)
            && source.text(before).lowercased().split(separator: " ").contains("true")
    }

    /// Whether it was asked with `not`, as in `does NDP not win Victoria`; with `no`, as in `does NDP
    /// win no ridings`, the opposite itself is asked.
    private func isDenied(_ condition: Condition) -> Bool {
        condition.isNegated && isDenied(in: SourceRange(range.lower, condition.range.upper))
    }

    /// Whether it was asked with `not`.
    func isDenied(in asked: SourceRange) -> Bool {
        source.text(asked).lowercased().split(separator: " ").contains { word in
            ["not", "cannot"].contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
        }
    }

    /// Whether the condition was asked as a question is: `does NDP win Victoria`.
    private func isTurnedRound(_ condition: Condition) -> Bool {
        let before = source.text(SourceRange(range.lower, condition.range.lower))
        let words = (before + source.text(condition.range)).split(separator: " ")
            .drop { $0.lowercased() == "why" }
        guard let first = words.first?.lowercased().filter(\.isLetter), words.count > 1
        else { return false }
        if ["is", "isnt"].contains(first),
            ["it", "it's"].contains(words[words.startIndex + 1].lowercased())
        {
            return false
        }
        return [
            "is", "are", "was", "were", "does", "do", "did", "would", "will", "can", "could",
            "has", "have", "had", "isnt", "arent", "wasnt", "doesnt", "dont", "didnt", "wont",
            "cant",
            "cannot", "couldnt", "wouldnt",
        ].contains(first)
    }
}

extension Value {
    /// Whether it is small enough to be written: an Int's worth, and of shares a billion.
    fileprivate func canBeSaid(as kind: QuantityKind) -> Bool {
        let isShare = kind == .percent || kind == .points
        let scale: Int128 = isShare ? 1_000_000_000 : 10_000
        let scaled = rounded(times: scale).magnitude
        return !isTooLarge && scaled < UInt128(Int.max) * (isShare ? 1 : 10_000)
    }
}

extension Condition {
    /// `does Green not hold …`
    fileprivate var isNegated: Bool {
        if case .not = kind { true } else { isDeniedOfEach }
    }
}

extension Measure {
    /// Whether the words of a measure tell what it counts: `NDP votes`, and not `margin`.
    fileprivate var namesItsUnit: Bool {
        switch kind {
        case .tally: true
        case .house(let what): what == .vacancies || what == .undecidedSeats || what == .seatsShort
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            left.namesItsUnit || right.namesItsUnit
        case .margin(let node): node.unit != nil
        case .quantity(let quantity): quantity.kind == .votes || quantity.kind == .seats
        case .count, .own: false
        }
    }

    /// Whether it is of whoever wins or is second, who are not known where a riding is tied.
    fileprivate var namesWinner: Bool {
        switch kind {
        case .tally(let node):
            if case .parties = node.subject { false } else { true }
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            left.namesWinner || right.namesWinner
        case .margin, .house, .quantity, .count, .own: false
        }
    }
}
