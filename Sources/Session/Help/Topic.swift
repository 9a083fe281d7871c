// Help about the kinds of sentences: what each is for, and examples that run in the present world.

package struct Topic: Sendable {
    /// The words that `help` is asked with.
    package let name: String
    /// Other words for it.
    let also: [String]
    let text: String
    /// Sentences; words in capitals are filled in with names of the world.
    package let examples: [String]
    /// Whether the examples go on from one to the next.
    package var isStory = false

    init(_ name: String, also: [String] = [], _ text: String, _ examples: String...) {
        self.name = name
        self.also = also
        self.text = text
        self.examples = examples
    }

    package static let all =
        questions + power + bargaining + changes + declarations + rules + rest

    private static let questions = [
        Topic(
            "who wins", also: ["winner", "who won", "result"],
            "The winner of a riding, or of each riding of a place, with all candidates' votes.",
            "who wins RIDING", "who wins RIDING if PARTY stands down for OTHER in RIDING"),
        Topic(
            "who is second", also: ["runner-up", "second"],
            "The runner-up of a riding, and how far behind.", "who is second in RIDING"),
        Topic(
            "seats", also: ["how many seats", "who is winning", "who won the election"],
            "Each party's seats, in the house or in a place.", "seats", "seats in REGION",
            "seats if swing 2 points from PARTY to OTHER"),
        Topic(
            "votes", also: ["shares", "share"], "Each party's votes, or its share of them.",
            "votes", "shares in REGION", "votes in RIDING"),
        Topic(
            "which ridings", also: ["where", "flip", "ridings that flip"],
            "Ridings that a condition holds in, or that change hands under a change.",
            "which ridings where margin < 2 points",
            "which ridings flip if swing 1 point from PARTY to OTHER"),
        Topic(
            "how many", also: ["count", "number"], "A count of ridings, seats or parties.",
            "how many ridings where PARTY is second", "how many seats does PARTY have"),
        Topic(
            "what is", also: ["measure", "is it true", "?"],
            "A number, or with a question mark whether something is so.",
            "what is PARTY + OTHER share in RIDING", "PARTY wins RIDING?"),
        Topic(
            "balance of power", also: ["who holds the balance of power", "balance"],
            """
            Who can keep the government alive and who can bring it down: with the official opposition
            always against, and with every party for sale.
            """,
            "who holds the balance of power",
            "who holds the balance of power if PARTY stands down for OTHER in RIDING"),
        Topic(
            "kingmaker", also: ["who is kingmaker"],
            "The parties that decide which of two formateurs governs.", "who is kingmaker"),
        Topic(
            "who can form a government",
            also: ["form a government", "coalition", "coalitions", "list coalitions"],
            "Majorities that no party in them has ruled out, and governments with outside support.",
            "who can form a government", "list minimal coalitions"),
        Topic(
            "who can form a minority government",
            also: ["minority government", "minority governments", "support"],
            "Governments without a majority, and whose support or abstention would carry them.",
            "who can form a minority government", "what support does PARTY + OTHER need"),
        Topic(
            "who can topple the government", also: ["topple", "sustain", "bring down"],
            "The smallest sets of parties that bring the government down, or keep it up.",
            "who can topple the government", "who can sustain the government"),
        Topic(
            "compare", also: ["across"], "Several worlds side by side: Today, pacts, scenarios.",
            "compare seats across Today"),
        Topic(
            "if", also: ["what if", "suppose", ":back"],
            """
            'if' supposes changes for one question. 'suppose' opens a what-if that stays until ':back'.
            Neither changes the world.
            """,
            "what if PARTY stands down for OTHER in RIDING",
            "seats if PARTY gains 3 points"),
        Topic(
            "why", also: ["explain", "reasons", "reason", "reasoning"],
            """
            Before a question, or alone after an answer: the work, step by step, down to the facts.
            'why in full' leaves no step out.
            """,
            "why who wins RIDING", "why in full who wins RIDING", "why PARTY wins RIDING",
            "why OTHER does not hold the balance of power"),
        Topic(
            "show", also: ["list", "show party"], "What is declared.", "show PARTY", "show house",
            "show regions", "show changes"),
    ]

    private static let changes = [
        Topic(
            "stand down", also: ["withdraw", "step aside", "drop out", "pull out", "stands down"],
            """
            The candidate leaves the ballot. The votes go where they are said to go; with 'for', all to
            that party; else they stay home.
            """,
            "PARTY stands down for OTHER in RIDING",
            "who wins RIDING if PARTY stands down in RIDING"),
        Topic(
            "voters go", also: ["transfers", "flow", "voters"],
            "Where a party's voters go when it stands down, or of themselves.",
            "PARTY voters go 60% to OTHER, the rest stay home when it stands down"),
        Topic(
            "run", also: ["runs"], "The party is on the ballot again.", "PARTY runs in RIDING"),
        Topic(
            "endorse", also: ["endorses"],
            "The name stays on the ballot; should the party stand down, its voters follow.",
            "PARTY endorses OTHER in RIDING"),
        Topic(
            "primary", also: ["hold a primary"],
            "One of the partners runs alone: the one with more votes there, or the one said to win.",
            "PARTY and OTHER hold a primary in RIDING"),
        Topic(
            "swing", also: ["uniform swing"],
            "Points of the valid vote that move from one party to another in every riding.",
            "swing 2 points from PARTY to OTHER", "swing 1 point from PARTY to OTHER in REGION"),
        Topic(
            "gain", also: ["lose", "gains", "loses"],
            "Points of the vote, or a part of the party's own votes.", "PARTY gains 3 points",
            "PARTY loses 40% of its votes"),
        Topic(
            "get", also: ["gets", "win", "wins"], "A result as it is said to be.",
            "PARTY gets 12,000 votes in RIDING", "PARTY wins RIDING"),
        Topic(
            "support", also: ["oppose", "abstain", "supports", "opposes", "abstains"],
            "How a party votes on the government or the budget.",
            "OTHER supports the government", "OTHER abstains on the budget"),
        Topic(
            "rule out", also: ["rules out", "bloc", "refuse"],
            "Who will not govern with whom; who votes as one.",
            "PARTY rules out a coalition with OTHER", "PARTY and OTHER form a bloc"),
        Topic(
            "government", also: ["opposition", "government is"],
            """
            Who governs: else the largest party. Who is the official opposition: else the second; it
            opposes the government, for rules and questions, only once it has pledged that.
            """,
            "government is PARTY with the support of OTHER"),
        Topic(
            "cross", also: ["vacant", "falls vacant", "members"],
            "Members change sides; a seat falls vacant.", "1 member crosses from PARTY to OTHER",
            "RIDING falls vacant", "2 seats of PARTY fall vacant"),
    ]

    private static let declarations = [
        Topic(
            "party", also: ["parties", "colour", "position"],
            "Declares parties, with other names, a colour, a place from left 0 to right 10.",
            "party Alliance also Allies: position 4.5"),
        Topic(
            "riding", also: ["ridings from", "region", "csv", "file"],
            "Declares a riding and its votes, by hand or from a file of many.",
            "riding Newtown in Newland: PARTY 12,000, OTHER 11,500"),
        Topic(
            "house", also: ["speaker", "majority", "seats:", "votes:"],
            """
            The house's seats, its Speaker, its vacancies, and what carries a motion. 'seats:' and
            'votes:' give a house without ridings its parties' seats and the whole country's votes.
            """,
            "house Assembly has 500 seats: speaker from PARTY; budget needs a majority of votes cast"
        ),
        Topic(
            "pact", also: ["scenario", "pacts", "between"],
            """
            A name for changes. Declaring it changes nothing; 'pact' and its name put it in force, 'is
            off' ends that.
            """,
            "pact Try Out between PARTY and OTHER: PARTY stands down for OTHER in RIDING"),
        Topic(
            "include", also: ["load"], "Another script's sentences, as if they stood here.",
            "include \"canada-2019.king\""),
    ]

    private static let rest = [
        Topic(
            "expect", also: ["expectation", "expectations", "hint", "test"],
            """
            What a script says should come out: a condition, or an answer and the question it is the
            answer to. A number before 'from' is met at the decimals written; 'is' compares exactly.
            'kingmaker test' checks every one; 'hint' is for whoever does not meet it.
            """,
            "expect PARTY wins RIDING", "expect PARTY from who wins RIDING",
            "expect PARTY seats is more than 20: hint \"Count again.\""),
        Topic(
            "places", also: ["in", "everywhere", "every riding"],
            "Ridings by name, a region, 'everywhere', or those that a condition holds in.",
            "seats in every riding where margin < 5 points", "votes in REGION"),
        Topic(
            "conditions", also: ["margin", "and", "or", "not"],
            "Numbers compared, who wins or runs, joined by 'and', 'or', 'not' and parentheses.",
            "which ridings where PARTY wins it and margin < 1,000 votes"),
        Topic(
            "names", also: ["quotes", "accents"],
            """
            Capitals, accents and the kind of dash do not matter. Where two things share a name, say
            'riding NAME' or 'region NAME'. A name that is all words of the language goes in quotes.
            """,
            "who wins riding RIDING"),
    ]

    /// The topic that words ask about.
    package static func about(_ text: String) -> Topic? {
        let wanted = text.lowercased()
        return all.first { $0.name == wanted } ?? all.first { $0.also.contains(wanted) }
            ?? all.first { topic in
                ([topic.name] + topic.also).contains { wanted.hasPrefix($0 + " ") }
            }
    }

    /// Topics near words that are none.
    static func near(_ text: String) -> [String] {
        let words = Set(text.lowercased().split(separator: " "))
        return all.filter { topic in
            let own = ([topic.name] + topic.also).flatMap { $0.split(separator: " ") }
            return own.contains { words.contains($0) && $0.count > 3 }
        }.prefix(3).map(\.name)
    }
}
