// First and second on one ballot, found in one pass, with ties for either kept as ties.

/// Marks in the place of a party where no party holds a seat.
enum Seat {
    /// Shared first place.
    static let undecided = -1
    /// Vacant, or nobody on the ballot.
    static let empty = -2
}

struct Ranking: Sendable {
    /// The party of the first candidate with the most votes, or a mark where there is none.
    private(set) var first = Seat.empty
    private(set) var most = -1
    private(set) var leaders = 0
    /// The party second, or a mark where candidates of several parties share second place.
    private(set) var second = Seat.empty
    private(set) var secondMost = -1
    private(set) var total = 0

    mutating func add(party: Int, votes: Int) {
        total += votes
        if votes > most {
            second = leaders > 1 ? sharedBelow() : first
            secondMost = most
            first = party
            most = votes
            leaders = 1
            sharesFirst = true
        } else if votes == most {
            leaders += 1
            if party != first { sharesFirst = false }
        } else if votes > secondMost {
            second = party
            secondMost = votes
        } else if votes == secondMost, party != second {
            second = Seat.undecided
        }
    }

    /// All who lead are of one party.
    private var sharesFirst = true

    private func sharedBelow() -> Int { sharesFirst ? first : Seat.undecided }

    /// Who holds the seat: a party, or a mark.
    var seat: Int { leaders > 1 ? Seat.undecided : first }

    /// The lead of the first over the second: 0 where first place is shared, all its votes where
    /// there is no second, nothing where nobody stands.
    var margin: Int? {
        if leaders == 0 { return nil }
        return leaders > 1 ? 0 : most - max(0, secondMost)
    }
}
