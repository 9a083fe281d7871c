// `who can sustain|topple the government`, `can NDP bring down the government`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func turnGovernment(_ node: TurnGovernmentQuestion) throws -> Answer {
        let chamber = try chamber()
        _ = try chamber.government()
        let motion = node.motion ?? chamber.motionMeant(topples: node.topples)
        let usual = try chamber.balance(.opposed, on: motion)
        let open = try chamber.balance(.forSale, on: motion, most: Self.mostCoalitions)
        if node.topples, chamber.namesSuccessor(motion), open.result.decided != .carries,
            chamber.choosesSuccessor
        {
            var answer = succession(chamber, open)
            lean(&answer, on: nil)
            return answer
        }
        var answer = Answer(.government, turnHeadline(open, node.topples))
        let listing = node.topples ? open.result.toppling : open.result.sustaining
        if open.result.decided == .carries {
            answer.found = .names([])
        } else if open.result.decided == nil, listing.sets.count == 1, let only = listing.sets.first
        {
            answer.found = .names(only.map { chamber.players[$0].label.plain })
        }
        if open.result.decided == nil {
            answer.tables = [setTable(listing.sets, chamber, open, node.topples)]
            cut(&answer.tables[0], of: listing.count)
        }
        if usual.division.pledges != open.division.pledges, open.result.decided == nil,
            !node.topples
        {
            answer.notes = [opposedNote(usual, motion)]
        }
        answer.assumptions = chamber.turningAssumptions(on: motion, open.division)
        if open.result.decided == nil {
            answer.assumptions.append(
                "each set is the smallest: without any one of its members it is not enough, if all vote"
            )
        }
        answer.derive(self.turnSteps(open, topples: node.topples))
        lean(&answer, on: nil)
        return answer
    }

    /// So many sets are named in a sentence.
    private static let mostNamed = 6

    /// Who keeps the government with the official opposition against it whatever happens.
    private func opposedNote(_ usual: Balance, _ motion: Syntax.Motion) -> Text {
        let chamber = usual.chamber
        let opposition = list(chamber.house.opposition.map { "\(label($0))" })
        let with = "With " + opposition + " always against: "
        let listing = chamber.once(usual.result.sustaining)
        let sets = listing.sets.prefix(Self.mostNamed).map { chamber.sum($0) }
        guard !sets.isEmpty else { return with + "nobody." }
        if listing.isComplete, listing.sets.count == sets.count {
            return with + list(sets, "or") + "."
        }
        let verb = chamber.house.opposition.count == 1 ? "opposes" : "oppose"
        let question =
            Text("'who can sustain the government on \(motion.named) if ") + opposition
            + " \(verb) the government'"
        guard listing.count.isExact, chamber.crowds.isEmpty else {
            return with + list(sets + ["one of many others"], "or") + " (" + question + ")."
        }
        let more = Int(clamping: listing.count.value) - sets.count
        return with
            + list(sets + ["\(more == 1 ? "one other" : "one of \(grouped(more)) others")"], "or")
            + " (" + question + " has them all)."
    }

    private func turnHeadline(_ open: Balance, _ topples: Bool) -> Text {
        let name = open.chamber.governmentName
        switch open.result.decided {
        case .carries?:
            return (topples ? "Nobody can topple " : "Nobody else is needed to sustain ") + name
                + ": " + standing(open) + "."
        case .fails?:
            return (topples ? "Those pledged against it already topple " : "Nobody can sustain ")
                + name
                + ": " + standing(open) + "."
        case nil: break
        }
        let listing = topples ? open.result.toppling : open.result.sustaining
        let deed: Text = topples ? "bring \(name) down" : "keep \(name) in office"
        guard listing.sets.count <= 4, listing.isComplete else {
            return "\(said(listing.count)) smallest sets of parties can \(deed)."
        }
        let sets = listing.sets.map { open.chamber.sum($0) }
        return "\(list(sets, "or")) can \(deed): \(standing(open))."
    }

    private func setTable(
        _ sets: [PlayerSet], _ chamber: Chamber, _ open: Balance, _ topples: Bool
    ) -> Table {
        let pledged = chamber.votes(open.division.players(topples ? .opposes : .supports))
        return Table(
            columns: [
                .init("parties", key: "parties"), .init("votes", key: "votes"),
                .init(topples ? "against" : "in all", key: "total"),
            ],
            rows: chamber.once(sets).map { set in
                [
                    .text(chamber.name(set)), .count(chamber.votes(set)),
                    .count(chamber.votes(set) + pledged),
                ]
            })
    }

    // MARK: Can these

    /// `can Bloc and NDP bring down the government on no confidence`
    func canTurn(_ node: CanTurnQuestion) throws -> Answer {
        let chamber = try chamber()
        let government = try chamber.government()
        let motion = node.motion ?? chamber.motionMeant(topples: node.topples)
        let division = try chamber.division(.forSale, on: motion)
        let parties = try lookup.parties(node.parties)
        var answer =
            node.topples && chamber.namesSuccessor(motion)
            ? canName(chamber, division, parties)
            : canTurn(chamber, division, parties, topples: node.topples)
        if let governing = parties.first(where: government.contains) {
            answer.notes.append("\(label(governing)) governs: it would turn against itself.")
        }
        answer.assumptions = chamber.turningAssumptions(on: motion, division)
        lean(&answer, on: nil)
        return answer
    }

    /// Whether some parties' votes alone turn a division, all who are free voting the other way.
    func canTurn(
        _ chamber: Chamber, _ division: Division, _ parties: [Int], topples: Bool,
        free: String = "every party that has pledged nothing"
    ) -> Answer {
        let set = PlayerSet(parties.compactMap { chamber.index(of: $0) })
        let turned = division.pledging(set, topples ? .opposes : .supports)
        let tally = topples ? turned.tally(opposing: set) : turned.tally(supporting: set)
        let isEnough = tally.carries != topples
        let names = list(parties.map { "\(label($0))" })
        let deed: Text =
            topples
            ? "bring \(chamber.governmentName) down" : "keep \(chamber.governmentName) in office"
        let others = turned.players(topples ? .opposes : .supports).subtracting(set)
        let beside: Text =
            others.isEmpty || !topples
            ? "" : ", " + chamber.name(others) + " among them"
        let other = division.pledging(set, topples ? .supports : .opposes)
        let anyway = topples ? other.tally(opposing: []) : other.tally(supporting: [])
        if anyway.carries != topples {
            return needless(chamber, other, anyway, names, topples)
        }
        let rest = "\(free) votes \(topples ? "with" : "against") it"
        var answer = Answer(
            .government,
            (isEnough ? "Yes: " : "No: ") + names + (isEnough ? " can " : " alone cannot ") + deed
                + (isEnough ? ", even if \(rest): " : ": if \(rest), ") + "\(tally.yeas) are for it"
                + " and \(tally.nays) against" + beside + ".")
        if !isEnough { answer.notes = [lackingNote(chamber, turned, names, topples)] }
        let all = turned.pledging(turned.freePlayers, topples ? .supports : .opposes)
        answer.derive(self.tallySteps(chamber, all, tally))
        return answer
    }

    /// The answer where it turns even against these parties' votes.
    private func needless(
        _ chamber: Chamber, _ division: Division, _ tally: Tally, _ names: Text, _ topples: Bool
    ) -> Answer {
        let ending = topples ? "falls" : "stands"
        var answer = Answer(
            .government,
            "Yes, but that is not needed: " + chamber.governmentName
                + " \(ending) anyway. Even with " + names
                + " on the other side \(tally.yeas) are for it and \(tally.nays) against.")
        let all = division.pledging(division.freePlayers, topples ? .supports : .opposes)
        answer.derive(self.tallySteps(chamber, all, tally))
        return answer
    }

    /// Who it takes beside some parties.
    private func lackingNote(
        _ chamber: Chamber, _ turned: Division, _ names: Text, _ topples: Bool
    ) -> Text {
        let found = topples ? turned.topplingSets(most: 5) : turned.sustainingSets(most: 5)
        let rest = found.sets.filter { !$0.isEmpty }
        guard !rest.isEmpty else {
            return "Nor can " + names + " with all who have pledged nothing."
        }
        let others = list(rest.map { chamber.sum($0) }, "or")
        return "It also takes " + others
            + (found.isComplete
                ? "." : ", or one of \(found.count.description) smallest sets in all.")
    }

    /// Who votes which way, and what the rule makes of it.
    private func tallySteps(_ chamber: Chamber, _ division: Division, _ tally: Tally) -> [Step] {
        func side(_ title: String, _ votes: Int, _ players: PlayerSet) -> Step {
            Step(
                "\(title): \(votes)",
                children: players.map {
                    Step(chamber.players[$0].label + " \(chamber.players[$0].votes)")
                })
        }
        return [
            side("for the government", tally.yeas, division.players(.supports)),
            side("against it", tally.nays, division.players(.opposes)),
            Step(tally.carries ? "so the government stands" : "so the government falls"),
        ]
    }
}

extension Chamber {
    /// The motion that is meant where none is named: no confidence where that must name a successor,
    /// which is what brings a government down there, else the budget.
    func motionMeant(topples: Bool) -> Syntax.Motion {
        topples && namesSuccessor(.noConfidence) ? .noConfidence : .budget
    }

    /// What an answer about turning the government assumes: the motion, and what a tie does.
    func turningAssumptions(on motion: Syntax.Motion, _ division: Division) -> [Text] {
        var tie: Text = ""
        if division.threshold == .votesCast {
            let half = votingSeats / 2
            let isKept = division.carries(yeas: half, nays: half)
            tie = isKept ? ": a tie keeps the government" : ": a tie brings the government down"
        }
        return governmentAssumption + houseAssumptions(on: motion, always: true, tie: tie)
            + idlePledges
    }
}
