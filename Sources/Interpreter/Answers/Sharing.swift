// How seats or ministries follow votes, step by step: quotients that are in and out, quotas and
// remainders.

import Coalitions
import Diagnostics
import Elections
import Syntax

/// What is shared out, and by what: seats by votes, or ministries by seats.
enum Goods {
    case seats, ministries

    fileprivate var one: String { self == .seats ? "seat" : "ministry" }
    fileprivate var many: String { self == .seats ? "seats" : "ministries" }
    fileprivate var claims: String { self == .seats ? "votes" : "seats" }
}

/// One sharing out of seats or ministries, with all that its steps tell.
struct Sharing {
    let what: Goods
    let method: SeatMethod
    let seats: Int
    let names: [Text]
    let votes: [Int]
    let result: Apportionment

    /// Nothing where the numbers are out of range.
    init?(
        _ method: SeatMethod, _ what: Goods = .seats, seats: Int,
        votes: [(name: Text, votes: Int)]
    ) {
        let counts = votes.map(\.votes)
        guard
            let result = Apportionment(seats: seats, votes: counts, method: method.apportionment)
        else { return nil }
        self.what = what
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
        let before = first == 1 ? "; a first \(what.one) comes before all others" : ""
        return Step(
            "by \(method.rawValue) the \(what.many) go one by one to the highest of the \(what.claims) ÷ \(series), …\(before)",
            children: shown.map { party in
                let held = result.seats[party]
                let last: Text = held > 0 ? quotient(party, divisor, held - 1) + ", its last; " : ""
                let next = quotient(party, divisor, held)
                return Step(
                    names[party] + ": \(counted(held, what.one, what.many)): " + last + next
                        + (isTied(party) ? " is tied for one more" : " is too low for one more"))
            })
    }

    private func quotient(_ party: Int, _ divisor: Divisor, _ held: Int) -> Text {
        let by = "\(grouped(votes[party])) ÷ \(words(divisor, held))"
        guard let number = divisor.number(held) else {
            return "\(votes[party]) for a first \(what.one)"
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
        guard let held = result.quotas else {
            return Step(
                "by \(method.rawValue): there are no \(what.many) or no \(what.claims) to share")
        }
        return Step(
            "by \(method.rawValue): \(sized(quota)) = \(hundredths(held.quota)) \(what.claims) a \(what.one)",
            children: shown.map { party in
                let whole = held.whole[party]
                let rest = held.remainders[party]
                let left = rest == .zero ? "nothing" : hundredths(rest)
                return Step(
                    names[party] + ": \(votes[party]) holds it \(whole) "
                        + "\(whole == 1 ? "time" : "times") and leaves \(left)"
                        + then(party, result.seats[party] - whole))
            })
    }

    /// What became of a party after its whole quotas, by the seats it got beyond them.
    private func then(_ party: Int, _ more: Int) -> Text {
        if isTied(party) { return ", tied for one more" }
        switch more {
        case ..<(-1): return ", and \(grouped(-more)) of them taken back"
        case -1: return ", and the last taken back"
        case 0: return ""
        default: return ", and by it one more"
        }
    }

    /// How the quota is worked out.
    private func sized(_ quota: Quota) -> String {
        let votes = grouped(votes.reduce(0, +))
        let seats = grouped(seats)
        return switch quota {
        case .hare: "\(votes) ÷ \(seats)"
        case .droop: "\(votes) ÷ (\(seats) + 1), rounded down, + 1"
        case .hagenbachBischoff: "\(votes) ÷ (\(seats) + 1)"
        case .imperiali: "\(votes) ÷ (\(seats) + 2)"
        }
    }
}
