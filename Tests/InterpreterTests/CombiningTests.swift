// How clauses combine, whatever their order, on ballots small enough to count by hand.

import Testing

@Suite struct CombiningTests {
    /// 1,000 votes in One; Two and Three are tight.
    static let script = """
        parties Red, Blue, Green, Gold
        riding One in North: Red 500, Blue 300, Green 200
        riding Two in North: Red 410, Blue 400, Green 190
        riding Three in South: Gold 450, Red 440, Green 110
        """

    @Test(
        "changes of votes, counted by hand",
        arguments: [
            // 10 points of 1,000 are 100 votes.
            ("swing 10 points from Red to Blue in One", "Red 400, Blue 400, Green 200"),
            // Gold is not on this ballot: nothing moves.
            ("swing 10 points from Red to Gold in One", "Red 500, Blue 300, Green 200"),
            // Two swings are summed.
            (
                "swing 10 points from Red to Blue in One; swing 5 points from Green to Blue in One",
                "Blue 450, Red 400, Green 150"
            ),
            // A party short of votes gives what it has, all its outflows scaled alike: 200 of the
            // 300 asked, two parts to one, 133⅓ and 66⅔.
            (
                "swing 20 points from Green to Blue in One; swing 10 points from Green to Red in One",
                "Red 567, Blue 433, Green 0"
            ),
            // From the others in proportion, 500 to 200: 50 votes are 36 and 14.
            ("Blue gains 5 points in One", "Red 464, Blue 350, Green 186"),
            // To the others in proportion, 300 to 200.
            ("Red loses 10 points in One", "Red 400, Blue 360, Green 240"),
            ("Red loses 40% of its votes in One", "Red 300, Blue 300, Green 200"),
            ("Blue gains 10% of its votes in One", "Red 500, Blue 330, Green 200"),
            // Loses and gains multiply: 500 × 0.9 × 1.1 = 495.
            (
                "Red loses 10% of its votes in One; Red gains 10% of its votes in One",
                "Red 495, Blue 300, Green 200"
            ),
            ("Blue gets 1,000 votes in One", "Blue 1000, Red 500, Green 200"),
            // Half for Blue; Red and Green share the other half five to two: 357 and 143.
            ("Blue gets 50% in One", "Blue 500, Red 357, Green 143"),
            ("Green voters go 50% to Blue in One", "Red 500, Blue 400, Green 100"),
            // The rest stays home only where that is said.
            (
                "Green voters go 50% to Blue, the rest stay home in One",
                "Red 500, Blue 400, Green 0"
            ),
            ("Green stands down for Blue in One", "Red 500, Blue 500, Green 0"),
            ("Green stands down in One", "Red 500, Blue 300, Green 0"),
            // A share to a party that is not on the ballot stays home.
            (
                "Green stands down in One; Green voters go 50% to Gold, 25% to Blue when it stands down",
                "Red 500, Blue 350, Green 0"
            ),
            // First the swing (100 votes from Green to Red), then the stand-down of who is left.
            (
                "Green stands down for Blue in One; swing 10 points from Green to Red in One",
                "Red 600, Blue 400, Green 0"
            ),
            // gets, then loses %, then the swing, in points of what then is the valid vote (1,050):
            // 42 votes from Red (450) to Blue (400).
            (
                "swing 4 points from Red to Blue in One; Red loses 10% of its votes in One; Blue gets 400 in One",
                "Blue 442, Red 408, Green 200"
            ),
            // A tie for first among the partners of a primary: nobody stands down.
            ("Blue and Green hold a primary in One", "Red 500, Blue 500, Green 0"),
            ("Blue and Green hold a primary in One won by Green", "Red 500, Green 500, Blue 0"),
            ("Red runs in One", "Red 500, Blue 300, Green 200"),
        ])
    func votes(_ clauses: String, _ expected: String) throws {
        let asked = try Asked(Self.script)
        #expect(try asked.counts("votes in One if \(clauses)") == expected)
        // Whatever their order.
        let turned = clauses.split(separator: ";").reversed().joined(separator: "; ")
        #expect(try asked.counts("votes in One if \(turned)") == expected)
        // The session's own clauses come to the same.
        var said = asked
        try said.take(clauses)
        let plain = expected.split(separator: ", ").filter { !$0.hasSuffix(" 0") }
        let now = try said.counts("votes in One").split(separator: ", ")
        #expect(now.filter { !$0.hasSuffix(" 0") } == plain)
        // And nothing was changed by asking.
        #expect(try asked.counts("votes in One") == "Red 500, Blue 300, Green 200")
    }

    @Test("votes are neither made nor lost by transfers")
    func conserved() throws {
        let asked = try Asked(Self.script)
        for clause in [
            "Green stands down for Blue in North", "Blue and Green hold a primary in North",
            "swing 3.7 points from Red to Green", "Green voters go 33% to Blue, 33% to Red",
            "Red gains 7 points", "Blue loses 11 points",
        ] {
            let answer = try asked.says("votes if \(clause)")
            #expect(answer.hasPrefix("3,000 valid votes"), "\(clause): \(answer)")
        }
    }

    @Test(
        "the seats that follow",
        arguments: [
            ("seats", "Red 2, Gold 1"),
            ("seats if swing 1 point from Red to Blue", "Red 1, Blue 1, Gold 1"),
            ("seats if Green stands down for Blue", "Blue 1, Gold 1, Red 0"),
            ("seats if Blue wins North", "Blue 2, Gold 1, Red 0"),
            ("seats if One falls vacant", "Red 1, Gold 1"),
            ("seats if 1 member crosses from Red to Green", "Red 1, Green 1, Gold 1"),
            ("seats in South", "Gold 1"),
            ("seats in North if swing 1 point from Red to Blue in Two", "Red 1, Blue 1"),
        ])
    func seats(_ question: String, _ expected: String) throws {
        #expect(try Asked(Self.script).counts(question) == expected)
    }

    @Test(
        "a tie is a result",
        arguments: [
            (
                "who wins Two if swing 0.5 points from Red to Blue",
                "Two is undecided: Red and Blue are tied at 405 votes."
            ),
            (
                "who wins One if Green stands down for Blue in One",
                "One is undecided: Red and Blue are tied at 500 votes."
            ),
        ])
    func ties(_ question: String, _ expected: String) throws {
        #expect(try Asked(Self.script).says(question).hasPrefix(expected))
    }
}
