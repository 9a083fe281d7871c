// Files in our own columns, one row a candidate or one row a riding, as people save them.

import Diagnostics
import Importing
import Testing

@Suite struct PlainFilesTests {
    @Test(arguments: rowCases + textCases) func oneRowACandidate(file: Case) throws {
        let imported = try readRidings(file.source)
        #expect(imported.format == .plainRows)
        #expect(rows(imported) == file.expected)
    }

    @Test(arguments: columnCases) func oneColumnAParty(file: Case) throws {
        let imported = try readRidings(file.source)
        #expect(imported.format == .plainColumns)
        #expect(rows(imported) == file.expected)
    }

    @Test(arguments: numberCases) func votesAsPeopleWriteThem(written: String, votes: Int) throws {
        let file = try readRidings(source("riding\tparty\tvotes\nX\tNDP\t\(written)\n"))
        #expect(file.votes == [votes])
    }

    @Test func bothFormsSayTheSame() throws {
        let long = try readRidings(
            source("riding,region,party,votes\nX,East,A,1\nX,East,B,2\nY,West,B,3\n"))
        let wide = try readRidings(source("riding,region,A,B\nX,East,1,2\nY,West,,3\n"))
        #expect(rows(long) == rows(wide))
    }

    @Test func tiesStayTies() throws {
        let file = try readRidings(source("riding,A,B\nX,500,500\n"))
        #expect(file.votes == [500, 500])
        #expect(file.winnersDeclared == nil)
    }

    @Test(arguments: [
        ("riding,party,votes,turnout\nX,A,1,60\n", ["W70 1:20"]),
        ("riding,A,B,Total\nX,1,,1\n", ["W70 1:12"]),
        ("riding,A,B\nX,1,0\n", ["W71 1:1"]),
        ("riding,A,B\nX,1,0\nY,1,\n", []),
    ]) func remarks(text: String, expected: [String]) throws {
        let file = try readRidings(source(text))
        #expect(
            file.remarks.map { "\($0.code) \($0.primary?.location.position ?? "")" } == expected)
        #expect(file.remarks.allSatisfy { $0.severity == .warning })
    }

    @Test func placesAreThoseOfTheFile() throws {
        let file = try readRidings(
            source("\nriding,party,votes\n\n\"X\nY\",A,1\nZ,A,2\n"))
        #expect(file.line == [4, 6])
        #expect(file.place(ofRiding: 1).position == "6:1")
        #expect(file.ridings == ["X Y", "Z"])
    }

    @Test func independentsSitAlone() throws {
        let file = try readRidings(
            source("riding,party,votes\nX,Independent,3\nX,independent,3\nX,A,9\n"))
        #expect(file.parties == ["Independent", "A"])
        #expect(file.lone == [true, false])
        #expect(file.votes == [3, 3, 9])
    }

    @Test func `a full name brings its short one, unless that is another party's`() throws {
        let alone = try readRidings(source("riding,Bloc Québécois,Liberal\nX,1,2\n"))
        #expect(alone.partyAliases == [["Bloc"], []])
        let both = try readRidings(source("riding,Bloc Québécois,Bloc\nX,1,2\n"))
        #expect(both.partyAliases == [[], []])
    }
}

private let numberCases: [(String, Int)] = [
    ("0", 0), ("007", 7), ("23765", 23_765), ("23,765", 23_765), ("\"23,765\"", 23_765),
    ("23 765", 23_765), ("23.765", 23_765), ("23'765", 23_765), ("23’765", 23_765),
    ("23\u{A0}765", 23_765), ("1\u{202F}234\u{202F}567", 1_234_567), ("5.0", 5), ("5,00", 5),
    ("1000000000", 1_000_000_000), ("  12  ", 12), ("\u{A0}12\u{A0}", 12),
]

