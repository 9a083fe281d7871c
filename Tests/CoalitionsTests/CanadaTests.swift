// Canada 2019 (Elections Canada, Official Voting Results, 43rd general election): the balance of
// power, what an abstention does, and what the Speaker's chair changes.

import Coalitions
import Testing

@Suite struct CanadaTests {
    static let result = [157, 121, 32, 24, 3, 1]
    /// Green stands down in Sherbrooke and NDP takes it.
    static let sherbrooke = [156, 121, 32, 25, 3, 1]

    /// Liberal governs, Conservative is the opposition: against, or for sale.
    private func division(
        _ seats: [Int], conservative: Pledge = .opposes, threshold: Threshold = .votesCast
    ) throws -> Division {
        try #require(
            Division(
                weights: seats, pledges: [.supports, conservative, .free, .free, .free, .free],
                threshold: threshold))
    }

    @Test(arguments: [result, sherbrooke])
    func `Bloc and NDP share the balance with Conservative as the opposition`(seats: [Int]) throws {
        let balance = try division(seats).balanceOfPower(most: 9)
        #expect(balance.roles == [.pledged, .pledged, .shares, .shares, .notNeeded, .notNeeded])
        #expect(balance.holders == [2, 3] && balance.decided == nil)
        #expect(balance.seatsShort == 170 - seats[0])
        #expect(balance.sustaining.sets == [[3], [2]] && balance.toppling.sets == [[2, 3]])
    }

    @Test(arguments: [result, sherbrooke])
    func `Conservative, Bloc and NDP are for sale alike and only together topple`(seats: [Int])
        throws
    {
        let balance = try division(seats, conservative: .free).balanceOfPower(most: 9)
        #expect(balance.roles == [.pledged, .shares, .shares, .shares, .notNeeded, .notNeeded])
        #expect(Set(balance.sustaining.sets) == [[1], [2], [3]])
        #expect(balance.toppling.sets == [[1, 2, 3]])
    }

    @Test func `the counts with and without each party's vote after Sherbrooke`() throws {
        let division = try division(Self.sherbrooke, conservative: .free)
        #expect((1...5).map { division.counts(with: $0).yeas } == [277, 188, 181, 159, 157])
        #expect(
            (1...5).map { division.counts(with: $0).carries } == [true, true, true, false, false])
        let abstaining = (1...5).map { division.counts(ifAbstains: $0) }
        #expect(abstaining.map(\.yeas) == [156, 156, 156, 156, 156])
        #expect(abstaining.map(\.nays) == [61, 150, 157, 179, 181])
        #expect(abstaining.map(\.carries) == [true, true, false, false, false])
    }

    @Test func `should NDP abstain, four others topple after Sherbrooke`() throws {
        let division = try division(Self.sherbrooke, conservative: .free)
        let sets = division.topplingSets(ifAbstain: [3], most: 9)
        #expect(sets.sets == [[1, 2, 4, 5]] && sets.isComplete)
        let tally = division.tally(opposing: [1, 2, 4, 5], abstaining: [3])
        #expect(tally.yeas == 156 && tally.nays == 157 && !tally.carries)
    }

    /// Without NDP: all 338 sit, the Speaker is a Liberal, the Speaker is a Conservative.
    @Test(arguments: [
        ([157, 121], 157, 157, false), ([156, 121], 156, 157, false), ([157, 120], 157, 156, true),
    ])
    func `the Speaker's party decides whether NDP's abstention is enough`(
        large: [Int], yeas: Int, nays: Int, stands: Bool
    ) throws {
        let tally = try division(large + [32, 24, 3, 1]).counts(ifAbstains: 3)
        #expect(tally.yeas == yeas && tally.nays == nays && tally.carries == stands)
    }

    @Test func `an abstention does not lower the bar where all members count`() throws {
        let division = try division(Self.sherbrooke, conservative: .free, threshold: .allMembers)
        #expect(division.counts(ifAbstains: 1).carries == false)
        #expect(division.counts(with: 3).carries)
        let negative = try self.division(
            Self.sherbrooke, conservative: .free, threshold: .failsOnlyIfMajorityAgainst)
        #expect(negative.counts(ifAbstains: 3).carries)
        #expect(!negative.counts(ifAbstains: 4).carries)
    }

    /// Bill C-48, 19 May 2005 (Wikinews): 152 to 152 of 307 members with one of either side
    /// paired; the Speaker, a Liberal, voted for further debate.
    @Test(arguments: [true, false])
    func `a casting vote decides the tie of 2005`(keeps: Bool) throws {
        let pledges: [Pledge] = [
            .supports, .supports, .supports, .supports, .opposes, .opposes, .opposes,
        ]
        let division = try #require(
            Division(
                weights: [131, 19, 1, 1, 97, 54, 1], pledges: pledges, threshold: .votesCast,
                castingVoteKeeps: keeps))
        let tally = division.tally()
        #expect(tally.yeas == 152 && tally.nays == 152 && tally.carries == keeps)
    }
}
