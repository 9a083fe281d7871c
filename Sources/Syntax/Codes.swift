// The codes of the messages about reading sentences, with what `help E02` says of each at length.

import Diagnostics

extension Code {
    static let notUnderstood = Code(
        "E01",
        """
        The sentence is none that the language has. A sentence is a declaration (party Green), a change
        (Green stands down in Victoria) or a question (who wins Victoria). The help line under the error
        shows the nearest ones, filled in with names of your own.

            party Green
            Green stands down in Victoria
            who wins Victoria if Green stands down in Victoria
        """)
    static let expected = Code(
        "E02",
        """
        The sentence began well and then something else stood where the language has one thing only. The
        message says first what was expected, then what was found.

            Green stands down in Victoria
            swing 2 points from Liberal to NDP
        """)
    static let unclosedQuote = Code(
        "E03",
        """
        A name or a path in double quotes needs a second quote on the same line.

            party Liberal also "Parti libéral"
        """)
    static let strayCharacter = Code(
        "E04",
        """
        A character has no meaning in the language and is not a letter. Names that need one go in double
        quotes. A file should be UTF-8.

            party "Parti québécois (souverainiste)"
        """)
    static let indentedWithoutOpener = Code(
        "E05",
        """
        Indented lines belong to the line above, which must end in a ':' to say so.

            pact Progressive Primary between Green and NDP:
                Green stands down for NDP in Sherbrooke
        """)
    static let ifAfterClause = Code(
        "E06",
        """
        'if' supposes something for the length of one question. A change on its own becomes true, and
        cannot hang on a condition.

            seats if Green stands down in Victoria
        """)
    static let secondIf = Code(
        "E08",
        """
        A question takes one 'if'; what is supposed is joined with 'and'.

            seats if Green stands down in Victoria and NDP stands down in Halifax
        """)
    static let numberOutOfRange = Code(
        "E09",
        """
        Numbers are exact: up to nine places after the point, and no more than about nine thousand million.

            NDP gets 12,000 votes in Halifax
            which ridings where margin < 2.5 points
        """)
    static let commaInNumber = Code(
        "E17",
        """
        A comma in a number parts thousands: three digits stand after each. A fraction has a point.

            NDP gets 12,000 votes in Victoria
            NDP gets 35.5% in Victoria
        """)
    static let whoseNumber = Code(
        "E19",
        """
        Where a party varies, a number says whose it is: 'its seats' are the party's own.

            a party is large when its seats > 100
            the pull of a party is its votes
        """)
    static let tooDeep = Code(
        "E10",
        """
        Parentheses and conditions go 64 deep at the most, and 100 numbers can be added or multiplied in
        one sentence.

            which ridings where (NDP wins it or Green wins it) and margin < 2 points
        """)
    static let onePartyOnly = Code(
        "E11",
        """
        This can be said of one party at a time.

            NDP wins Victoria
            Green voters go 60% to NDP, the rest stay home when it stands down
        """)
    static let changeLeftOpen = Code(
        "E20",
        """
        A condition may leave open which party or place it is true of: any of them will do. A change
        happens to those that it names, all of them.

            Green and NDP stand down in Victoria
            does NDP or Green support the government
        """)
    static let winsWhere = Code(
        "E12",
        """
        A result is forced in a riding or a region, which must be named.

            NDP wins Halifax
        """)
    static let notAColour = Code(
        "E13",
        """
        A colour is a # and six digits from 0 to 9 and A to F: red, green, blue.

            party Liberal:
                colour "#D71920"
        """)
    static let notAnswerable = Code(
        "E14",
        """
        Kingmaker computes what follows from votes, seats and what you suppose. It has no opinions, knows
        no people, and forecasts nothing that was not declared.

            who can form a government
            seats if swing 2 points from Liberal to NDP
        """)

    static let variableTwice = Code(
        "E15",
        """
        A rule names each thing that varies once, with a word of its own that begins with a capital.

            a party P can work with a party Q when not P rules out Q
        """)
    static let secondRiding = Code(
        "E16",
        """
        A rule or a definition can speak of several parties that vary, and of one riding. Two ridings
        at once would make as many pairs as there are ridings times themselves.

            a riding is close when margin < 2 points
        """)

    static let wordTaken = Code(
        "E21",
        """
        A word of the script's own is a new one. A word that the language itself asks about, such as
        'seats', 'tied' or 'kingmaker', would mean one thing in some sentences and another in the rest.

            a riding is near when margin < 500 votes
            the weight of a party is its seats × 2
        """)

    package static let syntax: [Code] = [
        variableTwice, secondRiding, wordTaken,
        notUnderstood, expected, unclosedQuote, strayCharacter, indentedWithoutOpener,
        ifAfterClause,
        secondIf, numberOutOfRange, commaInNumber, whoseNumber, tooDeep, onePartyOnly,
        changeLeftOpen, winsWhere,
        notAColour,
        notAnswerable,
    ]
}
