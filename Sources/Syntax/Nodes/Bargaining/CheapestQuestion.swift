// `what is the cheapest way to pass the budget [with P] [without P] [at most 2 partners]`

package struct CheapestQuestion: Sendable {
    package let budget: Name?
    /// Who is to pass it, where that is said.
    package let proposer: Name?
    package let with: [Name]
    package let without: [Name]
    package let mostPartners: Quantity?
}
