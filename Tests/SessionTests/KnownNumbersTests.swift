// Numbers known to be true, asked in the language. Canada 2019: counted from Elections Canada's table
// 12 by other means; Britain's seats and working majorities: House of Commons Library.

import Session
import Testing

/// A question, and what its answer says among other things.
struct Known: Sendable, CustomTestStringConvertible {
    let question: String
    let answers: [String]

    init(_ question: String, _ answers: String...) {
        self.question = question
        self.answers = answers
    }

    var testDescription: String { question }
}

@Suite struct KnownNumbersTests {
    private static func loaded(_ name: String) -> Session {
        var session = Session(files: Files(folder: Golden.root.path))
        _ = try? session.load("Examples/\(name).king", .facts)
        return session
    }

    private static let sessions = Dictionary(
        uniqueKeysWithValues: ["canada-2019", "uk-2010", "uk-2017", "uk-2019"].map {
            ($0, loaded($0))
        })

    /// The answer with each run of blanks and line ends made one blank.
    private func answer(_ name: String, _ question: String) throws -> String {
        var session = try #require(Self.sessions[name])
        let outcome = session.run(
            .init(name: "question", text: question), .sentence(speaks: true))
        #expect(outcome.messages.isEmpty)
        return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(arguments: canadianNumbers) func canada(known: Known) throws {
        let answer = try answer("canada-2019", known.question)
        for part in known.answers { #expect(answer.contains(part), "\(answer)") }
    }

    @Test("a program is given shares with four decimals", arguments: canadianShares)
    func shares(known: Known) throws {
        var session = try #require(Self.sessions["canada-2019"])
        session.format = .csv
        let outcome = session.run(
            .init(name: "question", text: known.question), .sentence(speaks: true))
        #expect(outcome.output.split(whereSeparator: \.isNewline).last == known.answers.last?[...])
    }

    @Test(arguments: britishNumbers) func britain(name: String, known: Known) throws {
        let answer = try answer(name, known.question)
        for part in known.answers { #expect(answer.contains(part), "\(answer)") }
    }
}

private let canadianShares = [
    Known("what is Conservative share", "34.3364"),
    Known("what is Liberal share", "33.1229"),
    Known("what is NDP share", "15.9801"),
    Known("what is Bloc share", "7.6333"),
    Known("what is Green share", "6.5468"),
    Known("what is PPC share", "1.6185"),
]

private let canadianNumbers = [
    Known("how many ridings", "338 ridings"),
    Known("how many candidates", "2,146 candidates"),
    Known("votes", "18,170,880 valid votes", "Conservative 6,239,227 34.34%"),
    Known(
        "seats", "Liberal 157, Conservative 121, Bloc 32, NDP 24, Green 3 and Independent 1."),
    Known("who wins Vancouver Granville", "Independent (Jody Wilson-Raybould) wins"),
    Known("what is Conservative share", "Conservative share: 34.34%."),
    Known("what is Liberal share", "Liberal share: 33.12%."),
    Known("what is NDP share", "NDP share: 15.98%."),
    Known("what is Bloc share", "Bloc share: 7.63%."),
    Known("what is Green share", "Green share: 6.55%."),
    Known("what is PPC share", "PPC share: 1.62%."),
    Known(
        "who wins Edmonton Strathcona", "NDP Heather McPherson 26,823",
        "Conservative Sam Lilly 21,035", "Liberal Eleanor Olszewski 6,592",
        "Green Michael Kalmanovitch 1,152", "PPC Ian Cameron 941", "125 0.22%", "77 0.14%"),
    Known(
        "which ridings where NDP + Green votes > winner's votes and Liberal wins it",
        "7 ridings",
        "Sherbrooke", "Windsor—Tecumseh", "Davenport", "Burnaby North—Seymour",
        "Kitchener Centre", "Halifax", "West Vancouver"),
    Known(
        "which ridings where NDP + Green votes > winner's votes and Conservative wins it",
        "2 ridings: Kenora and Port Moody—Coquitlam"),
    Known("NDP + Green votes in Kenora", "9,449"),
    Known("winner's votes in Kenora", "9,445"),
    Known(
        "seats if Greens stand down for NDP everywhere",
        "Liberal 150 (−7), Conservative 119 (−2), NDP 36 (+12) and Green 0 (−3)",
        "Bloc 32", "Independent 1"),
    swing(1, 148, 125, 34, 27), swing(2, 141, 127, 37, 29), swing(3, 139, 128, 37, 30),
    swing(5, 127, 134, 38, 35),
    standDown("Sherbrooke", "610 of them, 22.5%"),
    standDown("Windsor—Tecumseh", "630 of them, 28.9%"),
    standDown("Burnaby North—Seymour", "1,586 of them, 33.0%"),
    standDown("Davenport", "1,440 of them, 60.1%"),
    standDown("Halifax", "6,935 of them, 86.5%"),
]

private func swing(
    _ points: Int, _ liberal: Int, _ conservative: Int, _ bloc: Int, _ ndp: Int
) -> Known {
    Known(
        "seats if swing \(points) points from Liberal to NDP", "Liberal \(liberal) (",
        "Conservative \(conservative) (", "Bloc \(bloc) (", "NDP \(ndp) (", "Green 3",
        "Independent 1")
}

private func standDown(_ riding: String, _ needed: String) -> Known {
    Known("who wins \(riding) if Greens stand down for NDP in \(riding)", needed)
}

private let britishNumbers: [(String, Known)] = [
    (
        "uk-2010",
        Known(
            "seats",
            "Conservative 306, Labour 258, Liberal Democrat 57, DUP 8, SNP 6, Sinn Féin 5, "
                + "Plaid Cymru 3, SDLP 3, Green 1, Alliance 1, Speaker 1 and Independent 1.")
    ),
    ("uk-2010", Known("who wins Buckingham", "Speaker wins Buckingham with 22,860")),
    ("uk-2010", Known("who wins Fermanagh and South Tyrone", "Sinn Féin wins", ", 4 ahead")),
    ("uk-2010", Known("who wins North Down", "Independent wins North Down with 21,181")),
    (
        "uk-2010",
        Known(
            "what is the working majority if government is Conservative + Liberal Democrat",
            "working majority: 83")
    ),
    (
        "uk-2017",
        Known(
            "what is the working majority if government is Conservative with the support of DUP",
            "working majority: 13")
    ),
    (
        "uk-2019",
        Known(
            "seats",
            "Conservative 365, Labour 202, SNP 48, Liberal Democrat 11, DUP 8, Sinn Féin 7, "
                + "Plaid Cymru 4, SDLP 2, Green 1, Alliance 1 and Speaker 1.")
    ),
    ("uk-2019", Known("how many candidates", "3,320 candidates")),
    ("uk-2019", Known("what is the working majority", "working majority: 87")),
]
