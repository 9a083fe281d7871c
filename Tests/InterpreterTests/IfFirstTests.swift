// An `if` may stand first or last: what is asked of the supposed world is told alike.

import Testing

@Suite struct IfFirstTests {
    static let questions = [
        "does Red have a majority", "does Gold hold the balance of power",
        "does Gold not hold the balance of power", "is Gold not kingmaker", "is Gold kingmaker",
        "is Westford tied", "does Red have more than 2 seats",
        "who wins Westford", "is Blue second in Westford", "does Red win no ridings",
        "which ridings where margin < 20 votes", "how many ridings where Red wins it",
        "is it true that Red wins Westford", "Red seats", "can Gold sustain the government",
        "can Red form a government", "why does Gold not hold the balance of power",
        "why is Gold kingmaker", "why does Red have a majority", "who has a veto",
        "is Gold a dummy", "list coalitions", "who holds the balance of power",
    ]

    @Test(arguments: questions)
    func `the answer is the same`(question: String) throws {
        let asked = try Asked(
            """
            parties Red, Blue, Gold
            riding Westford: Red 100, Blue 90, Gold 40
            riding Midvale: Red 70, Blue 60, Gold 30
            riding Northam: Red 80, Gold 70, Blue 50
            riding Ashby: Red 90, Blue 70, Gold 20
            riding Eastwick: Blue 120, Red 60, Gold 10
            riding Longbury: Blue 110, Red 80, Gold 10
            riding Dunmore: Blue 100, Gold 60, Red 50
            riding Southwold: Gold 90, Blue 60, Red 40
            """)
        for change in ["Gold wins Northam", "swing 2 points from Red to Blue in Westford"] {
            let last = try asked.ask("\(question) if \(change)")
            let first = try asked.ask("if \(change), \(question)")
            #expect(first.headline.plain == last.headline.plain)
            #expect(
                first.derivation.map(\.text.plain) == last.derivation.map(\.text.plain), "\(change)"
            )
        }
    }
}
