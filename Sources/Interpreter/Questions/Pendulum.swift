// `pendulum of Liberal against Conservative [in Ontario]`

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// So many rows stand on each side of the pendulum.
    private static let mostOnSide = 20

    func pendulum(_ node: PendulumQuestion) throws -> Answer {
        let election = try election(for: "'pendulum'").now
        try refuseOtherSystems("the pendulum")
        let (one, other) = try pendulumParties(node)
        let place = try ridings(node.place)
        let losses = election.swingTurns(from: one, to: other, in: place)
        let gains = election.swingTurns(from: other, to: one, in: place)
        let count = try seatCount(now, node.place)
        var answer = Answer(
            .pendulum, pendulumHeadline(one, other, losses, gains, count, node.place))
        answer.tables = [
            side(losses, from: one, to: other, count), side(gains, from: other, to: one, count),
        ]
        answer.assumptions = [
            "a uniform swing in points of the valid vote from one to the other wherever both stand, all else as it is: a lead of 2 points closes with a swing of 1",
            "counted in fractions of a vote: a what-if moves whole votes, so that there a seat turns at up to one vote more or less",
        ]
        answer.derive(
            (losses.prefix(20) + gains.prefix(20)).map {
                ballotStep($0.riding, election.outcome(of: $0.riding))
            })
        lean(&answer, on: node.place == nil ? nil : place)
        return answer
    }

    /// Those named, else the two with the most seats.
    private func pendulumParties(_ node: PendulumQuestion) throws -> (Int, Int) {
        let named = try lookup.parties(node.parties)
        if named.count == 2 { return (named[0], named[1]) }
        let seats = now.house.seats
        let largest = parties(by: seats, also: seats)
        guard node.parties.isEmpty, largest.count > 1,
            largest.count == 2 || seats[largest[1]] > seats[largest[2]]
        else {
            throw Diagnostic.sameParty(
                named.first.map { label($0).name } ?? "one party",
                at: Location(source, node.parties.last?.range ?? range))
        }
        return (largest[0], largest[1])
    }

    private func pendulumHeadline(
        _ one: Int, _ other: Int, _ losses: [SwingTurn], _ gains: [SwingTurn], _ count: SeatCount,
        _ place: Place?
    ) -> Text {
        let (ahead, behind) =
            count.byParty[one] >= count.byParty[other] ? (one, other) : (other, one)
        let turns = ahead == one ? losses : gains
        let first: Text =
            turns.first { $0.from == ahead }.map {
                "\(name: riding($0.riding)) is the first seat that \(label(ahead)) would lose to a swing to \(label(behind)), at \(swingPoints($0))."
            } ?? "No swing to \(label(behind)) costs \(label(ahead)) a seat."
        for (turn, seats) in zip(turns, after(turns, count))
        where seats[behind] > seats[ahead] {
            return first
                + " Just above \(swingPoints(turn)) \(label(behind)) has more seats, \(seats[behind]) to \(seats[ahead])"
                + phrase(place) + "."
        }
        return first
    }

    /// The seats once each turn is made; those that turn at one swing turn together.
    private func after(_ turns: [SwingTurn], _ count: SeatCount) -> [[Int]] {
        var (seats, after, waiting) = (count.byParty, [[Int]](), 0)
        for (index, turn) in turns.enumerated() {
            seats.move(turn)
            waiting += 1
            guard !turns.indices.contains(index + 1) || turn.isBefore(turns[index + 1]) else {
                continue
            }
            after += Array(repeating: seats, count: waiting)
            waiting = 0
        }
        return after
    }

    private func holder(_ party: Int?) -> Cell { party.map { .party(label($0)) } ?? .text("tied") }

    func swingPoints(_ turn: SwingTurn) -> String {
        points(turn.twiceVotes, of: 2 * turn.total, decimals: 2)
    }

    /// The seats that a swing turns, closest first, with what the two would have then.
    private func side(
        _ turns: [SwingTurn], from loser: Int, to gainer: Int, _ count: SeatCount
    ) -> Table {
        var table = Table(
            title: "A swing from \(label(loser)) to \(label(gainer)) turns:",
            columns: [
                .init("riding", key: "riding"),
                .init("from", key: "from"), .init("to", key: "to"),
                .init("at points\nof swing", key: "swing"),
                .init("\(label(loser).name)\nthen", key: "loserSeats"),
                .init("\(label(gainer).name)\nthen", key: "gainerSeats"),
            ],
            rows: zip(turns, after(turns, count)).prefix(Self.mostOnSide).map { turn, seats in
                [
                    .text("\(name: riding(turn.riding))"), holder(turn.from), holder(turn.to),
                    .points(part: turn.twiceVotes, whole: 2 * turn.total),
                    .seats(seats[loser]), .seats(seats[gainer]),
                ]
            })
        if turns.count > Self.mostOnSide {
            table.omitted = "and \(grouped(turns.count - Self.mostOnSide)) more, further away"
        }
        return table
    }
}

extension [Int] {
    /// A seat of one party becomes another's; a tied one was nobody's.
    fileprivate mutating func move(_ turn: SwingTurn) {
        if let from = turn.from { self[from] -= 1 }
        if let to = turn.to { self[to] += 1 }
    }
}
