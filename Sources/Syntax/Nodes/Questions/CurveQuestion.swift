// `seats of NDP by swing from -5 to 5 [by 0.5] [against Liberal] [in Ontario]`

package struct CurveQuestion: Sendable {
    package let party: Name
    /// The party that the swing comes from; none for all others in proportion.
    package let against: Name?
    /// Points, from one to the other.
    package let range: (from: Quantity, to: Quantity)?
    /// Points from one row to the next; none for one point.
    package let step: Quantity?
    /// Where seats are counted; none for the whole house.
    package let place: Place?
}
