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
                "\(label(second.party)) is second in \(name: riding(only)), with \(votes(second.votes, in: outcome.rounds.count, outcome))."
        } else {
            headline = "Nobody is second in \(name: riding(only))."
        }
        var answer = Answer(.second, headline)
        answer.found = .names(election.runnerUp(of: only).map { [label($0.party).name] } ?? [])
        answer.tables = [ballotTable(only, outcome)] + roundTables(outcome)
        answer.derive([self.ballotStep(only, outcome)])
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

    /// The candidates of a rank: several where they tie for it, none where so few ran.
    private func finishes(
        _ rank: WhoIsSecondQuestion.Rank, _ outcome: RidingOutcome
    ) -> [RidingOutcome.Finish] {
        let finishes = outcome.finishes
        let place = rank == .third ? 2 : finishes.count - 1
        guard finishes.count > 1, finishes.indices.contains(place) else { return [] }
        let last = finishes[place]
        return finishes.filter { $0.count == last.count && $0.votes == last.votes }
    }

    private func ranked(
        _ rank: WhoIsSecondQuestion.Rank, _ ridings: [Int], _ election: Election
    ) throws -> Answer {
        guard ridings.count == 1, let only = ridings.first else {
            return rankedTable(rank, ridings, election)
        }
        let outcome = election.outcome(of: only)
        let finishes = finishes(rank, outcome)
        let found = finishes.map { outcome.candidates[$0.candidate] }
        let names = list(found.map { Text("\(label($0.party))") + person($0, only) })
        let of = finishes.first.map { votes($0.votes, in: $0.count, outcome) } ?? ""
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
        answer.tables = [ballotTable(only, outcome)] + roundTables(outcome)
        answer.derive([self.ballotStep(only, outcome)])
        lean(&answer, on: [only])
        return answer
    }

    /// `8,335 of 27,787 votes`, `8,640 votes in count 4 of 5`
    private func votes(_ votes: Int, in count: Int, _ outcome: RidingOutcome) -> String {
        outcome.rounds.count > 1
            ? "\(counted(votes, "vote", "votes")) in count \(count) of \(outcome.rounds.count)"
            : "\(grouped(votes)) of \(counted(outcome.total, "vote", "votes"))"
    }

    /// `Third in 2 ridings: NDP 1 and Liberal 1.`, each with its votes.
    private func rankedTable(
        _ rank: WhoIsSecondQuestion.Rank, _ ridings: [Int], _ election: Election
    ) -> Answer {
        var count = Array(repeating: 0, count: world.parties.count)
        var rows: [[Cell]] = []
        let isCounted = ridings.contains { election.outcome(of: $0).rounds.count > 1 }
        for riding in ridings {
            let outcome = election.outcome(of: riding)
            for finish in finishes(rank, outcome) {
                let candidate = outcome.candidates[finish.candidate]
                count[candidate.party] += 1
                rows.append(
                    [
                        .text("\(name: self.riding(riding))"),
                        .text("\(name: world.regionName(ofRiding: riding) ?? "")"),
                        .party(label(candidate.party)), .votes(finish.votes),
                        .share(part: finish.votes, whole: outcome.total),
                    ]
                        + (isCounted
                            ? [.text("\(finish.count) of \(max(1, outcome.rounds.count))")] : []))
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
                ] + (isCounted ? [.init("in count", key: "count")] : []), rows: rows)
        ]
        answer.derive(ridings.map { ballotStep($0, election.outcome(of: $0)) })
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
        var answer = Answer(.measure, leadHeadline(node, party, riding, outcome))
        answer.found = gap(outcome.standing(of: party)).map { .number(Value($0), .votes) }
        answer.tables = [ballotTable(riding, outcome)] + roundTables(outcome)
        answer.derive([self.ballotStep(riding, outcome)])
        lean(&answer, on: [riding])
        return answer
    }

    /// Votes ahead of the second, or behind the winner; nothing where votes do not decide, or of a
    /// party that is out before the last count.
    private func gap(_ standing: RidingOutcome.Standing) -> Int? {
        switch standing {
        case .ahead(_, let votes), .behind(_, let votes): votes
        case .struck, .absent, .undecided: nil
        }
    }

    /// `NDP wins Halifax by 145 votes (0.29 points), ahead of Liberal in count 5, the last.`
    private func leadHeadline(
        _ node: LeadQuestion, _ party: Int, _ riding: Int, _ outcome: RidingOutcome
    ) -> Text {
        let start = Text("\(label(party))")
        let place = Text("\(name: self.riding(riding))")
        switch outcome.standing(of: party) {
        case .ahead(let others, let votes):
            let much = gap(votes, outcome, "ahead of", others)
            return node.loses
                ? start + " does not lose " + place + ": it wins by " + much
                : start + " wins " + place + " by " + much
        case .behind(let winner, let votes):
            let much = gap(votes, outcome, "behind", [winner])
            return node.loses
                ? start + " loses " + place + " by " + much
                : start + " does not win " + place + ": it loses by " + much
        case .struck, .undecided, .absent:
            let wins = outcome.winner == .forced(party: party)
            let why = standing(of: party, in: riding).map { ": " + $0 } ?? ""
            let verb: Text = wins ? " wins " : node.loses ? " loses " : " does not win "
            return start + verb + place + why + "."
        }
    }

    /// `145 votes (0.29 points), ahead of Liberal in count 5, the last.`
    private func gap(
        _ votes: Int, _ outcome: RidingOutcome, _ way: String, _ others: [Int]
    ) -> Text {
        let much: Text =
            "\(counted(votes, "vote", "votes")) (\(points(votes, of: outcome.total, decimals: 2)))"
        guard !others.isEmpty else { return much + ", alone on the ballot." }
        return much + ", \(way) " + list(others.map { "\(label($0))" }) + lastCount(outcome)
            + "."
    }
}
