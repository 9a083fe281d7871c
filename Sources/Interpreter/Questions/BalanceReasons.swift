// Why a party holds the balance of power or does not: the sums that need it, or the nearest to them.

import Coalitions
import Diagnostics

extension Asking {
    /// Each party's part in the balance of power; asked who holds it alone, who shares it too.
    func balanceSteps(
        ofAll parties: [Int], alone: Bool, _ chamber: Chamber
    ) throws -> [Step] {
        let balance = try chamber.balance(.opposed)
        return try parties.flatMap {
            try (alone ? sharedBalance($0, balance) : []) + balanceSteps(of: $0, balance)
        }
    }

    /// Who else holds the balance of power beside a party that does.
    private func sharedBalance(_ party: Int, _ balance: Balance) -> [Step] {
        let (chamber, holders) = (balance.chamber, balance.result.holders)
        guard let player = chamber.index(of: party), holders.contains(player), holders.count > 1
        else { return [] }
        let others = holders.subtracting([player])
        return [Step(chamber.name(others) + (others.count == 1 ? " shares it" : " share it"))]
    }

    private func balanceSteps(of party: Int, _ balance: Balance) throws -> [Step] {
        let chamber = balance.chamber
        guard let player = chamber.index(of: party) else {
            return [Step("\(label(party)) has no vote to cast")]
        }
        if try chamber.government().contains(party) {
            return [Step("\(label(party)) governs: it has nothing left to decide")]
        }
        if let decided = balance.result.decided {
            return [
                Step(standing(balance)),
                Step(
                    decided == .carries
                        ? "the government stands whoever else is against it"
                        : "the government falls whoever else supports it"),
            ]
        }
        let role: Text =
            switch balance.result.roles[player] {
            case .alone: "it alone decides whether the government stands"
            case .shares: "some sets that keep the government need it"
            case .possiblePartner:
                "it can help to keep the government, and is in no set that ends it"
            case .blocker: "it can help to end the government, and is in no set that keeps it"
            case .notNeeded: "every set that keeps the government with it keeps it without it too"
            case .pledged:
                "it is pledged, and has nothing left to decide: \(try chamber.ground(of: party))"
            }
        return (keepingStep(player, balance).map { [$0] } ?? []) + [Step(role)]
    }

    /// A smallest set of those who keep the government that needs a player, or how far from it the
    /// nearest is: `Liberal + Independent + Green = 161, 9 short of 170`.
    private func keepingStep(_ player: Int, _ balance: Balance) -> Step? {
        let (chamber, own) = (balance.chamber, balance.division.players(.supports))
        guard balance.division.pledges[player] == .free, let game = balance.division.sustainingGame
        else { return nil }
        if let set = game.minimalWinning(with: [player], most: 1).sets.first {
            let all = own.union(set)
            let words = chamber.needing(player, all) + ", where \(balance.needed) are needed"
            return sumStep(words, of: all, chamber)
        }
        guard let losing = game.heaviestLosing(joinedBy: player, with: [], without: []) else {
            return nil
        }
        let set = own.union(losing).inserting(player)
        return sumStep(nearestSum(set, balance.needed, chamber), of: set, chamber)
    }

    /// `at the nearest Liberal + Green = 160, 10 short of 170`
    func nearestSum(_ set: PlayerSet, _ needed: Int, _ chamber: Chamber) -> Text {
        let votes = chamber.votes(set)
        return "at the nearest " + chamber.sum(set) + " = \(votes), \(away(votes, needed))"
    }
}

extension Chamber {
    /// `Liberal + NDP = 181, and 157 without it`, of one whom the others need.
    func needing(_ player: Int, _ set: PlayerSet) -> Text {
        let own = votes(set)
        return sum(set) + " = \(own), and \(own - players[player].votes) without it"
    }
}
