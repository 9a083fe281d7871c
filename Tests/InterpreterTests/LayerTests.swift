// Layers: a stronger one overrides a weaker, two equal that contradict are refused, and the session's
// own alone lets the later win. The voters of a stand-down follow the strongest flow.

import Testing

@Suite struct LayerTests {
    static let script = """
        parties Red, Blue, Green
        riding One in North: Red 500, Blue 400, Green 100
        riding Two in North: Red 300, Blue 200, Green 500
        riding Three in South: Blue 600, Red 300, Green 100
        pact Tandem between Blue and Green:
            Green stands down for Blue in One
        scenario Storm: Green wins One; pact Tandem
        """

    @Test(
        "who wins One, after what was said, under what is supposed",
        arguments: [
            ("", "", "Red"),
            ("Blue wins One", "", "Blue"),
            // The session's later word replaces its earlier.
            ("Blue wins One\nGreen wins One", "", "Green"),
            // A sentence's 'if' overrides the session.
            ("Blue wins One", "Green wins One", "Green"),
            // The session overrides a scenario it put in force, whichever came first.
            ("scenario Storm", "", "Green"),
            ("scenario Storm\nRed wins One", "", "Red"),
            ("Red wins One\nscenario Storm", "", "Red"),
            // 'if' overrides a plan that it puts in force itself.
            ("", "scenario Storm; Red wins One", "Red"),
            ("", "scenario Storm", "Green"),
            ("Red wins One", "scenario Storm", "Green"),
            // Off again.
            ("scenario Storm\nscenario Storm is off", "", "undecided"),
            ("scenario Storm\nscenario Storm is off\npact Tandem is off", "", "Red"),
            ("scenario Storm", "scenario Storm is off; pact Tandem is off", "Red"),
        ])
    func layers(_ said: String, _ supposed: String, _ winner: String) throws {
        var asked = try Asked(Self.script)
        for sentence in said.split(separator: "\n") { try asked.take(String(sentence)) }
        let answer = try asked.says("who wins One" + (supposed.isEmpty ? "" : " if \(supposed)"))
        let expected = winner == "undecided" ? "One is undecided" : "\(winner) wins One"
        #expect(answer.hasPrefix(expected), "\(answer)")
    }

