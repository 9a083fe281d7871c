// Divisions against every way the free players can vote, tried one by one.

@testable import Coalitions
import TestSupport
import Testing

/// A random division and the rule restated from its definition.
private struct RandomDivision: CustomStringConvertible {
    let division: Division
    let free: [Int]

    init?(_ random: inout SplitMix, most: Int) {
        let players = Int.random(in: 0...most, using: &random)
        let heaviest = [1, 4, 60].randomElement(using: &random) ?? 1
        let weights = (0..<players).map { _ in Int.random(in: 0...heaviest, using: &random) }
        let pledges: [Pledge] = (0..<players).map { _ in
            [.supports, .opposes, .abstains, .free, .free, .free].randomElement(using: &random)
                ?? .free
        }
        let shares = [500_000_000, 666_666_667, 600_000_000, 400_000_000, 0, 1_000_000_000]
        let threshold: Threshold
        switch Int.random(in: 0...4, using: &random) {
        case 0: threshold = .votesCast
        case 1: threshold = .allMembers
        case 2: threshold = .failsOnlyIfMajorityAgainst
        default:
            threshold = .share(
                billionths: shares.randomElement(using: &random) ?? 0,
                ofMembers: Bool.random(using: &random))
        }
        let members = weights.reduce(0, +) + Int.random(in: 0...3, using: &random)
        guard
            let division = Division(
                weights: weights, pledges: pledges, threshold: threshold, memberCount: members,
                motion: Bool.random(using: &random) ? .keeps : .removes,
                castingVoteKeeps: Bool.random(using: &random))
        else { return nil }
        self.division = division
        free = weights.indices.filter { pledges[$0] == .free }
    }

    private init(_ division: Division, free: [Int]) {
        (self.division, self.free) = (division, free)
    }

    /// The same after so many members crossed from those who oppose to a player.
    func crossing(_ members: Int, to player: Int) -> Self? {
        var (weights, left) = (division.weights, members)
        for rival in division.players(.opposes) {
            let crossed = min(left, weights[rival])
            weights[rival] -= crossed
            left -= crossed
        }
        weights[player] += members - left
        let crossed = Division(
            weights: weights, pledges: division.pledges, threshold: division.threshold,
            memberCount: division.memberCount, motion: division.motion,
            castingVoteKeeps: division.castingVoteKeeps)
        return left > 0 ? nil : crossed.map { Self($0, free: free) }
    }

    var description: String {
        "\(division.weights) \(division.pledges) \(division.threshold) \(division.motion)"
    }

    /// Whether the government stands, by the words of the rule.
    func stands(_ yeas: Int, _ nays: Int) -> Bool {
        switch division.motion {
        case .keeps:
            division.castingVoteKeeps && division.threshold == .votesCast && yeas == nays
                || isCarried(yeas, nays)
        case .removes: !isCarried(nays, yeas)
        }
    }

    private func isCarried(_ yeas: Int, _ nays: Int) -> Bool {
        let members = division.memberCount
        switch division.threshold {
        case .votesCast: return yeas > nays
        case .allMembers: return 2 * yeas > members
        case .failsOnlyIfMajorityAgainst: return 2 * nays <= members
        case .share(let billionths, let ofMembers):
            let all = ofMembers ? members : yeas + nays
            if billionths == 666_666_667 { return yeas > 0 && 3 * yeas >= 2 * all }
            return yeas > 0 && yeas * 1_000_000_000 >= billionths * all
        }
    }

    /// Votes by what each free player does: 0 nay, 1 abstains, 2 yea.
    func stands(_ acts: [Int]) -> Bool {
        var (yeas, nays) = (0, 0)
        for (weight, pledge) in zip(division.weights, division.pledges) {
            if pledge == .supports { yeas += weight }
            if pledge == .opposes { nays += weight }
        }
        for (player, act) in zip(free, acts) {
            if act == 2 { yeas += division.weights[player] }
            if act == 0 { nays += division.weights[player] }
        }
        return stands(yeas, nays)
    }

