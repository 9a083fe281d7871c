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
            let said = world.plainSeatsAt?.line
            return shown.map {
                Step(
                    "\(label($0)): \(counted(self.now.house.seats[$0], "seat", "seats"))",
                    source: said)
            }
        }
        if let lists = self.now.house.lists { return listSteps(shown, now, lists) }
        let flipped = before.election.map { now.flipped(from: $0) } ?? []
        if let place, let steps = try? placeSteps(shown, place, now) { return steps }
        return shown.map { party in
            let changes = flipped.filter {
                now.winningParty(of: $0) == party || before.election?.winningParty(of: $0) == party
            }
            let won = now.seats[party]
            return Step(
                "\(label(party)): most votes in \(counted(won, "riding", "ridings"))\(crossed(party, won))",
                children: changes.map { ballotStep($0, now.outcome(of: $0)) })
        }
    }

    /// Votes of each list, and the seats that the method gave for them, region by region.
    private func listSteps(_ shown: [Int], _ election: Election, _ lists: ListSeats) -> [Step] {
        sharingSteps(election, lists)
            + shown.map { party in
                Step(
                    "\(label(party)): \(election.votes[party]) of \(election.validVotes) votes give \(counted(lists.seats[party], "seat", "seats"))",
                    children: lists.regions.filter { $0.seats[party] > 0 }.map {
                        Step("\(name: world.name(ofRegion: $0.region)): \($0.seats[party])")
                    })
            }
    }

    /// The ridings of a place that each party won; ballots too where they are not many.
    private func placeSteps(_ shown: [Int], _ place: Place, _ election: Election) throws -> [Step] {
        let ridings = try ridings(place)
        return shown.map { party in
            let won = ridings.filter { election.winningParty(of: $0) == party }
            return Step(
                "\(label(party)): most votes in \(won.count) of \(counted(ridings.count, "riding", "ridings"))",
                children: ridings.count > 40
                    ? [] : won.map { ballotStep($0, election.outcome(of: $0)) })
        }
    }
}
