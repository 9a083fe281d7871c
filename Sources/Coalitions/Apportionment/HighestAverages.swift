// Divisor methods: the next seat goes to the highest quotient, compared exactly.

/// Divisors of the next seat of a party that has `s`.
public enum Divisor: Hashable, Sendable {
    /// `s + 1` (d'Hondt 1882; Jefferson 1792).
    case dHondt
    /// `2s + 1` (Sainte-Laguë 1910; Webster 1832).
    case sainteLague
    /// `2s + 1`, but 1.4 for the first seat (Sweden 1952, Norway).
    case modifiedSainteLague
    /// `s + 2` (Imperiali divisor, Belgian communes).
    case imperiali
    /// `√(s (s + 1))` (Huntington 1911; Hill): every party with votes has a seat before any has two.
    case huntingtonHill
    /// `s` (Adams 1832): every party with votes has a seat before any has two.
    case adams
    /// `2s (s + 1) / (2s + 1)` (Dean 1832): likewise.
    case dean
    /// `3s + 1` (the Danish method).
    case danish

    /// A number in the order of the quotients' divisors, as a fraction; squared where the divisor
    /// is a root. Nothing for a divisor of zero: the seat comes before all others.
    func fraction(_ held: Int) -> (over: Int128, under: Int128)? {
        let s = Int128(held)
        switch self {
        case .dHondt: return (s + 1, 1)
        case .sainteLague: return (2 * s + 1, 1)
        case .modifiedSainteLague: return s == 0 ? (14, 10) : (2 * s + 1, 1)
        case .imperiali: return (s + 2, 1)
        case .danish: return (3 * s + 1, 1)
        case .huntingtonHill: return s == 0 ? nil : (s * (s + 1), 1)
        case .adams: return s == 0 ? nil : (s, 1)
        case .dean: return s == 0 ? nil : (2 * s * (s + 1), 2 * s + 1)
        }
    }
}

/// A party's claim to its next seat: votes over the divisor, as an exact fraction.
private struct Claim: Comparable {
    /// Votes times the under side of the divisor; squared votes for Huntington–Hill.
    let over: UInt128
    /// Zero for a seat that comes before all others.
    let under: UInt128

    init(votes: Int, held: Int, divisor: Divisor) {
        guard let fraction = divisor.fraction(held) else {
            (over, under) = (UInt128(votes), 0)
            return
        }
        let votes = UInt128(votes)
        let squared = divisor == .huntingtonHill ? votes * votes : votes
        over = squared * UInt128(fraction.under)
        under = UInt128(fraction.over)
    }

    /// Cross products need more than 128 bits: both halves are compared.
    private static func products(_ one: Claim, _ other: Claim) -> (
        (UInt128, UInt128), (UInt128, UInt128)
    ) {
        let left = one.over.multipliedFullWidth(by: other.under)
        let right = other.over.multipliedFullWidth(by: one.under)
        return ((left.high, left.low), (right.high, right.low))
    }

    static func < (one: Claim, other: Claim) -> Bool {
        // Between seats that come before all others, more votes come first.
        if one.under == 0, other.under == 0 { return one.over < other.over }
        let (left, right) = products(one, other)
        return left < right
    }

    static func == (one: Claim, other: Claim) -> Bool { !(one < other) && !(other < one) }
}

struct HighestAverages {
    let votes: [Int]
    /// The most seats of each party.
    let most: [Int]
    let divisor: Divisor

    /// Gives one seat after another to the highest claim; equal claims to fewer seats than there
    /// are of them are a tie.
    func give(_ seats: Int) -> Apportionment {
        var held = votes.map { _ in 0 }
        var left = seats
        while left > 0 {
            let open = votes.indices.filter { votes[$0] > 0 && held[$0] < most[$0] }
            let claims = open.map { Claim(votes: votes[$0], held: held[$0], divisor: divisor) }
            guard let highest = claims.max() else { break }
            let first = zip(open, claims).filter { $0.1 == highest }.map(\.0)
            guard first.count <= left else {
                return Apportionment(
                    seats: held, tie: .init(parties: PlayerSet(first), seats: left), unfilled: 0)
            }
            for party in first { held[party] += 1 }
            left -= first.count
        }
        return Apportionment(seats: held, tie: nil, unfilled: left)
    }
}
