// `who wins Victoria, Halifax`; with no place, the house.

package struct WhoWinsQuestion: Sendable {
    package let place: Place?

    package init(place: Place?) {
        self.place = place
    }
}
