// `how many seats does NDP need for a majority`: the votes that its members can cast are what count,
// for a Speaker, deputies and abstentionists hold seats and cast none.

import Coalitions
import Diagnostics
import Syntax

extension Asking {
    func lacking(_ node: LackingQuestion) throws -> Answer {
        let parties = try lookup.parties(node.parties)
        let chamber = try chamber()
        let votes = chamber.votes(of: parties)
        let short = max(0, chamber.majority - votes)
        let names = list(parties.map { "\(label($0))" })
        let isOne = parties.count == 1
        let have = short > 0 ? (isOne ? "it has" : "together they have") : (isOne ? "has" : "have")
        let count = "\(have) \(votes) of \(counted(chamber.votingSeats, "vote", "votes"))" as Text
        var answer = Answer(
            .measure,
            short > 0
                ? names + (isOne ? " needs" : " need") + " \(short) more for a majority: " + count
                    + ", and \(chamber.majority) are needed."
                : names + " " + count + ", which is a majority: \(chamber.majority) are needed.")
        answer.found = .number(Value(short), .seats)
        answer.tables = [
            try valueTable(
                .init("seats short", key: "seatsShort"), .seats(short), isOfHouse: true
            ) {
                let old = try Chamber(world: world, situation: before, at: location)
                return .seats(max(0, old.majority - old.votes(of: parties)))
            }
        ]
        answer.assumptions = try assumptions(of: [.majority])
        answer.derive(
            chamber.facts.map { Step("\($0.0): " + $0.1) } + self.seats(of: parties, chamber))
        lean(&answer, on: nil)
        return answer
    }

    /// What each party holds, and casts where that is less.
    private func seats(of parties: [Int], _ chamber: Chamber) -> [Step] {
        parties.map { party in
            let (seats, votes) = (chamber.house.seats[party], chamber.votes(of: [party]))
            let casts: Text = votes < seats ? ", \(votes) of them voting" : ""
            return Step("\(label(party)): \(counted(seats, "seat", "seats"))" + casts)
        }
    }
}
