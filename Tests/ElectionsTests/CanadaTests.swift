// Ballots of the 43rd general election, 21 October 2019. Source: Elections Canada, Official Voting
// Results, table 12.

import Testing

@testable import Elections

enum Canada {
    static let liberal = 0
    static let conservative = 1
    static let bloc = 2
    static let ndp = 3
    static let green = 4
    static let people = 5
    static let independent = 6
    static let other = 7

    static let sherbrooke: Ballot = [
        (liberal, 17_490), (ndp, 16_881), (bloc, 15_470), (conservative, 6_362), (green, 2_716),
        (independent, 471), (other, 219), (other, 117),
    ]
    static let edmontonStrathcona: Ballot = [
        (ndp, 26_823), (conservative, 21_035), (liberal, 6_592), (green, 1_152), (people, 941),
        (other, 125), (other, 77),
    ]
    static let kenora: Ballot = [
        (conservative, 9_445), (liberal, 8_335), (ndp, 7_923), (green, 1_526), (people, 388),
        (independent, 170),
    ]
    static let halifax: Ballot = [
        (liberal, 23_681), (ndp, 16_747), (green, 8_013), (conservative, 6_456),
    ]
    static let davenport: Ballot = [
        (liberal, 23_251), (ndp, 21_812), (conservative, 4_921), (green, 2_397), (people, 496),
        (other, 138), (independent, 86), (independent, 79),
    ]
    static let kitchenerCentre: Ballot = [
        (liberal, 20_316), (green, 14_394), (conservative, 13_191), (ndp, 6_238), (people, 1_033),
        (other, 202),
    ]

    static func all() throws -> Election {
        try election(
            sherbrooke, edmontonStrathcona, kenora, halifax, davenport, kitchenerCentre)
    }
}

struct CanadaTests {
    @Test func `six ridings as they were counted`() throws {
        let today = try Canada.all()
        #expect(today.seats == [4, 1, 0, 1, 0, 0, 0, 0])
        #expect((0..<6).map { today.margin(of: $0) } == [609, 5_788, 1_110, 6_934, 1_439, 5_922])
        #expect(today.validVotes(in: 1) == 56_745)
        #expect(today.runnerUp(of: 0)?.party == Canada.ndp)
        #expect(today.runnerUp(of: 5)?.party == Canada.green)
        #expect(today.votes(of: Canada.independent, in: 4) == 165)
    }

    @Test(arguments: [
        ("Sherbrooke", Canada.sherbrooke, 610, 2_716),
        ("Davenport", Canada.davenport, 1_440, 2_397),
        ("Halifax", Canada.halifax, 6_935, 8_013),
        ("Kenora", Canada.kenora, 1_523, 1_526),
    ])
    func `the Green voters that NDP needs`(
        name: String, ballot: Ballot, needed: Int, all: Int
    ) throws {
        let today = try election(ballot)
        let answer = today.breakEven(from: Canada.green, to: Canada.ndp, in: 0)
        #expect(answer?.votes == needed, "\(name)")
        #expect(answer?.of == all, "\(name)")
    }

    @Test func `Kitchener Centre turns Green only with 5,923 of 6,238 NDP voters`() throws {
        let today = try election(Canada.kitchenerCentre)
        let answer = today.breakEven(from: Canada.ndp, to: Canada.green, in: 0)
        #expect(answer?.votes == 5_923)
        #expect(answer?.of == 6_238)
    }

    @Test func `Greens stand down in Sherbrooke and their voters stay home`() throws {
        let outcome = try election(Canada.sherbrooke).after {
            $0.standDowns = [.init(party: Canada.green, transfer: [])]
        }
        #expect(outcome.winner == .candidate(0))
        #expect(outcome.home == 2_716)
        #expect(outcome.total == 59_726 - 2_716)
        #expect(outcome.moved == [.init(from: 4, to: nil, votes: 2_716, cause: .standDown)])
    }

    @Test func `all of Green's voters in Sherbrooke follow to NDP`() throws {
        let today = try Canada.all()
        let change = change {
            $0.standDowns = [.init(party: Canada.green, transfer: [(Canada.ndp, .whole)])]
        }
        let pact = try today.changing([0: change, 3: change, 4: change])
        #expect(pact.flipped(from: today) == [0, 3, 4])
        #expect(pact.seats == [1, 1, 0, 4, 0, 0, 0, 0])
        #expect(pact.votes(of: Canada.ndp, in: 0) == 19_597)
        #expect(!pact.runs(Canada.green, in: 0))
        #expect(pact.validVotes == today.validVotes)
        // Asked of the pact, the answer is about the same voters.
        #expect(pact.breakEven(from: Canada.green, to: Canada.ndp, in: 0)?.votes == 610)
    }

    @Test func `a lead of 10.2 points in Edmonton Strathcona closes at half of it`() throws {
        let today = try election(Canada.edmontonStrathcona)
        // 5,788 of 56,745 votes; half of it is 2,894, or 5.1 points.
        let short = try today.after {
            $0.swings = [.init(from: Canada.ndp, to: Canada.conservative, points: percent(5.098))]
        }
        let over = try today.after {
            $0.swings = [.init(from: Canada.ndp, to: Canada.conservative, points: percent(5.102))]
        }
        let even = try today.after {
            let points = Rate(billionths: 2_894_000_000_000 / 56_745)
            $0.swings = [.init(from: Canada.ndp, to: Canada.conservative, points: points)]
        }
        #expect(short.winner == .candidate(0))
        #expect(even.winner == .tied([0, 1]))
        #expect(over.winner == .candidate(1))
        #expect(over.actualSwing == [percent(5.102)])
    }
}
