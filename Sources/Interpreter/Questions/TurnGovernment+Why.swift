// Why these parties, and not those, can keep a government or bring it down.

import Coalitions
import Syntax

extension Asking {
    /// So many sets are taken apart.
    private static let mostOpened = 6

    /// The votes, what is pledged, and each smallest set with the count that it makes.
    func turnSteps(_ open: Balance, topples: Bool) -> [Step] {
        guard open.result.decided == nil else { return pledgeSteps(open) }
        let listing = topples ? open.result.toppling : open.result.sustaining
        let sets = listing.sets.prefix(Self.mostOpened)
        let rest = listing.sets.count - sets.count
        return pledgeSteps(open) + sets.map { turnStep($0, open, topples) }
            + (rest > 0 || !listing.isComplete ? [Step("and so on: \(said(listing.count))")] : [])
    }

    /// One set's count, and what it is without each of its members.
    private func turnStep(_ set: PlayerSet, _ open: Balance, _ topples: Bool) -> Step {
        let chamber = open.chamber
        return Step(
            chamber.sum(set) + (topples ? " against it: " : " with it: ")
                + turnCount(set, open, topples),
            children: set.members.map { member in
                Step(
                    "without " + chamber.players[member].label + ": "
                        + turnCount(set.subtracting([member]), open, topples))
            })
    }

    /// `161 to 177, the government falls`
    private func turnCount(_ set: PlayerSet, _ open: Balance, _ topples: Bool) -> Text {
        let tally =
            topples ? open.division.tally(opposing: set) : open.division.tally(supporting: set)
        return
            "\(tally.yeas) to \(tally.nays), the government \(tally.carries ? "stands" : "falls")"
    }

    /// Whether a party is in a smallest set that turns the government; nothing where a successor is
    /// named in the same motion.
    func reason(_ party: Int, _ node: TurnGovernmentQuestion) throws -> Reason? {
        let chamber = try chamber()
        let motion = node.motion ?? chamber.motionMeant(topples: node.topples)
        let open = try chamber.balance(.forSale, on: motion, most: Self.mostCoalitions)
        if node.topples, chamber.namesSuccessor(motion), chamber.choosesSuccessor { return nil }
        let listing = node.topples ? open.result.toppling : open.result.sustaining
        let player = chamber.index(of: party)
        let own = player.flatMap { player in listing.sets.first { $0.contains(player) } }
        let verb = node.topples ? "topple" : "sustain"
        let help = own == nil ? "does not help to" : "can help to"
        let statement: Text = "\(label(party)) \(help) \(verb) \(chamber.governmentName)"
        let steps: [Step]
        if let decisive = try undecisive(party, player, open) {
            steps = [Step(decisive)]
        } else if let own {
            steps = [turnStep(own, open, node.topples)]
        } else {
            let needed: Step = Step("no smallest set needs it")
            steps = [needed] + listing.sets.prefix(1).map { turnStep($0, open, node.topples) }
        }
        return Reason(
            holds: own != nil, statement: statement, figures: steps.map(\.text), steps: steps)
    }

    /// Why a party's vote is not open; nothing of one whose vote is.
    private func undecisive(_ party: Int, _ player: Int?, _ open: Balance) throws -> Text? {
        let chamber = open.chamber
        guard let player else { return "it has no vote to cast" }
        if try chamber.government().contains(party) { return "it governs" }
        if open.division.pledges[player] != .free {
            return "it is pledged: \(try chamber.ground(of: party))"
        }
        return open.result.decided == nil ? nil : standing(open)
    }
}
