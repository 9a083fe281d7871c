// Help about budgets, demands and threats. The examples of a topic go on from one to the next.

extension Topic {
    static let bargaining = [
        Topic(
            "budget",
            also: [
                "budgets", "does the budget pass", "who votes for the budget", "offer", "deficit",
                "what is the deficit",
            ],
            """
            A list of items, each an amount of money, a percentage, a number, or simply in it. A party
            votes for it when all its demands are met. A budget lost brings the government down.
            """,
            "budget Spring by PARTY: pharmacare 3 billion; \"new pipeline\"",
            "OTHER demands pharmacare of at least 10 billion", "show the budget",
            "does the budget pass",
            "who votes for the budget",
            "does the budget pass if PARTY offers OTHER pharmacare 10 billion",
            "what happens if the budget fails",
            "what is the deficit if PARTY offers OTHER pharmacare 10 billion"),
        Topic(
            "demand",
            also: [
                "demands", "wants", "red line", "bottom line", "draws the line", "will not accept",
                "unless",
            ],
            """
            What a party must see in the budget before it votes for it; a red line it never gives up;
            a wish has a worth and no vote hangs on it. A demand may stand on another item.
            """,
            "budget Spring by PARTY: pharmacare 3 billion; \"new pipeline\"",
            "OTHER demands pharmacare of at least 10 billion if \"new pipeline\" is in the budget",
            "OTHER wants \"child care\" of at least 1 billion, worth 2 seats",
            "PARTY draws the line at pharmacare of at most 12 billion",
            "OTHER will not accept less than 5 billion for pharmacare", "does the budget pass",
            "what does OTHER want", "how does OTHER vote on the budget"),
        Topic(
            "cheapest deal",
            also: ["cheapest", "what is the cheapest way", "deal", "leverage", "what can"],
            """
            The least change to the budget that wins it enough votes, with the runners-up; and the most
            that a party can get, before others would do it for less.
            """,
            "budget Spring by PARTY: pharmacare 3 billion",
            "OTHER demands pharmacare of at least 10 billion",
            "what is the cheapest way to pass the budget", "what can OTHER get",
            "who has the most leverage"),
        Topic(
            "blinks first", also: ["who blinks first", "blink", "threat", "credible", "showdown"],
            """
            The government can concede, refuse or dissolve; refused, the others fold or vote it down. All
            is counted in seats: those after, what office and items are worth, what an election costs.
            """,
            "budget Spring by PARTY: pharmacare 3 billion",
            "OTHER demands pharmacare of at least 10 billion, worth 2 seats",
            "PARTY values office at 40 seats", "pharmacare costs PARTY 5 seats", "who blinks first",
            "is OTHER bluffing", "at what swing from PARTY to OTHER does the government blink",
            "who can bring the government down over the budget"),
        Topic(
            "an election is called",
            also: ["election", "snap election", "next election", "campaigns"],
            """
            The sitting house beside the next one. What is said 'in the next election' counts only there;
            a rule that speaks of it looks at the house that sits.
            """,
            "if an election is called and swing 1 point from PARTY to OTHER",
            "when a party supports the government: it loses 40% of its votes in the next election",
            "seats if OTHER supports the government and an election is called",
            "if an election is called and OTHER can run 50 campaigns and a riding without a campaign keeps 80% of its votes"
        ),
        Topic(
            "rival government", also: ["rival"],
            """
            Who takes over should the government fall, if it can win with everyone else against; without
            one that can, a fallen government meets an election.
            """,
            "budget Spring by PARTY: pharmacare 3 billion",
            "rival government is OTHER", "does the budget pass"),
    ].map { topic in
        var story = topic
        story.isStory = true
        return story
    }
}
