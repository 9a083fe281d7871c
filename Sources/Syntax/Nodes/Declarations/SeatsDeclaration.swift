// `seats: Liberal 157, Conservative 121`, instead of ridings.

package struct SeatsDeclaration: Sendable {
    package let seats: [PartyNumber]
}

/// `Liberal 157`
package struct PartyNumber: Sendable {
    package let party: Name
    package let number: Quantity
}
