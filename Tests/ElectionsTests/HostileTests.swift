import Testing

@testable import Elections

/// Input that breaks a rule is refused by a fact; input at the limits is counted; nothing traps.
struct HostileTests {
    @Test(arguments: [
        (-1, 5, ElectionError.Reason.partyOutOfRange(-1)),
        (Int.max, 5, .partyOutOfRange(.max)),
        (1_000_000, 5, .partyOutOfRange(1_000_000)),
        (0, -1, .votesOutOfRange(-1)),
        (0, Int.min, .votesOutOfRange(.min)),
        (0, 1_000_000_001, .votesOutOfRange(1_000_000_001)),
    ])
    func `a ballot out of range is refused and changes nothing`(
        party: Int, votes: Int, reason: ElectionError.Reason
    ) throws {
        var ballots = Ballots()
        try ballots.append([(1, 2)])
        #expect(throws: ElectionError(reason)) { try ballots.append([(0, 1), (party, votes)]) }
        #expect(ballots.ridingCount == 1)
        #expect(ballots.party == [1])
    }

    @Test func `columns are taken as they are`() throws {
        let ballots = try Ballots(starts: [0, 2, 2, 3], party: [0, 1, 2], votes: [5, 6, 7])
        #expect(ballots.ridingCount == 3)
        #expect(ballots.candidates(of: 0) == 0..<2)
        #expect(ballots.candidates(of: 1).isEmpty)
        #expect(ballots.candidates(of: 3).isEmpty && ballots.candidates(of: -1).isEmpty)
    }

    @Test(
        arguments: [
            ([], [], [], ElectionError(.columnsDiffer)),
            ([1], [0], [5], ElectionError(.columnsDiffer)),
            ([0, 1], [], [], ElectionError(.columnsDiffer)),
            ([0, 1], [0], [5, 6], ElectionError(.columnsDiffer)),
            ([0, 2, 1], [0], [5], ElectionError(.columnsDiffer, riding: 1)),
            ([0, -1, 1], [0], [5], ElectionError(.columnsDiffer, riding: 0)),
            ([0, 1], [-7], [5], ElectionError(.partyOutOfRange(-7), riding: 0)),
            ([0, 1, 2], [0, 0], [5, -5], ElectionError(.votesOutOfRange(-5), riding: 1)),
        ] as [([Int32], [Int32], [Int], ElectionError)])
    func `columns that do not fit are refused`(
        starts: [Int32], party: [Int32], votes: [Int], error: ElectionError
    ) {
        #expect(throws: error) { try Ballots(starts: starts, party: party, votes: votes) }
    }

    struct Refusal: Sendable {
        let change: RidingChange
        let reason: ElectionError.Reason

        init(_ reason: ElectionError.Reason, _ edit: (inout RidingChange) -> Void) {
            var change = RidingChange()
            edit(&change)
            self.change = change
            self.reason = reason
        }
    }

