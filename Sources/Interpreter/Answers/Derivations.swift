// Derivations: the work behind a number, one step of arithmetic a line, down to the declared facts.

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// How a riding's result came about: its ballot as declared, what moved, and who leads.
    func ballotStep(_ riding: Int, _ outcome: RidingOutcome) -> Step {
        var children: [Step] = []
        let ballots = world.ridings.ballots
        let facts = ballots.candidates(of: riding).map { row in
            Text("\(label(Int(ballots.party[row]))) \(ballots.votes[row])")
        }
        children.append(
            Step("declared: " + list(facts), source: world.ridings.source(of: riding)))
        children += outcome.moved.map { move in
            let to: Text = move.to.map { "to \(label($0))" } ?? "to home"
            let from: Text = move.from.map { "\(label($0))" } ?? "home"
            return Step(
                "\(counted(move.votes, "vote", "votes")) from " + from + " " + to
                    + " (\(words(move.cause)))")
        }
        children += roundSteps(outcome) + causes(of: riding)
        return Step(resultText(riding, outcome), children: children)
    }

    private func words(_ cause: RidingOutcome.Cause) -> String {
        switch cause {
        case .swing: "swing"
        case .flow: "flow of voters"
        case .standDown: "stand-down"
        case .gain: "gain or loss in points"
        case .scaling: "gain or loss of its own votes"
        case .get: "votes as supposed"
        case .rounding: "rounding to whole votes"
        }
    }

    func resultText(_ riding: Int, _ outcome: RidingOutcome) -> Text {
        let name = Text("\(name: self.riding(riding))")
        switch outcome.winner {
        case .candidate(let winner) where outcome.rounds.count > 1:
            return name
                + ": \(label(outcome.candidates[winner].party)) in count \(outcome.rounds.count)"
        case .candidate(let winner):
            let lead = outcome.candidates[winner]
            guard outcome.finishes.count > 1 else {
                return name + ": \(label(lead.party)) is alone on the ballot"
            }
            let other = outcome.candidates[outcome.finishes[1].candidate]
            return name
                + ": \(label(lead.party)) \(lead.votes) − \(label(other.party)) \(other.votes) = \(lead.votes - other.votes) ahead"
        case .tied(let tied):
            return name + ": a tie of "
                + list(tied.map { "\(label(outcome.candidates[$0].party))" })
        case .forced(let party):
            return name
                + ": \(label(party)), \(isForcedByRule(riding) ? "by a rule" : "as declared")"
        case .vacant: return name + ": vacant"
        case .nobody: return name + ": no one is on the ballot"
        }
    }

    /// Where each party's seats come from: all as declared, plus and minus what changed.
    func seatSteps(_ shown: [Int], _ place: Place?) -> [Step] {
        guard let now = now.election else {
            if let lists = self.now.house.lists {
                return sharingSteps(lists.areas) + shown.compactMap { crossingStep($0, lists) }
            }
            return shown.map(plainSeatStep)
        }
        if let lists = self.now.house.lists, let areas = areas(of: lists, in: place) {
            return listSteps(shown, now, lists, areas, isWhole: place == nil)
        }
        let ridings = (try? place.map(ridings)) ?? Array(0..<now.ridingCount)
        let flipped = Set(before.election.map { now.flipped(from: $0) } ?? [])
        let of = place == nil ? "" : " of \(grouped(ridings.count))"
        return shown.map { party in
            let won = ridings.filter { now.winningParty(of: $0) == party }
            let gained = won.filter(flipped.contains)
            let lost = ridings.filter {
                flipped.contains($0) && before.election?.winningParty(of: $0) == party
            }
            let count =
                of.isEmpty ? counted(won.count, "riding", "ridings") : "\(won.count)\(of) ridings"
            let way = wayWon(won, now)
            return Step(
                "\(label(party)): \(way.deed) \(count)\(way.others)\(place == nil ? crossed(party, won.count) : "")",
                children: gained.map { ballotStep($0, now.outcome(of: $0)) }
                    + lostStep(lost, now)
                    + facts(of: won.filter { !flipped.contains($0) }, now)
                    + (place == nil ? memberSteps(party, won.count) : []))
        }
    }

    /// How ridings were won, and how many of them were given: `wins`, `, 1 of them as declared`.
    private func wayWon(
        _ won: [Int], _ election: Election
    ) -> (deed: String, others: String) {
        let given = won.filter {
            if case .forced = election.outcome(of: $0).winner { true } else { false }
        }
        let how = now.system == .ranked ? "elected in" : "most votes in"
        guard !given.isEmpty else { return (how, "") }
        let ruled = given.count(where: isForcedByRule)
        if ruled == won.count { return ("by a rule in", "") }
        if ruled == 0, given.count == won.count { return ("as declared in", "") }
        let said = given.count - ruled
        let parts =
            (said > 0 ? ["\(grouped(said)) of them as declared"] : [])
            + (ruled > 0 ? ["\(grouped(ruled)) of them by a rule"] : [])
        return ("wins", ", " + parts.joined(separator: ", "))
    }

    /// The ridings that were a party's before and are others' now.
    private func lostStep(_ lost: [Int], _ election: Election) -> [Step] {
        guard !lost.isEmpty else { return [] }
        return [
            Step(
                "no longer in \(counted(lost.count, "riding", "ridings"))",
                children: lost.map { ballotStep($0, election.outcome(of: $0)) })
        ]
    }

    /// Those that share out the seats of a place; nothing where its seats are its ridings'.
    private func areas(of lists: ListSeats, in place: Place?) -> [ListSeats.Area]? {
        guard let place else { return lists.areas }
        return try? lists.areas(in: place, lookup)
    }

    /// What the floor crossed makes of the seats that the method gave; nothing where nobody crossed.
    private func crossingStep(_ party: Int, _ lists: ListSeats) -> Step? {
        let seats = lists.seats[party]
        let crossing = crossed(party, seats)
        guard !crossing.isEmpty else { return nil }
        return Step(
            "\(label(party)): \(counted(seats, "seat", "seats"))\(crossing)",
            children: memberSteps(party, seats))
    }

    /// The seats that the method gave, area by area, and what they come to in the whole house.
    private func listSteps(
        _ shown: [Int], _ election: Election, _ lists: ListSeats, _ areas: [ListSeats.Area],
        isWhole: Bool
    ) -> [Step] {
        let steps = sharingSteps(areas)
        // What is not shared out by region, or is of some regions alone, has been told.
        guard isWhole, let first = areas.first, areas.count > 1 || first.won == nil else {
            return isWhole ? steps + shown.compactMap { crossingStep($0, lists) } : steps
        }
        return steps
            + shown.map { party in
                let seats = lists.seats[party]
                return Step(
                    "\(label(party)): \(election.votes[party]) of \(election.validVotes) votes give \(counted(seats, "seat", "seats"))\(crossed(party, seats))",
                    children: areas.filter { $0.seats[party] > 0 }.compactMap { area in
                        area.region.map {
                            Step("\(name: world.name(ofRegion: $0)): \(area.seats[party])")
                        }
                    })
            }
    }
}
