// What the questions about power, places, votes and seats answer on elections whose figures are
// known from elsewhere.

import Diagnostics
import Foundation
import Session
import Testing

@Suite struct PowerAnswersTests {
    /// One question asked of a script of the examples, or of the text given.
    private func ask(_ question: String, of script: String) throws -> String {
        var session = Session(files: Files(folder: ExamplesTests.package.path))
        if script.hasSuffix(".king") {
            #expect(!(try session.load("Examples/\(script)", .facts)).failed)
        } else {
            let facts = session.run(Source(name: "facts", text: script), .facts)
            #expect(facts.messages == "")
        }
        let outcome = session.run(
            Source(name: "question", text: question), .sentence(speaks: true))
        return outcome.output + outcome.messages
    }

    /// An answer on one line, blanks run together.
    private func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let canada = [
        (
            "power",
            "Liberal 50.0%; Conservative, Bloc and NDP 16.7% each. Green and Independent never matter (dummies)."
        ),
        ("how proportional is it", "Gallagher's index is 12.18"),
        ("how proportional is it", "parties by votes 3.79"),
        ("how proportional is it", "parties by seats 2.79"),
        ("did Green cost NDP any seats", "At most 9 seats"),
        ("did Green cost NDP any seats", "Kenora Conservative 7,923 1,526 1,523 99.80%"),
        ("did Green cost Bloc any seats", "At most 9 seats"),
        ("closest ridings", "The closest are Port Moody—Coquitlam and Yukon: 153 votes each."),
        ("seats of NDP by swing from 1 to 3 against Liberal", "1.0 27 148 125 34 3"),
        ("seats of NDP by swing from 1 to 3 against Liberal", "3.0 30 139 128 37 3"),
        (
            "pendulum of Liberal against Conservative",
            "Richmond Hill is the first seat that Liberal would lose"
        ),
    ]

    @Test(arguments: canada) func `Canada 2019`(question: String, expected: String) throws {
        let answer = flat(try ask(question, of: "canada-2019.king"))
        #expect(answer.contains(expected), "\(answer)")
    }

    private static let norway = """
        house Storting has 169 seats
        party SV: position 1
        party Labour: position 2
        party Centre: position 3
        party Christian: position 4
        party Liberal: position 5
        party Progress: position 6
        party Right: position 7
        seats: SV 15, Labour 61, Centre 11, Christian 11, Liberal 10, Progress 38, Right 23
        """

    private static let stortinget = [
        ("who is the median party", "Centre is the median party"),
        ("list minimal coalitions", "14 minimal winning coalitions; 85 of 169 votes win."),
        ("list minimal connected coalitions", "SV, Labour and Centre 87 2 2.0"),
        ("list coalitions with fewest parties", "Labour and Progress 99 14 4.0"),
        ("list smallest coalitions", "Progress, SV, Centre, Christian and Liberal 85 0 5.0"),
        ("list coalitions of least range", "1 minimal winning coalition has the least range"),
        ("list minimal coalitions needing two thirds", "113 of 169 votes win."),
        ("power by coleman needing two thirds", "Labour has a veto: nothing passes without it."),
        ("power among connected coalitions", "Centre 11 6.51% "),
        (
            "who would hold how many of 19 ministries among SV, Labour, Centre",
            "Of 19 ministries by d'Hondt: SV 3, Labour 14 and Centre 2."
        ),
        ("how proportional is it", "There are 4.56 effective parties by seats."),
    ]

    @Test(arguments: stortinget) func `Norway 2005`(question: String, expected: String) throws {
        let answer = flat(try ask(question, of: Self.norway))
        #expect(answer.contains(expected), "\(answer)")
    }

    private static let council = """
        house Council has 17 seats
        parties France, Germany, Italy, Netherlands, Belgium, Luxembourg
        seats: France 4, Germany 4, Italy 4, Netherlands 2, Belgium 2, Luxembourg 1
        """

    private static let six = [
        ("power needing 12 votes", "France 4 23.53% 23.81% 31.25% 23.33% 10"),
        ("power needing 12 votes", "Belgium 2 11.76% 14.29% 18.75% 15.00% 6"),
        ("power needing 12 votes", "Luxembourg never matters (a dummy)."),
        ("why power by shapley needing 12 votes", "France 7/30"),
        ("why power by banzhaf needing 12 votes", "Belgium 1/7"),
        ("power needing 18 votes", "a whole number from 1 to 17"),
        ("power by johnston, public good needing 12 votes", "Johnston"),
    ]

    @Test(arguments: six) func `the Council of 1958`(question: String, expected: String) throws {
        let answer = flat(try ask(question, of: Self.council))
        #expect(answer.contains(expected), "\(answer)")
    }
}