    static let refusals: [Refusal] = [
        Refusal(.partyOutOfRange(8)) { $0.runs = [8] },
        Refusal(.partyOutOfRange(.max)) { $0.forcedWinner = .max },
        Refusal(.partyOutOfRange(-1)) { $0.swings = [.init(from: -1, to: 0, points: .zero)] },
        Refusal(.partyOutOfRange(-1)) { $0.swings = [.init(from: 0, to: -1, points: .zero)] },
        Refusal(.partyOutOfRange(.min)) { $0.scalings = [.init(party: .min, by: .zero)] },
        Refusal(.partyOutOfRange(9)) { $0.gains = [.init(party: 9, points: .zero)] },
        Refusal(.partyOutOfRange(9)) { $0.gets = [.init(party: 9, amount: .votes(0))] },
        Refusal(.partyOutOfRange(9)) { $0.flows = [.init(from: 0, shares: [(9, .zero)])] },
        Refusal(.partyOutOfRange(9)) { $0.standDowns = [.init(party: 9, transfer: [])] },
        Refusal(.partyOutOfRange(9)) { $0.standDowns = [.init(party: 0, transfer: [(9, .zero)])] },
        Refusal(.partyOutOfRange(9)) {
            $0.primaries = [.init(parties: [0, 9], wonBy: nil, transfers: [])]
        },
        Refusal(.partyOutOfRange(9)) {
            $0.primaries = [.init(parties: [0, 1], wonBy: 9, transfers: [])]
        },
        Refusal(.rateOutOfRange(percent(101))) {
            $0.swings = [.init(from: 0, to: 1, points: percent(101))]
        },
        Refusal(.rateOutOfRange(Rate(billionths: .min))) {
            $0.swings = [.init(from: 0, to: 1, points: Rate(billionths: .min))]
        },
        Refusal(.rateOutOfRange(Rate(billionths: .min))) {
            $0.gains = [.init(party: 0, points: Rate(billionths: .min))]
        },
        Refusal(.rateOutOfRange(percent(-101))) {
            $0.scalings = [.init(party: 0, by: percent(-101))]
        },
        Refusal(.rateOutOfRange(Rate(billionths: .max))) {
            $0.scalings = [.init(party: 0, by: Rate(billionths: .max))]
        },
        Refusal(.rateOutOfRange(percent(-1))) {
            $0.flows = [.init(from: 0, shares: [(1, percent(-1))])]
        },
        Refusal(.overWhole(party: 0)) {
            $0.flows = [.init(from: 0, shares: [(1, percent(60))], home: percent(41))]
        },
        Refusal(.overWhole(party: 0)) {
            $0.standDowns = [
                .init(party: 0, transfer: [(1, percent(60)), (2, Rate(billionths: 400_000_001))])
            ]
        },
        Refusal(.overWhole(party: 1)) {
            let shares = [(to: 0, rate: Rate.whole), (to: 2, rate: percent(1))]
            $0.primaries = [
                .init(
                    parties: [0, 1], wonBy: nil,
                    transfers: [.init(loser: 1, winner: 0, shares: shares)])
            ]
        },
        Refusal(.votesOutOfRange(-1)) { $0.gets = [.init(party: 0, amount: .votes(-1))] },
        Refusal(.votesOutOfRange(.max)) { $0.gets = [.init(party: 0, amount: .votes(.max))] },
        Refusal(.rateOutOfRange(percent(101))) {
            $0.gets = [.init(party: 0, amount: .share(percent(101)))]
        },
        Refusal(.getsOverTotal) {
            $0.gets = [
                .init(party: 0, amount: .share(percent(60))),
                .init(party: 1, amount: .share(percent(41))),
            ]
        },
        Refusal(.getsOverTotal) {
            $0.gets = [
                .init(party: 0, amount: .share(percent(60))),
                .init(party: 1, amount: .votes(1_000_000)),
            ]
        },
        Refusal(.getsUnderTotal) {
            $0.gets = (0..<3).map { .init(party: $0, amount: .share(percent(33))) }
        },
        Refusal(.saidTwice(party: 1)) {
            $0.gets = [.init(party: 1, amount: .votes(1)), .init(party: 1, amount: .votes(2))]
        },
        Refusal(.saidTwice(party: 1)) {
            $0.standDowns = [.init(party: 1, transfer: []), .init(party: 1, transfer: [])]
        },
        Refusal(.saidTwice(party: 1)) {
            $0.primaries = [
                .init(parties: [0, 1], wonBy: nil, transfers: []),
                .init(parties: [1, 2], wonBy: nil, transfers: []),
            ]
        },
        Refusal(.tooManyVotes) {
            $0.scalings = Array(
                repeating: .init(party: 0, by: RidingChange.Scaling.most), count: 5)
        },
    ]

