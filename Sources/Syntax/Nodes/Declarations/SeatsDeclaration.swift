// `seats: Liberal 157, Conservative 121`, instead of ridings.

package struct SeatsDeclaration: Sendable {
    package let seats: [PartyNumber]
    /// Said of these parties alone, as `Liberal has 157 seats`: what the others hold stays.
    package var isOfThese = false
}

/// `Liberal 157`
package struct PartyNumber: Sendable {
    package let party: Name
    package let number: Quantity
}
