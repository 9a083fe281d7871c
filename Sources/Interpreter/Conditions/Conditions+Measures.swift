// Measures, compiled once: what kind of quantity each is, and its value in a riding or the house.

import Diagnostics
import Elections
import Syntax

extension Conditions {
    /// A measure's value for a riding, or for none; nothing where it has none (no votes at all).
    typealias Reading = (Int?) -> Value?

    func comparison(_ node: ComparisonCondition) throws -> Test {
        if let (each, place) = try oneByOne(node) { return try every(place, ofEach(each)) }
        let kind = try agreed(node.left, node.right)
        let left = try compile(node.left, as: kind)
        let right = try compile(node.right, as: kind)
        let wanted = node.comparison
        try check(node, left, right)
        return { riding in
            guard let one = left(riding), let other = right(riding) else { return false }
            return wanted.holds(one, other)
        }
    }

    /// What is compared riding by riding, and where: in the same ridings on both sides.
    func oneByOne(
        _ node: ComparisonCondition
    ) throws -> (each: ComparisonCondition, place: Place)? {
        guard let (each, named) = node.oneByOne, let place = named.first else { return nil }
        for other in named.dropFirst() where other.range != place.range {
            guard try places.fix(other).ridings == places.fix(place).ridings else {
                throw Diagnostic.otherRidings(
                    at: Location(source, other.range), than: Location(source, place.range))
            }
        }
        return (each, place)
    }

    /// The comparison in one riding.
    func ofEach(_ node: ComparisonCondition) throws -> (Int) -> Bool {
        var inner = self
        inner.varies = true
        let test = try inner.comparison(node)
        return { test($0) }
    }

    // MARK: Kinds

    /// What kind a measure is; nothing where it takes the kind of what it meets.
    func kind(of measure: Measure) throws -> QuantityKind? { try standing(of: measure).kind }

    func standing(of measure: Measure) throws -> Standing {
        switch measure.kind {
        case .quantity(let quantity): return quantity.kind == .plain ? .bare : .of(quantity.kind)
        case .sum(let left, let right), .difference(let left, let right):
            let kind = try agreed(left, right)
            if case .difference = measure.kind, kind == .percent { return .of(.points) }
            return .of(kind)
        case .product(let left, let right): return standing(try kind(ofProduct: left, right))
        case .quotient(let left, let right): return standing(try kind(ofQuotient: left, right))
        case .tally(let node):
            switch node.what {
            case .seats: return .of(.seats)
            case .votes: return .of(.votes)
            case .share: return .of(.percent)
            }
        case .margin(let node): return node.unit.map { .of($0) } ?? .open
        case .count: return .of(.plain)
        case .house: return .of(.seats)
        case .own(let node):
            return try within(node, measure.range, \.standings) { try $0.standing(of: $1) }
        }
    }

    /// The one kind that two measures share, or an error that names both.
    func agreed(_ left: Measure, _ right: Measure) throws -> QuantityKind {
        let one = try kind(of: left)
        let other = try kind(of: right)
        guard let one else {
            return try other.map { try fit(left, $0, beside: right) } ?? bare(left, right)
        }
        guard let other else { return try fit(right, one, beside: left) }
        let plain: Set<QuantityKind> = [.plain, .votes, .seats]
        if one == other { return one }
        if one == .plain || other == .plain, plain.contains(one), plain.contains(other) {
            return one == .plain ? other : one
        }
        throw differ(left, one, right, other)
    }

    /// A bare number or a margin beside a measure of a known kind.
    private func fit(
        _ measure: Measure, _ kind: QuantityKind, beside other: Measure
    ) throws -> QuantityKind {
        guard try !isOpen(measure) else {
            guard kind == .votes || kind == .points || kind == .plain else {
                throw differ(measure, .points, other, kind)
            }
            return kind
        }
        guard kind != .percent, kind != .points else { throw differ(other, kind, measure, .plain) }
        return kind
    }

    /// Neither side says its kind: a margin beside a bare number is in votes.
    private func bare(_ left: Measure, _ right: Measure) throws -> QuantityKind {
        try isOpen(left) || isOpen(right) ? .votes : .plain
    }