    @Test(arguments: refusals)
    func `a change that breaks a rule is refused`(_ refusal: Refusal) throws {
        let house = try election([(0, 5)], [(0, 500), (1, 300), (2, 200)])
        #expect(throws: ElectionError(refusal.reason, riding: 1)) {
            try house.changing([1: refusal.change])
        }
        #expect(throws: ElectionError(refusal.reason, riding: 1)) {
            try house.changing([1], by: refusal.change)
        }
    }

    @Test(arguments: [-1, 2, Int.max, Int.min])
    func `a riding that does not exist holds nothing`(riding: Int) throws {
        let house = try election([(0, 5)], [(1, 5)])
        #expect(throws: ElectionError(.ridingOutOfRange(riding), riding: riding)) {
            try house.changing([riding: RidingChange()])
        }
        #expect(house.outcome(of: riding).candidates.isEmpty)
        #expect(house.winningParty(of: riding) == nil && house.margin(of: riding) == nil)
        #expect(house.runnerUp(of: riding) == nil && house.validVotes(in: riding) == 0)
        #expect(!house.isVacant(riding) && !house.isUndecided(riding))
        #expect(!house.runs(0, in: riding) && house.votes(of: 0, in: riding) == 0)
        #expect(house.breakEven(from: 0, to: 1, in: riding) == nil)
    }

    @Test func `of several errors the first riding's is told`() throws {
        let house = try election([(0, 5)], [(1, 5)], [(2, 5)])
        let bad = change { $0.runs = [-3] }
        #expect(throws: ElectionError(.partyOutOfRange(-3), riding: 0)) {
            try house.changing([2: bad, 0: bad, 1: bad])
        }
    }

    @Test func `the number of parties is what the ballots need`() throws {
        for count in [-5, 0, Int.min] {
            #expect(try election([(4, 1)], parties: count).partyCount == 5)
        }
        let most = try election([(4, 1)], parties: .max)
        #expect(most.partyCount == Ballots.mostParties)
    }

    @Test func `ballots at the limit are counted`() throws {
        let most = Ballots.mostVotes
        let house = try election((0..<2_000).map { ($0 % 7, most) })
        #expect(house.validVotes == 2_000 * most)
        let outcome = try house.after {
            $0.swings = [
                .init(from: 0, to: 1, points: .whole), .init(from: 0, to: 2, points: .whole),
            ]
            $0.gains = [.init(party: 3, points: .whole)]
            $0.flows = [.init(from: 4, shares: [(5, percent(33.3))], home: percent(66.7))]
            $0.standDowns = [.init(party: 1, transfer: [(6, percent(99.9))])]
        }
        #expect(outcome.total + outcome.home == 2_000 * most)
    }

    @Test func `a change of an empty ballot moves nothing`() throws {
        let outcome = try election([]).after {
            $0.gets = [.init(party: 0, amount: .share(.whole))]
            $0.swings = [.init(from: 0, to: 1, points: .whole)]
            $0.gains = [.init(party: 0, points: .whole)]
            $0.scalings = [.init(party: 0, by: .whole)]
            $0.primaries = [.init(parties: [], wonBy: 3, transfers: [])]
            $0.standDowns = [.init(party: 0, transfer: [(1, .whole)])]
        }
        #expect(outcome.candidates.isEmpty && outcome.moved.isEmpty)
        #expect(outcome.winner == .nobody)
    }

    @Test func `gains with nobody to take from or give to move nothing`() throws {
        for points in [percent(10), percent(-10)] {
            let outcome = try election([(0, 90)]).after {
                $0.gains = [.init(party: 0, points: points)]
            }
            #expect(outcome.numbers == [90])
        }
    }

    @Test func `a ballot given by hand is checked before it is asked`() {
        for votes in [-1, Int.max, Int.min] {
            let ballot: Ballot = [(0, 5), (1, votes), (2, 3)]
            #expect(Election.breakEven(from: 0, to: 1, on: ballot) == nil)
        }
        #expect(Election.breakEven(from: 0, to: 0, on: [(0, 5)]) == nil)
        #expect(Election.breakEven(from: 0, to: 1, on: [(0, 5), (1, 3)])?.votes == 0)
        #expect(Election.breakEven(from: 0, to: 1, on: []) == nil)
    }
}
