// The nearest miss that `why` names is the least: with as many seats more the answer turns, with one
// less it does not.

import Testing
import TestSupport

@Suite struct NearestMissTests {
    private static let parties = ["Aster", "Birch", "Cedar", "Daisy", "Elder", "Fern"]

    /// So many members cross from the opposition until a party holds the balance of power.
    @Test(arguments: [1, 2] as [UInt64])
    func `the balance of power is missed by as many seats as turn it`(seed: UInt64) throws {
        var random = SplitMix(seed)
        for _ in 0..<60 {
            let most = [6, 20, 60].randomElement(using: &random) ?? 6
            let seats = Self.parties.map { "\($0) \(Int.random(in: 1...most, using: &random))" }
                .joined(separator: ", ")
            let asked = try Asked(
                """
                parties \(Self.parties.joined(separator: ", "))
                seats: \(seats)
                government is Aster
                opposition is Birch
                """)
            for party in Self.parties.dropFirst(2) {
                let why = try asked.says("why does \(party) not hold the balance of power")
                guard let missed = short(why) else { continue }
                for (crossing, answer) in [(missed - 1, "No"), (missed, "Yes")] {
                    let question =
                        "does \(party) hold the balance of power if \(crossing) members cross from Birch to \(party)"
                    guard crossing > 0, asked.refusal(question) == nil else { continue }
                    #expect(try asked.says(question).hasPrefix(answer), "\(seats): \(why)")
                }
            }
        }
    }

    /// The number in `9 short of 170`.
    private func short(_ headline: String) -> Int? {
        let words = headline.split(separator: " ")
        guard headline.contains("at the nearest"), let place = words.firstIndex(of: "short") else {
            return nil
        }
        return Int(words[place - 1])
    }
}
