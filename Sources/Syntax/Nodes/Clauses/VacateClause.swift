// `2 seats of Liberal fall vacant`: members leave, and nobody sits where they sat.

package struct VacateClause: Sendable {
    package let seats: Quantity
    package let party: Name
}
