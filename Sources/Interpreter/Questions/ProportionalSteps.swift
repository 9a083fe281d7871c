// The work behind an index of proportionality: the index that was asked for, party by party.

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// - Parameter waste: what was found riding by riding; nothing where no ridings are counted.
    func proportionalSteps(
        _ measured: Proportionality, _ shares: PartyShares, _ lead: ProportionalQuestion.Lead,
        _ waste: Waste?
    ) -> [Step] {
        switch lead {
        case .gallagher: [gallagherStep(measured, shares)]
        case .loosemoreHanby: [loosemoreStep(measured, shares)]
        case .sainteLague: [sainteLagueStep(measured, shares)]
        case .majorityBonus: bonusSteps(measured, shares)
        case .effectiveByVotes: [effectiveStep(ofVotes: measured, shares)]
        case .effectiveBySeats: [effectiveStep(ofSeats: measured, shares)]
        case .effectiveParties:
            [effectiveStep(ofVotes: measured, shares), effectiveStep(ofSeats: measured, shares)]
        case .wastedVotes: waste.map(wasteSteps) ?? []
        case .smallestWinningVote: waste.map(smallestSteps) ?? []
        }
    }

    // MARK: Shares of votes and seats

    private func gallagherStep(_ measured: Proportionality, _ shares: PartyShares) -> Step {
        let sum = 2 * measured.gallagher * measured.gallagher * 10_000
        return Step(
            "Gallagher: the square root of \(hundredths(sum)) ÷ 2 = \(hundredths(measured.gallagher * 100)), half the sum of squared differences",
            children: partySteps(measured, shares) { vote, seat in
                "\(difference(vote, seat)), squared \(hundredths((seat - vote) * (seat - vote)))"
            })
    }

    private func loosemoreStep(_ measured: Proportionality, _ shares: PartyShares) -> Step {
        Step(
            "Loosemore–Hanby: \(hundredths(measured.loosemoreHanby * 200)) ÷ 2 = \(hundredths(measured.loosemoreHanby * 100)), half the sum of differences",
            children: partySteps(measured, shares, difference))
    }

    private func sainteLagueStep(_ measured: Proportionality, _ shares: PartyShares) -> Step {
        let sum =
            billionths(measured.sainteLague) == nil
            ? "infinite" : hundredths(measured.sainteLague * 100)
        return Step(
            "Sainte-Laguë: the squared differences, each over the share of votes, come to \(sum)",
            children: partySteps(measured, shares) { vote, seat in
                guard vote > 0 else { return seat > 0 ? "infinite, for it has no votes" : "0" }
                let part = (seat - vote) * (seat - vote) / vote
                return difference(vote, seat) + ", squared and over its votes "
                    + hundredths(part)
            })
    }

    private func bonusSteps(_ measured: Proportionality, _ shares: PartyShares) -> [Step] {
        let (votes, seats) = (measured.voteShares, measured.seatShares)
        let largest = measured.largest.max { votes[$0] < votes[$1] }
        guard let largest else { return [] }
        let (vote, seat) = (votes[largest] * 100, seats[largest] * 100)
        return [
            shareStep(largest, shares) { "" },
            Step(
                "\(hundredths(seat)) − \(hundredths(vote)) = \(signed(seat - vote)): so much more of the seats than of the votes"
            ),
        ]
    }

    /// `46.45 − 33.12 = +13.33`
    private func difference(_ vote: Double, _ seat: Double) -> String {
        "\(hundredths(seat)) − \(hundredths(vote)) = \(signed(seat - vote))"
    }

    private func signed(_ number: Double) -> String {
        let digits = hundredths(number.magnitude)
        return digits == "0.00" ? digits : (number < 0 ? "−" : "+") + digits
    }

    /// So many parties are told one by one; the others hardly count.
    private static let mostParties = 30

    /// Each party with its shares and what they come to, in percent; the largest by votes first.
    private func partySteps(
        _ measured: Proportionality, _ shares: PartyShares,
        _ words: (_ vote: Double, _ seat: Double) -> String
    ) -> [Step] {
        let order = shares.names.indices.sorted { shares.votes[$0] > shares.votes[$1] }
        return order.prefix(Self.mostParties).map { index in
            shareStep(index, shares) {
                ": " + words(measured.voteShares[index] * 100, measured.seatShares[index] * 100)
            }
        }
    }

    private func shareStep(
        _ index: Int, _ shares: PartyShares, _ words: () -> String
    ) -> Step {
        let (votes, seats) = (shares.votes.reduce(0, +), shares.seats.reduce(0, +))
        return Step(
            shares.names[index]
                + ": \(shares.votes[index]) of \(votes) votes is \(percent(shares.votes[index], of: votes, decimals: 2)), \(shares.seats[index]) of \(seats) seats is \(percent(shares.seats[index], of: seats, decimals: 2))"
                + words().text)
    }

    // MARK: Effective numbers

    private func effectiveStep(ofVotes measured: Proportionality, _ shares: PartyShares) -> Step {
        effectiveStep(shares.names, shares.votes, "votes", measured.effectivePartiesByVotes)
    }

    private func effectiveStep(ofSeats measured: Proportionality, _ shares: PartyShares) -> Step {
        effectiveStep(shares.names, shares.seats, "seats", measured.effectivePartiesBySeats)
    }

    /// One over the sum of squared shares, in percent.
    func effectiveStep(
        _ names: [Text], _ sizes: [Int], _ what: String, _ number: Double
    ) -> Step {
        let all = sizes.reduce(0, +)
        let order = sizes.indices.filter { sizes[$0] > 0 }
            .sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        return Step(
            "effective number of parties by \(what): 10,000 ÷ \(hundredths(10_000 / number)), the sum of squared percentages, = \(hundredths(number))",
            children: order.prefix(Self.mostParties).map { index in
                let share = Double(sizes[index]) / Double(all) * 100
                return Step(
                    names[index]
                        + ": \(sizes[index]) of \(all) \(what) is \(percent(sizes[index], of: all, decimals: 2)), squared \(hundredths(share * share))"
                )
            })
    }

    // MARK: Riding by riding

    private func wasteSteps(_ waste: Waste) -> [Step] {
        guard now.house.seatsFollowRidings else { return [] }
        return waste.won.map { won in
            Step(
                "\(name: riding(won.riding)): \(won.lost) for those who lost, \(won.surplus) more than \(label(won.by)) needed",
                source: world.ridings.source(of: won.riding))
        }
    }

    private func smallestSteps(_ waste: Waste) -> [Step] {
        guard let election = now.election, let least = waste.least else { return [] }
        return [ballotStep(least.riding, election.outcome(of: least.riding))]
    }
}
