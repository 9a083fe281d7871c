// `what is a snap election worth to Green`, `would Green gain from an election`

import Bargaining
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// A party's seats after an election beside those it has, less what the election costs it.
    func electionWorth(_ name: Name, isAsked: Bool) throws -> Answer {
        let party = try lookup.party(name)
        _ = try election(for: "what an election is worth")
        let sitting = try now.sittingHouse(in: world)
        let next = try now.nextElection(in: world, after: sitting)
        let price = electionPrice(of: party)
        let (before, after) = (sitting.house.seats[party], next.house.seats[party])
        let gain = (after - before) * Stage.seat - price
        let verdict: Text = isAsked ? (gain > 0 ? "Yes: " : "No: ") : ""
        let change: Text =
            gain == 0
            ? "neither gains nor loses by an election"
            : "would \(gain > 0 ? "gain" : "lose") \(seatWords(abs(gain))) by an election"
        let cost: Text = price == 0 ? "" : ", less \(seatWords(price)) for the election itself"
        var answer = Answer(
            .showdown,
            verdict + "\(label(party)) " + change
                + ": \(counted(after, "seat", "seats")) "
                + (after == before ? "either way" : "rather than \(before)").text + cost + ".")
        if !isAsked { answer.found = Value(gain, over: Stage.seat).map { .number($0, .seats) } }
        answer.tables = [housesTable(sitting.house, next.house)]
        answer.assumptions = [
            "the election goes as the last but for what is supposed",
            "whoever is blamed for it loses nothing by that, save what was said",
        ]
        answer.derive(self.worthSteps(party, sitting, next, price, gain))
        lean(&answer, on: nil, isElectionAhead: true)
        return answer
    }

    /// The seats after an election less those held, less its price, and where they come from.
    private func worthSteps(
        _ party: Int, _ sitting: Situation, _ next: Situation, _ price: Int, _ gain: Int
    ) -> [Step] {
        let ahead = asking(in: next, before: sitting)
        let (before, after) = (sitting.house.seats[party], next.house.seats[party])
        let cost: Text = price == 0 ? "" : " − \(seatNumber(price)) for the election itself"
        let sign = gain < 0 ? "−" : ""
        return [
            Step(
                "\(after) after an election − \(before)" + cost
                    + " = \(sign)\(seatNumber(abs(gain)))")
        ] + ahead.seatSteps([party], nil)
    }

    /// In billionths of a seat; 0 where no budget is bargained over.
    private func electionPrice(of party: Int) -> Int {
        now.effects.reduce(0) { price, ranked in
            if case .bargain(.electionCostsSeats(party, let worth)) = ranked.effect.action {
                return worth
            }
            return price
        }
    }
}
