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
        let places = left.ridingsOneByOne + right.ridingsOneByOne
        guard !places.isEmpty else { return nil }
        let each = ComparisonCondition(
            left: left.inOneRiding, comparison: comparison, right: right.inOneRiding)
        return (each, places)
    }
}

extension Place {
    /// `every riding`, `any riding` in a comparison: not all of them together.
    fileprivate var isOneByOne: Bool {
        if case .every(let every) = kind { every.choice != .all } else { false }
    }
}

extension Measure {
    /// The places that are ridings taken one by one; of seats, which are the house's, none.
    fileprivate var ridingsOneByOne: [Place] {
        switch kind {
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            left.ridingsOneByOne + right.ridingsOneByOne
        case .tally(let node) where node.what != .seats:
            [node.place].compactMap(\.self).filter(\.isOneByOne)
        case .margin(let node): [node.place].compactMap(\.self).filter(\.isOneByOne)
        case .quantity, .tally, .count, .house, .own: []
        }
    }

    /// The same of the riding that varies, where ridings are taken one by one.
    fileprivate var inOneRiding: Measure {
        Measure(kind: kind.inOneRiding, range: range)
    }
}

extension MeasureKind {
    fileprivate var inOneRiding: MeasureKind {
        switch self {
        case .sum(let left, let right): .sum(left.inOneRiding, right.inOneRiding)
        case .difference(let left, let right): .difference(left.inOneRiding, right.inOneRiding)
        case .product(let left, let right): .product(left.inOneRiding, right.inOneRiding)
        case .quotient(let left, let right): .quotient(left.inOneRiding, right.inOneRiding)
        case .tally(let node) where node.what != .seats && node.place?.isOneByOne == true:
            .tally(TallyMeasure(what: node.what, subject: node.subject, place: nil))
        case .margin(let node) where node.place?.isOneByOne == true:
            .margin(MarginMeasure(place: nil, unit: node.unit))
        case .quantity, .tally, .margin, .count, .house, .own: self
        }
    }
}
