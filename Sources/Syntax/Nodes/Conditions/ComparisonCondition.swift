// `margin < 5 points`, `NDP + Green votes > winner's votes`, `NDP seats is at least 25`

import Diagnostics

package struct ComparisonCondition: Sendable {
    package enum Operator: String, Sendable {
        case less = "<"
        case lessOrEqual = "≤"
        case equal = "="
        case notEqual = "≠"
        case greaterOrEqual = "≥"
        case greater = ">"
    }

    package let left: Measure
    package let comparison: Operator
    package let right: Measure
    /// What `no party` or `every party` counts, where the sentence spells no comparison out.
    package var parties: Counted?

    package enum Counted: Sendable {
        /// Those of whom it is so: `no party`, `nobody`, `some party`, `at least 2 parties`.
        case fitting
        /// Those of whom it is not: `every party`.
        case exceptions
    }
}

extension ComparisonCondition {
    init(_ left: Measure, _ comparison: Operator, _ number: Quantity, parties: Counted? = nil) {
        self.init(
            left: left, comparison: comparison,
            right: Measure(kind: .quantity(number), range: number.range), parties: parties)
    }

    /// `Red votes > Blue votes in every riding`, `Red votes in any riding > 500`: what is compared in
    /// one riding, and the ridings each time they are named; nothing where votes are added up.
    package var oneByOne: (each: ComparisonCondition, places: [Place])? {
        var places: [Place] = []
        let each = ComparisonCondition(
            left: left.inOneRiding(&places), comparison: comparison,
            right: right.inOneRiding(&places))
        return places.isEmpty ? nil : (each, places)
    }
}

extension Place {
    /// `every riding`, `any riding` in a comparison: not all of them together.
    fileprivate var isOneByOne: Bool {
        if case .every(let every) = kind { every.choice != .all } else { false }
    }
}

extension Measure {
    /// The same of the riding that varies where ridings are taken one by one, and these places; of
    /// seats, which are the house's, as it is.
    fileprivate func inOneRiding(_ places: inout [Place]) -> Measure {
        let kind: MeasureKind
        switch self.kind {
        case .sum(let one, let other):
            kind = .sum(one.inOneRiding(&places), other.inOneRiding(&places))
        case .difference(let one, let other):
            kind = .difference(one.inOneRiding(&places), other.inOneRiding(&places))
        case .product(let one, let other):
            kind = .product(one.inOneRiding(&places), other.inOneRiding(&places))
        case .quotient(let one, let other):
            kind = .quotient(one.inOneRiding(&places), other.inOneRiding(&places))
        case .tally(let node):
            guard node.what != .seats, let place = node.place, place.isOneByOne else { return self }
            places.append(place)
            kind = .tally(TallyMeasure(what: node.what, subject: node.subject, place: nil))
        case .margin(let node):
            guard let place = node.place, place.isOneByOne else { return self }
            places.append(place)
            kind = .margin(MarginMeasure(place: nil, unit: node.unit))
        case .quantity, .count, .house, .own: return self
        }
        return Measure(kind: kind, range: range)
    }
}
