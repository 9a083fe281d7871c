// The clause that a majority of the votes is a majority of the seats.

extension Apportionment {
    /// Shares out seats so that a list with more than half of the votes has more than half of the
    /// seats (Kieswet, article P 9, of the Netherlands): where the method gives it no more than
    /// half, it has the least majority, and the others share the rest by the same method.
    /// - Returns: nothing where a number is out of range or the lists are not of one length.
    public static func assuringMajority(
        seats: Int, votes: [Int], method: Method
    ) -> Apportionment? {
        guard let plain = Apportionment(seats: seats, votes: votes, method: method),
            let all = checkedSum(votes), seats > 0
        else { return nil }
        let most = votes.indices.first { Int128(votes[$0]) * 2 > Int128(all) }
        guard let most, plain.seats[most] * 2 <= seats else { return plain }
        let needed = seats / 2 + 1
        var others = votes
        others[most] = 0
        let rest = Apportionment(seats: seats - needed, votes: others, method: method)
        return rest.map { rest in
            var given = rest.seats
            given[most] = needed
            return Apportionment(seats: given, tie: rest.tie, unfilled: rest.unfilled)
        }
    }
}
