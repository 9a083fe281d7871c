// Lists and counts of coalitions against every subset tried one by one.

import TestSupport
import Testing

@testable import Coalitions

@Suite struct WinningTests {
    /// What a random question about coalitions asks, and the answer by trying all.
    private struct Question {
        let with, without: PlayerSet
        let pairs: [(Int, Int)]
        let atMost: Int?

        init(_ random: inout SplitMix, _ drawn: RandomGame) {
            let plain = Bool.random(using: &random)
            with = plain ? [] : drawn.players(&random, oneIn: 6)
            without = plain ? [] : drawn.players(&random, oneIn: 6)
            pairs = plain ? [] : drawn.pairs(&random)
            atMost = Bool.random(using: &random) ? Int.random(in: 0...6, using: &random) : nil
        }

        func answer(_ brute: Brute, minimal: Bool) -> [PlayerSet] {
            brute.ordered(
                brute.masks.filter { mask in
                    (minimal ? brute.isMinimal(mask) : brute.wins(mask))
                        && with.mask & ~mask == 0 && without.mask & mask == 0
                        && !brute.hasRefused(mask, pairs)
                        && mask.nonzeroBitCount <= atMost ?? .max
                })
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `minimal winning and winning coalitions are those that trying all finds`(seed: UInt64) {
        var random = SplitMix(seed)
        for _ in 0..<400 {
            guard let drawn = RandomGame(&random, most: 10) else { continue }
            let question = Question(&random, drawn)
            for minimal in [true, false] {
                let truth = question.answer(drawn.brute, minimal: minimal)
                let most = Int.random(in: 0...30, using: &random)
                let search = CoalitionSearch(
                    game: drawn.game, minimal: minimal, with: question.with,
                    without: question.without, refusals: question.pairs,
                    atMostMembers: question.atMost)
                let listing = search.listing(most: most)
                #expect(listing.sets == Array(truth.prefix(most)), "\(drawn) \(question)")
                #expect(listing.count == Count(UInt128(truth.count)), "\(drawn) \(question)")
                checkLargeGameWays(search, truth, most, "\(drawn) \(question)")
            }
        }
    }

    /// The ways that only large games take, asked of a small one.
    private func checkLargeGameWays(
        _ search: CoalitionSearch, _ truth: [PlayerSet], _ most: Int, _ which: String
    ) {
        guard !search.isHopeless else { return }
        let candidates = search.candidates
        #expect(search.countWithRefusals(candidates) == Count(UInt128(truth.count)), "\(which)")
        guard search.game.quota > 0 || !search.minimal else { return }
        #expect(
            OrderedCoalitions(search, candidates).first(most) == Array(truth.prefix(most)),
            "\(which)")
    }

    @Test func `streaming visits every minimal winning coalition once`() {
        var random = SplitMix(5)
        for _ in 0..<300 {
            guard let drawn = RandomGame(&random) else { continue }
            var seen: [PlayerSet] = []
            drawn.game.forEachMinimalWinning {
                seen.append($0)
                return true
            }
            #expect(Set(seen).count == seen.count)
            #expect(Set(seen.map(\.mask)) == Set(drawn.brute.masks.filter(drawn.brute.isMinimal)))
        }
    }

    @Test func `minimum size has the fewest seats and fewest members the fewest members`() {
        var random = SplitMix(6)
        for _ in 0..<600 {
            guard let drawn = RandomGame(&random, most: 10) else { continue }
            let pairs = drawn.pairs(&random)
            let brute = drawn.brute
            let all = brute.masks.filter { brute.isMinimal($0) && !brute.hasRefused($0, pairs) }
            let seats = all.map { brute.sums[$0] }.min()
            let smallest = brute.ordered(all.filter { brute.sums[$0] == seats })
            let size = drawn.game.minimumSize(refusals: pairs, most: 1_000)
            #expect(size.sets == smallest && size.isComplete, "\(drawn) \(pairs)")
            let members = all.map(\.nonzeroBitCount).min()
            let fewest = brute.ordered(all.filter { $0.nonzeroBitCount == members })
            let found = drawn.game.fewestMembers(refusals: pairs, most: 1_000)
            #expect(found.sets == fewest && found.isComplete, "\(drawn) \(pairs)")
        }
    }

    /// Seventeen players take the ways of large games: counting before listing, and tables.
    @Test(arguments: [1, 2, 30])
    func `seventeen players are listed, counted and sized as trying all does`(heaviest: Int) throws
    {
        var random = SplitMix(UInt64(heaviest))
        let weights = (0..<17).map { _ in Int.random(in: 1...heaviest, using: &random) }
        let quota = WeightedGame.majority(of: weights.reduce(0, +))
        let game = try #require(WeightedGame(weights: weights, quota: quota))
        let brute = Brute(weights, quota)
        let pairs = [(0, 1), (1, 2), (5, 9)]
        let minimal = brute.masks.filter(brute.isMinimal)
        let allowed = minimal.filter { !brute.hasRefused($0, pairs) }
        for (listing, truth) in [
            (game.minimalWinning(most: 40), minimal),
            (game.minimalWinning(refusals: pairs, most: 40), allowed),
        ] {
            #expect(listing.sets == Array(brute.ordered(truth).prefix(40)))
            #expect(listing.count == Count(UInt128(truth.count)) && listing.isOrdered)
        }
        let least = allowed.map { brute.sums[$0] }.min()
        let smallest = allowed.filter { brute.sums[$0] == least }
        let size = game.minimumSize(refusals: pairs, most: 40)
        #expect(size.sets == Array(brute.ordered(smallest).prefix(40)))
        #expect(size.count == Count(UInt128(smallest.count)))
        let winning = game.winning(with: [3], without: [4], most: 40)
        let truth = brute.masks.filter { $0 & 8 != 0 && $0 & 16 == 0 && brute.wins($0) }
        #expect(winning.sets == Array(brute.ordered(truth).prefix(40)))
        #expect(winning.count == Count(UInt128(truth.count)))
    }

    @Test func `roles are those that trying all finds`() {
        var random = SplitMix(7)
        for _ in 0..<2_000 {
            guard let drawn = RandomGame(&random, most: 9) else { continue }
            let brute = drawn.brute
            let winning = brute.masks.filter(brute.wins)
            let vetoes = brute.players.filter { player in
                !winning.isEmpty && winning.allSatisfy { $0 & 1 << player != 0 }
            }
            let dictators = vetoes.filter { brute.wins(1 << $0) }
            let dummies = brute.players.filter { player in
                !winning.contains { brute.isCritical(player, $0) }
            }
            let roles = drawn.game.roles()
            #expect(roles?.vetoPlayers == PlayerSet(vetoes), "\(drawn)")
            #expect(roles?.dictators == PlayerSet(dictators), "\(drawn)")
            #expect(roles?.dummies == PlayerSet(dummies), "\(drawn)")
        }
    }

    @Test func `two halves and rows of bits decide windows of sums alike`() {
        var random = SplitMix(8)
        for _ in 0..<500 {
            let seats = (0..<Int.random(in: 0...10, using: &random)).map { _ in
                Int.random(in: 1...30, using: &random)
            }.sorted()
            let scale = 1 << 40
            let lower = Int.random(in: -5...120, using: &random)
            let upper = lower + Int.random(in: -1...6, using: &random)
            let truth = Brute(seats, 0).sums.contains { $0 >= lower && $0 <= upper }
            #expect(SumWindow(lower, through: upper).isReached(by: seats) == truth)
            let wide = SumWindow(lower * scale, through: upper * scale)
            #expect(wide.isReached(by: seats.map { $0 * scale }) == truth)
        }
    }
}
