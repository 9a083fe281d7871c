// `who wins Victoria`, `who is second in Victoria`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func whoWins(_ node: WhoWinsQuestion) throws -> Answer {
        guard let place = node.place else { return try seats(nil) }
        let election = try election(for: "'who wins'").now
        let ridings = try ridings(place)
        if ridings.count != 1 { try refuseLists() }
        guard ridings.count == 1, let only = ridings.first else {
            return try ridingTable(
                .winners, ridings, election,
                winnersHeadline(ridings, election) + ".")
        }
        var answer = try whoWins(only)
        answer.headline = notAsTaken(only, node.isToFlip) + answer.headline
        return answer
    }

    /// `Yet Halifax flips: `, where it was taken not to.
    private func notAsTaken(_ riding: Int, _ isToFlip: Bool?) -> Text {
        guard let isToFlip, let old = before.election, let now = now.election else { return "" }
        let flips = now.flipped(from: old).contains(riding)
        guard flips != isToFlip else { return "" }
        return "Yet \(name: self.riding(riding)) " + (flips ? "flips: " : "does not flip: ")
    }

    func whoWins(_ riding: Int) throws -> Answer {
        let election = try election(for: "'who wins'").now
        let outcome = election.outcome(of: riding)
        let isOfLists = now.house.listsAlone != nil
        var answer = Answer(
            .winners, isOfLists ? leaderHeadline(riding, outcome) : winnerHeadline(riding, outcome))
        answer.found = .names(
            isOfLists ? [] : election.winningParty(of: riding).map { [label($0).name] } ?? [])
        answer.tables = [ballotTable(riding, outcome)] + roundTables(outcome)
        answer.derive([self.ballotStep(riding, outcome)])
        lean(&answer, on: [riding])
        return answer
    }

    // MARK: One riding

    /// Of a riding whose votes count towards seats that lists share out.
    private func leaderHeadline(_ riding: Int, _ outcome: RidingOutcome) -> Text {
        let start: Text =
            "Nobody wins \(name: self.riding(riding)): the seats are shared out by lists"
        let most = outcome.candidates.map(\.votes).max() ?? 0
        let leaders = outcome.candidates.filter { $0.votes == most }
            .map { "\(label($0.party))" as Text }
        guard most > 0 else {
            return start + "."
        }
        return start + "; " + list(leaders) + (leaders.count == 1 ? " has" : " have")
            + " the most votes there, \(most) of \(outcome.total) (\(percent(most, of: outcome.total)))."
    }

    private func winnerHeadline(_ riding: Int, _ outcome: RidingOutcome) -> Text {
        let name = self.riding(riding)
        switch outcome.winner {
        case .candidate(let position):
            let winner = outcome.candidates[position]
            let who = Text("\(label(winner.party))") + person(winner, riding)
            let share = percent(winner.votes, of: outcome.total)
            guard case .ahead(let others, let margin) = outcome.standing(of: winner.party),
                !others.isEmpty
            else { return who + " wins \(name: name) unopposed." }
            let ahead = Text("\(margin) ahead of ") + list(others.map { "\(label($0))" }) + "."
            if let last = outcome.rounds.last, outcome.rounds.count > 1 {
                let votes = counted(last.votes[position] ?? 0, "vote", "votes")
                return who
                    + " wins \(name: name) in count \(outcome.rounds.count), with \(votes), "
                    + ahead
            }
            return who
                + " wins \(name: name) with \(winner.votes) of \(outcome.total) votes (\(share)), "
                + ahead
        case .tied(let positions):
            let tied = positions.map { "\(label(outcome.candidates[$0].party))" as Text }
            return "\(name: name) is undecided: " + list(tied) + tie(positions, outcome) + "."
        case .forced(let party):
            let said = isForcedByRule(riding) ? "a rule has it" : "the result is declared"
            return "\(label(party)) wins \(name: name), as \(said)."
        case .vacant: return "\(name: name) is vacant."
        case .nobody: return "Nobody wins \(name: name): no one is on the ballot."
        }
    }

    /// ` are tied at 40 votes`; of a runoff in the last count, or that a lot strikes one of those
    /// last together.
    private func tie(_ tied: [Int], _ outcome: RidingOutcome) -> Text {
        let finishes = outcome.finishes.filter { tied.contains($0.candidate) }
        let isEqual = Set(finishes.map { [$0.count, $0.votes] }).count == 1
        guard isEqual, finishes.first?.count == outcome.finishes.first?.count else {
            return " may each win, as a lot falls among those last together in a count"
        }
        return " are tied at \(counted(finishes.first?.votes ?? 0, "vote", "votes"))"
            + lastCount(outcome)
    }

    /// ` (Jody Wilson-Raybould)` where the file names the candidate.
    func person(_ candidate: RidingOutcome.Candidate, _ riding: Int) -> Text {
        guard let row = candidate.row,
            let name = world.ridings.candidateName(row: row, riding: riding), !name.isEmpty
        else { return "" }
        return " (\(name: name))"
    }

    func ballotTable(_ riding: Int, _ outcome: RidingOutcome) -> Table {
        let base = before.election?.outcome(of: riding)
        var table = Table(columns: [.init("party", key: "party")])
        let isNamed = outcome.candidates.contains { candidate in
            candidate.row.flatMap { world.ridings.candidateName(row: $0, riding: riding) } != nil
        }
        if isNamed { table.columns.append(.init("candidate", key: "candidate")) }
        table.columns += [.init("votes", key: "votes"), .init("share", key: "share")]
        if let against { table.columns.append(.init("change\nfrom \(against)", key: "change")) }
        var rows: [(votes: Int, cells: [Cell])] = outcome.candidates.map { candidate in
            let old =
                base?.candidates.first { $0.row == candidate.row && $0.row != nil }?.votes ?? 0
            return (
                candidate.votes,
                row(
                    candidate.party, name: isNamed ? personName(candidate, riding) : nil,
                    candidate.votes, outcome.total, change: candidate.votes - old)
            )
        }
        for gone in base?.candidates ?? []
        where against != nil && !outcome.candidates.contains(where: { $0.row == gone.row }) {
            rows.append(
                (
                    -1,
                    row(
                        gone.party, name: isNamed ? personName(gone, riding) : nil, nil,
                        outcome.total, change: -gone.votes)
                ))
        }
        table.rows = rows.enumerated()
            .sorted { (-$0.element.votes, $0.offset) < (-$1.element.votes, $1.offset) }
            .map(\.element.cells)
        return table
    }

    private func personName(_ candidate: RidingOutcome.Candidate, _ riding: Int) -> String {
        candidate.row.flatMap { world.ridings.candidateName(row: $0, riding: riding) } ?? ""
    }

    private func row(
        _ party: Int, name: String?, _ votes: Int?, _ total: Int, change: Int
    ) -> [Cell] {
        var cells: [Cell] = [.party(label(party))]
        if let name { cells.append(.text("\(name: name)")) }
        cells +=
            votes.map { [.votes($0), .share(part: $0, whole: total)] } ?? [.text("–"), .empty]
        if against != nil { cells.append(.change(change)) }
        return cells
    }

    // MARK: Many ridings

    func winnersHeadline(_ ridings: [Int], _ election: Election) -> Text {
        let won = election.results(in: ridings)
        let open = won.undecided + won.vacant
        return "\(counted(ridings.count, "riding", "ridings")): "
            + list(
                parties(by: won.byParty, also: won.byParty).map {
                    "\(label($0)) \(won.byParty[$0])"
                })
            + (open > 0 ? ", undecided or vacant \(open)" : "")
    }

    /// A table of ridings: winner, second, margin.
    /// - Parameters:
    ///   - all: the ridings that they were chosen from, where a condition chose them.
    ///   - condition: the condition.
    func ridingTable(
        _ kind: Answer.Kind, _ ridings: [Int], _ election: Election, _ headline: Text,
        of all: [Int]? = nil, chosenBy condition: Condition? = nil
    ) throws -> Answer {
        var answer = Answer(kind, headline)
        if !ridings.isEmpty {
            answer.tables = [
                Table(
                    columns: [
                        .init("riding", key: "riding"), .init("region", key: "region"),
                        .init("winner", key: "winner"), .init("second", key: "second"),
                        .init("margin\nvotes", key: "margin"),
                        .init("\npoints", key: "points"),
                    ],
                    rows: ridings.map { ridingRow($0, election) })
            ]
        }
        answer.derive(try self.ridingSteps(ridings, election, chosenBy: condition))
        lean(&answer, on: all ?? ridings, listing: ridings)
        return answer
    }

    /// `undecided: Red and Blue`
    private func undecided(_ riding: Int, _ election: Election) -> Text {
        let outcome = election.outcome(of: riding)
        guard case .tied(let tied) = outcome.winner else { return "undecided" }
        return "undecided: " + list(tied.map { "\(label(outcome.candidates[$0].party))" })
    }

    private func ridingRow(_ riding: Int, _ election: Election) -> [Cell] {
        let winner: Cell =
            election.winningParty(of: riding).map { .party(label($0)) }
            ?? .text(election.isVacant(riding) ? "vacant" : undecided(riding, election))
        let second = election.runnerUp(of: riding)
        let margin = election.margin(of: riding)
        return [
            .text("\(name: self.riding(riding))"),
            .text("\(name: world.regionName(ofRiding: riding) ?? "")"), winner,
            second.map { .party(label($0.party)) } ?? .empty,
            margin.map { .votes($0) } ?? .empty,
            margin.map { .points(part: $0, whole: election.validVotes(in: riding)) } ?? .empty,
        ]
    }
}
