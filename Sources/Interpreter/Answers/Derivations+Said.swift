// Steps that no vote brings about: seats as declared, members who cross, results that are given.

import Coalitions
import Diagnostics
import Syntax

extension Asking {
    /// A party's seats as the list declares them, and the members who came or went since.
    func plainSeatStep(_ party: Int) -> Step {
        let held = now.house.seats[party]
        let declared = world.plainSeats.indices.contains(party) ? world.plainSeats[party] : 0
        let words: Text = "\(label(party)): \(counted(held, "seat", "seats"))"
        let said = world.plainSeatsAt[party]?.line
        guard held != declared else { return Step(words, source: said) }
        return Step(
            words,
            children: [Step("declared: \(counted(declared, "seat", "seats"))", source: said)]
                + memberSteps(party, declared))
    }

    /// A sum of votes, and where the seats of those in it are declared by number.
    func sumStep(_ words: Text, of set: PlayerSet, _ chamber: Chamber) -> Step {
        let terms = set.members.map { voteStep($0, chamber) }
            .filter { $0.source != nil || !$0.children.isEmpty }
        guard terms.count == 1, terms[0].children.isEmpty, set.count == 1 else {
            return Step(words, children: terms)
        }
        return Step(words, source: terms[0].source)
    }

    /// A player's votes, and where its seats are declared by number.
    func voteStep(_ player: Int, _ chamber: Chamber) -> Step {
        let player = chamber.players[player]
        let words: Text = player.label + " \(player.votes)"
        guard now.election == nil, now.house.lists == nil, player.parties.count == 1 else {
            return Step(words)
        }
        let seats = plainSeatStep(player.parties[0])
        return Step(words, source: seats.source, children: seats.children)
    }

    /// Members who join a party or leave it, each where it was said; nothing where it holds what it
    /// won.
    func memberSteps(_ party: Int, _ won: Int) -> [Step] {
        guard now.house.seats[party] != won else { return [] }
        return now.effects.compactMap { ranked in
            guard let members = ranked.effect.action.members(of: party) else { return nil }
            return saidStep(ranked) { "\(signed(members)): \($0)" }
        }
    }

    /// A change told in the words of its clause, where it was said, and whether a rule said it.
    func saidStep(_ ranked: Situation.RankedEffect, _ telling: (String) -> Text) -> Step {
        let clause = ranked.effect.clause
        let words = oneLine(clause.source.text(clause.range))
        let origin: Text = ranked.layer == .rules ? ", by a rule" : ""
        return Step(telling(words) + origin, source: clause.location.line)
    }

    /// The change that gives a riding to a party, whatever its votes.
    func forcing(_ riding: Int) -> Situation.RankedEffect? {
        (now.touching[riding] ?? []).map { now.effects[$0] }
            .filter { if case .win = $0.effect.action { true } else { false } }
            .max { $0.rank < $1.rank }
    }

    func isForcedByRule(_ riding: Int) -> Bool { forcing(riding)?.layer == .rules }
}

extension Action {
    /// How many members a party gains by it, or loses; nothing where it moves none of them.
    fileprivate func members(of party: Int) -> Int? {
        switch self {
        case .cross(let members, party, _): -members
        case .cross(let members, _, party): members
        case .vacate(let seats, party): -seats
        default: nil
        }
    }
}
