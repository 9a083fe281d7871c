// How a party fares in a riding, in words: ahead, behind, or out before the last count.

import Elections
import Syntax

extension Asking {
    /// `NDP is 145 votes ahead of Liberal in count 5, the last`; nothing without ballots.
    func standing(of party: Int, in riding: Int) -> Text? {
        guard let outcome = now.election?.outcome(of: riding) else { return nil }
        let name = Text("\(label(party))")
        switch outcome.standing(of: party) {
        case .ahead(let others, let votes):
            guard !others.isEmpty else { return name + " is alone on the ballot" }
            return name + " is \(counted(votes, "vote", "votes")) ahead of "
                + list(others.map { "\(label($0))" }) + lastCount(outcome)
        case .behind(let winner, let votes):
            return name + " is \(counted(votes, "vote", "votes")) behind \(label(winner))"
                + lastCount(outcome)
        case .struck(let count, let votes):
            return name
                + " is struck in count \(count) of \(outcome.rounds.count), with \(counted(votes, "vote", "votes"))"
        case .absent: return name + " does not run there"
        case .undecided: return undecided(outcome)
        }
    }

    /// The sum by which a party is behind, where it is not among the two that a ballot's own sum is of.
    func behindStep(_ party: Int, in riding: Int) -> Step? {
        guard let outcome = now.election?.outcome(of: riding), outcome.rounds.count < 2,
            case .candidate(let first) = outcome.winner,
            case .behind(let winner, let votes) = outcome.standing(of: party),
            outcome.finishes.count > 1,
            outcome.candidates[outcome.finishes[1].candidate].party != party
        else { return nil }
        let most = outcome.candidates[first].votes
        return Step(
            "\(label(winner)) \(most) − \(label(party)) \(most - votes) = \(votes): so much is \(label(party)) behind"
        )
    }

    /// `the nearest is Halifax: NDP is 6,934 votes behind Liberal`, of ridings where a party stands and
    /// wins none.
    func nearestRiding(of party: Int, among ridings: [Int]) -> Text? {
        guard let election = now.election else { return nil }
        let behind = ridings.compactMap { riding -> (riding: Int, votes: Int)? in
            guard case .behind(_, let votes) = election.outcome(of: riding).standing(of: party)
            else { return nil }
            return (riding, votes)
        }
        guard let nearest = behind.min(by: { ($0.votes, $0.riding) < ($1.votes, $1.riding) }),
            let standing = standing(of: party, in: nearest.riding)
        else { return nil }
        return "the nearest is \(name: riding(nearest.riding)): " + standing
    }

    /// How far the first is ahead, or why nobody is.
    func lead(in riding: Int) -> Text? {
        guard let election = now.election else { return nil }
        guard case .candidate = election.outcome(of: riding).winner,
            let winner = election.winningParty(of: riding)
        else { return undecided(election.outcome(of: riding)) }
        return standing(of: winner, in: riding)
    }

    /// ` in count 5, the last`; nothing where most votes win.
    func lastCount(_ outcome: RidingOutcome) -> Text {
        outcome.rounds.count > 1 ? " in count \(outcome.rounds.count), the last" : ""
    }

    private func undecided(_ outcome: RidingOutcome) -> Text? {
        switch outcome.winner {
        case .forced: "it is so declared, whatever the votes"
        case .vacant: "the seat is vacant"
        case .nobody: "no one is on the ballot"
        case .tied(let first):
            "first place is shared by "
                + list(first.map { "\(label(outcome.candidates[$0].party))" })
        case .candidate: nil
        }
    }
}
