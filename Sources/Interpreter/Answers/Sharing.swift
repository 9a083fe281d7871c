// How seats or ministries follow votes, step by step: quotients that are in and out, quotas and
// remainders.

import Coalitions
import Diagnostics
import Elections
import Syntax

/// One sharing out of seats, with all that its steps tell.
struct Sharing {
    let method: SeatMethod
    let seats: Int
    let names: [Text]
    let votes: [Int]
    let result: Apportionment

    /// Nothing where the numbers are out of range.
    init?(_ method: SeatMethod, seats: Int, votes: [(name: Text, votes: Int)]) {
        let counts = votes.map(\.votes)
        guard
            let result = Apportionment(seats: seats, votes: counts, method: method.apportionment)
        else { return nil }
        self.method = method
        self.seats = seats
        names = votes.map(\.name)
        self.votes = counts
        self.result = result
    }

    var step: Step {
        switch method.apportionment {
        case .divisor(let divisor): quotients(divisor)
        case .largestRemainder(let quota): remainders(quota)
        }
    }

    private var shown: [Int] { votes.indices.filter { votes[$0] > 0 } }

    private func isTied(_ party: Int) -> Bool { result.tie?.parties.contains(party) ?? false }

    // MARK: Highest averages

    private func quotients(_ divisor: Divisor) -> Step {
        let first = divisor.number(0) == nil ? 1 : 0
        let series = (first..<first + 3).map { words(divisor, $0) }.joined(separator: ", ")
        let before = first == 1 ? "; a first seat comes before all others" : ""
        return Step(
            "by \(method.rawValue) the seats go one by one to the highest of the votes ÷ \(series), …\(before)",
            children: shown.map { party in
                let held = result.seats[party]
                let last: Text = held > 0 ? quotient(party, divisor, held - 1) + ", its last; " : ""
                let next = quotient(party, divisor, held)
                return Step(
                    names[party] + ": \(counted(held, "seat", "seats")): " + last + next
                        + (isTied(party) ? " is tied for one more" : " is too low for one more"))
            })
    }

    private func quotient(_ party: Int, _ divisor: Divisor, _ held: Int) -> Text {
        let by = "\(grouped(votes[party])) ÷ \(words(divisor, held))"
        guard let number = divisor.number(held) else {
            return "\(votes[party]) for a first seat"
        }
        return "\(by) = \(hundredths(Double(votes[party]) / number))"
    }

    private func words(_ divisor: Divisor, _ held: Int) -> String {
        switch divisor {
        case .dHondt, .imperiali, .sainteLague, .danish, .adams:
            divisor.number(held).map { grouped(Int($0)) } ?? "0"
        case .modifiedSainteLague: held == 0 ? "1.4" : grouped(2 * held + 1)
        case .huntingtonHill: "√(\(grouped(held)) × \(grouped(held + 1)))"
        case .dean: "\(grouped(2 * held * (held + 1)))/\(grouped(2 * held + 1))"
        }
    }

    // MARK: Largest remainders

    private func remainders(_ quota: Quota) -> Step {
        let all = votes.reduce(0, +)
        let (size, words) = sized(quota, all)
        return Step(
            "by \(method.rawValue): \(words) = \(hundredths(size)) votes a seat",
            children: shown.map { party in
                let whole = Int(exactly: (Double(votes[party]) / size).rounded(.down)) ?? 0
                let rest = Double(votes[party]) - Double(whole) * size
                let more = result.seats[party] - whole
                let then: Text =
                    isTied(party)
                    ? ", tied for one more"
                    : more > 0
                        ? ", and by it one more" : more < 0 ? ", and the last taken back" : ""
                return Step(
                    names[party] + ": \(votes[party]) holds it \(whole) "
                        + "\(whole == 1 ? "time" : "times") and leaves \(hundredths(rest))" + then)
            })
    }

    private func sized(_ quota: Quota, _ all: Int) -> (Double, String) {
        let votes = grouped(all)
        switch quota {
        case .hare: return (Double(all) / Double(seats), "\(votes) ÷ \(grouped(seats))")
        case .droop:
            return (
                Double(all / (seats + 1) + 1),
                "\(votes) ÷ (\(grouped(seats)) + 1), rounded down, + 1"
            )
        case .hagenbachBischoff:
            return (Double(all) / Double(seats + 1), "\(votes) ÷ (\(grouped(seats)) + 1)")
        case .imperiali:
            return (Double(all) / Double(seats + 2), "\(votes) ÷ (\(grouped(seats)) + 2)")
        }
    }

    private func hundredths(_ number: Double) -> String {
        billionths(number).map { decimal($0, places: 2) } ?? "beyond measure"
    }
}
