// `Liberal and Conservative pair 1 member`: one of each stays away from every division.

package struct PairClause: Sendable {
    package let parties: [Name]
    package let members: Quantity
}
