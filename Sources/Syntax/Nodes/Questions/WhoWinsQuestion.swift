// `who wins Victoria, Halifax`; with no place, the house.

package struct WhoWinsQuestion: Sendable {
    package let place: Place?
    /// Asked with `why does it flip`, or `not flip`: whether it is taken to.
    package let isToFlip: Bool?

    package init(place: Place?, isToFlip: Bool? = nil) {
        self.place = place
        self.isToFlip = isToFlip
    }
}
