// The codes of the messages about words of a script's own and about rules.

import Diagnostics

extension Code {
    static let circle = Code(
        "E60",
        """
        Words may be defined by each other and by themselves, as long as more of the one only makes more
        of the other. One that depends on its own opposite would be true when it is false. So may one
        that says how many there are of its own at most, or exactly; at least so many goes.

            a party P heeds a party Q when P supports a party R and R heeds Q
            a party is courted when NDP supports it or at least 2 parties are courted
        """)
    static let tooManyVary = Code(
        "E61",
        """
        A definition or a rule is about two things at most: two parties, or a party and a riding. More
        parties can be spoken of in its condition, as long as each only links two others. Where three
        hang together, name what joins two of them first.

            a party P leans on a party Q when P supports Q and Q is in the government
            when a party P leans on a party Q: P gains 1 point; Q loses 1 point
        """)
    static let rulesOppose = Code(
        "E62",
        """
        All rules that act in one round act together, so that two of them cannot say opposite things of
        one thing. What is said outright overrides what a rule brings about.

            when a party supports the government: it loses 10% of its votes
        """)
    static let unknownWord = Code(
        "E63",
        """
        A word of the script's own is said of what it was defined for: a party, a riding, or two of them.

            a riding is close when margin < 2 points
            which ridings are close
        """)
    static let ruleEndsPlan = Code(
        "E64",
        """
        A rule can put a pact or scenario in force, and nothing that a rule does is taken back: it cannot
        put one out of force.

            pact Truce: Green stands down in Victoria
            when Liberal seats < 157: pact Truce
        """)

    static let chainTooLong = Code(
        "E18",
        """
        Words of the script's own may rest on one another, and pacts and scenarios may put one another
        in force, 100 deep at the most.

            a riding is close when margin < 2 points
            a riding is winnable when it is close and Green runs
        """)
    static let nothingAsked = Code(
        "E95",
        """
        'why' alone tells how the last answer came about. Before anything is asked there is none.

            seats
            why seats
        """)

    static let rules: [Code] = [
        nothingAsked, circle, tooManyVary, rulesOppose, unknownWord, ruleEndsPlan,
        chainTooLong,
    ]
}
