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
}
