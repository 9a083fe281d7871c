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

    /// `Red votes > Blue votes in every riding`: what is compared in one riding, and the ridings;
    /// nothing of seats, which are the house's, nor where votes are added up.
    package var oneByOne: (each: ComparisonCondition, place: Place)? {
        guard case .tally(let own) = left.kind, case .tally(let other) = right.kind,
            own.what != .seats, other.what != .seats,
            let place = other.place, case .every(let every) = place.kind, every.choice != .all,
            own.place.map({ $0.range == place.range }) ?? true
        else { return nil }
        func ofIt(_ tally: TallyMeasure, _ range: SourceRange) -> Measure {
            Measure(
                kind: .tally(TallyMeasure(what: tally.what, subject: tally.subject, place: nil)),
                range: range)
        }
        let each = ComparisonCondition(
            left: ofIt(own, left.range), comparison: comparison, right: ofIt(other, right.range))
        return (each, place)
    }
}