    /// Sets of free players, smallest by inclusion, for whose members to do one thing while the
    /// others do another turns the government's fate.
    func turning(members: Int, others: Int, stands: Bool) -> Set<PlayerSet> {
        let turned = (0..<(1 << free.count)).filter { mask in
            self.stands(free.indices.map { mask & 1 << $0 != 0 ? members : others }) == stands
        }
        let smallest = turned.filter { mask in
            free.indices.allSatisfy { mask & 1 << $0 == 0 || !turned.contains(mask & ~(1 << $0)) }
        }
        return Set(
            smallest.map { mask in
                PlayerSet(free.indices.filter { mask & 1 << $0 != 0 }.map { free[$0] })
            })
    }

    /// Everything that the free players can do, abstentions too.
    var allActs: [[Int]] {
        free.reduce(into: [[]]) { acts, _ in
            acts = acts.flatMap { one in (0...2).map { one + [$0] } }
        }
    }

    /// The least changes from `start` that turn the government's fate.
    func assignments(start: Int, stands: Bool) -> Set<Assignment> {
        let end = 2 - start
        let acts = allActs.filter { self.stands($0) == stands }
        let known = Set(acts)
        let least = acts.filter { acts in
            acts.indices.allSatisfy { place in
                guard acts[place] != start else { return true }
                var less = acts
                less[place] += start < end ? -1 : 1
                return !known.contains(less)
            }
        }
        return Set(
            least.map { acts in
                Assignment(
                    voting: PlayerSet(zip(free, acts).filter { $0.1 == end }.map(\.0)),
                    abstaining: PlayerSet(zip(free, acts).filter { $0.1 == 1 }.map(\.0)))
            })
    }
}

@Suite struct DivisionTests {
    /// Two thirds of three are two.
    @Test(arguments: [
        Threshold.votesCast, .allMembers, .failsOnlyIfMajorityAgainst,
        .share(billionths: 666_666_667, ofMembers: false),
        .share(billionths: 666_666_667, ofMembers: true),
        .share(billionths: 550_000_000, ofMembers: false),
        .share(billionths: 0, ofMembers: true), .share(billionths: 1_000_000_000, ofMembers: false),
    ])
    func `the yeas needed are the fewest that carry against all the rest`(threshold: Threshold) {
        for votes in 1...40 {
            for members in votes...(votes + 3) {
                let rule = LinearRule(threshold, members: members, votes: votes)
                let fewest = (1...2 * members).first {
                    rule.carries(yeas: $0, nays: max(0, votes - $0))
                }
                #expect(threshold.yeasNeeded(of: votes, members: members) == fewest)
            }
        }
        #expect(
            Threshold.share(billionths: 666_666_667, ofMembers: false)
                .yeasNeeded(of: 3, members: 3) == 2)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `sustaining and toppling sets are those that trying all finds`(seed: UInt64) {
        var random = SplitMix(seed)
        for _ in 0..<700 {
            guard let drawn = RandomDivision(&random, most: 8) else { continue }
            let sustaining = drawn.turning(members: 2, others: 0, stands: true)
            let toppling = drawn.turning(members: 0, others: 2, stands: false)
            let found = drawn.division.balanceOfPower(most: 1_000)
            #expect(Set(found.sustaining.sets) == sustaining, "\(drawn)")
            #expect(Set(found.toppling.sets) == toppling, "\(drawn)")
            #expect(found.sustaining.isComplete && found.toppling.isComplete)
            #expect((found.decided == .carries) == (sustaining == [[]]), "\(drawn)")
            #expect((found.decided == .fails) == (toppling == [[]]), "\(drawn)")
            checkRoles(drawn, found, sustaining, toppling)
        }
    }

