// `seats: Liberal 157, Conservative 121`, instead of ridings.

package struct SeatsDeclaration: Sendable {
    package let seats: [(party: Name, seats: Quantity)]
}
