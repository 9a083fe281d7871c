// Coalitions as published: lists and counts printed elsewhere, each with its source.

import Coalitions
import Testing

/// A published list: weights, the quota, and coalitions by the players' letters.
struct PublishedCoalitions: CustomTestStringConvertible, Sendable {
    let name: String
    let source: String
    let quota: Int
    let weights: [Int]
    var refusals: [(Int, Int)] = []
    let coalitions: [String]

    var testDescription: String { name }

    /// `AC` is players 0 and 2.
    static func set(_ letters: String) -> PlayerSet {
        PlayerSet(letters.unicodeScalars.map { Int($0.value) - 65 })
    }

    static let all = [
        PublishedCoalitions(
            name: "five parties", source: "German Wikipedia, Minimale Gewinnkoalition", quota: 51,
            weights: [40, 30, 15, 8, 7], coalitions: ["AB", "AC", "ADE", "BCD", "BCE"]),
        PublishedCoalitions(
            name: "four players", source: "numbersandshapes.net, Voting power (5)", quota: 16,
            weights: [10, 9, 6, 5], coalitions: ["AB", "AC", "BCD"]),
        PublishedCoalitions(
            name: "one wins alone", source: "codegolf.codidact.com 284449", quota: 21,
            weights: [20, 21], coalitions: ["B"]),
        PublishedCoalitions(
            name: "any two of three", source: "codegolf.codidact.com 284449", quota: 24,
            weights: [20, 15, 12], coalitions: ["AB", "AC", "BC"]),
        PublishedCoalitions(
            name: "codidact four", source: "codegolf.codidact.com 284449", quota: 23,
            weights: [16, 14, 8, 6], coalitions: ["AB", "AC", "BCD"]),
        PublishedCoalitions(
            name: "Czechia 2021 with red lines", source: "votelib pull request 63",
            quota: 101, weights: [72, 71, 37, 20], refusals: [(0, 2), (1, 3), (2, 3)],
            coalitions: ["BC", "AB"]),
        PublishedCoalitions(
            name: "Czechia 2021 with a margin of 20", source: "votelib pull request 63",
            quota: 110, weights: [72, 71, 37, 20], coalitions: ["AB", "BCD", "ACD"]),
    ]
}

@Suite struct PublishedCoalitionTests {
    @Test(arguments: PublishedCoalitions.all)
    func `published minimal winning coalitions`(published: PublishedCoalitions) throws {
        let game = try #require(
            WeightedGame(weights: published.weights, quota: published.quota))
        let listing = game.minimalWinning(refusals: published.refusals, most: 100)
        #expect(Set(listing.sets) == Set(published.coalitions.map(PublishedCoalitions.set)))
        #expect(listing.isComplete)
    }

    @Test func `minimum size of the five parties is BCE by seats and pairs by members`() throws {
        let game = try #require(WeightedGame(weights: [40, 30, 15, 8, 7], quota: 51))
        #expect(game.minimumSize(most: 9).sets == [[1, 2, 4]])
        #expect(game.fewestMembers(most: 9).sets == [[0, 2], [0, 1]])
    }

    @Test func `the Knesset of 2021 has 742 minimal winning coalitions`() throws {
        let seats = [30, 17, 9, 8, 7, 7, 7, 7, 6, 6, 6, 6, 4]
        let game = try #require(WeightedGame(weights: seats, quota: 61))
        #expect(game.minimalWinning(most: 0).count == 742)
    }

    /// Australia 2010, 72 to 72 with six crossbenchers and 76 to win: each side with any four.
    @Test func `Australia 2010 has thirty minimal coalitions of a side and four crossbenchers`()
        throws
    {
        let game = try #require(
            WeightedGame(weights: [72, 72, 1, 1, 1, 1, 1, 1], quota: 76))
        let listing = game.minimalWinning(most: 100)
        #expect(listing.count == 31 && listing.sets.first == [0, 1])
        let apart = game.minimalWinning(refusals: [(0, 1)], most: 100)
        #expect(apart.count == 30 && apart.sets.allSatisfy { $0.count == 5 })
        let makers = try #require(Kingmakers(of: game, between: (0, 1)))
        #expect(makers.players(.shared) == [2, 3, 4, 5, 6, 7])
    }

    /// Seats 8/21/26/12/33 in order on a line (a lecture's table): minimum size ADE, bargaining BE
    /// and CE, and the connected CDE where D is superfluous by seats.
    @Test func `a connected coalition may hold a member whose seats it does not need`() throws {
        let game = try #require(WeightedGame(weights: [8, 21, 26, 12, 33], quota: 51))
        let connected = game.connected(positions: [1, 2, 3, 4, 5], minimal: true, most: 9)
        #expect(connected.sets == [[0, 1, 2], [1, 2, 3], [2, 3, 4]].sorted(by: game))
        #expect(game.minimumSize(most: 9).sets == [[0, 3, 4]])
        #expect(game.fewestMembers(most: 9).sets == [[1, 4], [2, 4]])
        #expect(!game.isMinimalWinning([2, 3, 4]))
    }

    /// Norway 2005, left to right: SV 15, Labour 61, Centre 11, Christian 11, Liberal 10,
    /// Progress 38, Right 23 of 169. The Red-Green government of SV, Labour and Centre is both
    /// minimal winning and minimal connected.
    @Test func `Norway 2005 is governed by a minimal connected winning coalition`() throws {
        let seats = [15, 61, 11, 11, 10, 38, 23]
        let game = try #require(
            WeightedGame(weights: seats, quota: WeightedGame.majority(of: 169)))
        let connected = game.connected(positions: [1, 2, 3, 4, 5, 6, 7], minimal: true, most: 9)
        #expect(connected.sets == [[0, 1, 2], [1, 2, 3, 4], [2, 3, 4, 5, 6]])
        #expect(game.isMinimalWinning([0, 1, 2]))
        #expect(game.minimumSize(most: 9).sets.map(game.weight(of:)).allSatisfy { $0 == 85 })
        #expect(
            game.median(positions: [1, 2, 3, 4, 5, 6, 7])
                == .at(.init(position: 3, players: [2])))
    }

    /// The majority of those who vote (UK: Sinn Féin does not sit, four chairs do not vote).
    @Test(arguments: [(641, 321), (639, 320), (645, 323), (338, 170), (200, 101), (0, 1), (-3, 0)])
    func `a majority is more than half`(members: Int, majority: Int) {
        #expect(WeightedGame.majority(of: members) == majority)
    }
}

extension [PlayerSet] {
    /// By members, then seats, then player order.
    func sorted(by game: WeightedGame) -> [PlayerSet] {
        sorted {
            ($0.count, game.weight(of: $0)) != ($1.count, game.weight(of: $1))
                ? ($0.count, game.weight(of: $0)) < ($1.count, game.weight(of: $1))
                : $0.precedes($1)
        }
    }
}