    private func checkRoles(
        _ drawn: RandomDivision, _ found: BalanceOfPower, _ sustaining: Set<PlayerSet>,
        _ toppling: Set<PlayerSet>
    ) {
        for player in drawn.division.weights.indices {
            let sustains = sustaining.contains { $0.contains(player) }
            let topples = toppling.contains { $0.contains(player) }
            let role: BalanceRole =
                !drawn.free.contains(player)
                ? .pledged
                : sustaining == [[player]] && toppling == [[player]]
                    ? .alone
                    : sustains && topples
                        ? .shares
                        : sustains ? .possiblePartner : topples ? .blocker : .notNeeded
            #expect(found.roles[player] == role, "\(drawn) \(player)")
        }
    }

    /// Of one that is not needed: the fewest members who must cross to it from those who oppose.
    @Test(arguments: [7, 8] as [UInt64])
    func `the nearest miss is the least that trying all finds`(seed: UInt64) throws {
        var random = SplitMix(seed)
        for _ in 0..<500 {
            guard let drawn = RandomDivision(&random, most: 7) else { continue }
            let balance = drawn.division.balanceOfPower(most: 1)
            for player in drawn.free where balance.decided == nil {
                let game = try #require(drawn.division.sustainingGame)
                let losing = try #require(
                    game.heaviestLosing(joinedBy: player, with: [], without: []))
                let short = game.quota - game.weight(of: losing.inserting(player))
                #expect((short > 0) == (balance.roles[player] == .notNeeded), "\(drawn) \(player)")
                guard short > 0 else { continue }
                let crossers = (0...short + 1).first { members in
                    drawn.crossing(members, to: player)?
                        .turning(members: 2, others: 0, stands: true)
                        .contains { $0.contains(player) } ?? false
                }
                let opposing = drawn.division.votes(.opposes)
                #expect(crossers == (short <= opposing ? short : nil), "\(drawn) \(player)")
            }
        }
    }

    @Test(arguments: [4, 5] as [UInt64])
    func `assignments with abstentions are those that trying all finds`(seed: UInt64) {
        var random = SplitMix(seed)
        for _ in 0..<250 {
            guard let drawn = RandomDivision(&random, most: 6) else { continue }
            let sustaining = drawn.division.sustainingAssignments(most: 10_000)
            #expect(
                Set(sustaining.assignments) == drawn.assignments(start: 0, stands: true),
                "\(drawn)")
            let toppling = drawn.division.topplingAssignments(most: 10_000)
            #expect(
                Set(toppling.assignments) == drawn.assignments(start: 2, stands: false),
                "\(drawn)")
            #expect(sustaining.isComplete && toppling.isComplete)
        }
    }

    @Test func `the count of a division adds up and follows the rule`() {
        var random = SplitMix(6)
        for _ in 0..<500 {
            guard let drawn = RandomDivision(&random, most: 8) else { continue }
            let division = drawn.division
            for player in drawn.free {
                let with = division.counts(with: player)
                let without = division.counts(ifAbstains: player)
                #expect(with.yeas - without.yeas == division.weights[player])
                #expect(with.nays == without.nays)
                #expect(with.carries == drawn.stands(with.yeas, with.nays))
                #expect(without.carries == drawn.stands(without.yeas, without.nays))
                let against = division.tally(opposing: [player])
                #expect(against.nays >= division.weights[player])
            }
        }
    }

    @Test func `a removal by another rule parts partners from blockers`() throws {
        // 100 members: a budget needs a majority of votes cast, removal one of all members.
        let weights = [45, 40, 10, 5]
        let pledges: [Pledge] = [.supports, .opposes, .free, .free]
        let budget = try #require(
            Division(weights: weights, pledges: pledges, threshold: .votesCast))
        let removal = try #require(
            Division(
                weights: weights, pledges: pledges,
                threshold: .share(billionths: 550_000_000, ofMembers: true),
                motion: .removes))
        let balance = budget.balanceOfPower(toppledBy: removal, most: 9)
        #expect(balance.sustaining.sets == [[2]])
        #expect(balance.toppling.sets == [[2, 3]])
        #expect(balance.roles == [.pledged, .pledged, .shares, .blocker])
    }
}
