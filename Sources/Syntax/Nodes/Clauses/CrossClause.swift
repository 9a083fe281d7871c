// `3 members cross from Liberal to NDP`

package struct CrossClause: Sendable {
    package let members: Quantity
    package let from: Name
    package let to: Name
}