private let rowCases = [
    Case(
        "all columns",
        """
        riding,region,party,candidate,votes,incumbent
        Halifax,Nova Scotia,Liberal,Andy Fillmore,23681,yes
        Halifax,Nova Scotia,NDP,Christine Saulnier,16747,
        """,
        "Halifax | Nova Scotia | Liberal | Andy Fillmore | 23681 *",
        "Halifax | Nova Scotia | NDP | Christine Saulnier | 16747"),
    Case(
        "columns in another order, by other names",
        "Votes,PARTY_NAME,Province,Constituency\n5,A,East,X\n", "X | East | A |  | 5"),
    Case("three columns are enough", "riding,party,votes\nX,A,5\n", "X |  | A |  | 5"),
    Case(
        "rows of a riding apart", "riding,party,votes\nX,A,1\nY,A,2\nX,B,3\n",
        "X |  | A |  | 1", "X |  | B |  | 3", "Y |  | A |  | 2"),
    Case(
        "capitals make no other riding or party", "riding,party,votes\nX y,A,1\nx Y,B,2\nZ,a,3\n",
        "X y |  | A |  | 1", "X y |  | B |  | 2", "Z |  | A |  | 3"),
    Case(
        "neither do runs of blanks", "riding,party,votes\nX  Y,A B,1\nX Y,C,2\nZ,A  B,3\n",
        "X Y |  | A B |  | 1", "X Y |  | C |  | 2", "Z |  | A B |  | 3"),
    Case(
        "a region said once counts for the riding", "riding,region,party,votes\nX,,A,1\nX,E,B,2\n",
        "X | E | A |  | 1", "X | E | B |  | 2"),
    Case(
        "incumbents in any words",
        "riding,party,votes,incumbent\nX,A,1,YES\nX,B,2,no\nX,C,3,x\nX,D,4,0\nX,E,5,**\n",
        "X |  | A |  | 1 *", "X |  | B |  | 2", "X |  | C |  | 3 *", "X |  | D |  | 4",
        "X |  | E |  | 5 *"),
    Case(
        "a column that says nothing here is left out", "id,riding,party,votes\n7,X,A,1\n",
        "X |  | A |  | 1"),
]

private let textCases = [
    Case(
        "semicolons", "riding;party;votes\nX, the first;A;1.234\n", "X, the first |  | A |  | 1234"),
    Case("tabs", "riding\tparty\tvotes\nX; Y\tA, B\t1,234\n", "X; Y |  | A, B |  | 1234"),
    Case(
        "lines that end in CR and LF", "riding,party,votes\r\nX,A,1\r\n\r\nX,B,2\r\n",
        "X |  | A |  | 1", "X |  | B |  | 2"),
    Case(
        "lines that end in CR", "riding,party,votes\rX,A,1\rX,B,2\r",
        "X |  | A |  | 1", "X |  | B |  | 2"),
    Case("no newline at the end", "riding,party,votes\nX,A,1", "X |  | A |  | 1"),
    Case("a byte-order mark", "\u{FEFF}riding,party,votes\nX,A,1\n", "X |  | A |  | 1"),
    Case(
        "Latin-1", bytes: latin1("riding,party,votes\nMontréal,Québec solidaire,1\n"),
        "Montréal |  | Québec solidaire |  | 1"),
    Case(
        "Windows-1252",
        bytes: Array("riding,party,votes\nA".utf8) + [0x97] + Array("B,L".utf8) + [0x92]
            + Array("A,1\n".utf8), "A—B |  | L’A |  | 1"),
    Case("empty rows", "\n\nriding,party,votes\n\n,,\nX,A,1\n   \n,,\n", "X |  | A |  | 1"),
    Case(
        "a delimiter at each line's end", "riding,party,votes,\nX,A,1,\nX,B,2\n",
        "X |  | A |  | 1", "X |  | B |  | 2"),
    Case("empty fields beyond the columns", "riding,party,votes\nX,A,1,,,\n", "X |  | A |  | 1"),
    Case("blanks around fields", "riding , party ,votes\n  X Y , A,  1 \n", "X Y |  | A |  | 1"),
    Case(
        "quotes, with what they hold",
        "\"riding\",party,votes,candidate\n\"X, Y\",\"A \"\"B\"\"\",\"1,234\",\"Jane\nDoe\"\n",
        "X, Y |  | A \"B\" | Jane Doe | 1234"),
    Case(
        "a quote inside an unquoted field", "riding,party,votes\nX 5\" wide,A,1\n",
        "X 5\" wide |  | A |  | 1"),
    Case(
        "control characters are blanks", "riding,party,votes\nX\u{1B}[31mY\u{7}Z,A\u{1},1\n",
        "X [31mY Z |  | A |  | 1"),
]

private let columnCases = [
    Case(
        "a blank or a dash is not on the ballot",
        "riding,region,Liberal,NDP,Green\nX,East,10,20,\nY,West,-,5,7\n",
        "X | East | Liberal |  | 10", "X | East | NDP |  | 20", "Y | West | NDP |  | 5",
        "Y | West | Green |  | 7"),
    Case(
        "zero is a candidate without a vote", "riding,A,B\nX,0,4\nY,1,\n",
        "X |  | A |  | 0", "X |  | B |  | 4", "Y |  | A |  | 1"),
    Case("sums are left out", "riding,A,Total,Turnout\nX,5,5,60\n", "X |  | A |  | 5"),
    Case(
        "semicolons and groups of digits", "riding;A;B\nX;1.234;2 345\n",
        "X |  | A |  | 1234", "X |  | B |  | 2345"),
    Case(
        "the party's name is as written", "riding,Bloc Québécois,\"Doe, Jane\"\nX,1,2\n",
        "X |  | Bloc Québécois |  | 1", "X |  | Doe, Jane |  | 2"),
]
