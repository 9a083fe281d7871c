// Games that nobody would play, and games too large to list: no question about them traps or hangs.

import Coalitions
import TestSupport
import Testing

@Suite struct HostileTests {
    /// Everything that can be asked of a game.
    private func askAll(_ game: WeightedGame) {
        let players = game.weights.count
        let positions = game.weights.indices.map { Optional($0 % 7) }
        let pairs = [(0, 1), (-1, 5), (3, 3), (players, players + 1), (.min, .max)]
        _ = game.roles()
        _ = game.dual
        _ = game.wins([0, 1, players, 1_000_000])
        _ = game.minimalWinning(most: 10)
        _ = game.minimalWinning(with: [0], without: [1], refusals: pairs, most: 10)
        _ = game.winning(refusals: pairs, atMostMembers: 3, most: 10)
        _ = game.winning(most: -1)
        _ = game.minimumSize(refusals: pairs, most: 10)
        _ = game.fewestMembers(most: 10)
        _ = game.connected(positions: positions, minimal: true, refusals: pairs, most: 10)
        _ = game.leastRange(positions: positions, refusals: pairs, most: 10)
        _ = game.median(positions: positions)
        _ = Kingmakers(of: game, between: (0, 1), refusals: pairs)
        _ = game.heaviestLosing(joinedBy: 0, with: [1], without: [2], refusals: pairs)
    }

    @Test(arguments: [Int.min, -1, 0, 1, 5, 6, 7, .max])
    func `any quota can be asked about`(quota: Int) throws {
        for weights in [[], [0], [0, 0, 0], [3, 2, 1], Array(repeating: 1, count: 20)] {
            askAll(try #require(WeightedGame(weights: weights, quota: quota)))
        }
    }

    @Test func `weights near the largest number`() throws {
        #expect(WeightedGame(weights: [.max, 1], quota: 5) == nil)
        #expect(WeightedGame(weights: [-1, 1], quota: 0) == nil)
        for quota in [1, .max / 2 + 1, .max - 1, .max] {
            askAll(try #require(WeightedGame(weights: [.max], quota: quota)))
            askAll(
                try #require(WeightedGame(weights: [.max / 2, .max / 4, .max / 4], quota: quota)))
            let many = Array(repeating: Int.max / 30, count: 30)
            askAll(try #require(WeightedGame(weights: many, quota: quota)))
        }
    }

    @Test func `ten thousand players`() throws {
        let lone = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 10_000), quota: 9_990))
        let listing = lone.minimalWinning(most: 3)
        #expect(!listing.count.isExact && !listing.isOrdered && listing.sets.count == 3)
        #expect(lone.roles()?.dummies == [])
        let mixed = try #require(WeightedGame(weights: (0..<10_000).map { $0 % 50 }, quota: 5_000))
        #expect(mixed.roles()?.dummies.count == 200)
        #expect(mixed.roles()?.vetoPlayers == [])
        #expect(Kingmakers(of: mixed, between: (1, 2))?.players(.shared).count == 9_798)
    }

    @Test func `weights too large for any table are walked through in bounded time`() throws {
        let seats = (0..<30).map { 1_000_000_000_000 + $0 * 7_919 }
        let game = try #require(WeightedGame(weights: seats, quota: 15_000_000_000_500))
        let listing = game.minimalWinning(most: 3)
        #expect(!listing.count.isExact && !listing.isOrdered && listing.sets.count == 3)
        #expect(listing.sets.allSatisfy(game.isMinimalWinning))
    }

    @Test func `thirty lone members are counted exactly and listed in order`() throws {
        let game = try #require(
            WeightedGame(weights: Array(repeating: 1, count: 30), quota: 16))
        let listing = game.minimalWinning(most: 2)
        #expect(listing.count == 145_422_675)  // C(30, 16)
        #expect(listing.sets == [PlayerSet(0..<16), PlayerSet(0..<15).union([16])])
        #expect(game.winning(most: 0).count == 459_312_152)
    }

