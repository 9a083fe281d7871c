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
            if node.motion == nil {
                answer.notes += chamber.otherRuleNote(topples: true, isOnBudget: false)
            }
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
        if node.motion == nil {
            answer.notes += chamber.otherRuleNote(
                topples: node.topples, isOnBudget: motion == .budget)
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
        answer.notes += try pledgeNotes(parties, chamber, division, topples: node.topples)
        if let governing = parties.first(where: government.contains), node.topples {
            answer.notes.append("\(label(governing)) governs: it would turn against itself.")
        }
        answer.assumptions = chamber.turningAssumptions(on: motion, division)
        lean(&answer, on: nil)
        return answer
    }

    /// Whether some parties' votes alone turn a division, all who are free voting the other way. Those
    /// pledged against a government, or to abstain on it, do not keep it.
    func canTurn(
        _ chamber: Chamber, _ division: Division, _ parties: [Int], topples: Bool,
        free: String = "every party that has pledged nothing"
    ) -> Answer {
        let asked = chamber.allPlayers(of: parties)
        let set = topples ? asked : asked.subtracting(division.unwilling)
        let turned = division.pledging(set, topples ? .opposes : .supports)
        let tally = topples ? turned.tally(opposing: set) : turned.tally(supporting: set)
        let isEnough = tally.carries != topples
        let other = division.pledging(asked, topples ? .supports : .opposes)
        let anyway = topples ? other.tally(opposing: []) : other.tally(supporting: [])
        let all = list(parties.map { "\(label($0))" })
        if anyway.carries != topples { return needless(chamber, other, anyway, all, topples) }
        let willing = parties.filter { !chamber.allPlayers(of: [$0]).isDisjoint(with: set) }
        let names = isEnough ? list(willing.map { "\(label($0))" }) : all
        let others = turned.players(topples ? .opposes : .supports).subtracting(set)
        let beside: Text =
            others.isEmpty || !topples ? "" : ", " + chamber.name(others) + " among them"
        let rest = "\(free) votes \(topples ? "with" : "against") it"
        var answer = Answer(
            .government,
            (isEnough ? "Yes: " : "No: ") + turning(names, isEnough, chamber, topples)
                + (isEnough ? ", even if \(rest): " : ": if \(rest), ") + "\(tally.yeas) are for it"
                + " and \(tally.nays) against" + beside + ".")
        if !isEnough { answer.notes = [lackingNote(chamber, turned, names, topples)] }
        let sides = turned.pledging(turned.freePlayers, topples ? .supports : .opposes)
        answer.derive(self.tallySteps(chamber, sides, tally))
        return answer
    }

    /// `NDP alone cannot bring Liberal down`; of no one who votes for it, that it stays.
    private func turning(
        _ names: Text, _ isEnough: Bool, _ chamber: Chamber, _ topples: Bool
    ) -> Text {
        let government = chamber.governmentName
        let deed: Text =
            topples ? "bring " + government + " down" : "keep " + government + " in office"
        guard !names.plain.isEmpty else { return government + " stays in office" }
        return names + (isEnough ? " can " : " alone cannot ") + deed
    }

    /// How those asked about have pledged to vote where that is not as asked.
    private func pledgeNotes(
        _ parties: [Int], _ chamber: Chamber, _ division: Division, topples: Bool
    ) throws -> [Text] {
        let government = try chamber.government()
        return try parties.filter { !government.contains($0) }.compactMap { party in
            guard let player = chamber.index(of: party) else { return nil }
            let name: Text = "\(label(party))"
            let ground = try chamber.ground(of: party)
            switch (division.pledges[player], topples) {
            case (.opposes, false): return name + " votes against it: \(ground)."
            case (.abstains, false): return name + " does not vote for it: \(ground)."
            case (.supports, true), (.abstains, true):
                return name + " would go back on its pledge: \(ground)."
            case (.opposes, true), (.supports, false), (.free, _): return nil
            }
        }
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
            return turned.freePlayers.isEmpty
                ? "Nobody is left who has pledged nothing."
                : "Nor can " + names + " with all who have pledged nothing."
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

extension Division {
    /// Those who have pledged not to vote for the government.
    fileprivate var unwilling: PlayerSet { players(.opposes).union(players(.abstains)) }
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
