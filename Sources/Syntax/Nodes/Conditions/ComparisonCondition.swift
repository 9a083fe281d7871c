// `margin < 5 points`, `NDP + Green votes > winner's votes`, `NDP seats is at least 25`

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
