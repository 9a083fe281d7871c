// `who won the election`, `who is ahead in Ontario`: the party with the most seats.

package struct LeadsQuestion: Sendable {
    package let place: Place?
}
