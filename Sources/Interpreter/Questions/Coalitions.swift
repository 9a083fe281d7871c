// `who can form a government`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// So many coalitions stand in JSON, in CSV and in `why in full`, and so many in text.
    static let (mostCoalitions, mostShown) = (5_000, 60)

    func formGovernment(_ node: FormGovernmentQuestion) throws -> Answer {
        let chamber = try chamber()
        try chamber.refuseCrowd()
        let needed = chamber.investitureVotes
        let game = try chamber.game(
            needing: node.inMajority ? max(needed, chamber.majority) : needed)
        let without = try players(node.without, chamber)
        let atMost = try node.atMost.map(numberOfParties)
        let listing = chamber.once(
            game.minimalWinning(
                without: without, refusals: chamber.refusedPairs, atMostMembers: atMost,
                most: Self.mostCoalitions))
        var answer = Answer(.government, formHeadline(chamber, listing, without, atMost))
        answer.tables = [majorityTable(chamber, listing, game, without)]
        let minorities =
            node.inMajority
            ? []
            : try outside(chamber, without).filter { $0.government.count <= atMost ?? .max }
        if let table = outsideTable(chamber, minorities) { answer.tables.append(table) }
        answer.notes = refusalNotes(chamber) + fewerNeeded(chamber, minorities)
        if !node.inMajority {
            answer.notes += try leftOutMinorities(chamber, minorities, without, atMost)
        }
        answer.assumptions =
            leftOutAssumption(chamber, without) + [minimalWinning(chamber)] + order(listing)
            + (minorities.isEmpty ? [] : apartAssumption(chamber))
            + chamber.houseAssumptions(
                on: .investiture, always: chamber.toleratesGovernments)
            + (minorities.contains { !$0.pledged.all.isEmpty } ? [] : unheededPledges)
        answer.derive(self.coalitionSteps(chamber, listing, HouseGame(votes: game)))
        answer.derive(self.minoritySteps(chamber, minorities))
        lean(&answer, on: nil)
        return answer
    }

    /// How many votes a minority government needs where others have pledged to abstain on it.
    private func fewerNeeded(_ chamber: Chamber, _ minorities: [MinorityGovernment]) -> [Text] {
        let pledged = minorities.filter {
            !$0.pledged.abstains.isEmpty && !chamber.toleratesGovernments
                && chamber.votesNeeded($0.pledged) != chamber.investitureVotes
        }
        return Dictionary(grouping: pledged) { $0.pledged.abstains.members }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { absent, found in
                found.first.map { first in
                    "A minority government of "
                        + list(found.map { chamber.sum($0.government) }, "or").withinSubject
                        + " needs "
                        + "\(chamber.votesNeeded(first.pledged)) votes, its supporters' among them, as "
                        + chamber.name(PlayerSet(absent))
                        + (absent.count == 1 ? " abstains" : " abstain")
                        + "; any other government \(chamber.investitureVotes)."
                }
            }
    }

    /// Majorities, with those marked that have the fewest seats or parties.
    private func majorityTable(
        _ chamber: Chamber, _ listing: Listing, _ game: WeightedGame, _ without: PlayerSet
    ) -> Table {
        let refusals = chamber.refusedPairs
        let most = listing.sets.map(\.count).max()
        let smallest = game.minimumSize(
            without: without, refusals: refusals, atMostMembers: most, most: 1
        ).sets.first.map(chamber.votes)
        let fewest = game.fewestMembers(without: without, refusals: refusals, most: 1)
            .sets.first?.count
        var table = coalitionTable(chamber, listing, game, spans: false)
        for index in listing.sets.indices where index < table.rows.count {
            var marks: [String] = []
            let set = listing.sets[index]
            if chamber.votes(set) == smallest { marks.append("fewest seats") }
            if set.count == fewest { marks.append("fewest parties") }
            table.rows[index].append(.text("\(marks.joined(separator: ", "))"))
        }
        table.columns.append(.init("", key: "mark"))
        return table
    }

    func leftOutAssumption(_ chamber: Chamber, _ without: PlayerSet) -> [Text] {
        guard !without.isEmpty else { return [] }
        return [
            chamber.name(without) + (without.count == 1 ? " is" : " are")
                + " in no government and support\(without.count == 1 ? "s" : "") none"
        ]
    }

    private func minimalWinning(_ chamber: Chamber) -> Text {
        let enough =
            chamber.investitureVotes == chamber.majority
            ? "a majority, and none" : "enough votes, and not"
        return
            "minimal winning: \(enough) once any member leaves (von Neumann and Morgenstern 1944; Riker 1962)"
    }

    /// Minority governments: the largest parties' own, and all where an abstention is as good as a vote.
    private func outside(
        _ chamber: Chamber, _ without: PlayerSet
    ) throws -> [MinorityGovernment] {
        chamber.toleratesGovernments
            ? try chamber.minorityGovernments(without: without)
            : try chamber.largestMinorities(without: without)
    }

    /// How many governments of few parties the table leaves out, which has those of one alone.
    private func leftOutMinorities(
        _ chamber: Chamber, _ shown: [MinorityGovernment], _ without: PlayerSet, _ atMost: Int?
    ) throws -> [Text] {
        guard !shown.isEmpty, !chamber.toleratesGovernments else { return [] }
        let mayBeMany = chamber.players.count > Chamber.mostConsidered
        if mayBeMany, chamber.mostInMinority > 1 {
            return [
                "Minority governments of several parties are left out: 'list minority governments' asks about them."
            ]
        }
        let all = try chamber.minorityGovernments(without: without)
            .filter { $0.government.count <= atMost ?? .max }
        let more = all.count - shown.count
        guard more > 0 else { return [] }
        let size: Text = chamber.mostInMinority > 1 ? " of up to three parties" : " of one party"
        return [
            "\(counted(more, "other minority government", "other minority governments"))" + size
                + " \(more == 1 ? "is" : "are") possible: 'list minority governments' has \(more == 1 ? "it" : "them")."
        ]
    }

    private func outsideTable(_ chamber: Chamber, _ minorities: [MinorityGovernment]) -> Table? {
        let title: Text =
            chamber.toleratesGovernments
            ? "A minority government, and those who need only abstain:"
            : "A minority government with support from outside:"
        return minorityTable(chamber, minorities, title: title, showing: 12)
    }

    private func formHeadline(
        _ chamber: Chamber, _ listing: Listing, _ without: PlayerSet, _ atMost: Int?
    ) -> Text {
        let kind = chamber.investitureVotes == chamber.majority ? "majority" : "winning"
        let needed: Text =
            (chamber.toleratesGovernments ? "no majority is needed: " : "")
            + investitureWords(chamber)
        if listing.sets.isEmpty {
            let apart: Text =
                chamber.refusedPairs.isEmpty ? "" : " without a pair that refuse each other"
            let few: Text = atMost.map { " of at most \(counted($0, "party", "parties"))" } ?? ""
            let left: Text = few + (without.isEmpty ? "" : " without " + chamber.name(without))
            return "No \(kind) coalition can be formed" + left
                + (left.plain.isEmpty || apart.plain.isEmpty ? "" : " and") + apart
                + (chamber.toleratesGovernments ? "; " + needed : "") + "."
        }
        if let first = listing.sets.first, first.count == 1 {
            return chamber.name(first)
                + " can govern alone, with \(chamber.votes(first)) of \(chamber.votingSeats)"
                + (kind == "majority"
                    ? chamber.whileUndecided(chamber.votes(first), of: chamber.votingSeats) : "")
                + "."
        }
        let names = listing.sets.prefix(4).map { chamber.sum($0) }
        guard listing.sets.count <= 4 else {
            return
                "\(said(listing.count)) minimal \(kind) coalitions"
                + (atMost.map { " of at most \(counted($0, "party", "parties"))" } ?? "")
                + " are possible; " + needed + "."
        }
        return list(Array(names), "or")
            + " can form a \(kind == "majority" ? "majority " : "")government; " + needed + "."
    }

    func refusalNotes(_ chamber: Chamber) -> [Text] {
        chamber.house.refusals.map { refusalWords($0) + "." }
    }

    /// `SPD rules out a coalition with Left Party`
    func refusalWords(_ refusal: HouseState.Refusal) -> Text {
        let what =
            switch refusal.what {
            case .supporting: "supporting"
            case .coalition: "a coalition with"
            case .both: "working with"
            }
        return "\(label(refusal.party)) rules out \(what) \(label(refusal.other))"
    }
}
