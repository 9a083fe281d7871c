// The codes of the messages about bargaining, with what `help E55` says of each at length.

import Bargaining
import Diagnostics

extension Code {
    static let itemKinds = Code(
        "E55",
        """
        An item of a budget is in one unit: money, a percentage, a plain number, or simply in the
        budget or not. Demands and offers are in the same unit.

            budget Spring by Liberal:
                pharmacare 3.5 billion
            NDP demands pharmacare of at least 10 billion
        """)
    static let itemTwice = Code(
        "E56",
        """
        An item stands once in a budget, and once in a sentence that demands or trades.

            budget Spring by Liberal:
                pharmacare 3.5 billion
                "child care" 1 billion
        """)
    static let bargainsWithItself = Code(
        "E57",
        """
        A party demands something of another's budget. What it would never concede in its own is its
        red line.

            budget Spring by Liberal: "corporate tax" 15%
            Liberal draws the line at "corporate tax" of at most 17%
        """)
    static let unknownItem = Code(
        "E58",
        """
        An item was offered, dropped or priced that no budget holds and nobody demands. A typing
        mistake must never become a wrong answer.

            budget Spring by Liberal:
                pharmacare 3.5 billion
            NDP demands pharmacare of at least 10 billion
            does the budget pass if Liberal offers pharmacare 10 billion
        """)
    static let noBudget = Code(
        "E59",
        """
        The question or the offer is about a budget, and there is none, or none by that party.

            budget Spring by Liberal:
                pharmacare 3.5 billion
            does the budget pass
        """)
    static let amountNeeded = Code(
        "E28",
        """
        An item that stands in a budget at an amount is offered at an amount.

            does the budget pass if Liberal offers pharmacare 10 billion
        """)
    static let nothingAtStake = Code(
        "E29",
        """
        A threat over a budget is made by a party that demands something of it, or opposes it, and has
        votes to withhold.

            NDP demands pharmacare of at least 10 billion
            is NDP's threat credible
        """)

    static let demandCircle = Code(
        "E53",
        """
        A demand may stand on another item of the budget. Demands that wait for each other
        round in a circle say nothing: none of them is the first. Make one of them outright.

            budget Spring by Liberal: transit 1 billion; "carbon price" 40
            NDP demands transit of at least 2 billion if "carbon price" is at least 50
            Green demands "carbon price" of at least 60
        """)

    static let bargaining: [Code] = [
        itemKinds, itemTwice, bargainsWithItself, unknownItem, noBudget, amountNeeded,
        nothingAtStake, demandCircle,
    ]
}
