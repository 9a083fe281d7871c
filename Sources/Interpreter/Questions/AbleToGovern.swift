// `can B and C form a government`: an investiture that they carry, with what others have pledged about
// them, and nobody among them who rules out another.

import Coalitions
import Diagnostics
import Syntax

/// Some parties before the house: what they have, what others have pledged, what is still lacking.
struct Candidacy {
    let parties: [Int]
    /// Those of them who have a vote, and who votes as one with them.
    let players: PlayerSet
    let pledged: OutsidePledges
    /// Votes of their own.
    let votes: Int
    /// Votes lacking of those that carry an investiture; none or fewer where it is carried.
    let lacking: Int
    let refusal: HouseState.Refusal?
    let hasMajority: Bool
    /// Votes pledged to them by others.
    let supporting: Int

    /// - Parameter inMajority: whether they need a majority of their own.
    func succeeds(inMajority: Bool) -> Bool {
        refusal == nil && !players.isEmpty && lacking <= 0 && (hasMajority || !inMajority)
    }

    /// Votes that carry an investiture, those pledged among them.
    var needed: Int { votes + supporting + lacking }
}

extension Chamber {
    /// What comes of some parties that would govern, with whose support is asked about.
    func candidacy(_ node: HoldsCondition, _ lookup: Lookup) throws -> Candidacy {
        let parties = try lookup.parties(node.parties)
        let backers = try lookup.parties(node.supporters)
        let set = allPlayers(of: parties)
        let pledged = outsidePledges(on: set)
            .supporting(allPlayers(of: backers).subtracting(set))
        return Candidacy(
            parties: parties, players: set, pledged: pledged, votes: votes(set),
            lacking: votesLacking(set, pledged),
            refusal: refusal(among: parties) ?? refusal(between: parties, and: backers),
            hasMajority: votes(set) >= majority, supporting: votes(pledged.supports))
    }

    /// That one does not support a government, or is not to.
    func refusal(between parties: [Int], and backers: [Int]) -> HouseState.Refusal? {
        house.refusals.first { refusal in
            let isUnwilling =
                refusal.what != .coalition && backers.contains(refusal.party)
                && parties.contains(refusal.other)
            let isUnwanted =
                refusal.what == .both && !toleratesGovernments
                && parties.contains(refusal.party) && backers.contains(refusal.other)
            return isUnwilling || isUnwanted
        }
    }

    /// That one of the parties does not sit in a government with another of them; nothing between
    /// those who vote as one.
    private func refusal(among parties: [Int]) -> HouseState.Refusal? {
        house.refusals.first { refusal in
            let places = [refusal.party, refusal.other].map(index)
            return refusal.what != .supporting && parties.contains(refusal.party)
                && parties.contains(refusal.other) && (places[0] == nil || places[0] != places[1])
        }
    }
}

extension Asking {
    /// `A and B have a majority`, `A can govern, not with a majority but as a minority`
    func governingStatement(_ names: Text, _ own: Candidacy, inMajority: Bool) throws -> Text {
        let chamber = try chamber()
        let isOne = own.parties.count == 1
        let has: Text = isOne ? " has" : " have"
        let hasNot: Text = isOne ? " does not have" : " do not have"
        guard own.succeeds(inMajority: inMajority) else {
            if let refusal = own.refusal {
                let isAmong = [refusal.party, refusal.other].allSatisfy(own.parties.contains)
                return names + (isAmong ? " cannot govern together" : " cannot govern so")
            }
            let isShort = own.needed == chamber.majority && !chamber.toleratesGovernments
            let isMajority = inMajority ? !own.hasMajority : isShort
            return names + hasNot + (isMajority ? " a majority" : " the votes to govern")
        }
        guard own.hasMajority else {
            return names + " can govern, not with a majority but as a minority"
        }
        return names + has
            + (inMajority || own.needed == chamber.majority
                ? " a majority" : " the votes to govern")
    }

    /// The refusal that stands in the way, and the votes.
    func governingFigures(_ own: Candidacy, inMajority: Bool, _ chamber: Chamber) -> [Text] {
        let refused = own.refusal.map { [refusalWords($0)] } ?? []
        let have: Text = own.parties.count > 1 ? "together they have" : "it has"
        let count =
            have + " \(own.votes) of \(chamber.votingSeats) votes"
            + (own.supporting > 0 && !inMajority ? ", and \(own.votes + own.supporting)" : "")
            + pledgeWords(own.pledged, chamber)
        let reached = reached(own, inMajority: inMajority, chamber)
        return refused
            + (isTolerance(own, inMajority, chamber) ? [count, reached] : [count + ", " + reached])
    }

