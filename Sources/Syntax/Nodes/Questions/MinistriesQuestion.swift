// `who would hold how many of 12 ministries [by d'Hondt] [among Liberal, NDP]`

package struct MinistriesQuestion: Sendable {
    package enum Among: Sendable {
        /// The parties in government.
        case government
        /// `among all parties`, as in a power-sharing executive.
        case all
        case parties([Name])
    }

    /// None where only shares are asked for.
    package let ministries: Quantity?
    /// None to show d'Hondt beside Sainte-Laguë.
    package let method: SeatMethod?
    package let among: Among
}