    private func differ(
        _ left: Measure, _ one: QuantityKind, _ right: Measure, _ other: QuantityKind
    ) -> Diagnostic {
        let hint: String? =
            switch (one, other) {
            case (.votes, .percent): "did you mean 'share'?"
            case (.percent, .votes): "did you mean 'votes'?"
            case (.percent, .plain), (.percent, .points):
                "write a share as '\(number(right) ?? "5")%'"
            case (.points, .plain), (.points, .percent):
                "write a difference as '\(number(right) ?? "5") points'"
            case (.votes, _), (.percent, _), (.points, _), (.plain, _), (.seats, _), (.money, _):
                nil
            }
        return .kindsDiffer(
            one, Location(source, left.range), other, Location(source, right.range), hint: hint)
    }

    /// The bare number that a measure is, as it was typed.
    private func number(_ measure: Measure) -> String? {
        guard case .quantity = measure.kind else { return nil }
        let digits = source.text(measure.range).prefix { $0.isNumber || ".,".contains($0) }
        return digits.isEmpty ? nil : String(digits)
    }

    // MARK: Values

    func compile(_ measure: Measure, as kind: QuantityKind) throws -> Reading {
        switch measure.kind {
        case .quantity(let quantity):
            let value = Value(quantity)
            return { _ in value }
        case .sum(let left, let right): return try add(left, right, kind, sign: 1)
        case .difference(let left, let right): return try add(left, right, kind, sign: -1)
        case .product(let left, let right): return try multiply(left, right, kind)
        case .quotient(let left, let right): return try divide(left, right, kind)
        case .tally(let node): return try tally(node, measure.range)
        case .margin(let node): return try margin(node, measure.range, inPoints: kind == .points)
        case .count(let node):
            if node.things == .candidates, node.place == nil, varies {
                let election = try election(for: "candidates", at: measure.range)
                return { $0.map { Value(election.outcome(of: $0).candidates.count) } }
            }
            if let asked = node.parties, varies {
                let tests = try tests(of: asked)
                return { riding in Value(tests.count { $0(riding) }) }
            }
            let count = try count(node, measure.range)
            return { _ in Value(count) }
        case .house(let what):
            let value = try growing.chamber(at: Location(source, measure.range)).value(of: what)
            return { _ in Value(value) }
        case .own(let node): return try own(node, measure, kind)
        }
    }

    private func add(
        _ left: Measure, _ right: Measure, _ kind: QuantityKind, sign: Int128
    ) throws -> Reading {
        let inner = try agreed(left, right)
        let one = try compile(left, as: kind == .points ? inner : kind)
        let other = try compile(right, as: kind == .points ? inner : kind)
        return { riding in
            guard let left = one(riding), let right = other(riding) else { return nil }
            return left.plus(right, sign: sign)
        }
    }

    private func tally(_ node: TallyMeasure, _ range: SourceRange) throws -> Reading {
        if node.what == .seats, node.place == nil { return try seats(node, range) }
        if node.what == .seats, let place = node.place,
            let seats = try house.listSeats(in: place, lookup)
        {
            return try self.seats(node, of: seats.byParty, range)
        }
        if let counted = try ofCountry(node) { return counted }
        let election = try election(for: "'\(node.what.rawValue)'", at: range)
        let ridings = try ridings(node.place)
        switch node.subject {
        case .parties(let names):
            let parties = try lookup.parties(names)
            let what = node.what
            return { [it] riding in
                let within = ridings ?? (riding ?? it).map { [$0] }
                return Self.value(of: what, parties, within, election)
            }
        case .winner, .second:
            let isWinner = if case .winner = node.subject { true } else { false }
            let name = (isWinner ? "winner's " : "second's ") + node.what.rawValue
            let one = try single(ridings, name, range)
            let what = node.what
            return { [it] riding in
                guard let riding = one ?? riding ?? it else { return nil }
                let party =
                    isWinner
                    ? election.winningParty(of: riding) : election.runnerUp(of: riding)?.party
                guard let party else { return nil }
                return Self.value(of: what, [party], [riding], election)
            }
        }
    }

    /// Votes or a share of the whole country, where no ridings say how it voted.
    private func ofCountry(_ node: TallyMeasure) throws -> Reading? {
        guard node.what != .seats, case .parties(let names) = node.subject,
            let votes = world.nationalVotes(in: situation, node.place)
        else { return nil }
        let total = votes.reduce(0, +)
        let parties = try lookup.parties(names)
        let own = parties.isEmpty ? total : parties.reduce(0) { $0 + votes[$1] }
        guard node.what == .share else { return { _ in Value(own) } }
        return { _ in Value(own, over: total) }
    }

