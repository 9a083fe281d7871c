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
    /// `√(s (s + 1))` (Huntington 1911; Hill): every party with votes has a seat before any has
    /// two.
    case huntingtonHill
    /// `s` (Adams 1832): every party with votes has a seat before any has two.
    case adams
    /// `2s (s + 1) / (2s + 1)` (Dean 1832): likewise.
    case dean
    /// `3s + 1` (the Danish method).
    case danish

    /// What votes are divided by for a seat after so many; nothing where the seat comes before all
    /// others.
    public func number(_ held: Int) -> Double? {
        guard let fraction = fraction(held) else { return nil }
        let number = Double(fraction.over) / Double(fraction.under)
        return self == .huntingtonHill ? number.squareRoot() : number
    }

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
private struct Claim {
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
        if let (left, right) = shortProducts(one, other) { return left < right }
        let (left, right) = products(one, other)
        return left < right
    }

    /// The same where all four numbers have 64 bits, as nearly all have.
    private static func shortProducts(_ one: Claim, _ other: Claim) -> (UInt128, UInt128)? {
        guard (one.over | one.under | other.over | other.under) >> 64 == 0 else { return nil }
        return (one.over &* other.under, other.over &* one.under)
    }
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
        var waiting = Waiting()
        for party in votes.indices { enter(party, held, &waiting) }
        while left > 0 {
            let first = waiting.takeHighest()
            guard !first.isEmpty else { break }
            guard first.count <= left else {
                return Apportionment(
                    seats: held, tie: .init(parties: PlayerSet(first), seats: left), unfilled: 0)
            }
            for party in first {
                held[party] += 1
                enter(party, held, &waiting)
            }
            left -= first.count
        }
        return Apportionment(seats: held, tie: nil, unfilled: left)
    }

    /// A party waits for its next seat while it may have one.
    private func enter(_ party: Int, _ held: [Int], _ waiting: inout Waiting) {
        guard votes[party] > 0, held[party] < most[party] else { return }
        waiting.add(party, Claim(votes: votes[party], held: held[party], divisor: divisor))
    }
}

/// Parties that wait for a seat, in a heap: the highest claim stands first, and none below it is
/// higher (Williams 1964).
private struct Waiting {
    private var entries: [(party: Int, claim: Claim)] = []

    mutating func add(_ party: Int, _ claim: Claim) {
        entries.append((party, claim))
        var place = entries.count - 1
        while place > 0, entries[(place - 1) / 2].claim < entries[place].claim {
            entries.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// All parties whose claims are as high as the highest.
    mutating func takeHighest() -> [Int] {
        guard let highest = entries.first?.claim else { return [] }
        var parties: [Int] = []
        while let next = entries.first, !(next.claim < highest) {
            parties.append(next.party)
            dropFirst()
        }
        return parties
    }

    private mutating func dropFirst() {
        entries.swapAt(0, entries.count - 1)
        entries.removeLast()
        var place = 0
        while true {
            var higher = place
            for below in [2 * place + 1, 2 * place + 2]
            where below < entries.count && entries[higher].claim < entries[below].claim {
                higher = below
            }
            guard higher != place else { return }
            entries.swapAt(place, higher)
            place = higher
        }
    }
}
