// `Q is NDP`, `Q is not P`: whether two names are of one party.

package struct SameCondition: Sendable {
    package let party: Name
    package let other: Name
}
