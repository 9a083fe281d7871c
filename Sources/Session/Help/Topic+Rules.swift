// Help about power indices, words of one's own and rules. The examples of a topic on rules go on from
// one to the next.

extension Topic {
    static let power = [
        Topic(
            "power",
            also: ["banzhaf", "shapley", "johnston", "deegan-packel", "who has the most power"],
            """
            How often each party decides a vote: by Banzhaf and by Shapley–Shubik, and with 'by' also
            Johnston, Deegan–Packel, Coleman, Holler–Packel. 'needing' sets another quota, 'among
            connected coalitions' counts neighbours from left to right only.
            """,
            "power", "power by Shapley–Shubik needing two thirds", "who has the most power",
            "power by Johnston if 2 members cross from PARTY to OTHER")
    ]

    static let rules = [
        Topic(
            "words",
            also: [
                "define", "a riding is", "a party is", "definition", "definitions",
                "show definitions",
            ],
            """
            A word of your own for ridings or parties, usable wherever the language's own are; or a
            number with a name. 'show rules' lists them.
            """,
            "a riding is winnable when PARTY + OTHER votes > winner's votes and PARTY is second",
            "which ridings are winnable", "winnable ridings in REGION",
            "the lead of a riding is winner's votes - second's votes",
            "which ridings where lead < 100 and PARTY runs",
            "a party P can work with a party Q when not P rules out Q and not Q rules out P",
            "who can work with PARTY", "nobody can work with PARTY?"),
        Topic(
            "when", also: ["a riding is close"],
            """
            Behind 'a riding is' or 'a party is' it defines a word of your own; at the start of a
            sentence it makes a rule, whose changes follow as long as the condition holds.
            """,
            "a riding is close when margin < 2 points", "which ridings are close",
            "when a riding is close: PARTY stands down for OTHER in it", "show rules"),
        Topic(
            "rules", also: ["rule", "show rules", "when a party"],
            """
            What follows from what: where the words behind 'when' hold, the changes behind the colon are
            made. A rule is in force from when it is declared. Rules act in rounds, until nothing new
            follows; what one has brought about stays, though a later one end what it rested on. 'show
            rules' tells what acted.
            """,
            "when a party supports the government: it loses 40% of its votes",
            "seats if OTHER supports the government",
            "a riding is close when PARTY + OTHER votes > winner's votes and margin < 1 point",
            "when a riding is close: PARTY stands down for OTHER in it", "show rules"),
    ].map { topic in
        var story = topic
        story.isStory = true
        return story
    }
}
