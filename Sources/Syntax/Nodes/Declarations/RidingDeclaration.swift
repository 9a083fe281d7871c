// `riding Edmonton Strathcona in Alberta: NDP 26,823, Conservative 21,035`

package struct RidingDeclaration: Sendable {
    package struct Result: Sendable {
        package let party: Name
        /// `Independent "Jody Wilson-Raybould" 17,265`
        package let candidate: String?
        package let votes: Quantity
    }

    package let name: Name
    package let region: Name?
    package let results: [Result]
}
