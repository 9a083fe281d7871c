import Testing

@testable import Elections

/// The steps of a change one by one, on ballots small enough to check by hand.
struct StepsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let ballot: Ballot
        let change: RidingChange
        /// Party and votes of each candidate.
        let result: [[Int]]
        var home = 0

        init(
            _ name: String, _ ballot: Ballot, _ result: [[Int]], home: Int = 0,
            _ edit: (inout RidingChange) -> Void
        ) {
            testDescription = name
            self.ballot = ballot
            self.result = result
            self.home = home
            var change = RidingChange()
            edit(&change)
            self.change = change
        }
    }

    private static let three: Ballot = [(0, 500), (1, 300), (2, 200)]

    static let given: [Case] = [
        Case(
            "votes set a party's sum and the total", three, [[0, 500], [1, 900], [2, 200]],
            home: -600
        ) {
            $0.gets = [.init(party: 1, amount: .votes(900))]
        },
        Case(
            "a share keeps the total and the others' proportions", three,
            [[0, 357], [1, 500], [2, 143]]
        ) {
            $0.gets = [.init(party: 1, amount: .share(percent(50)))]
        },
        Case(
            "votes first, then a share of the new total", three,
            [[0, 1000], [1, 300], [2, 200]], home: -500
        ) {
            $0.gets = [
                .init(party: 1, amount: .share(percent(20))), .init(party: 0, amount: .votes(1000)),
            ]
        },
        Case(
            "a share splits the rest equally where the others have none", [(0, 9), (1, 0), (2, 0)],
            [[0, 3], [1, 3], [2, 3]]
        ) {
            $0.gets = [.init(party: 0, amount: .share(Rate(billionths: 333_333_333)))]
        },
        Case(
            "what an absent party gets comes to nothing", three, [[0, 500], [1, 300], [2, 200]]
        ) {
            $0.gets = [.init(party: 5, amount: .share(percent(50)))]
        },
        Case("losses go home", three, [[0, 300], [1, 300], [2, 200]], home: 200) {
            $0.scalings = [.init(party: 0, by: percent(-40))]
        },
        Case("gains come from home", three, [[0, 500], [1, 450], [2, 200]], home: -150) {
            $0.scalings = [.init(party: 1, by: percent(50))]
        },
        Case("scalings of one party multiply", three, [[0, 375], [1, 300], [2, 200]], home: 125) {
            $0.scalings = [.init(party: 0, by: percent(50)), .init(party: 0, by: percent(-50))]
        },
    ]

    static let moves: [Case] = [
        Case("a swing moves points of the valid vote", three, [[0, 470], [1, 300], [2, 230]]) {
            $0.swings = [.init(from: 0, to: 2, points: percent(3))]
        },
        Case("a negative swing goes back", three, [[0, 530], [1, 300], [2, 170]]) {
            $0.swings = [.init(from: 0, to: 2, points: percent(-3))]
        },
        Case("a swing to an absent party moves nothing", three, [[0, 500], [1, 300], [2, 200]]) {
            $0.swings = [.init(from: 0, to: 5, points: percent(3))]
        },
        Case(
            "a party short of votes scales all its outflows alike", three,
            [[0, 550], [1, 450], [2, 0]]
        ) {
            $0.swings = [
                .init(from: 2, to: 0, points: percent(10)),
                .init(from: 2, to: 1, points: percent(30)),
            ]
        },
        Case(
            "a swing is of the vote after the votes given", three,
            [[0, 1380], [1, 300], [2, 320]], home: -1000
        ) {
            $0.gets = [.init(party: 0, amount: .votes(1500))]
            $0.swings = [.init(from: 0, to: 2, points: percent(6))]
        },
        Case(
            "a flow moves shares of a party's votes", three, [[0, 520], [1, 300], [2, 60]],
            home: 120
        ) {
            $0.flows = [.init(from: 2, shares: [(0, percent(10))], home: percent(60))]
        },
        Case("a flow to an absent party does not move", three, [[0, 500], [1, 300], [2, 200]]) {
            $0.flows = [.init(from: 2, shares: [(5, percent(70))])]
        },
        Case(
            "gained points come from the others in proportion", [(0, 450), (1, 300), (2, 250)],
            [[0, 500], [1, 273], [2, 227]]
        ) {
            $0.gains = [.init(party: 0, points: percent(5))]
        },
        Case(
            "lost points go to the others in proportion", [(0, 500), (1, 400), (2, 100)],
            [[0, 450], [1, 440], [2, 110]]
        ) {
            $0.gains = [.init(party: 0, points: percent(-5))]
        },
        Case("each party gains what it is said to", three, [[0, 550], [1, 270], [2, 180]]) {
            $0.gains = [.init(party: 0, points: percent(5)), .init(party: 1, points: percent(-3))]
        },
        Case(
            "several candidates share in proportion", [(0, 600), (1, 300), (1, 100)],
            [[0, 500], [1, 375], [1, 125]]
        ) {
            $0.swings = [.init(from: 0, to: 1, points: percent(10))]
        },
        Case(
            "several candidates without votes share equally", [(0, 1000), (1, 0), (1, 0)],
            [[0, 899], [1, 51], [1, 50]]
        ) {
            $0.swings = [.init(from: 0, to: 1, points: percent(10.1))]
        },
    ]

    static let candidacies: [Case] = [
        Case(
            "a party that runs joins with no votes", three,
            [[0, 500], [1, 300], [2, 200], [4, 0]]
        ) {
            $0.runs = [4, 0]
        },
        Case(
            "a party that runs can be given votes", three,
            [[0, 500], [1, 300], [2, 200], [4, 50]], home: -50
        ) {
            $0.runs = [4]
            $0.gets = [.init(party: 4, amount: .votes(50))]
        },
        Case("without a transfer all stay home", three, [[0, 500], [1, 300]], home: 200) {
            $0.standDowns = [.init(party: 2, transfer: [])]
        },
        Case("a transfer with a rest", three, [[0, 520], [1, 420]], home: 60) {
            $0.standDowns = [.init(party: 2, transfer: [(1, percent(60)), (0, percent(10))])]
        },
        Case("a share to a party that also stands down stays home", three, [[0, 500]], home: 500) {
            $0.standDowns = [
                .init(party: 2, transfer: [(1, .whole)]), .init(party: 1, transfer: [(2, .whole)]),
            ]
        },
        Case("swings come before stand-downs", three, [[0, 500], [1, 500]]) {
            $0.swings = [.init(from: 1, to: 2, points: percent(10))]
            $0.standDowns = [.init(party: 2, transfer: [(1, .whole)])]
        },
        Case("a primary's loser stands down", three, [[0, 500], [1, 440]], home: 60) {
            $0.primaries = [
                .init(
                    parties: [1, 2], wonBy: nil,
                    transfers: [
                        .init(loser: 1, winner: 2, shares: [(2, .whole)]),
                        .init(loser: 2, winner: 1, shares: [(1, percent(70))]),
                    ])
            ]
        },
        Case("a primary won by the smaller partner", three, [[0, 500], [2, 500]]) {
            $0.primaries = [
                .init(
                    parties: [1, 2], wonBy: 2,
                    transfers: [.init(loser: 1, winner: 2, shares: [(2, .whole)])])
            ]
        },
        Case("a tied primary keeps both", [(0, 5), (1, 3), (2, 3)], [[0, 5], [1, 3], [2, 3]]) {
            $0.primaries = [.init(parties: [1, 2], wonBy: nil, transfers: [])]
        },
        Case(
            "equal remainders: the larger whole part, then the ballot", [(0, 1), (1, 1), (2, 3)],
            [[0, 3], [1, 2]]
        ) {
            $0.standDowns = [.init(party: 2, transfer: [(1, percent(50)), (0, percent(50))])]
        },
    ]

    @Test(arguments: given + moves + candidacies)
    func step(_ named: Case) throws {
        let base = try election(named.ballot)
        let outcome = try base.changing([0: named.change]).outcome(of: 0)
        #expect(outcome.ballot == named.result)
        #expect(outcome.home == named.home)
        #expect(outcome.total == named.ballot.reduce(0) { $0 + $1.votes } - named.home)
    }
}
