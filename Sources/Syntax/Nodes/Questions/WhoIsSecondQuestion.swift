// `who is second in Victoria`, `who came third in Victoria`, `who came last in Victoria`

package struct WhoIsSecondQuestion: Sendable {
    package enum Rank: String, Sendable {
        case second, third, last
    }

    package let place: Place?
    package var rank = Rank.second
}
