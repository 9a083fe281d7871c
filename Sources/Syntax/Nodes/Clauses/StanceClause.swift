// `Bloc supports the government`, `NDP abstains on the budget`, `Green opposes Conservative`

package struct StanceClause: Sendable {
    package let parties: [Name]
    package let stance: Stance
    package let object: StanceObject

    package init(parties: [Name], stance: Stance, object: StanceObject) {
        self.parties = parties
        self.stance = stance
        self.object = object
    }
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
