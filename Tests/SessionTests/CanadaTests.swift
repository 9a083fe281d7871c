// Figures of Canada's election of 2019 that two independent computations agree on, asked here in
// the language. Votes: Elections Canada, Official Voting Results, 43rd general election, table 12.

import Testing

@Suite struct CanadaTests {
    static let today = [
        "Liberal": 157, "Conservative": 121, "Bloc": 32, "NDP": 24, "Green": 3, "Independent": 1,
    ]

    @Test("ridings, candidates and votes")
    func size() throws {
        #expect(try Canada.ask("how many ridings").rows.first?["ridings"] as? Int == 338)
        let candidates = try Canada.ask("how many candidates")
        #expect(candidates.rows.first?["candidates"] as? Int == 2_146)
        #expect(try Canada.ask("votes").headline.hasPrefix("18,170,880 valid votes"))
        #expect(try Canada.ask("votes").column("votes").values.reduce(0, +) == 18_170_880)
    }

    @Test(
        "seats, however they are asked for",
        arguments: ["seats", "who wins", "what are the seats?"])
    func seats(_ question: String) throws {
        #expect(try Canada.ask(question).column("seats") == Self.today)
    }

    @Test(
        "shares of the vote",
        arguments: [
            ("Conservative", 34.3364), ("Liberal", 33.1229), ("NDP", 15.9801), ("Bloc", 7.6333),
            ("Green", 6.5468), ("PPC", 1.6185),
        ])
    func shares(_ party: String, _ share: Double) throws {
        let found = try #require(try Canada.ask("shares").number("share", of: party))
        #expect(abs(found - share) < 0.00006)
        let one = try Canada.ask("what is \(party) share everywhere")
        let number = try #require(one.rows.first?["percent"] as? Double)
        #expect(abs(number - share) < 0.00006)
    }