    @Test("an answer says what was overridden")
    func saysOverrides() throws {
        var asked = try Asked(Self.script)
        try asked.take("pact Tandem")
        let answer = try asked.ask("who wins One if Green runs in One")
        #expect(
            answer.assumptions.map(\.plain) == [
                "'Green runs in One' overrides pact Tandem in One"
            ])
    }

    @Test(
        "equals that contradict each other are refused",
        arguments: [
            ("Red wins One; Blue wins One", "E37"),
            ("Red wins One and Blue wins North", "E37"),
            ("Green stands down in One; Green runs in One", "E37"),
            ("Green stands down for Blue in One; Green stands down for Red in One", "E37"),
            ("Red gets 10 votes in One; Red gets 11 votes in One", "E37"),
            ("Blue supports the government; Blue opposes the government", "E37"),
            ("government is Red; government is Blue", "E37"),
            ("Blue gets 60% in One; Red gets 50% in One", "E39"),
            (
                "Green stands down in One; Green voters go 50% to Red when it stands down; Green voters go 40% to Red when it stands down",
                "E38"
            ),
        ])
    func contradictions(_ clauses: String, _ code: String) throws {
        let asked = try Asked(Self.script)
        #expect(asked.refusal("who holds the balance of power if \(clauses)") == code)
        #expect(asked.refusal("seats if \(clauses)") == code)
    }

    @Test(
        "the same thing said twice, and different things, are no contradiction",
        arguments: [
            "Red wins One; Red wins One", "Red wins One; Blue wins Two",
            "Green stands down in One; Green stands down in Two",
            "Green stands down for Blue in One; Green stands down for Blue in One",
            "swing 1 point from Red to Blue; swing 1 point from Red to Blue",
            "Blue supports the government; Green opposes the government",
        ])
    func agreement(_ clauses: String) throws {
        #expect(try Asked(Self.script).refusal("seats if \(clauses)") == nil)
    }

    /// Green's 100 voters in One stand down for Blue: how many reach Blue (400) and Red (500).
    @Test(
        "the strongest flow moves a stand-down's votes",
        arguments: [
            // Nothing declared: all follow the endorsement.
            ("", "Green stands down for Blue in One", "Red 500, Blue 500"),
            // Everywhere, region, riding: the narrower is the stronger.
            (
                "Green voters go 10% to Red when it stands down", "Green stands down in One",
                "Red 510, Blue 400"
            ),
            (
                "Green voters go 10% to Red when it stands down\nGreen voters go 20% to Red when it stands down in North",
                "Green stands down in One", "Red 520, Blue 400"
            ),
            (
                "Green voters go 30% to Red when it stands down in One\nGreen voters go 20% to Red when it stands down in North",
                "Green stands down in One", "Red 530, Blue 400"
            ),
            // 'for Q' before none, in the same place.
            (
                "Green voters go 10% to Red when it stands down for Blue\nGreen voters go 20% to Red when it stands down",
                "Green stands down for Blue in One", "Red 510, Blue 400"
            ),
            // But a riding before 'for Q'.
            (
                "Green voters go 10% to Red when it stands down for Blue\nGreen voters go 20% to Red when it stands down in One",
                "Green stands down for Blue in One", "Red 520, Blue 400"
            ),
            // One that is for another party does not count.
            (
                "Green voters go 10% to Red when it stands down for Red",
                "Green stands down for Blue in One", "Red 500, Blue 500"
            ),
            // A layer before any place.
            (
                "Green voters go 30% to Red when it stands down in One",
                "Green stands down in One; Green voters go 5% to Red when it stands down",
                "Red 505, Blue 400"
            ),
        ])
    func flows(_ declared: String, _ clauses: String, _ expected: String) throws {
        let asked = try Asked(Self.script + "\n" + declared)
        let counts = try asked.counts("votes in One if \(clauses)")
        #expect(counts.hasPrefix(expected) || counts.hasPrefix(turned(expected)), "\(counts)")
    }

    private func turned(_ counts: String) -> String {
        counts.split(separator: ", ").reversed().joined(separator: ", ")
    }

    @Test("a pact's own flow comes before one declared for everywhere or for the riding")
    func pactFirst() throws {
        let asked = try Asked(
            Self.script + """

                Green voters go 10% to Red when it stands down in One
                pact Careful between Blue and Green:
                    Green stands down for Blue in One
                    Green voters go 40% to Blue, the rest stay home
                """)
        #expect(try asked.counts("votes in One if pact Careful").hasPrefix("Red 500, Blue 440"))
    }

    @Test("a place is fixed in the world before the sentence")
    func places() throws {
        let asked = try Asked(Self.script)
        let clauses = "Red wins Three; Green stands down for Blue in every riding where Red wins it"
        // Red wins One before; that it wins Three too is not seen.
        #expect(try asked.counts("votes in Three if \(clauses)") == "Blue 600, Red 300, Green 100")
        #expect(
            try asked.ask("seats if \(clauses)").assumptions.contains {
                $0.plain == "1 riding chosen before the changes"
            })
        // A question's own 'where' looks at the supposed world.
        #expect(
            try asked.says("how many ridings where Red wins it if Red wins Three")
                == "2 of 3 ridings.")
    }

    @Test("what is refused changes nothing")
    func unchanged() throws {
        var asked = try Asked(Self.script)
        let before = try asked.counts("seats")
        for sentence in [
            "Blue wins One; Blue wins Nowhere", "pact Unknown", "Blue wins One; Violet wins Two",
            "9 members cross from Red to Blue",
        ] {
            let kept = asked
            do {
                try asked.take(sentence)
                Issue.record("\(sentence) was taken")
            } catch { asked = kept }
            #expect(try asked.counts("seats") == before)
        }
    }
}
