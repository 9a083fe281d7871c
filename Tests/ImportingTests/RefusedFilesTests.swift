// Files that are refused: each error has its code, its line and its column, and several are told.

import Diagnostics
import Importing
import Testing

@Suite struct RefusedFilesTests {
    @Test(arguments: headCases + rowCases + ridingCases) func errorsPointIntoTheFile(file: Case) {
        #expect(refusals(file.source) == file.expected)
    }

    @Test func aFileOfNoKnownFormSaysWhatWasFoundAndWhatIsUnderstood() throws {
        let text = try message("name,party,votes\nX,A,1\n")
        for part in [
            "this one begins with 'name', 'party', 'votes'",
            "it has party and votes, but no riding",
            "riding,region,party,candidate,votes,incumbent", "riding,region,Liberal,NDP",
            "Elections Canada's table 12", "House of Commons Library",
        ] {
            #expect(text.contains(part), "\(text)")
        }
    }

    @Test func errorsAreToldUpToTwenty() throws {
        let text = "riding,party,votes\n" + String(repeating: "X,A,many\n", count: 50)
        let found = refusals(source(text))
        #expect(found.count == 20)
        #expect(found.first == "E76 2:5")
        #expect(found.last == "E76 21:5")
        #expect(try message(text).contains("reading stopped after 20 errors"))
    }

    @Test func theOtherHalfIsShown() throws {
        let text = try message("riding,party,votes\nX,A,1\nX,B,1\nX,A,2\n")
        #expect(text.contains("::: file.csv:2:3"), "\(text)")
    }

    private func message(_ text: String) throws -> String {
        do {
            _ = try readRidings(source(text))
            return ""
        } catch {
            return error.all.map { $0.rendered() }.joined()
        }
    }
}

private let headCases = [
    Case("nothing", "", "E71 1:1"),
    Case("blanks only", " \n\n\t\n", "E71 1:1"),
    Case("a first line only", "riding,party,votes\n", "E71 1:1"),
    Case("no column known", "a,b,c\n1,2,3\n", "E70 1:1"),
    Case("a page of the web", "<!DOCTYPE html>\n<p>Not found</p>\n", "E70 1:1"),
    Case("data of another shape", "{\"riding\": \"X\"}\n", "E70 1:1"),
    Case("no riding", "party,votes\nA,1\n", "E70 1:1"),
    Case("no party", "riding,candidate,votes\nX,Jane Doe,1\n", "E70 1:1"),
    Case("no votes", "riding,party\nX,A\n", "E70 1:1"),
    Case("UTF-16", bytes: [0xFF, 0xFE, 0x72, 0, 0x69, 0], "E72 1:1"),
    Case("a zero byte", "riding,party,votes\nX,A\u{0},1\n", "E72 2:4"),
    Case("one party, two columns", "riding,A,B,a\nX,1,2,3\n", "E81 1:12"),
]

private let rowCases = [
    Case("too few fields", "riding,party,votes\nX,A\n", "E75 2:1"),
    Case("too many fields", "riding,party,votes\nX,A,23,765\n", "E75 2:1"),
    Case("a riding missing", "riding,party,votes\n,A,1\n", "E78 2:1"),
    Case("a party missing", "riding,party,votes\nX,,1\n", "E78 2:1"),
    Case("votes missing", "riding,party,votes\nX,A,\n", "E76 2:1"),
    Case("votes in words", "riding,party,votes\nX,A,many\n", "E76 2:5"),
    Case("a share for votes", "riding,party,votes\nX,A,47.3%\n", "E76 2:5"),
    Case("half a vote", "riding,party,votes\nX,A,1.5\n", "E76 2:5"),
    Case("digits in odd groups", "riding,party,votes\nX,A,\"1,23,456\"\n", "E76 2:6"),
    Case("two kinds of separators", "riding,party,votes\nX,A,\"1,234.567\"\n", "E76 2:6"),
    Case("fewer than no votes", "riding,party,votes\nX,A,-5\n", "E77 2:5"),
    Case("a minus that is not a hyphen", "riding,party,votes\nX,A,−1 234\n", "E77 2:5"),
    Case("more votes than there are people", "riding,party,votes\nX,A,1000000001\n", "E77 2:5"),
    Case(
        "more digits than a number has",
        "riding,party,votes\nX,A,\(String(repeating: "9", count: 400))\n", "E77 2:5"),
    Case("an incumbent who may be", "riding,party,votes,incumbent\nX,A,1,perhaps\n", "E84 2:7"),
    Case("a quote never closed", "riding,party,votes\nX,\"A,1\nY,B,2\n", "E73 2:3"),
    Case("text behind a quote", "riding,party,votes\nX,\"A\"B,1\nX,C,-1\n", "E74 2:5", "E77 3:5"),
    Case(
        "a name without an end",
        "riding,party,votes\n\(String(repeating: "X", count: 1_001)),A,1\n",
        "E79 2:1"),
    Case(
        "each bad row", "riding,party,votes\nX,A,a\nX,B,2\n,C,3\nX,D\nX,E,-1\n",
        "E76 2:5", "E78 4:1", "E75 5:1", "E77 6:5"),
    Case("the column counts characters", "riding,party,votes\nMontréal,Québec,x\n", "E76 2:17"),
    Case(
        "the line counts those within quotes", "riding,party,votes\n\"X\n\nY\",A,1\nZ,A,x\n",
        "E76 5:5"),
    Case(
        "Latin-1 counts alike", bytes: latin1("riding,party,votes\nMontréal,Québec,x\n"), "E76 2:17"
    ),
    Case("a mark counts for nothing", "\u{FEFF}riding,party,votes\nX,A,x\n", "E76 2:5"),
]

private let ridingCases = [
    Case("a row twice", "riding,party,votes\nX,A,1\nX,B,2\nX,A,1\n", "E81 4:3"),
    Case(
        "an independent twice",
        "riding,party,candidate,votes\nX,Independent,Jane Doe,1\nX,Independent,John Roe,1\n"
            + "X,Independent,Jane Doe,1\n", "E81 4:3"),
    Case("a riding twice", "riding,A,B\nX,1,2\nY,1,2\nx,3,4\n", "E80 4:1"),
    Case("a riding in two regions", "riding,region,party,votes\nX,E,A,1\nX,W,B,2\n", "E80 3:3"),
    Case("a riding without candidates", "riding,A,B\nX,1,2\nY,,\n", "E78 3:1"),
]
