// `list coalitions [of Liberal] [minimal] [connected] [without Conservative] [at most 3 parties]`

package struct ListCoalitionsQuestion: Sendable {
    package let members: [Name]
    package let without: [Name]
    package let minimal: Bool
    package let connected: Bool
    package let atMost: Quantity?
}
