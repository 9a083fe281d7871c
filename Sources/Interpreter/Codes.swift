// The codes of the messages about meaning, with what `help E07` says of each at length.

import Diagnostics

extension Code {
    static let unknownPlace = Code(
        "E07",
        """
        A riding or a region was named that no sentence declares. A typing mistake must never become
        a wrong answer, so an unknown name is always an error. Capitals, accents, dashes and
        apostrophes do not matter: 'quebec' finds 'Québec'. Names from a file count as declared.

            riding Victoria in British Columbia: NDP 23,765, Green 21,383
            who wins Victoria
        """)
    static let unknownParty = Code(
        "E30",
        """
        A party was named that no sentence declares and no file of ridings brings. Declare it first,
        with its other names after 'also':

            party Liberal also LPC, "Parti libéral"
            party NDP
        """)
    static let unknownPlan = Code(
        "E31",
        """
        A pact or scenario was named that no sentence declares. A declaration gives the name and,
        after a ':', the changes that it stands for:

            pact Progressive Primary between Green and NDP:
                Green stands down for NDP in Sherbrooke
            seats if pact Progressive Primary
        """)
    static let ambiguousPlace = Code(
        "E32",
        """
        The name belongs to a riding and to a region, and this sentence could mean either. Say which:

            seats in region Quebec
            who wins riding Québec
        """)
    static let nothingVaries = Code(
        "E33",
        """
        'it' stands for the riding that is being looked at: in a 'where', each riding in turn; after
        an 'if' that names one riding, that riding. Elsewhere there is nothing for it to stand for.

            which ridings where Liberal wins it and margin < 2 points
            if Greens stand down in Victoria, who wins it
        """)
    static let ridingNeeded = Code(
        "E34",
        """
        'margin' and the winner's or second's votes belong to one riding. Inside a 'where' that is the
        riding looked at; elsewhere name it:

            margin in Sherbrooke
            which ridings where margin < 2 points
        """)
    static let severalRidings = Code(
        "E35",
        """
        Only one riding has a margin, a winner or a second; what is compared riding by riding is
        compared in the same ridings. For a region, ask which of its ridings:

            which ridings in Quebec where margin < 2 points
        """)
    static let kindsDiffer = Code(
        "E36",
        """
        Votes, seats, percentages, points and money are different kinds of quantity. '5%' is a share
        of the vote; '5 points' is the difference between two shares, as a margin or a swing is.

            which ridings where margin < 5 points
            which ridings where Green share > 20%
            which ridings where Green votes > 10,000

        Anything can be multiplied or divided by a plain number or a percentage, and divided by its own
        kind; votes times votes would be a number of nothing.

            what is NDP votes / NDP seats
        """)
    static let contradiction = Code(
        "E37",
        """
        Two changes of the same strength cannot both be so. A sentence's 'if' is stronger than the
        session, and the session is stronger than its pacts; but within one of them neither of two
        contradicting changes prevails.

            who wins Victoria if Green stands down in Victoria
        """)
    static let flowsDiffer = Code(
        "E38",
        """
        Where the voters of a party that stands down go is taken from the strongest flow declared for
        them: by layer, then the pact's own, then by riding, region and everywhere; one that names the
        party stood down for comes before one that does not. Here two are equally strong and differ.

            Green voters go 60% to NDP when it stands down in Ontario
            Green voters go 50% to NDP when it stands down in Davenport
        """)
    static let overWhole = Code(
        "E39",
        """
        The shares of one party's voters, or the shares of one riding's vote, cannot pass 100%.

            Green voters go 60% to NDP, 20% to Liberal when it stands down
        """)
    static let outOfRange = Code(
        "E40",
        """
        A number lies outside what it can mean: votes and seats are whole and not negative, a
        percentage of voters lies between 0% and 100%, a position between 0 (left) and 10 (right).

            NDP gets 12,000 votes in Halifax
            Liberal loses 40% of its votes
        """)
    package static let declaredTwice = Code(
        "E41",
        """
        A file says each thing once, so that a reader need not ask which of two holds. At the prompt
        declaring again replaces what was declared before.

            party Liberal also Liberals, LPC
        """)
    static let twoNames = Code(
        "E42",
        """
        One name cannot mean two parties, or a pact and a scenario at once.

            party Liberal also LPC
            party Libertarian also LPC of Alberta
        """)
    static let twice = Code(
        "E43",
        """
        A list names the same thing twice where once is meant. On a ballot only a party whose members
        sit alone may have several candidates.

            party Independent sits alone
            riding Peace River in Alberta: Independent 125, Independent 77
        """)
    package static let seatsDoNotAdd = Code(
        "E44",
        """
        Seats held, seats undecided and seats vacant must add up to the house, or a majority of it
        would mean nothing.

            house "House of Representatives" has 150 seats
            seats: Labor 72, Nationals 72, Greens 6
        """)
    package static let seatsAndRidings = Code(
        "E45",
        """
        Seats and votes come from ridings or from plain lists, not from both: the two could
        disagree and no answer could say which it used.

            house Assembly has 3 seats
            seats: Red 2, Blue 1
        """)
    static let planInItself = Code(
        "E46",
        """
        A scenario may put pacts and other scenarios in force, but not itself, neither directly nor by
        way of another.

            scenario Orange Wave: swing 2 points from Liberal to NDP
            scenario Snap Election: scenario Orange Wave
        """)
    static let tooFewMembers = Code(
        "E47",
        """
        No more members can cross the floor from a party than it has, and no more of its seats
        can fall vacant.

            who holds the balance of power if 2 members cross from Liberal to NDP
        """)
    static let nothingDeclared = Code(
        "E48",
        """
        The question is about a house, and no ridings or seats are declared yet.

            ridings from "canada-2019.csv"

        or, for a house without ridings:

            seats: Labor 72, Nationals 72, Greens 6
        """)
    static let ballotsNeeded = Code(
        "E49",
        """
        The house was given by 'seats:' alone, so there are no votes to count or move. Declare ridings
        to ask about votes, margins, winners or stand-downs.

            riding Halifax in Nova Scotia: Liberal 23,681, NDP 16,747, Green 8,013
            who wins Halifax if Greens stand down for NDP in Halifax
        """)
    static let sameParty = Code(
        "E50",
        """
        A party cannot stand down for itself, swing to itself or rule itself out.

            Green stands down for NDP in Sherbrooke
        """)
    static let noGovernment = Code(
        "E51",
        """
        With no government declared the largest party is taken to govern. Here two or more are the
        largest together, so the answer would hang on a guess.

            government is Labor
            who holds the balance of power
        """)
    static let twoFormateurs = Code(
        "E52",
        """
        A kingmaker can make either of two parties win. Name the two, or name none: then the two
        largest are taken.

            who is kingmaker between Liberal and Conservative
        """)
    static let positionsNeeded = Code(
        "E54",
        """
        A coalition is connected when its members stand side by side from left to right. That order
        comes from the parties' positions, 0 (left) to 10 (right).

            party Labour:
                position 3.5
            list connected coalitions
        """)
    static let tooLarge = Code(
        "E87",
        """
        Numbers are exact here, never rounded on the way, and so they have an end: about 9 quintillion
        for an answer, and 38 digits in the middle of the work.

            what is 9,000,000,000 * 1,000,000
        """)
    package static let unreadable = Code(
        "E85",
        """
        A file named in a script could not be read. A path is meant from the folder of the script that
        names it.

            ridings from "canada-2019.csv"
        """)
    static let absentParty = Code(
        "W30",
        """
        A party that is not on a ballot cannot stand down there, nor gain or lose votes: nothing
        changes in that riding. To put it on the ballot, say that it runs.

            Green stands down in every riding where NDP runs
            who wins Halifax if PPC runs in Halifax and PPC gains 5 points in Halifax
        """)
    static let idleFlow = Code(
        "W33",
        """
        In a pact, what is said of a party's voters is about its stand-downs of that pact: where the
        votes go that lose their candidate. On its own, in a scenario or after 'if' it moves voters of
        the party wherever it runs.

            pact Small Step between Green and NDP:
                Green stands down for NDP in Halifax
                Green voters go 60% to NDP, the rest stay home
        """)
    static let nearRegion = Code(
        "W31",
        """
        A region is declared by its first riding, so a misspelt region would quietly be a new one.

            riding Halifax in Nova Scotia: Liberal 23,681, NDP 16,747
            riding Halifax West in Nova Scotia: Liberal 26,885, NDP 10,429
        """)
    static let nearItem = Code(
        "W32",
        """
        A demand on an item that no budget holds is unmet, and so may a misspelt one be.

            NDP demands pharmacare of at least 10 billion
        """)
    static let declaredOnTheWay = Code(
        "N30",
        """
        Parties in a file of ridings meet declared parties by name or by other name. Those that no
        sentence declares are taken from the file as they stand.

            party NDP also "New Democratic Party": colour "#F58220"
            ridings from "canada-2019.csv"
        """)

    package static let meaning: [Code] =
        [
            unknownPlace, unknownParty, unknownPlan, ambiguousPlace, nothingVaries, ridingNeeded,
            severalRidings, kindsDiffer, contradiction, flowsDiffer, overWhole, outOfRange,
            tooLarge,
            declaredTwice,
            twoNames, twice, seatsDoNotAdd, seatsAndRidings, planInItself, tooFewMembers,
            nothingDeclared,
            ballotsNeeded, sameParty, noGovernment, twoFormateurs, unreadable, positionsNeeded,
            absentParty, idleFlow, nearRegion, nearItem,
            declaredOnTheWay,
        ] + ofSeats + rules + bargaining + expectations

    /// What is said of names, votes and seats that refused facts would have given.
    package static let missingFacts: Set<Code> = missingHouse.union([unknownPlace, unknownParty])

    /// What is said where no house came about at all.
    package static let missingHouse: Set<Code> = [nothingDeclared, ballotsNeeded]

    /// What is said where a refused definition would have given a word.
    package static let missingWords: Set<Code> = [unknownWord]
}
