// `Bloc supports the government`, `NDP abstains on the budget`, `Green opposes Conservative`

package struct StanceClause: Sendable {
    package let parties: [Name]
    package let stance: Stance
    package let object: StanceObject
}

package enum Stance: String, Sendable {
    case supports, opposes, abstains
}

/// What a party takes a stance on. `abstains` alone is on the government.
package enum StanceObject: Sendable {
    case government
    case budget
    case party(Name)
}
