// `who can form a government`, `list coalitions [of Liberal] [minimal] [connected] …`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    private static let most = 60

    func formGovernment() throws -> Answer {
        let chamber = try chamber()
        let game = try chamber.game()
        let refusals = chamber.refusedPairs
        let listing = game.minimalWinning(refusals: refusals, most: Self.most)
        let smallest = game.minimumSize(refusals: refusals, most: 1).sets.first.map(chamber.votes)
        let fewest = game.fewestMembers(refusals: refusals, most: 1).sets.first?.count
        var answer = Answer(.government, formHeadline(chamber, listing))
        var table = coalitionTable(chamber, listing, game)
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
            + chamber.assumptions.filter { !$0.plain.contains("governs") }
        answer.derivation = coalitionSteps(chamber, listing)
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
                "\(listing.count.description) smallest majority coalitions are possible; \(chamber.majority) votes are needed."
        }
        return list(Array(names), "or")
            + " can form a majority government; \(chamber.majority) votes are needed."
    }

    /// A minority government of one party, and those whose support from outside would carry it.
    private func minorityTable(
        _ chamber: Chamber, _ game: WeightedGame, _ refusals: [(Int, Int)]
    ) -> Table? {
        let largest = chamber.players.indices.prefix(3)
        var rows: [[Cell]] = []
        for player in largest where chamber.players[player].votes < chamber.majority {
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
        let sets = listing.sets.map { chamber.sum($0.removing(player)) }
        guard !listing.isComplete else { return list(sets, "or") }
        guard listing.count.isExact else { return list(sets + ["others"], "or") }
        let more = Int(clamping: listing.count.value) - sets.count
        return list(sets + ["\(counted(more, "other set", "others"))"], "or")
    }

    private func refusalNotes(_ chamber: Chamber) -> [Text] {
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

    // MARK: Lists

    func listCoalitions(_ node: ListCoalitionsQuestion) throws -> Answer {
        let chamber = try chamber()
        let game = try chamber.game()
        let members = try players(node.members, chamber)
        let without = try players(node.without, chamber)
        let atMost = try node.atMost.map { quantity in
            guard let whole = quantity.whole, (0...100_000).contains(whole) else {
                throw Diagnostic.outOfRange(
                    "a number of parties", "a whole number",
                    at: Location(source, quantity.range))
            }
            return whole
        }
        let refusals = chamber.refusedPairs
        let listing: Listing
        if node.connected {
            listing = game.minimalConnected(
                positions: try positions(chamber), with: members, without: without,
                refusals: refusals, atMostMembers: atMost, most: Self.most)
        } else if node.minimal {
            listing = game.minimalWinning(
                with: members, without: without, refusals: refusals, atMostMembers: atMost,
                most: Self.most)
        } else {
            listing = game.winning(
                with: members, without: without, refusals: refusals, atMostMembers: atMost,
                most: Self.most)
        }
        var answer = Answer(.coalitions, listHeadline(node, listing, chamber))
        if !listing.sets.isEmpty { answer.tables = [coalitionTable(chamber, listing, game)] }
        answer.notes = refusalNotes(chamber)
        if node.connected { answer.notes.append(order(chamber)) }
        answer.assumptions = chamber.assumptions.filter { !$0.plain.contains("governs") }
        answer.derivation = coalitionSteps(chamber, listing)
        lean(&answer, on: nil)
        return answer
    }

    private func players(_ names: [Name], _ chamber: Chamber) throws -> PlayerSet {
        PlayerSet(
            try lookup.parties(names).flatMap { party in
                chamber.players.indices.filter { chamber.players[$0].parties.contains(party) }
            })
    }

    private func positions(_ chamber: Chamber) throws -> [Int?] {
        let positions = chamber.players.map { player -> Int? in
            player.parties.count == 1 ? world.parties[player.parties[0]].position : nil
        }
        guard positions.contains(where: { $0 != nil }) else {
            throw Diagnostic.positionsNeeded(
                chamber.players.first.map { label($0.parties[0]).name } ?? "PARTY", at: location)
        }
        return positions
    }

    private func order(_ chamber: Chamber) -> Text {
        let placed = chamber.players.filter {
            world.parties[$0.parties[0]].position != nil && $0.parties.count == 1
        }
        .sorted {
            (world.parties[$0.parties[0]].position ?? 0)
                < (world.parties[$1.parties[0]].position ?? 0)
        }
        let rest = chamber.players.filter {
            world.parties[$0.parties[0]].position == nil || $0.parties.count > 1
        }
        let line = list(placed.map(\.label), "and")
        let left: Text =
            rest.isEmpty ? "" : " Without a position, so in none: " + list(rest.map(\.label)) + "."
        return "From left to right: " + line + "." + left
    }

    private func listHeadline(
        _ node: ListCoalitionsQuestion, _ listing: Listing, _ chamber: Chamber
    ) -> Text {
        let kind =
            node.connected
            ? "minimal connected winning " : node.minimal ? "minimal winning " : "winning "
        let count = listing.count
        let noun = count.value == 1 ? "coalition" : "coalitions"
        return
            "\(count.isExact ? grouped(Int(clamping: count.value)) : count.description) \(kind)\(noun); \(chamber.majority) of \(chamber.votingSeats) votes win."
    }

    private func coalitionTable(
        _ chamber: Chamber, _ listing: Listing, _ game: WeightedGame
    ) -> Table {
        var table = Table(
            columns: [
                .init("coalition", key: "coalition"), .init("votes", key: "votes"),
                .init("to spare", key: "toSpare"),
            ],
            rows: listing.sets.map { set in
                let votes = chamber.votes(set)
                return [.text(chamber.name(set)), .count(votes), .count(votes - game.quota)]
            })
        if !listing.isComplete {
            table.omitted = "\(listing.sets.count) of \(listing.count.description) listed"
        }
        return table
    }

    private func coalitionSteps(_ chamber: Chamber, _ listing: Listing) -> [Step] {
        [Step("a majority of \(chamber.votingSeats) votes is \(chamber.majority)")]
            + listing.sets.map { set in
                Step(
                    added(
                        set.members.map {
                            "\(chamber.players[$0].label) \(chamber.players[$0].votes)"
                        })
                        + " = \(chamber.votes(set))")
            }
    }
}
