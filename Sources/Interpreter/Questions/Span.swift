// `what is the policy span of Labour + Right`

import Coalitions
import Diagnostics
import Syntax

extension Asking {
    func span(_ node: SpanQuestion) throws -> Answer {
        let chamber = try chamber()
        try chamber.needPositions()
        let stretches = chamber.stretches
        let parties =
            node.parties.isEmpty ? try chamber.government() : try lookup.parties(node.parties)
        let set = chamber.allPlayers(of: parties)
        let game = try chamber.game()
        var answer = Answer(.coalitions, spanHeadline(chamber, set, stretches))
        if !set.isEmpty, set.allSatisfy({ stretches[$0] != nil }), let span = chamber.span(of: set)
        {
            answer.found = Value(span, over: 1_000_000_000).map { .number($0, .plain) }
        }
        if !set.isEmpty {
            answer.tables = [
                coalitionTable(
                    chamber, Listing(sets: [set], count: 1), game)
            ]
        }
        answer.notes = [chamber.order(excludes: false, reaching: .isNothing)]
        answer.assumptions = (node.parties.isEmpty ? chamber.governmentAssumption : [])
        answer.assumptions += chamber.gameAssumptions() + unheededPledges
        answer.derive(
            set.map { player in
                let parties = chamber.players[player].parties
                let places = parties.map { party -> Text in
                    let place = self.world.parties[party].position
                    return
                        "\(self.label(party)) \(place.map { decimal($0) } ?? "without a position")"
                }
                return Step(list(places))
            })
        lean(&answer, on: nil)
        return answer
    }

    private func spanHeadline(
        _ chamber: Chamber, _ set: PlayerSet, _ stretches: [ClosedRange<Int>?]
    ) -> Text {
        let name = chamber.name(set)
        let lost = set.filter { stretches[$0] == nil }
        let known = set.filter { stretches[$0] != nil }
        guard lost.isEmpty, let span = chamber.span(of: set),
            let left = known.min(by: { low(stretches[$0]) < low(stretches[$1]) }),
            let right = known.max(by: { high(stretches[$0]) < high(stretches[$1]) })
        else {
            guard !lost.isEmpty else { return "None of them has a vote to cast." }
            return name + (set.count == 1 ? " has" : " have") + " no span: "
                + list(chamber.labels(lost)) + (lost.count == 1 ? " has" : " have")
                + " no position."
        }
        let ends: Text =
            left == right
            ? ""
            : ", from " + chamber.players[left].label + " at \(decimal(low(stretches[left]))) to "
                + chamber.players[right].label + " at \(decimal(high(stretches[right])))"
        let votes = chamber.votes(set)
        return "The policy span of " + name.withinSubject + " is \(decimal(span))" + ends
            + ": \(votes) of \(chamber.votingSeats) votes, \(away(votes, chamber.majority))."
    }

    private func low(_ stretch: ClosedRange<Int>?) -> Int { stretch?.lowerBound ?? 0 }

    private func high(_ stretch: ClosedRange<Int>?) -> Int { stretch?.upperBound ?? 0 }
}
