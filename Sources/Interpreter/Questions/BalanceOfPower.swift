// `who holds the balance of power`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func chamber(_ situation: Situation? = nil) throws -> Chamber {
        try Chamber(world: world, situation: situation ?? now, at: location)
    }

    func balanceOfPower(on asked: Syntax.Motion? = nil) throws -> Answer {
        let chamber = try chamber()
        _ = try chamber.government()
        let motion = asked ?? .budget
        let usual = try chamber.balance(.opposed, on: motion)
        let open = try chamber.balance(.forSale, on: motion)
        var answer = Answer(.balanceOfPower, balanceHeadline(usual, open))
        let holders = usual.result.decided == nil ? usual.result.holders : []
        answer.found = .names(holders.map { chamber.players[$0].label.plain })
        answer.tables = [balanceTable(usual, open)]
        answer.notes = try topplingNote(open, on: motion) + refusingNotes(open)
        if asked == nil { answer.notes += chamber.otherRuleNote(topples: true) }
        answer.assumptions = chamber.assumptions(
            on: motion, always: asked != nil || !world.house.rules.isEmpty)
        if usual.result.decided == nil || open.result.decided == nil {
            answer.assumptions += chamber.oppositionAssumption
        }
        answer.derive(self.balanceSteps(usual) + self.balanceSteps(open))
        lean(&answer, on: nil)
        return answer
    }

    // MARK: The headline

    func balanceHeadline(_ usual: Balance, _ open: Balance) -> Text {
        let chamber = usual.chamber
        let opposition = chamber.house.opposition.map { Text("\(label($0))") }
        let isOpposed = usual.division.pledges != open.division.pledges
        if usual.result.decided != nil, usual.result.decided == open.result.decided {
            return holding(open, "") + ": " + standing(open) + "."
        }
        let reading: Text = isOpposed ? ", with " + list(opposition) + " as the opposition" : ""
        var text = holding(usual, reading) + ": " + standing(usual)
        if usual.result.decided == nil { text = text + ", and " + enough(usual) }
        text = text + "."
        guard isOpposed else { return text }
        let extra = open.result.holders.subtracting(usual.result.holders)
        if usual.result.decided == nil, open.result.decided == nil, extra.isEmpty {
            return text + " With every party for sale it is the same."
        }
        guard open.result.decided == nil else {
            return text + " With every party for sale no one holds it."
        }
        if usual.result.decided == nil, usual.result.holders.isSubset(of: open.result.holders) {
            return text + " With every party for sale, " + alsoHolding(extra, usual, chamber) + "."
        }
        return text + " With every party for sale, " + holding(open, "") + "."
    }

    /// `so is Conservative`, after `either of them is enough`.
    private func alsoHolding(_ extra: PlayerSet, _ usual: Balance, _ chamber: Chamber) -> Text {
        let isEnough = usual.result.sustaining.sets.allSatisfy { $0.count == 1 }
        let name = chamber.name(extra)
        let areMany = extra.count > 1 || name.isPluralName
        if isEnough { return "so " + (areMany ? "are " : "is ") + name }
        return name + (extra.count == 1 ? " shares it too" : " share it too")
    }

    /// `Bloc and NDP share the balance of power`
    private func holding(_ balance: Balance, _ reading: Text) -> Text {
        let holders = balance.result.holders
        switch balance.result.decided {
        case .carries?, .fails?:
            return "No one holds the balance of power" + reading
        case nil where holders.isEmpty:
            return "No one holds the balance of power" + reading
        case nil where holders.count == 1:
            return balance.chamber.name(holders) + " holds the balance of power" + reading
        case nil:
            return balance.chamber.name(holders) + " share the balance of power" + reading
        }
    }

    /// `Liberal has 156 of 338 seats, 14 short of 170`
    func standing(_ balance: Balance) -> Text {
        let chamber = balance.chamber
        let backers = balance.division.players(.supports)
        let own = chamber.votes(backers)
        let name = backers.isEmpty ? chamber.governmentName : chamber.name(backers)
        let verb = backers.count > 1 ? "have" : "has"
        let all = balance.voting
        let noun = all == chamber.house.total ? "seats" : "votes"
        let absent = balance.division.players(.abstains)
        let without: Text = absent.isEmpty ? "" : " with " + chamber.name(absent) + " abstaining"
        let count = name + " \(verb) \(own) of \(all) \(noun)" + without
        switch balance.result.decided {
        case .carries?:
            if let why = balance.whyEnough { return count + why }
            return count
                + (own >= WeightedGame.majority(of: all)
                    ? ", a majority \(backers.count > 1 ? "together" : "of its own")"
                        + chamber.whileUndecided(own, of: all)
                    : ", and cannot be outvoted by those left")
        case .fails?:
            return count + ", and the votes that are left cannot save it"
        case nil: return count + balance.lacking(own)
        }
    }

    /// `either of them is enough`
    private func enough(_ balance: Balance) -> Text {
        let sets = balance.result.sustaining.sets
        let chamber = balance.chamber
        if sets.allSatisfy({ $0.count == 1 }) {
            switch sets.count {
            case 1: return chamber.name(sets[0]) + " is enough"
            case 2: return "either of them is enough"
            default: return "any one of them is enough"
            }
        }
        guard sets.count <= 4, balance.result.sustaining.isComplete else {
            return
                "there are \(said(balance.result.sustaining.count)) smallest ways to keep it in office"
        }
        return "it takes " + list(sets.map { chamber.sum($0) }, "or")
    }

    // MARK: The table

    private func balanceTable(_ usual: Balance, _ open: Balance) -> Table {
        let chamber = usual.chamber
        let isAlone = chamber.house.government.count == 1
        let plain = isAlone ? chamber.governmentName.plain : "government"
        var table = Table(columns: [.init("party", key: "party"), .init("seats", key: "seats")])
        if let against {
            table.columns.append(.init("change\nfrom \(against)", key: "change"))
        }
        if open.result.decided == nil {
            table.columns += [
                .init("with\n\(isAlone ? "" : "the ")\(plain)", key: "with"),
                .init("", key: "enough"),
                .init("if it\nabstains", key: "ifItAbstains"), .init("", key: "abstentionEnough"),
            ]
        }
        table.rows = chamber.shownPlayers.map { row($0, open) }
        return table
    }

    private func row(_ player: Int, _ open: Balance) -> [Cell] {
        let chamber = open.chamber
        let who = chamber.players[player]
        let seats =
            who.parties.count == 1 && who.votes == 1 && world.parties[who.parties[0]].sitsAlone
            ? 1 : who.parties.reduce(0) { $0 + now.house.seats[$1] }
        let old = who.parties.reduce(0) {
            $0 + (before.house.seats.indices.contains($1) ? before.house.seats[$1] : 0)
        }
        var cells: [Cell] = [
            who.parties.count == 1 && who.label.plain == label(who.parties[0]).name
                ? .party(label(who.parties[0])) : .text(chamber.rowLabel(player)), .seats(seats),
        ]
        if against != nil {
            let isOneOfMany =
                chamber.isLone(who) && chamber.allPlayers(of: who.parties).count > 1
            cells.append(isOneOfMany && old != seats ? .empty : .change(seats - old))
        }
        guard open.result.decided == nil else { return cells }
        guard open.division.pledges[player] == .free else {
            return cells + [.empty, .empty, .empty, .empty]
        }
        let with = open.division.counts(with: player)
        let without = open.division.counts(ifAbstains: player)
        return cells + [
            .count(with.yeas), with.carries ? .text("enough") : .empty,
            .text("\(without.yeas)–\(without.nays)"), without.carries ? .text("enough") : .empty,
        ]
    }

    // MARK: Toppling

    /// Who brings the government down: if all vote, and should one of them abstain.
    private func topplingNote(_ open: Balance, on motion: Syntax.Motion) -> [Text] {
        let chamber = open.chamber
        let down: Text = chamber.hasSeveralRules ? " down on \(motion.named)" : " down"
        guard open.result.decided == nil else { return [] }
        let sets = open.result.toppling.sets
        guard let first = sets.first, open.result.toppling.isComplete, sets.count <= 6 else {
            return [
                "\(said(open.result.toppling.count)) smallest sets of parties can bring it" + down
                    + "."
            ]
        }
        let against = chamber.votes(open.division.players(.opposes)) + chamber.votes(first)
        let all: Text =
            open.division.players(.abstains).isEmpty ? "If all vote" : "If all the others vote"
        var note: Text
        if sets.count == 1 {
            note =
                all + ", only " + chamber.name(first) + (first.count > 1 ? " together" : "")
                + (first.count > 1 ? " bring " : " brings ") + chamber.governmentName
                + down + " (\(against) of \(chamber.votingSeats))"
        } else {
            note =
                all + ", " + chamber.governmentName
                + (chamber.house.government.count == 1 ? " is" : " are") + " brought" + down
                + " by "
                + list(sets.map { chamber.sum($0) }, "or")
        }
        if sets.count == 1, let next = abstention(first, open) { note = note + "; " + next }
        return [note + "."]
    }

    /// Whose refusal counts against the government, where they have said nothing else.
    private func refusingNotes(_ open: Balance) throws -> [Text] {
        let (chamber, governing) = (open.chamber, try open.chamber.government())
        guard open.result.decided == nil else { return [] }
        let against = open.division.players(.opposes).flatMap { chamber.players[$0].parties }
        return chamber.house.refusals.filter { refusal in
            refusal.what != .coalition && governing.contains(refusal.other)
                && against.contains(refusal.party) && !governing.contains(refusal.party)
                && chamber.stance(of: refusal.party, on: governing) == nil
        }.map { refusalWords($0) + ": counted against the government." }
    }

    /// `should NDP abstain, Conservative, Bloc, Green and Independent do (157 to 156)`
    private func abstention(_ set: PlayerSet, _ open: Balance) -> Text? {
        let smallest = set.members.min {
            open.chamber.players[$0].votes < open.chamber.players[$1].votes
        }
        guard let smallest else { return nil }
        let without = open.division.pledging([smallest], .abstains)
        let sets = without.topplingSets(most: 4).sets
        guard let first = sets.first, sets.count == 1, !first.isEmpty else { return nil }
        let tally = without.tally(opposing: first)
        return "should " + open.chamber.players[smallest].label + " abstain, "
            + open.chamber.name(first) + (first.count > 1 ? " do" : " does")
            + " (\(tally.nays) to \(tally.yeas)\(tally.nays == tally.yeas ? ", a tie" : ""))"
    }

    /// The votes that decide a motion, and what is pledged before anyone is asked.
    func pledgeSteps(_ balance: Balance) -> [Step] {
        let chamber = balance.chamber
        let pledged = balance.division.players(.supports)
        var steps = votingSteps(balance)
        steps.append(
            Step(
                "pledged to the government: \(chamber.name(pledged)) = \(chamber.votes(pledged))",
                children: pledged.members.map { voteStep($0, chamber) }))
        let against = balance.division.players(.opposes)
        if !against.isEmpty {
            let sum: Text = "against it: \(chamber.name(against)) = \(chamber.votes(against))"
            steps.append(sumStep(sum, of: against, chamber))
        }
        return steps
    }

    /// How many votes there are, and what a majority of those that count is.
    private func votingSteps(_ balance: Balance) -> [Step] {
        let chamber = balance.chamber
        let absent = balance.division.players(.abstains)
        let isOfThoseCast = balance.division.threshold == .votesCast && !absent.isEmpty
        let all = isOfThoseCast ? balance.voting : chamber.votingSeats
        let majority = balance.neededWords
        let whole: Text = "votes that can be cast: \(chamber.votingSeats)"
        guard !absent.isEmpty else { return [Step(whole + "; " + majority)] }
        let without = chamber.votes(absent)
        let abstaining = Step("abstaining: " + chamber.name(absent) + " = \(without)")
        guard isOfThoseCast else { return [Step(whole + "; " + majority), abstaining] }
        let rest: Text = "votes cast: \(chamber.votingSeats) − \(without) = \(all); "
        return [Step(whole), abstaining, Step(rest + majority)]
    }

    /// The sums behind the balance of power.
    func balanceSteps(_ balance: Balance) -> [Step] {
        let (chamber, division) = (balance.chamber, balance.division)
        var steps = pledgeSteps(balance)
        if balance.result.decided == nil {
            let several = balance.result.sustaining.sets.filter { $0.count > 1 }
            steps += (division.freePlayers.map { [$0] } + several).map { set in
                let with = division.tally(supporting: set)
                let result = with.carries ? "carried" : "lost"
                let sum: Text = "with \(chamber.sum(set)): \(with.yeas) to \(with.nays), \(result)"
                return set.count > 1 ? Step(sum) : sumStep(sum, of: set, chamber)
            }
        }
        let title: Text =
            balance.reading == .opposed
            ? "with the official opposition against" : "with every party for sale"
        return [Step(title, children: steps)]
    }
}
