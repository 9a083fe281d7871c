// A second implementation of the rules in slow, exact fractions, for small ballots: the judge of
// the first. It keeps no columns, shares no code, and never rounds.

@testable import Elections

/// An exact fraction in lowest terms.
struct Fraction: Comparable {
    let top: Int128
    let bottom: Int128

    init(_ top: Int128, _ bottom: Int128 = 1) {
        var one = top.magnitude
        var two = bottom.magnitude
        while two != 0 { (one, two) = (two, one % two) }
        let divisor = (bottom < 0 ? -1 : 1) * Int128(max(1, one))
        self.top = top / divisor
        self.bottom = bottom / divisor
    }

    init(_ rate: Rate) { self.init(Int128(rate.billionths), 1_000_000_000) }

    static let zero = Fraction(0)

    static func + (one: Fraction, two: Fraction) -> Fraction {
        let shared = Fraction(one.bottom, two.bottom)
        return Fraction(
            one.top * shared.bottom + two.top * shared.top, one.bottom * shared.bottom)
    }

    static func * (one: Fraction, two: Fraction) -> Fraction {
        let left = Fraction(one.top, two.bottom)
        let right = Fraction(two.top, one.bottom)
        return Fraction(left.top * right.top, left.bottom * right.bottom)
    }

    static prefix func - (one: Fraction) -> Fraction { Fraction(-one.top, one.bottom) }
    static func - (one: Fraction, two: Fraction) -> Fraction { one + -two }
    static func / (one: Fraction, two: Fraction) -> Fraction {
        one * Fraction(two.bottom, two.top)
    }
    static func < (one: Fraction, two: Fraction) -> Bool { (one - two).top < 0 }

    var down: Int128 { top >= 0 ? top / bottom : -((bottom - 1 - top) / bottom) }
    var rest: Fraction { self - Fraction(down) }
}

struct Judge {
    /// Exact votes by party; a party not on the ballot has no entry.
    private(set) var votes: [Int: Fraction] = [:]

    init(_ ballot: Ballot, _ change: RidingChange) {
        for (party, number) in ballot {
            votes[party] = (votes[party] ?? .zero) + Fraction(Int128(number))
        }
        for party in change.runs where votes[party] == nil { votes[party] = .zero }
        get(change.gets)
        for scaling in change.scalings {
            guard let old = votes[scaling.party] else { continue }
            votes[scaling.party] = old * (Fraction(1) + Fraction(scaling.by))
        }
        move(change)
    }

    private var total: Fraction { votes.values.reduce(.zero, +) }

    private mutating func get(_ gets: [RidingChange.Get]) {
        var named: Set<Int> = []
        for get in gets where votes[get.party] != nil {
            named.insert(get.party)
            if case .votes(let number) = get.amount {
                votes[get.party] = Fraction(Int128(number))
            }
        }
        let total = total
        var isShare = false
        let old = votes
        for get in gets where votes[get.party] != nil {
            guard case .share(let rate) = get.amount else { continue }
            isShare = true
            votes[get.party] = total * Fraction(rate)
        }
        guard isShare else { return }
        let others = votes.keys.filter { !named.contains($0) }
        let left = total - named.reduce(.zero) { $0 + (votes[$1] ?? .zero) }
        let sum = others.reduce(.zero) { $0 + (old[$1] ?? .zero) }
        for party in others {
            let part =
                sum == .zero ? Fraction(1, Int128(others.count)) : (old[party] ?? .zero) / sum
            votes[party] = left * part
        }
    }

    private mutating func move(_ change: RidingChange) {
        let old = votes
        let total = total
        var moves: [(from: Int, to: Int?, amount: Fraction)] = []
        for swing in change.swings where old[swing.from] != nil && old[swing.to] != nil {
            let amount = total * Fraction(swing.points)
            let isForward = amount >= .zero
            moves.append(
                isForward
                    ? (swing.from, swing.to, amount) : (swing.to, swing.from, -amount))
        }
        for flow in change.flows {
            guard let own = old[flow.from] else { continue }
            for share in flow.shares where old[share.to] != nil {
                moves.append((flow.from, share.to, own * Fraction(share.rate)))
            }
            moves.append((flow.from, nil, own * Fraction(flow.home)))
        }
        moves += gains(change.gains, total)
        for move in moves where move.from != move.to {
            let own = old[move.from] ?? .zero
            let asked = moves.reduce(.zero) {
                $1.from == move.from && $1.to != $1.from ? $0 + $1.amount : $0
            }
            let amount = asked > own ? move.amount * own / asked : move.amount
            votes[move.from] = (votes[move.from] ?? .zero) - amount
            if let to = move.to { votes[to] = (votes[to] ?? .zero) + amount }
        }
    }

    private func gains(
        _ gains: [RidingChange.PointsGain], _ total: Fraction
    ) -> [(from: Int, to: Int?, amount: Fraction)] {
        var points: [Int: Fraction] = [:]
        for gain in gains where votes[gain.party] != nil {
            points[gain.party] = (points[gain.party] ?? .zero) + Fraction(gain.points)
        }
        var moves: [(from: Int, to: Int?, amount: Fraction)] = []
        for (party, size) in points {
            var others = votes.keys.filter { points[$0] == nil }
            if others.isEmpty { others = votes.keys.filter { $0 != party } }
            let sum = others.reduce(.zero) { $0 + (votes[$1] ?? .zero) }
            for other in others {
                guard sum > .zero || size < .zero else { continue }
                let part =
                    sum == .zero
                    ? Fraction(1, Int128(others.count)) : (votes[other] ?? .zero) / sum
                let amount = total * size * part
                moves.append(size > .zero ? (other, party, amount) : (party, other, -amount))
            }
        }
        return moves
    }
}