    @Test("Edmonton Strathcona, candidate by candidate")
    func edmonton() throws {
        let reply = try Canada.ask("who wins Edmonton Strathcona")
        let votes = reply.rows.compactMap { $0["votes"] as? Int }
        #expect(votes == [26_823, 21_035, 6_592, 1_152, 941, 125, 77])
        #expect(
            reply.strings("party").prefix(5) == ["NDP", "Conservative", "Liberal", "Green", "PPC"])
        #expect(
            try Canada.ask("margin in Edmonton Strathcona").rows.first?["votes"] as? Int == 5_788)
    }

    @Test("the Independent is Jody Wilson-Raybould, in Vancouver Granville")
    func independent() throws {
        #expect(
            try Canada.ask("which ridings that Independent wins").strings("riding")
                == ["Vancouver Granville"])
        #expect(try Canada.ask("who wins Vancouver Granville").headline.contains("Raybould"))
    }

    @Test("where NDP and Green together pass a winner that is neither")
    func together() throws {
        let condition =
            "NDP + Green votes > winner's votes and not NDP wins it and not Green wins it"
        let reply = try Canada.ask("which ridings where \(condition)")
        #expect(
            Set(reply.strings("riding")) == [
                "Halifax", "Sherbrooke", "Davenport", "Kitchener Centre", "Windsor—Tecumseh",
                "Burnaby North—Seymour", "West Vancouver—Sunshine Coast—Sea to Sky Country",
                "Kenora",
                "Port Moody—Coquitlam",
            ])
        #expect(reply.strings("winner").filter { $0 == "Liberal" }.count == 7)
        #expect(reply.headline == "9 ridings: Liberal 7 and Conservative 2.")
        #expect(try Canada.ask("NDP + Green votes in Kenora").rows.first?["votes"] as? Int == 9_449)
        #expect(try Canada.ask("winner's votes in Kenora").rows.first?["votes"] as? Int == 9_445)
    }

    @Test("Greens stand down everywhere and all follow to NDP")
    func standDown() throws {
        for question in [
            "seats if Green stands down for NDP everywhere", "seats if Greens stand down for NDP",
            "if the Greens drop out for the NDP in every riding, seats",
            "seats if Green endorses NDP; Green stands down",
            "seats if Green stands down; Green voters go 100% to NDP when it stands down",
        ] {
            let reply = try Canada.ask(question)
            #expect(
                reply.column("seats").filter { $0.value > 0 } == [
                    "Liberal": 150, "Conservative": 119, "NDP": 36, "Bloc": 32, "Independent": 1,
                ], "\(question)")
            #expect(reply.column("change")["Green"] == -3)
        }
    }

    @Test("with nobody said to follow, Greens who stand down move only their own three seats")
    func standDownAlone() throws {
        let reply = try Canada.ask("seats if Greens stand down in Sherbrooke")
        #expect(reply.column("seats") == Self.today)
        #expect(reply.breakEvens.first?["votesNeeded"] as? Int == 610)
        #expect(reply.breakEvens.first?["votesHeld"] as? Int == 2_716)
        #expect(reply.breakEvens.first?["to"] as? String == "NDP")
    }

    @Test(
        "a uniform swing from Liberal to NDP",
        arguments: [
            (1, [148, 125, 34, 27]), (2, [141, 127, 37, 29]), (3, [139, 128, 37, 30]),
            (5, [127, 134, 38, 35]),
        ])
    func swing(_ points: Int, _ seats: [Int]) throws {
        let unit = points == 1 ? "point" : "points"
        let reply = try Canada.ask("seats if swing \(points) \(unit) from Liberal to NDP")
        let found = reply.column("seats")
        #expect(["Liberal", "Conservative", "Bloc", "NDP"].map { found[$0] ?? 0 } == seats)
        #expect(found["Green"] == 3 && found["Independent"] == 1)
    }

    /// The share of Green's voters at which NDP and the winner tie; the rest stay home.
    @Test(
        "with what share of Green's voters NDP would take the seat",
        arguments: [
            ("Sherbrooke", 0.224), ("Windsor—Tecumseh", 0.289), ("Burnaby North—Seymour", 0.330),
            ("Davenport", 0.600), ("Halifax", 0.865),
        ])
    func breakEven(_ riding: String, _ share: Double) throws {
        let reply = try Canada.ask("who wins \(riding) if Greens stand down for NDP in \(riding)")
        let found = try #require(reply.breakEvens.first)
        let needed = try #require(found["votesNeeded"] as? Int)
        let held = try #require(found["votesHeld"] as? Int)
        #expect(abs(Double(needed - 1) / Double(held) - share) < 0.0006)
        // A second way: the least whole share that flips it is within a point of that.
        let above = Int((Double(needed) / Double(held) * 100).rounded(.up))
        for (percent, wins) in [(above, true), (above - 1, false)] {
            let flow = "Green voters go \(percent)% to NDP when it stands down"
            let asked = "NDP wins \(riding) if Green stands down in \(riding); \(flow)?"
            let answer = try Canada.ask(asked).rows.first?["answer"] as? String
            #expect(answer == (wins ? "yes" : "no"), "\(asked)")
        }
    }

    @Test("the balance of power, with the opposition against and with every party for sale")
    func balance() throws {
        let reply = try Canada.ask("who holds the balance of power")
        #expect(
            reply.headline.hasPrefix(
                "Bloc and NDP share the balance of power, with Conservative as the opposition: Liberal "
                    + "has 157 of 338 seats, 13 short of 170, and either of them is enough."))
        #expect(reply.headline.hasSuffix("With every party for sale, so is Conservative."))
        let with = reply.column("with")
        #expect(with["Conservative"] == 278 && with["Bloc"] == 189 && with["NDP"] == 181)
        #expect(with["Green"] == 160 && with["Independent"] == 158)
        let enough = reply.rows.filter { $0["enough"] as? String == "enough" }
            .compactMap { $0["party"] as? String }
        #expect(enough == ["Conservative", "Bloc", "NDP"])
        let topple = try Canada.ask("who can topple the government")
        #expect(topple.rows.count == 1)
        #expect(topple.strings("parties") == ["Conservative, Bloc and NDP"])
    }

    /// NDP abstaining: 157 to 157 if all sit, 156 to 157 with a Liberal in the chair, 157 to 156
    /// with a Conservative there.
    @Test(
        "NDP abstains, whoever takes the chair",
        arguments: [
            (nil, "157–157"), ("Liberal", "156–157"), ("Conservative", "157–156"),
        ] as [(String?, String)])
    func chair(_ speaker: String?, _ count: String) throws {
        let house = speaker.map { ["house \"House of Commons\" has 338 seats: speaker from \($0)"] }
        let reply = try Canada.ask("who holds the balance of power", after: house ?? [])
        let row = try #require(reply.rows.first { $0["party"] as? String == "NDP" })
        #expect(row["ifItAbstains"] as? String == count)
    }

    @Test("in Sherbrooke NDP gains a seat and the balance of power stays where it was")
    func sherbrooke() throws {
        let reply = try Canada.ask(
            "who holds the balance of power if Greens stand down for NDP in Sherbrooke")
        #expect(reply.headline.contains("Liberal has 156 of 338 seats, 14 short of 170"))
        #expect(reply.headline.hasPrefix("Bloc and NDP share the balance of power"))
        #expect(reply.headline.contains("at most +1 for NDP"))
        let abstains = reply.rows.reduce(into: [String: String]()) {
            $0[$1["party"] as? String ?? ""] = $1["ifItAbstains"] as? String
        }
        #expect(abstains["Conservative"] == "156–61" && abstains["Bloc"] == "156–150")
        #expect(abstains["NDP"] == "156–157" && abstains["Green"] == "156–179")
        #expect(abstains["Independent"] == "156–181")
        #expect(reply.assumptions.contains { $0.contains("it needs 610 of them, 22.5%") })
    }
}