    /// Seats of the house, everywhere: `seats` is always the house's.
    private func seats(_ node: TallyMeasure, _ range: SourceRange) throws -> Reading {
        guard case .parties(let names) = node.subject else {
            throw Diagnostic.ridingNeeded("winner's seats", at: Location(source, range))
        }
        let parties = try lookup.parties(names)
        let seats = parties.isEmpty ? house.filled : parties.reduce(0) { $0 + house.seats[$1] }
        return { _ in Value(seats) }
    }

    /// The same of a place that lists gave seats to.
    private func seats(
        _ node: TallyMeasure, of given: [Int], _ range: SourceRange
    ) throws -> Reading {
        guard case .parties(let names) = node.subject else {
            throw Diagnostic.ridingNeeded("winner's seats", at: Location(source, range))
        }
        let parties = names.isEmpty ? Array(given.indices) : try lookup.parties(names)
        let seats = parties.reduce(0) { $0 + given[$1] }
        return { _ in Value(seats) }
    }

    /// The sum over parties (all, where none is named) and ridings (all, where nothing is given).
    private static func value(
        of what: TallyKind, _ parties: [Int], _ ridings: [Int]?, _ election: Election
    ) -> Value? {
        var part = 0
        switch what {
        case .seats:
            for riding in ridings ?? [] {
                guard let winner = election.winningParty(of: riding) else { continue }
                if parties.isEmpty || parties.contains(winner) { part += 1 }
            }
            return Value(part)
        case .votes, .share:
            var whole = 0
            if let ridings {
                for riding in ridings {
                    whole += election.validVotes(in: riding)
                    for party in parties { part += election.votes(of: party, in: riding) }
                }
            } else {
                whole = election.validVotes
                for party in parties { part += election.votes[party] }
            }
            if parties.isEmpty { part = whole }
            return what == .votes ? Value(part) : Value(part, over: whole)
        }
    }

    /// The ridings of a place, or nothing where none is given: then the riding that varies.
    private func ridings(_ place: Place?) throws -> [Int]? {
        guard let place else { return nil }
        if case .it = place.kind, varies { return nil }
        return try places.fix(place).ridings
    }

    func single(
        _ ridings: [Int]?, _ what: String, _ range: SourceRange
    ) throws -> Int? {
        guard let ridings else {
            guard varies || it != nil else {
                throw Diagnostic.ridingNeeded(what, at: Location(source, range))
            }
            return nil
        }
        guard ridings.count == 1, let only = ridings.first else {
            throw Diagnostic.severalRidings(
                what, count: ridings.count, at: Location(source, range))
        }
        return only
    }

    private func margin(
        _ node: MarginMeasure, _ range: SourceRange, inPoints: Bool
    ) throws -> Reading {
        let election = try election(for: "a margin", at: range)
        let one = try single(try ridings(node.place), "margin", range)
        return { [it] riding in
            guard let riding = one ?? riding ?? it, let lead = election.margin(of: riding)
            else { return nil }
            return inPoints ? Value(lead, over: election.validVotes(in: riding)) : Value(lead)
        }
    }

    func count(_ node: CountMeasure, _ range: SourceRange) throws -> Int {
        switch node.things {
        case .parties:
            guard let asked = node.parties else { return world.parties.count }
            return try parties(fitting: asked).count
        case .ridings:
            if node.place == nil, world.ridings.count == 0 { return 0 }
            return try ridings(node.place)?.count ?? world.ridings.count
        case .candidates:
            let election = try election(for: "candidates", at: range)
            let ridings = try ridings(node.place) ?? Array(0..<world.ridings.count)
            return ridings.reduce(0) { $0 + election.outcome(of: $1).candidates.count }
        }
    }
}

extension ComparisonCondition.Operator {
    /// Where the difference cannot be worked out, nothing holds.
    func holds(_ one: Value, _ other: Value) -> Bool {
        guard let order = one.compared(to: other) else { return false }
        return switch self {
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .equal: order == 0
        case .notEqual: order != 0
        case .greaterOrEqual: order >= 0
        case .greater: order > 0
        }
    }
}
