// `by how much did Liberal win Halifax`, `by how much did NDP lose Halifax`

package struct LeadQuestion: Sendable {
    package let party: Name
    package let place: Place
    package let loses: Bool
}
