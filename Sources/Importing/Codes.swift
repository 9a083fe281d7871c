// The codes of the messages about files of ridings, with what `help E70` says of each at length.

import Diagnostics

extension Code {
    static let formUnknown = Code(
        "E70",
        """
        A file of ridings is known by its first line. These are understood, with commas, semicolons or
        tabs:

            riding,region,party,candidate,votes,incumbent

        is one row a candidate (riding, party and votes are needed, in any order), and

            riding,region,Liberal,NDP

        is one row a riding and one column a party, where a blank is not on the ballot.

        And, as they are downloaded: Elections Canada's Official Voting Results, table 12; the House of
        Commons Library's results by candidate, and by constituency.
        """)
    static let noRows = Code(
        "E71",
        """
        The file is empty, or has nothing below its first line.

            riding,region,party,candidate,votes
            Halifax,Nova Scotia,Liberal,Andy Fillmore,23681
        """)
    static let notText = Code(
        "E72",
        """
        The file holds bytes that no text has: a spreadsheet, an archive or a text in UTF-16. Save it
        as CSV in UTF-8. Latin-1 and Windows-1252 are understood too.

            riding,region,party,candidate,votes
            Québec,Quebec,Liberal,Jean-Yves Duclos,18047
        """)
    static let quoteOpen = Code(
        "E73",
        """
        A field that begins with a quote ends with one. A quote within such a field is doubled:

            "Jane ""JJ"" Doe",1204
        """)
    static let afterQuote = Code(
        "E74",
        """
        Between a field's closing quote and the next comma stands nothing. A quote within a quoted
        field is doubled:

            "Jane ""JJ"" Doe",1204
        """)
    static let fieldCount = Code(
        "E75",
        """
        Every row has as many fields as the first line. One too many is most often a number with a
        comma in it and no quotes around it:

            Victoria,NDP,"23,765"
        """)
    static let votesUnreadable = Code(
        "E76",
        """
        Votes are whole numbers: 23765, 23 765 or "23,765". Where one row is one candidate the votes
        must be there; 0 is a number too.

            Victoria,British Columbia,NDP,Laurel Collins,23765
        """)
    static let votesOutside = Code(
        "E77",
        """
        A candidate's votes lie between 0 and 1,000,000,000.

            Victoria,British Columbia,NDP,Laurel Collins,23765
        """)
    static let nameMissing = Code(
        "E78",
        """
        Every row names its riding and its party, and every riding has a candidate.

            Victoria,British Columbia,NDP,Laurel Collins,23765
        """)
    static let tooLong = Code(
        "E79",
        """
        A name has at most 1,000 bytes. A longer one is most often a quote that was never closed. A
        file has less than 2 GiB.

            "Victoria",British Columbia,NDP,"Collins, Laurel",23765
        """)
    static let ridingTwice = Code(
        "E80",
        """
        Each riding's name is its own. Where one row is one riding it stands in one row; where one row
        is one candidate all its rows name the same region.

            Windsor West,Ontario,NDP,Brian Masse,20800
            Windsor West,Ontario,Liberal,Sandra Pupatello,18878
        """)
    static let partyTwice = Code(
        "E81",
        """
        A party has one candidate in a riding, and one column where columns are parties. Only
        Independents and candidates without affiliation may be several, by different names:

            Peace River,Alberta,Independent,Jane Doe,125
            Peace River,Alberta,Independent,John Roe,77
        """)
    static let winnerDisagrees = Code(
        "E82",
        """
        The House of Commons Library's file by constituency names the winner ('First party'), the
        runner-up and the majority. They must agree with the votes in the same row, with 'All other
        candidates' taken apart where the winner or the runner-up is one of them.

            First party,Second party,Valid votes,Majority,Con,Lab,LD
            Lab,LD,30958,11039,4411,16073,5034
        """)
    static let partyUnknown = Code(
        "E83",
        """
        Elections Canada's table 12 writes candidate and party into one field, 'Jane Doe Liberal/Libéral'.
        Where the one ends is known from a list of parties, from '**', from a name that is the same in
        both languages, or from another candidate of the same party in the file.

            riding,region,party,candidate,votes
            Yukon,Yukon,Northern Lights,Jane Doe,120
        """)
    static let incumbentUnclear = Code(
        "E84",
        """
        The column 'incumbent' holds yes or no; a blank means no.

            Victoria,British Columbia,NDP,Laurel Collins,23765,no
        """)
    static let totalsRow = Code(
        "E88",
        """
        A row that adds up the others is no riding: with it every vote would count twice. Leave it out.

            riding,Rouge,Bleu
            Harbour,10,5
            Valley,3,4
        """)
    static let unusedColumn = Code(
        "W70",
        """
        The file has a column that says nothing this program asks for. It is left out.

            riding,region,party,candidate,votes,incumbent
        """)
    static let zeros = Code(
        "W71",
        """
        With one column a party, 0 is a candidate without a vote and a blank is no candidate. A file
        with zeros and not one blank most often means the second. It changes no winner, but 'where
        Green runs' is then true everywhere.

            riding,region,Liberal,NDP,Green
            Halifax,Nova Scotia,23681,16747,8013
            Kenora,Ontario,8335,7923,
        """)
    static let lump = Code(
        "W72",
        """
        'All other candidates' is several candidates in one number. The winner and the runner-up are
        taken out of it where they are in it, by 'First party', 'Second party' and 'Majority'; the
        rest stays under that name, in parts smaller than the runner-up's votes, and never wins.
        Where both are in it, their votes are the most that they can be with that majority.

            First party,Second party,Valid votes,Majority,Con,All other candidates
            Spk,Ind,48335,12529,0,39934
        """)

    package static let importing: [Code] = [
        formUnknown, noRows, notText, quoteOpen, afterQuote, fieldCount, votesUnreadable,
        votesOutside, nameMissing, tooLong, ridingTwice, partyTwice, winnerDisagrees, partyUnknown,
        incumbentUnclear, totalsRow, unusedColumn, zeros, lump,
    ]
}
