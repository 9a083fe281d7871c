// `who can form a government`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    static let mostCoalitions = 60

    func formGovernment() throws -> Answer {
        let chamber = try chamber()
        try chamber.refuseCrowd()
        let game = try chamber.game(needing: chamber.investitureVotes)
        let refusals = chamber.refusedPairs
        let listing = chamber.once(
            game.minimalWinning(refusals: refusals, most: Self.mostCoalitions))
        let smallest = game.minimumSize(refusals: refusals, most: 1).sets.first.map(chamber.votes)
        let fewest = game.fewestMembers(refusals: refusals, most: 1).sets.first?.count
        var answer = Answer(.government, formHeadline(chamber, listing))
        var table = coalitionTable(chamber, listing, game, spans: false)
        for index in listing.sets.indices where index < table.rows.count {
            var marks: [String] = []
            let set = listing.sets[index]
            if chamber.votes(set) == smallest { marks.append("fewest seats") }
            if set.count == fewest { marks.append("fewest parties") }
            table.rows[index].append(.text("\(marks.joined(separator: ", "))"))
        }
        table.columns.append(.init("", key: "mark"))
        answer.tables = [table]
        if let minority = minorityTable(chamber, game, refusals) { answer.tables.append(minority) }
        answer.notes = refusalNotes(chamber)
        answer.assumptions =
            [
                "minimal winning: a majority, and none once any member leaves (von Neumann and Morgenstern 1944; Riker 1962)"
            ]
            + chamber.houseAssumptions(on: .investiture, always: false) + unheededPledges
        answer.derive(self.coalitionSteps(chamber, listing, game))
        lean(&answer, on: nil)
        return answer
    }

    private func formHeadline(_ chamber: Chamber, _ listing: Listing) -> Text {
        if listing.sets.isEmpty {
            return "No majority coalition can be formed without a pair that refuse each other."
        }
        if let first = listing.sets.first, first.count == 1 {
            return chamber.name(first)
                + " can govern alone, with \(chamber.votes(first)) of \(chamber.votingSeats)."
        }
        let names = listing.sets.prefix(4).map { chamber.sum($0) }
        guard listing.sets.count <= 4 else {
            return
                "\(said(listing.count)) smallest majority coalitions are possible; \(counted(chamber.investitureVotes, "vote is", "votes are")) needed."
        }
        return list(Array(names), "or")
            + " can form a majority government; \(counted(chamber.investitureVotes, "vote is", "votes are")) needed."
    }

    /// A minority government of one party, and those whose support from outside would carry it.
    private func minorityTable(
        _ chamber: Chamber, _ game: WeightedGame, _ refusals: [(Int, Int)]
    ) -> Table? {
        let largest = chamber.players.indices.prefix(3).filter { index in
            chamber.crowds.isEmpty || !chamber.isLone(chamber.players[index])
        }
        var rows: [[Cell]] = []
        for player in largest where chamber.players[player].votes < chamber.investitureVotes {
            let barred = Set(
                chamber.house.refusals.filter { refusal in
                    refusal.what != .coalition
                        && chamber.players[player].parties.contains(refusal.other)
                }.compactMap { chamber.index(of: $0.party) })
            let listing = game.minimalWinning(
                with: [player], without: PlayerSet(barred.filter { $0 != player }), most: 4)
            guard !listing.sets.isEmpty else { continue }
            rows.append([
                .text(chamber.players[player].label), .seats(chamber.players[player].votes),
                .text(support(for: player, listing, chamber)),
            ])
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            title: "A minority government with support from outside:",
            columns: [
                .init("government", key: "government"), .init("seats", key: "seats"),
                .init("with the support of", key: "support"),
            ], rows: rows)
    }

    /// `NDP, Bloc + Green or Bloc + Independent`, and how many more where there are many.
    private func support(for player: Int, _ listing: Listing, _ chamber: Chamber) -> Text {
        let sets = chamber.once(listing).sets.map { chamber.sum($0.removing(player)) }
        guard !listing.isComplete else { return list(sets, "or") }
        guard listing.count.isExact else { return list(sets + ["others"], "or") }
        let more = Int(clamping: listing.count.value) - sets.count
        return list(sets + ["\(counted(more, "other set", "others"))"], "or")
    }

    func refusalNotes(_ chamber: Chamber) -> [Text] {
        chamber.house.refusals.map { refusal in
            let what =
                switch refusal.what {
                case .supporting: "supporting"
                case .coalition: "a coalition with"
                case .both: "working with"
                }
            return "\(label(refusal.party)) rules out \(what) \(label(refusal.other))."
        }
    }
}
