// `is NDP's threat credible`, `is NDP bluffing`, and what `who blinks first` says of each threat: all
// is read off the tree, at the party's own turn.

import Bargaining
import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// How a threat is asked about.
    enum Doubt {
        /// `is NDP's threat credible`, `is NDP bluffing`, `what is NDP's threat worth`
        case credible, bluffing, worth

        /// What the answer begins with.
        func verdict(isCredible: Bool) -> Text {
            switch self {
            case .worth: ""
            case .credible: isCredible ? "Yes: " : "No: "
            case .bluffing: isCredible ? "No: " : "Yes: "
            }
        }
    }

    func credible(_ name: Name, _ doubt: Doubt) throws -> Answer {
        let stage = try Stage(self, nil)
        let party = try lookup.party(name)
        if party == stage.table.proposer { return tabling(stage, party) }
        guard let mover = stage.mover(of: party) else {
            return try notMoving(stage, party, doubt)
        }
        let game = try stage.showdown()
        var answer = Answer(
            .showdown, credibleHeadline(stage, game, mover, doubt))
        answer.tables = [housesTable(stage.chamber.house, stage.next.house)]
        answer.notes =
            [threatNote(stage, game, mover)] + partNotes(stage, game, mover)
            + (try credibleTurns(stage, mover))
        answer.derive(self.stakeSteps(stage, game))
        try finish(&answer, stage)
        return answer
    }

    /// Who tables the budget makes no threat over it.
    private func tabling(_ stage: Stage, _ party: Int) -> Answer {
        var answer = Answer(
            .showdown,
            "\(label(party)) tables the budget and makes no threat over it: 'who blinks first' tells whether it gives way."
        )
        answer.assumptions = stage.chamber.assumptions
        return answer
    }

    /// A party that does not move: pledged, at its red line, satisfied, or without votes.
    private func notMoving(_ stage: Stage, _ party: Int, _ doubt: Doubt) throws -> Answer {
        let table = stage.table
        guard let player = stage.chamber.index(of: party) else {
            throw Diagnostic.nothingAtStake(label(party).name, at: location)
        }
        let unmet = table.unmet(player, by: table.bargain.budget.tabled)
        guard !unmet.isEmpty else {
            throw Diagnostic.nothingAtStake(label(party).name, at: location)
        }
        let name = table.name(player)
        var answer: Answer
        if let line = unmet.first(where: { $0.force == .redLine }) {
            answer = Answer(
                .showdown,
                name
                    + "'s threat is a matter of course: it never votes for a budget without its red line, "
                    + table.words(line) + ".")
        } else {
            answer = Answer(
                .showdown,
                doubt.verdict(isCredible: false) + name
                    + "'s threat is hollow, whatever an election brings: with all who are not pledged against it, \(name: table.budget.text) passes all the same."
            )
        }
        try finish(&answer, stage)
        return answer
    }

    // MARK: Words

    private func credibleHeadline(
        _ stage: Stage, _ game: Showdown, _ mover: Int, _ doubt: Doubt
    ) -> Text {
        let threat = game.threats[mover]
        let name = stage.table.name(stage.movers[mover])
        let verdict = doubt.verdict(isCredible: threat.isCredible)
        let other: Text =
            stage.successor == nil ? "have the election" : "have the rival government"
        let own = threat.gain ?? 0
        guard threat.decides || own == 0 || own < 0 && threat.isCredible else {
            return verdict + name + (own > 0 ? " topples" : " folds") + " at its turn: "
                + "\(own > 0 ? "folding" : "toppling") costs it \(seatWords(abs(own))), and "
                + eitherWay(stage, threat) + "."
        }
        let gain = threat.decides ? own : threat.gainOfAll ?? 0
        guard gain > 0 else {
            return gain < 0
                ? verdict + name + " would rather fold than " + other
                    + " (it would lose \(seatWords(-gain)) by that)."
                : verdict + name
                    + " gains and loses nothing by toppling the government, and would fold."
        }
        return verdict + name + " would rather " + other
            + " than fold (it gains \(seatWords(gain)) by that)" + without(stage, threat) + "."
    }

    /// What is left to others where a vote does not decide.
    private func without(_ stage: Stage, _ threat: Threat) -> Text {
        guard !threat.decides else { return "" }
        return threat.ifFolded.isFall
            ? ", and " + government(stage, "falls") + " without it too"
            : ", but it cannot bring " + government(stage) + " down without others, who fold"
    }

    /// `Liberal stands either way`
    private func eitherWay(_ stage: Stage, _ threat: Threat) -> Text {
        func ending(_ outcome: Showdown.Outcome) -> Text {
            government(stage, outcome.isFall ? "falls" : "stands")
        }
        guard threat.ifFolded.isFall == threat.ifToppled.isFall else {
            return ending(threat.ifFolded) + " if it folds, and "
                + ending(threat.ifToppled) + " if it topples"
        }
        return ending(threat.ifFolded) + " either way"
    }

    func moverNotes(_ stage: Stage, _ game: Showdown) -> [Text] {
        var notes: [Text] = []
        if !stage.missing.isEmpty {
            let one = stage.missing.count == 1
            notes.append(
                "Those whose demands are unmet are too few: it also takes "
                    + list(stage.completing.map { stage.chamber.sum($0) }, "or")
                    + ", who \(one ? "moves" : "move") by \(one ? "its" : "their") own seats.")
        }
        let isIndifferent = stage.movers.indices.filter {
            game.threats[$0].isIndifferent && pollNote(stage, game, $0).isEmpty
        }
        for mover in stage.movers.indices where !isIndifferent.contains(mover) {
            notes.append(threatNote(stage, game, mover))
        }
        guard let first = isIndifferent.first else { return notes }
        guard isIndifferent.count > 1 else { return notes + [threatNote(stage, game, first)] }
        return notes + [
            list(isIndifferent.map { stage.table.name(stage.movers[$0]) })
                + " are indifferent between toppling and folding, so they fold."
        ]
    }

    /// What a mover does at its turn and why, and what the polls take from it either way.
    private func threatNote(_ stage: Stage, _ game: Showdown, _ mover: Int) -> Text {
        let threat = game.threats[mover]
        let name = stage.table.name(stage.movers[mover])
        let gain = threat.gain ?? 0
        let worth: Text =
            if threat.isIndifferent {
                name + " is indifferent between toppling and folding, so it folds."
            } else if threat.decides {
                gain > 0
                    ? name
                        + "'s threat is credible: toppling is worth \(seatWords(gain)) more than folding."
                    : name
                        + "'s threat is hollow: toppling costs it \(seatWords(-gain)) against folding."
            } else if gain != 0 {
                name + " \(gain > 0 ? "topples" : "folds"): that is worth \(seatWords(abs(gain)))"
                    + " more to it at its turn, though " + eitherWay(stage, threat) + "."
            } else {
                undecidedNote(stage, threat, name)
            }
        return worth + pollNote(stage, game, mover)
    }

    /// A mover whose vote changes nothing at its turn: what it would get with all others.
    private func undecidedNote(_ stage: Stage, _ threat: Threat, _ name: Text) -> Text {
        let gain = threat.gainOfAll ?? 0
        let all: Text =
            "where all who move topple, it gets \(seatWords(abs(gain))) \(gain > 0 ? "more" : "less") than where all fold."
        guard gain > 0 else { return name + "'s threat is hollow: " + all }
        return name + "'s threat is credible, though " + eitherWay(stage, threat) + ": " + all
    }

    /// What toppling and folding come to, where that is more than the seats of the two houses: at the
    /// party's turn, or of all who move where it can do nothing there.
    private func partNotes(_ stage: Stage, _ game: Showdown, _ mover: Int) -> [Text] {
        let threat = game.threats[mover]
        let isOwn = threat.decides || (threat.gain ?? 0) != 0
        let all = stage.movers.map { _ in true }
        let toppled = stage.sum(mover + 1, isOwn ? threat.ifToppled : .fell(against: all))
        let folded = stage.sum(
            mover + 1, isOwn ? threat.ifFolded : .stood(against: all.map { !$0 }))
        let (ofToppling, ofFolding) = (parts(toppled), parts(folded))
        guard !ofToppling.isEmpty || !ofFolding.isEmpty else { return [] }
        let (one, other) =
            isOwn ? ("Toppling brings it", "folding,") : ("All toppling brings it", "all folding,")
        return [
            "\(one) \(seatWords(toppled.total))\(ofToppling); \(other) \(seatWords(folded.total))\(ofFolding)."
        ]
    }

    /// What the rules of the script do to a party at the polls by what it does at its turn.
    private func pollNote(_ stage: Stage, _ game: Showdown, _ mover: Int) -> Text {
        let threat = game.threats[mover]
        func words(_ vote: String, _ outcome: Showdown.Outcome) -> Text {
            let lost = stage.lostByVotes(mover + 1, outcome)
            guard lost != 0 else { return "" }
            return
                " If it \(vote), it \(lost > 0 ? "loses" : "wins") \(counted(abs(lost), "seat", "seats")) at the next election."
        }
        return words("folds", threat.ifFolded) + words("topples", threat.ifToppled)
    }
}

extension Threat {
    /// Whether the mover gets as much either way, alone at its turn and with all others.
    fileprivate var isIndifferent: Bool {
        (gain ?? 0) == 0 && (decides || (gainOfAll ?? 0) == 0)
    }
}
