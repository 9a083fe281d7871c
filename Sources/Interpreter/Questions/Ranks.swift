// `who is second in Victoria`, `who came third in Victoria, Halifax`, `by how much did Liberal win Halifax`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func whoIsSecond(_ node: WhoIsSecondQuestion) throws -> Answer {
        let rank = node.rank.rawValue
        guard let place = node.place else {
            throw Diagnostic.ridingNeeded("who is \(rank)", at: location)
        }
        let election = try election(for: "'who is \(rank)'").now
        let ridings = try ridings(place)
        guard node.rank == .second else { return try ranked(node.rank, ridings, election) }
        guard ridings.count == 1, let only = ridings.first else {
            return try ridingTable(.second, ridings, election, secondsHeadline(ridings, election))
        }
        let outcome = election.outcome(of: only)
        let headline: Text
        if let second = election.runnerUp(of: only) {
            headline =
                "\(label(second.party)) is second in \(name: riding(only)), with \(second.votes) of \(outcome.total) votes."
        } else {
            headline = "Nobody is second in \(name: riding(only))."
        }
        var answer = Answer(.second, headline)
        answer.found = .names(election.runnerUp(of: only).map { [label($0.party).name] } ?? [])
        answer.tables = [ballotTable(only, outcome)]
        answer.derivation = [ballotStep(only, outcome)]
        lean(&answer, on: [only])
        return answer
    }

    /// `Second in 2 ridings: NDP 1 and Liberal 1.`
    private func secondsHeadline(_ ridings: [Int], _ election: Election) -> Text {
        var count = Array(repeating: 0, count: world.parties.count)
        for case let second? in ridings.map({ election.runnerUp(of: $0) }) {
            count[second.party] += 1
        }
        let shown = parties(by: count, also: count)
        return "Second in \(counted(ridings.count, "riding", "ridings")): "
            + list(shown.map { "\(label($0)) \(count[$0])" }) + "."
    }

    // MARK: Third and last

    /// The candidates of a rank, by votes: several where they tie for it, none where so few ran.
    private func candidates(
        _ rank: WhoIsSecondQuestion.Rank, _ outcome: RidingOutcome
    ) -> [RidingOutcome.Candidate] {
        let votes = outcome.candidates.map(\.votes).sorted(by: >)
        let place = rank == .third ? 2 : votes.count - 1
        guard votes.count > 1, votes.indices.contains(place) else { return [] }
        return outcome.candidates.filter { $0.votes == votes[place] }
    }

    private func ranked(
        _ rank: WhoIsSecondQuestion.Rank, _ ridings: [Int], _ election: Election
    ) throws -> Answer {
        guard ridings.count == 1, let only = ridings.first else {
            return rankedTable(rank, ridings, election)
        }
        let outcome = election.outcome(of: only)
        let found = candidates(rank, outcome)
        let names = list(found.map { Text("\(label($0.party))") + person($0, only) })
        let votes = found.first.map(\.votes) ?? 0
        let of = "\(grouped(votes)) of \(counted(outcome.total, "vote", "votes"))"
        let riding = Text("\(name: self.riding(only))")
        let headline: Text =
            switch found.count {
            case 0: "Nobody is \(rank.rawValue) in " + riding + "."
            case 1: names + " is \(rank.rawValue) in " + riding + ", with \(of)."
            default:
                names + " tie for the \(rank.rawValue) place in " + riding + ", with \(of) each."
            }
        var answer = Answer(.second, headline)
        answer.found = .names(found.map { label($0.party).name })
        answer.tables = [ballotTable(only, outcome)]
        answer.derivation = [ballotStep(only, outcome)]
        lean(&answer, on: [only])
        return answer
    }

    /// `Third in 2 ridings: NDP 1 and Liberal 1.`, each with its votes.
    private func rankedTable(
        _ rank: WhoIsSecondQuestion.Rank, _ ridings: [Int], _ election: Election
    ) -> Answer {
        var count = Array(repeating: 0, count: world.parties.count)
        var rows: [[Cell]] = []
        for riding in ridings {
            let outcome = election.outcome(of: riding)
            for candidate in candidates(rank, outcome) {
                count[candidate.party] += 1
                rows.append([
                    .text("\(name: self.riding(riding))"),
                    .text("\(name: world.regionName(ofRiding: riding) ?? "")"),
                    .party(label(candidate.party)), .votes(candidate.votes),
                    .share(part: candidate.votes, whole: outcome.total),
                ])
            }
        }
        let word = rank == .third ? "Third" : "Last"
        let shown = parties(by: count, also: count)
        var answer = Answer(
            .second,
            "\(word) in \(counted(ridings.count, "riding", "ridings")): "
                + list(shown.map { "\(label($0)) \(count[$0])" }) + ".")
        answer.tables = [
            Table(
                columns: [
                    .init("riding", key: "riding"), .init("region", key: "region"),
                    .init(rank.rawValue, key: rank.rawValue), .init("votes", key: "votes"),
                    .init("share", key: "share"),
                ], rows: rows)
        ]
        answer.derivation = ridings.map { ballotStep($0, election.outcome(of: $0)) }
        lean(&answer, on: ridings)
        return answer
    }

    // MARK: By how much

    func lead(_ node: LeadQuestion) throws -> Answer {
        let election = try election(for: "'by how much'").now
        let ridings = try ridings(node.place)
        guard ridings.count == 1, let riding = ridings.first else {
            throw Diagnostic.severalRidings(
                "by how much", count: ridings.count, at: Location(source, node.place.range))
        }
        let party = try lookup.party(node.party)
        let outcome = election.outcome(of: riding)
        let wins = election.winningParty(of: riding) == party
        let gap = gap(of: party, in: riding, outcome, election)
        var answer = Answer(.measure, leadHeadline(node, party, riding, wins, gap, election))
        answer.found = gap.map { .number(Value($0), .votes) }
        answer.tables = [ballotTable(riding, outcome)]
        answer.derivation = [ballotStep(riding, outcome)]
        lean(&answer, on: [riding])
        return answer
    }

    /// Votes ahead of the second, or behind the winner; nothing where votes do not decide.
    private func gap(
        of party: Int, in riding: Int, _ outcome: RidingOutcome, _ election: Election
    ) -> Int? {
        guard case .candidate(let place) = outcome.winner else { return nil }
        if outcome.candidates[place].party == party { return election.margin(of: riding) }
        return outcome.candidates.filter { $0.party == party }.map(\.votes).max()
            .map { outcome.candidates[place].votes - $0 }
    }

    private func leadHeadline(
        _ node: LeadQuestion, _ party: Int, _ riding: Int, _ wins: Bool, _ gap: Int?,
        _ election: Election
    ) -> Text {
        let name = Text("\(label(party))")
        let place = Text("\(name: self.riding(riding))")
        guard let gap else {
            return name + (wins ? " wins " : " does not win ") + place + ": "
                + (wins ? lead(in: riding) : shortfall(of: party, in: riding)) + "."
        }
        let share = points(gap, of: election.validVotes(in: riding), decimals: 2)
        let much: Text = "\(counted(gap, "vote", "votes")) (\(share))"
        let other = wins ? election.runnerUp(of: riding)?.party : election.winningParty(of: riding)
        let whom: Text =
            other.map { wins ? ", ahead of \(label($0))" : ", behind \(label($0))" } ?? ""
        if wins == node.loses {
            return name + (wins ? " does not lose " : " does not win ") + place + ": it "
                + (wins ? "wins by " : "loses by ") + much + whom + "."
        }
        return name + (wins ? " wins " : " loses ") + place + " by " + much + whom + "."
    }
}