    /// The refusal with where it was said, each party's votes, and what is pledged.
    func governingSteps(_ own: Candidacy, inMajority: Bool, _ chamber: Chamber) -> [Step] {
        let counted = inMajority ? own.players : own.players.union(own.pledged.supports)
        let others = counted.flatMap { chamber.players[$0].parties }
            .filter { !own.parties.contains($0) }
        let terms = added((own.parties + others).map { "\(label($0)) \(chamber.votes(of: $0))" })
        let sum = terms + (others.isEmpty ? "" : " = \(chamber.votes(counted))")
        let sides: [(PlayerSet, Text)] = [
            (own.pledged.supports, "for it: "), (own.pledged.opposes, "against it: "),
            (own.pledged.abstains, "abstaining: "),
        ]
        return (own.refusal.map { [refusalStep($0)] } ?? [])
            + sides.filter { !$0.0.isEmpty }.map { set, words in
                Step(words + chamber.sum(set) + " = \(chamber.votes(set))")
            }
            + [
                sumStep(
                    sum + ": " + reached(own, inMajority: inMajority, chamber)
                        + ", of \(chamber.votingSeats)", of: counted, chamber)
            ] + minorityStep(own, chamber)
    }

    /// With whose support those who lack votes could govern.
    private func minorityStep(_ own: Candidacy, _ chamber: Chamber) -> [Step] {
        guard own.refusal == nil, own.lacking > 0,
            let minority = try? chamber.minority(own.players)
        else { return [] }
        return [
            Step("as a minority with the support of " + support(of: minority, chamber))
        ]
    }

    /// Whether what counts is how many are against it.
    private func isTolerance(_ own: Candidacy, _ inMajority: Bool, _ chamber: Chamber) -> Bool {
        chamber.toleratesGovernments && !inMajority && !own.hasMajority
    }

    /// `2 short of 10`, or how many are against, where no more is asked.
    private func reached(_ own: Candidacy, inMajority: Bool, _ chamber: Chamber) -> Text {
        if inMajority, !own.hasMajority { return "\(away(own.votes, chamber.majority))" }
        guard isTolerance(own, inMajority, chamber) else {
            return "\(away(own.votes + own.supporting, own.needed))"
        }
        let against =
            chamber.votingSeats - own.votes - own.supporting - chamber.votes(own.pledged.abstains)
        let stopping = WeightedGame.majority(of: chamber.house.total)
        return "it takes \(stopping) against it, and the others have \(against)"
    }

    /// A refusal with where it was said.
    private func refusalStep(_ refusal: HouseState.Refusal) -> Step {
        let said = now.effects.filter { ranked in
            guard case .ruleOut(let party, let what, let other) = ranked.effect.action else {
                return false
            }
            return (party, what, other) == (refusal.party, refusal.what, refusal.other)
        }
        let strongest = said.max { $0.rank < $1.rank }
        return Step(refusalWords(refusal), source: strongest?.effect.clause.location.line)
    }

    /// `B 35 + C 25: 9 more than 51, of 100`
    func countStep(_ parties: [Int], of needed: Int, _ chamber: Chamber) -> Step {
        let names = added(parties.map { "\(label($0)) \(chamber.votes(of: $0))" })
        return sumStep(
            names + ": \(away(chamber.votes(of: parties), needed)), of \(chamber.votingSeats)",
            of: chamber.allPlayers(of: parties), chamber)
    }

    /// What an answer about a condition rests on: whose votes count, and where it is about who could
    /// govern, what decides that.
    func assumptions(of condition: Condition) throws -> [Text] {
        let lines = try assumptions(of: condition.houseMeasures)
        let governing = try condition.wouldGovern.flatMap(lookup.parties)
        guard !governing.isEmpty else { return lines }
        let chamber = try chamber()
        let own =
            chamber.houseAssumptions(
                on: .investiture,
                always: chamber.toleratesGovernments || world.house.rules[.investiture] != nil)
            + unheededPledges(on: governing, chamber)
        return lines + own.filter { line in !lines.contains { $0.plain == line.plain } }
    }
}

extension Condition {
    /// Parties of which it says that they could govern.
    fileprivate var wouldGovern: [[Name]] {
        switch kind {
        case .any(let parts), .all(let parts): return parts.flatMap(\.wouldGovern)
        case .not(let inner): return inner.wouldGovern
        case .holds(let node):
            guard case .ableToGovern = node.what else { return [] }
            return [node.parties]
        case .comparison, .wins, .second, .runs, .tied, .stance, .inForce, .ruleOut, .own, .same,
            .lies:
            return []
        }
    }
}