    /// 130 to 120 with thirty lone members between: who shares the balance is decided at once.
    @Test func `thirty lone members share the balance of power`() throws {
        let division = try #require(
            Division(
                weights: [130, 120] + Array(repeating: 1, count: 30),
                pledges: [.supports, .opposes] + Array(repeating: .free, count: 30),
                threshold: .votesCast))
        let balance = division.balanceOfPower(most: 5)
        #expect(balance.holders == PlayerSet(2..<32))
        #expect(balance.seatsShort == 11 && balance.sustaining.count == 54_627_300)  // C(30, 11)
        #expect(balance.toppling.count == 30_045_015)  // C(30, 20)
        #expect(!division.sustainingAssignments(most: 5).isComplete)
    }

    @Test func `seventy players and more keep their places in a set`() {
        var set = PlayerSet([3, 64, 130])
        #expect(set.members == [3, 64, 130] && set.count == 3 && set.contains(64))
        set.remove(130)
        #expect(set == [3, 64] && !set.contains(130) && !set.contains(-1))
        set.insert(-5)
        set.insert(.max)
        #expect(set.subtracting([64]) == [3] && set.union([200]).intersection([200]) == [200])
        #expect(set.isSubset(of: [3, 64, 65]) && set.isDisjoint(with: [4]) && set.first == 3)
        #expect(PlayerSet([0, 5]).precedes([1]) && PlayerSet([0]).precedes([0, 1]))
        #expect("\(set)" == "{3, 64}")
    }

    @Test func `sets come in the order of their members`() {
        var random = SplitMix(1)
        for _ in 0..<3_000 {
            let most = [5, 70, 200].randomElement(using: &random) ?? 5
            let sets = (0..<2).map { _ in
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    Int.random(in: 0...most, using: &random)
                }
            }
            let (one, other) = (PlayerSet(sets[0]), PlayerSet(sets[1]))
            #expect(
                one.precedes(other) == one.members.lexicographicallyPrecedes(other.members))
        }
    }

    @Test func `a division whose numbers do not go together is none`() {
        #expect(Division(weights: [1], pledges: [], threshold: .votesCast) == nil)
        #expect(Division(weights: [-1], pledges: [.free], threshold: .votesCast) == nil)
        #expect(Division(weights: [.max], pledges: [.free], threshold: .votesCast) == nil)
        #expect(
            Division(weights: [1], pledges: [.free], threshold: .allMembers, memberCount: -1) == nil
        )
        let many = Array(repeating: 1_000_000, count: 41)
        #expect(
            Division(
                weights: many, pledges: many.map { _ in .free }, threshold: .votesCast) == nil)
    }

    @Test(arguments: [Int.min, -1, 0, 1, 666_666_667, 1_000_000_000, .max])
    func `any share can be asked about`(billionths: Int) throws {
        for ofMembers in [true, false] {
            let division = try #require(
                Division(
                    weights: [500_000_000_000, 1, 400_000_000_000],
                    pledges: [.supports, .free, .free],
                    threshold: .share(billionths: billionths, ofMembers: ofMembers)))
            _ = division.balanceOfPower(most: 5)
            _ = division.carries(yeas: .max, nays: .min)
            _ = division.counts(with: 99)
            _ = division.topplingAssignments(most: -4)
        }
    }

    @Test func `two thirds of three are two and half of nothing is not a majority`() throws {
        let thirds = try #require(
            Division(
                weights: [2, 1], pledges: [.supports, .opposes],
                threshold: .share(billionths: 666_666_667, ofMembers: false)))
        #expect(thirds.tally().carries && !thirds.carries(yeas: 1, nays: 1))
        #expect(!thirds.carries(yeas: 0, nays: 0))
        let empty = try #require(Division(weights: [], pledges: [], threshold: .votesCast))
        #expect(empty.balanceOfPower(most: 5).decided == .fails)
    }
}
