// `who wins Victoria, Halifax`; with no place, the house.

package struct WhoWinsQuestion: Sendable {
    package let place: Place?
}
