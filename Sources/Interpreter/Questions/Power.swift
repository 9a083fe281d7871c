// `power [by banzhaf, johnston] [among connected coalitions] [needing two thirds]`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func power(_ node: PowerQuestion) throws -> Answer {
        let asked = try lookup.parties(node.parties)
        let chamber = try chamber()
        let game = try chamber.game(needing: node.quota, source).withPower
        let kinds = node.kinds
        let columns = try kinds.map { try values($0, game, chamber) }
        var answer = Answer(
            .power,
            asked.isEmpty
                ? powerHeadline(chamber, game, columns[0])
                : askedPower(asked, chamber, columns[0]) + roles(chamber, game.roles()))
        answer.found = powerFound(asked, chamber, columns[0])
        let old = try old(node, kinds[0], chamber)
        answer.tables = powerTables(chamber, game, columns, old)
        answer.notes = try powerNotes(kinds, chamber, game)
        if let old, old.contains(where: { $0 == nil }) {
            answer.notes.append(
                "A bloc's change is left out: what its members have of \(kinds[0].title) apart does not add up."
            )
        }
        answer.assumptions = powerAssumptions(node, chamber) + precision(columns)
        if node.quota != nil {
            answer.assumptions.insert(
                "a coalition needs " + game.needed(of: chamber, isLast: true), at: 0)
        }
        if kinds.contains(.connected) { answer.derive(self.orderSteps(chamber, game)) }
        if kinds != [.connected] { answer.derive(self.powerSteps(chamber, game)) }
        answer.derive(columns.compactMap { exactStep($0, chamber) })
        lean(&answer, on: nil)
        return answer
    }

    /// The share of the only party asked about.
    private func powerFound(
        _ asked: [Int], _ chamber: Chamber, _ column: PowerColumn
    ) -> Found? {
        guard asked.count == 1, let player = chamber.index(of: asked[0]),
            let share = billionths(column.values[player])
        else { return nil }
        return Value(share, over: 1_000_000_000).map { .number($0, .percent) }
    }

    /// Each player's share of the same index before the changes; a new bloc's is its members' sum,
    /// and nothing where that says nothing.
    private func old(
        _ node: PowerQuestion, _ kind: PowerKind, _ now: Chamber
    ) throws -> [Double?]? {
        guard against != nil, before.house.total > 0 else { return nil }
        let chamber = try Chamber(world: world, situation: before, at: location)
        let game = try chamber.game(needing: node.quota, source).withPower
        let values = try values(kind, game, chamber).values
        return now.players.map { player in
            let same = chamber.counterparts(of: player)
            let parts = chamber.players.indices.filter {
                player.parties.count > 1
                    && Set(chamber.players[$0].parties).isSubset(of: player.parties)
            }
            guard same.isEmpty, parts.count > 1 else {
                return (same.isEmpty ? parts : same).reduce(0) { $0 + values[$1] }
            }
            return kind.addsUp ? parts.reduce(0) { $0 + values[$1] } : nil
        }
    }

    /// `C has 10.0%`: of the parties asked about by name.
    private func askedPower(_ parties: [Int], _ chamber: Chamber, _ column: PowerColumn) -> Text {
        let own = parties.map { party -> (text: Text, hasVote: Bool) in
            let players = chamber.players.indices.filter {
                chamber.players[$0].parties.contains(party)
            }
            guard let first = players.first else { return ("\(label(party)) has no vote", false) }
            let name =
                players.count == 1
                ? chamber.players[first].label : "each member of \(label(party))"
            return (name + " has \(percentage(column.values[first]))", true)
        }
        let isMeasured = own.contains(where: \.hasVote)
        return list(own.map(\.text)) + (isMeasured ? " by \(column.kind.title)." : ".")
    }

    /// So many parties are named; of more, how many they are.
    private static let mostNamed = 12

    private func named(_ players: some Sequence<Int>, _ chamber: Chamber) -> Text {
        let labels = chamber.labels(players)
        return labels.count > Self.mostNamed ? "\(labels.count) parties" : list(labels)
    }

    private func powerHeadline(
        _ chamber: Chamber, _ game: HouseGame, _ column: PowerColumn
    ) -> Text {
        let roles = game.roles()
        let counting = chamber.players.indices.filter {
            column.values[$0] > 0 && roles?.dummies.contains($0) != true
        }
        let shown = Dictionary(grouping: counting) { percentage(column.values[$0]) }
        let groups = shown.sorted { column.values[$0.value[0]] > column.values[$1.value[0]] }
        let parts = groups.prefix(4).map { group in
            named(group.value, chamber)
                + " \(isAlike(group.value, column) ? "" : "about ")\(group.key)\(group.value.count > 1 ? " each" : "")"
        }
        guard !parts.isEmpty else {
            return column.kind == .connected
                ? "No one has power: those who have a place on the line win in no order in which each who joins stands beside those before."
                : "No one has power: not even all together win."
        }
        let some: Text = groups.count > 4 ? "; the rest less" : ""
        return "Power by \(column.kind.title): " + parted(Array(parts)) + some + "."
            + self.roles(chamber, roles)
    }

    /// Whether players of one rounded share have the very same one.
    private func isAlike(_ players: [Int], _ column: PowerColumn) -> Bool {
        let shares = players.map { column.values[$0] }
        guard let least = shares.min(), let most = shares.max(), most >= Self.leastShown else {
            return true
        }
        return most - least <= 2 * column.error
    }

    /// Who can do all, prevent all, or nothing.
    private func roles(_ chamber: Chamber, _ known: Roles?) -> Text {
        guard let roles = known else { return "" }
        var text: Text = ""
        if !roles.dictators.isEmpty {
            let own = chamber.votes(roles.dictators)
            text =
                " " + chamber.name(roles.dictators) + " decides alone"
                + chamber.whileUndecided(own, of: chamber.votingSeats) + "."
        } else if !roles.vetoPlayers.isEmpty {
            let isOne = roles.vetoPlayers.count == 1
            text =
                " " + chamber.name(roles.vetoPlayers)
                + (isOne ? " has a veto: nothing passes without it." : " each have a veto.")
        }
        guard !roles.dummies.isEmpty else { return text }
        let isOne = roles.dummies.count == 1
        return text + " " + named(roles.dummies, chamber)
            + (isOne ? " never matters (a dummy)." : " never matter (dummies).")
    }

    /// So many indices stand in one table; of more, the first few, and a second table for the rest.
    private static let (mostTogether, firstOfMany) = (4, 3)

    private func powerTables(
        _ chamber: Chamber, _ game: HouseGame, _ columns: [PowerColumn], _ old: [Double?]?
    ) -> [Table] {
        guard columns.count > Self.mostTogether else {
            return [powerTable(chamber, game, columns, old)]
        }
        let rest = Array(columns.dropFirst(Self.firstOfMany))
        let others = Table(
            columns: [.init("party", key: "party")]
                + rest.map { .init($0.kind.head, key: $0.kind.rawValue) },
            rows: chamber.shownPlayers.map { player in
                [.text(chamber.rowLabel(player))] + rest.map { share($0.values[player]) }
            })
        return [
            powerTable(chamber, game, Array(columns.prefix(Self.firstOfMany)), old), others,
        ]
    }

    private func powerTable(
        _ chamber: Chamber, _ game: HouseGame, _ columns: [PowerColumn],
        _ old: [Double?]?
    ) -> Table {
        var table = Table(
            columns: [
                .init("party", key: "party"), .init("votes", key: "votes"),
                .init("share\nof votes", key: "share"),
            ])
        table.columns += columns.map { .init($0.kind.head, key: $0.kind.rawValue) }
        if let against, old != nil {
            table.columns.append(
                .init("\(columns[0].kind.name):\nchange\nfrom \(against)", key: "change"))
        }
        let swings = columns.first { $0.swings != nil }?.swings
        if swings != nil { table.columns.append(.init("swings", key: "swings")) }
        table.rows = chamber.shownPlayers.map { player in
            let (label, votes) = (chamber.rowLabel(player), chamber.players[player].votes)
            var row: [Cell] = [
                .text(label), .votes(votes), .share(part: votes, whole: game.votes.total),
            ]
            row += columns.map { share($0.values[player]) }
            if let old {
                let change = old[player].flatMap { billionths(columns[0].values[player] - $0) }
                row.append(change.map { .pointsChange(billionths: $0) } ?? .empty)
            }
            if let swings {
                // More figures would leave no room for the names; 'why' has them all.
                let isShort = swings[player] < 1_000_000_000_000
                row.append(isShort ? .count(Int(swings[player])) : .many(swings[player]))
            }
            return row
        }
        return table
    }

    private func share(_ value: Double) -> Cell {
        billionths(value).map { .share(part: $0, whole: 1_000_000_000) } ?? .empty
    }

    /// Shares below this round to nothing.
    private static let leastShown = 0.0005

    private func percentage(_ value: Double) -> String {
        guard value == 0 || value >= Self.leastShown else { return "less than 0.1%" }
        return percent(billionths(value) ?? 0, of: 1_000_000_000)
    }

    // MARK: What is said beside it

    private func powerNotes(
        _ kinds: [PowerKind], _ chamber: Chamber, _ game: HouseGame
    ) throws -> [Text] {
        var notes: [Text] = []
        if kinds.contains(.prevent), let act = game.swingPower()?.act.values.first {
            notes.append(
                "The house as a whole can act in \(percentage(act)) of its possible divisions.")
        }
        if kinds.contains(.deegan) || kinds.contains(.publicGood) {
            notes.append(
                "Deegan–Packel's and the public good index are not monotone: a party with more seats can have less of them."
            )
        }
        if kinds.contains(.connected) {
            notes.append(chamber.order(excludes: true, reaching: .needsThem))
        }
        notes += improperNote(chamber, game)
        return notes + unheeded(chamber, knowsLine: kinds.contains(.connected))
    }

    /// That two coalitions without a common member can both win, where the quota is that low.
    func improperNote(_ chamber: Chamber, _ game: HouseGame) -> [Text] {
        let votes = game.votes
        guard game.double == nil, votes.quota > 0, votes.quota <= votes.total / 2 else { return [] }
        let all = PlayerSet(votes.weights.indices)
        let sets = votes.minimalWinning(most: Self.mostCoalitions).sets
        guard let one = sets.first(where: { votes.wins(all.subtracting($0)) }) else { return [] }
        let other = sets.first { $0.isDisjoint(with: one) } ?? all.subtracting(one)
        return [
            "The game is improper: " + chamber.sum(one) + " can win, and at the same time "
                + chamber.sum(other)
                + ". With so low a quota two sides can both decide; the indices count each."
        ]
    }

    /// Refusals, and that power a priori does not heed them.
    func unheeded(_ chamber: Chamber, knowsLine: Bool = false) -> [Text] {
        let refusals = refusalNotes(chamber)
        guard !refusals.isEmpty else { return [] }
        let known = knowsLine ? "the seats and the line" : "the seats alone"
        return refusals
            + [
                "Coalitions across a refusal count here all the same: power a priori knows \(known)."
            ]
    }

    private func powerAssumptions(_ node: PowerQuestion, _ chamber: Chamber) -> [Text] {
        let kinds = node.kinds
        let blind: Text =
            kinds.contains(.connected)
            ? "only neighbours on the line join each other, every such order as likely as any other; this is a share of decisions, not of office"
            : "power a priori: blind to ideology and to who refuses whom, and not a share of office"
        return [blind] + kinds.compactMap(\.meaning)
            + chamber.gameAssumptions(needing: node.quota) + unheededPledges
    }

    /// How sure figures are that were not counted as whole numbers.
    private func precision(_ columns: [PowerColumn]) -> [Text] {
        let error = columns.map(\.error).max() ?? 0
        guard error > Self.roundingAlone else { return [] }
        guard error < Self.leastShown else {
            return ["some of these figures are too small to be told from nothing"]
        }
        let bounds = sequence(first: 0.1) { $0 / 10 }.prefix(15)
        let power = bounds.prefix { $0 >= error }.count
        return [
            "too many players to count every coalition: no figure is off by more than 10 to the power of −\(power), which is proven"
        ]
    }

    /// Figures counted in whole numbers are off by less.
    private static let roundingAlone = 1e-15

    /// The values as exact fractions.
    private func exactStep(_ column: PowerColumn, _ chamber: Chamber) -> Step? {
        column.exact.map { values in
            Step(
                "\(column.kind.title), exactly:",
                children: chamber.shownPlayers.map {
                    Step(chamber.rowLabel($0) + " \(values[$0].description)")
                })
        }
    }

    /// What a double majority asks beside the votes: the people, each player's, and the votes that
    /// are enough without them.
    private func populationSteps(_ chamber: Chamber, _ game: HouseGame) -> [Step] {
        guard let double = game.double else { return [] }
        let people = double.second
        let test = Step(
            "and at least \(people.quota) of \(people.total) people behind it",
            children: chamber.shownPlayers.map {
                Step(
                    chamber.rowLabel($0)
                        + " \(people.weights[$0]), \(percent(people.weights[$0], of: people.total, decimals: 2))"
                )
            })
        guard let enough = double.enough else { return [test] }
        return [test, Step("or \(counted(enough, "vote", "votes")) alone, whoever is behind them")]
    }

    /// A winning coalition, with what it has of a double majority.
    private func setStep(_ set: PlayerSet, _ chamber: Chamber, _ game: HouseGame) -> Step {
        guard let double = game.double else { return Step(chamber.name(set)) }
        let people = set.reduce(0) { $0 + double.second.weights[$1] }
        let votes = chamber.votes(set)
        let isEnough = people < double.second.quota
        return Step(
            chamber.name(set) + ": \(counted(votes, "vote", "votes")) and \(people) people"
                + (isEnough ? ", by the votes alone" : ""))
    }

    /// The votes that a coalition needs, the people it needs beside them left aside.
    private func votesStep(_ chamber: Chamber, _ game: HouseGame) -> Step {
        let votes = HouseGame(votes: game.votes)
        guard game.double != nil else { return quotaStep(chamber, votes) }
        return Step("a coalition needs " + votes.needed(of: chamber, isLast: true))
    }

    func powerSteps(_ chamber: Chamber, _ game: HouseGame) -> [Step] {
        var steps =
            [votesStep(chamber, game)]
            + populationSteps(chamber, game)
        if let swings = game.swingPower() {
            if let winning = swings.winning {
                steps.append(
                    Step(
                        "\(winning.description) of 2 to the power of \(game.votes.weights.count) coalitions \(winning.description == "1" ? "wins" : "win")"
                    ))
            }
            if let counts = swings.swings {
                let all = counts.reduce(0, +)
                steps += chamber.shownPlayers.map { player in
                    Step(
                        "\(chamber.rowLabel(player)) turns \(counts[player] == 1 ? "1 losing coalition into a winning one" : "\(counts[player].description) losing coalitions into winning ones"), of \(all.description) such swings"
                    )
                }
            }
        }
        guard let listing = game.minimal(most: Self.mostShown) else { return steps }
        let name = "minimal winning coalitions: \(said(listing.count))"
        steps.append(
            Step(
                "\(name)", children: listing.sets.prefix(20).map { setStep($0, chamber, game) }))
        return steps
    }
}
