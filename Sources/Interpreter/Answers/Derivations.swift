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
        case .forced(let party): return name + ": \(label(party)), as declared"
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
            let said = world.plainSeatsAt?.line
            return shown.map {
                Step(
                    "\(label($0)): \(counted(self.now.house.seats[$0], "seat", "seats"))",
                    source: said)
            }
        }
        if let lists = self.now.house.lists, let areas = areas(of: lists, in: place) {
            return listSteps(shown, now, lists, areas, isWhole: place == nil)
        }
        let ridings = (try? place.map(ridings)) ?? Array(0..<now.ridingCount)
        let flipped = Set(before.election.map { now.flipped(from: $0) } ?? [])
        let of = place == nil ? "" : " of \(grouped(ridings.count))"
        let how = self.now.system == .ranked ? "elected in" : "most votes in"
        return shown.map { party in
            let won = ridings.filter { now.winningParty(of: $0) == party }
            let changed = ridings.filter {
                flipped.contains($0)
                    && (now.winningParty(of: $0) == party
                        || before.election?.winningParty(of: $0) == party)
            }
            let given = won.count { now.outcome(of: $0).winner == .forced(party: party) }
            let count =
                of.isEmpty ? counted(won.count, "riding", "ridings") : "\(won.count)\(of) ridings"
            let others = given == 0 ? "" : ", \(grouped(given)) of them as declared"
            let deed = given == 0 ? how : given == won.count ? "as declared in" : "wins"
            return Step(
                "\(label(party)): \(deed) \(count)\(given == won.count ? "" : others)\(place == nil ? crossed(party, won.count) : "")",
                children: changed.map { ballotStep($0, now.outcome(of: $0)) }
                    + facts(of: won.filter { !changed.contains($0) }, now))
        }
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
        return Step("\(label(party)): \(counted(seats, "seat", "seats"))\(crossing)")
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
