// Measures multiplied and divided: what kind comes of which, and numbers too large to be counted.

import Diagnostics
import Syntax

extension Conditions {
    /// Whether a measure is in votes or in points as what it meets demands: a margin, or a part of one.
    func isOpen(_ measure: Measure) throws -> Bool { try standing(of: measure) == .open }

    /// The kind of a factor; nothing where it is open.
    private func factor(_ measure: Measure) throws -> QuantityKind? {
        switch try standing(of: measure) {
        case .of(let kind): kind
        case .bare: .plain
        case .open: nil
        }
    }

    /// What comes of a product or a quotient.
    func standing(_ kind: QuantityKind?) -> Standing { kind.map { .of($0) } ?? .open }

    /// A number of times or a percentage of a quantity is one of its kind.
    func kind(ofProduct left: Measure, _ right: Measure) throws -> QuantityKind? {
        let (one, other) = (try factor(left), try factor(right))
        if one == .plain { return other }
        if other == .plain { return one }
        if one == .percent { return other }
        if other == .percent { return one }
        throw Diagnostic.notMultiplied(
            one ?? .votes, Location(source, left.range), other ?? .votes,
            Location(source, right.range))
    }

    /// By a number or a percentage of itself a quantity stays what it is; by one of its own kind it
    /// gives a plain number, and so do votes, seats and money by each other.
    func kind(ofQuotient left: Measure, _ right: Measure) throws -> QuantityKind? {
        let (one, other) = (try factor(left), try factor(right))
        let shares: Set<QuantityKind> = [.percent, .points]
        let counts: Set<QuantityKind> = [.votes, .seats]
        if other == .plain { return one }
        guard let one else { return other == .percent ? nil : .plain }
        guard let other else {
            if one != .money { return .plain }
            throw notDivided(left, one, right, .votes)
        }
        if one == other || (shares.contains(one) && shares.contains(other)) { return .plain }
        if other == .percent { return one }
        if counts.contains(other), !shares.contains(one) { return .plain }
        throw notDivided(left, one, right, other)
    }

    private func notDivided(
        _ left: Measure, _ one: QuantityKind, _ right: Measure, _ other: QuantityKind
    ) -> Diagnostic {
        .notDivided(one, Location(source, left.range), other, Location(source, right.range))
    }

    // MARK: Values

    /// What kind an open factor is taken as beside the other.
    func kinds(
        ofFactors left: Measure, _ right: Measure, in whole: QuantityKind
    ) throws -> (QuantityKind, QuantityKind) {
        let (one, other) = (try factor(left), try factor(right))
        func open(beside kind: QuantityKind?) -> QuantityKind {
            if kind == .plain || (kind == .percent && whole != .plain) {
                return whole == .points ? .points : .votes
            }
            return kind == .percent || kind == .points ? .points : .votes
        }
        return (one ?? open(beside: other), other ?? open(beside: one))
    }

    func multiply(_ left: Measure, _ right: Measure, _ kind: QuantityKind) throws -> Reading {
        let kinds = try kinds(ofFactors: left, right, in: kind)
        let one = try compile(left, as: kinds.0)
        let other = try compile(right, as: kinds.1)
        return { riding in
            guard let left = one(riding), let right = other(riding) else { return nil }
            return left.times(right)
        }
    }

    /// Nothing where the divisor is zero.
    func divide(_ left: Measure, _ right: Measure, _ kind: QuantityKind) throws -> Reading {
        let kinds = try kinds(ofFactors: left, right, in: kind)
        let one = try compile(left, as: kinds.0)
        let other = try compile(right, as: kinds.1)
        return { riding in
            guard let left = one(riding), let right = other(riding) else { return nil }
            return left.over(right)
        }
    }

    // MARK: What cannot be counted

    /// Whether anything is multiplied or divided in a measure.
    private func multiplies(_ measure: Measure) throws -> Bool {
        switch measure.kind {
        case .product, .quotient: true
        case .sum(let left, let right), .difference(let left, let right):
            try multiplies(left) || multiplies(right)
        case .own(let node):
            try within(node, measure.range, \.multiplies) { try $0.multiplies($1) }
        case .quantity, .tally, .margin, .count, .house: false
        }
    }

    /// Where a side is too large in any riding that it may be asked of, the comparison is an error.
    func check(
        _ node: ComparisonCondition, _ left: Reading, _ right: Reading
    ) throws {
        guard try multiplies(node.left) || multiplies(node.right) else { return }
        let ridings: [Int?] = varies ? (0..<world.ridings.count).map(\.self) : [nil]
        for riding in ridings {
            guard let one = left(riding), let other = right(riding) else { continue }
            guard one.compared(to: other) == nil else { continue }
            let side = other.isTooLarge && !one.isTooLarge ? node.right : node.left
            throw Diagnostic.tooLarge(at: Location(source, side.range))
        }
    }

    /// What a measure divides by that is zero, in its words, where that leaves it without a value.
    func zero(in measure: Measure, as kind: QuantityKind) throws -> String? {
        switch measure.kind {
        case .sum(let left, let right), .difference(let left, let right):
            return try zero(in: left, as: kind) ?? zero(in: right, as: kind)
        case .product(let left, let right):
            let kinds = try kinds(ofFactors: left, right, in: kind)
            return try zero(in: left, as: kinds.0) ?? zero(in: right, as: kinds.1)
        case .quotient(let left, let right):
            let kinds = try kinds(ofFactors: left, right, in: kind)
            if try compile(right, as: kinds.1)(nil)?.isZero == true {
                return source.text(right.range)
            }
            return try zero(in: left, as: kinds.0) ?? zero(in: right, as: kinds.1)
        case .own(let node):
            return try within(node, measure.range, \.zeros, fixingPlace: true) {
                try $0.zero(in: $1, as: kind)
            }
        case .quantity, .tally, .margin, .count, .house: return nil
        }
    }
}
