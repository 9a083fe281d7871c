// The arithmetic of the house, with results worked out by hand: chairs, vacancies, members who take
// no seat or sit alone, blocs, and both readings of the balance of power.

import Testing

@Suite struct HouseTests {
    @Test(
        "votes that can be cast, their majority, and what the government has of them",
        arguments: [
            // 10 members: more than 5 is 6. Red 4 against 6: −2.
            ("house has 10 seats", "seats: Red 4, Blue 3, Green 2, Lone 1", 6, -2, 2),
            // The Speaker is taken off Red: 9 votes, majority 5; 3 against 6.
            (
                "house has 10 seats: speaker from Red", "seats: Red 4, Blue 3, Green 2, Lone 1", 5,
                -3, 2
            ),
            (
                "house has 10 seats: speaker from Blue", "seats: Red 4, Blue 3, Green 2, Lone 1", 5,
                -1, 1
            ),
            // Two chairs more that never vote: 7 votes, majority 4; Red 4.
            (
                "house has 10 seats: speaker from Blue; 2 deputies from Green",
                "seats: Red 4, Blue 3, Green 2, Lone 1", 4, 1, 0
            ),
            // Two vacant: 8 votes, majority 5.
            ("house has 10 seats: 2 vacant", "seats: Red 4, Blue 3, Lone 1", 5, 0, 1),
            // Away takes no seats: 7 of 10 vote.
            ("house has 10 seats", "seats: Red 4, Blue 3, Away 3", 4, 1, 0),
            // Half is not enough: 8 votes, majority 5, Red 4.
            ("house has 8 seats", "seats: Red 4, Blue 3, Green 1", 5, 0, 1),
        ])
    func sums(
        _ house: String, _ seats: String, _ majority: Int, _ working: Int, _ short: Int
    ) throws {
        let asked = try Asked(
            """
            parties Red, Blue, Green
            party Away abstentionist
            party Lone sits alone
            \(house)
            \(seats)
            """)
        #expect(try asked.says("majority") == "majority: \(majority) seats.")
        let said = working < 0 ? "−\(-working)" : "\(working)"
        #expect(try asked.says("working majority").hasPrefix("working majority: \(said) seat"))
        #expect(try asked.says("seats short") == "seats short: \(short).")
    }

    static let even = """
        parties Red, Blue, Green, Gold
        party Lone sits alone
        house has 20 seats
        seats: Red 8, Blue 6, Green 3, Gold 2, Lone 1
        """

    /// Majority 11. Red 8 needs 3: Green; or Gold and Lone. Blue is the opposition.
    @Test(
        "who holds the balance of power",
        arguments: [
            ("", "Green, Gold and Lone share the balance of power, with Blue as the opposition"),
            (
                "Green supports the government",
                "No one holds the balance of power: Red and Green have 11 of 20"
            ),
            // 8 + 2 = 10, one short of 11; Green or Lone.
            ("Gold supports the government", "Green and Lone share the balance of power"),
            // Gold and Lone against with Blue: 9; Red needs Green's 3.
            (
                "Gold opposes the government; Lone opposes the government",
                "Green holds the balance of power"
            ),
            // Two of the votes are not cast: 8 against Blue 6, Lone 1 and Green 3.
            ("Gold abstains", "Green holds the balance of power"),
            ("Green and Gold form a bloc", "Green + Gold holds the balance of power"),
            // Red 8 + Blue 6.
            (
                "government is Red + Blue",
                "No one holds the balance of power: Red and Blue have 14 of 20"
            ),
            // Blue 6 needs 5: Green and Gold; Red is against.
            (
                "government is Blue",
                "Green and Gold share the balance of power, with Red as the opposition"
            ),
            (
                "3 members cross from Blue to Red",
                "No one holds the balance of power: Red has 11 of 20"
            ),
        ])
    func balance(_ clauses: String, _ expected: String) throws {
        let question = "who holds the balance of power" + (clauses.isEmpty ? "" : " if \(clauses)")
        let answer = try Asked(Self.even).says(question)
        #expect(answer.hasPrefix(expected), "\(answer)")
    }

    @Test("a tied riding counts in the house, for no one and with no vote")
    func undecided() throws {
        let asked = try Asked(
            """
            parties Red, Blue
            riding One: Red 5, Blue 5
            riding Two: Red 6, Blue 5
            riding Three: Red 6, Blue 5
            riding Four: Red 4, Blue 5
            house has 4 seats
            """)
        #expect(try asked.says("majority") == "majority: 2 seats.")
        #expect(try asked.says("seats") == "Seats: Red 2 and Blue 1, undecided 1.")
        #expect(
            try asked.says("who holds the balance of power").hasPrefix(
                "No one holds the balance of power: Red has 2 of 3 votes"))
    }

    @Test("members who sit alone are players of their own")
    func alone() throws {
        let asked = try Asked(
            """
            parties Red, Blue
            party Lone sits alone
            house has 9 seats
            seats: Red 4, Blue 3, Lone 2
            """)
        // Majority 5: either one of the two is enough for Red; both are needed by Blue.
        #expect(
            try asked.says("who holds the balance of power").contains(
                "Lone (1) and Lone (2) share the balance of power"))
        #expect(
            try asked.says("list minimal coalitions of Blue without Red")
                .hasPrefix("1 minimal winning coalition with Blue and without Red;"))
    }

    @Test("refusals bar coalitions, and support only where it is named")
    func refusals() throws {
        let asked = try Asked(Self.even)
        let all = try asked.ask("list minimal coalitions of Red")
        let some = try asked.ask(
            "list minimal coalitions of Red if Green rules out a coalition with Red")
        #expect(all.tables.first?.rows.count == 3)
        #expect(some.tables.first?.rows.count == 2)
        #expect(
            try asked.says("who holds the balance of power if Green rules out a coalition with Red")
                .hasPrefix("Green, Gold and Lone share"))
        // Green never votes for Red: Red 8, Gold 2 and Lone 1 make 11.
        #expect(
            try asked.says("who holds the balance of power if Green rules out supporting Red")
                .hasPrefix("Gold and Lone share"))
    }

    @Test(
        "who is kingmaker",
        arguments: [
            // Red 8, Blue 6, majority 11. Blue needs both Green and Gold, Red Green, or Gold and Lone;
            // with Blue, Lone is never critical.
            ("", "Green and Gold share"),
            (
                "2 members cross from Gold to Green",
                "Green is kingmaker between Red and Blue: it makes either win"
            ),
        ])
    func kingmaker(_ clauses: String, _ expected: String) throws {
        let answer = try Asked(Self.even).says(
            "who is kingmaker" + (clauses.isEmpty ? "" : " if \(clauses)"))
        #expect(answer.hasPrefix(expected), "\(answer)")
    }
}
