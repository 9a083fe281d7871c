// Indices of power as published: exact fractions, each with its source.

/// A published index of a weighted game.
struct PublishedPower: CustomStringConvertible, Sendable {
    enum Index: Sendable {
        case swings, penrose, banzhaf, shapleyShubik, publicGood, deeganPackel, johnston
    }

    let index: Index
    let quota: Int
    let weights: [Int]
    /// Fractions as they are written.
    let expected: [String]
    let source: String

    init(_ index: Index, _ quota: Int, _ weights: [Int], _ expected: String, _ source: String) {
        self.index = index
        self.quota = quota
        self.weights = weights
        self.expected = expected.split(separator: " ").map(String.init)
        self.source = source
    }

    var description: String { "\(index) [\(quota); \(weights)], \(source)" }

    static let all = [
        PublishedPower(
            .banzhaf, 6, [4, 3, 2, 1],
            "5/12 1/4 1/4 1/12",
            "Straffin, Game Theory and Strategy, via maxlit/powerindex tests"),
        PublishedPower(
            .banzhaf, 6, [4, 4, 4, 2, 2, 1],
            "5/21 5/21 5/21 1/7 1/7 0",
            "maxlit/powerindex tests"),
        PublishedPower(
            .shapleyShubik, 4, [3, 2, 1, 1],
            "1/2 1/6 1/6 1/6",
            "Wikipedia Shapley-Shubik example via maxlit/powerindex tests"),
        PublishedPower(
            .swings, 4, [3, 2, 1, 1],
            "6 2 2 2",
            "dirkschumacher/votingpower.r tests"),
        PublishedPower(
            .penrose, 3, [1, 1, 1, 1],
            "3/8 3/8 3/8 3/8",
            "dirkschumacher/votingpower.r tests"),
        PublishedPower(
            .penrose, 4, [2, 2, 1],
            "1/2 1/2 0",
            "jbrukh/go-banzhaf tests"),
        PublishedPower(
            .penrose, 5, [3, 2, 2, 1],
            "5/8 3/8 3/8 1/8",
            "jbrukh/go-banzhaf tests"),
        PublishedPower(
            .penrose, 46, [10, 10, 10, 10, 10, 10, 10, 10, 10],
            "35/128 35/128 35/128 35/128 35/128 35/128 35/128 35/128 35/128",
            "jbrukh/go-banzhaf tests"),
        PublishedPower(
            .shapleyShubik, 16, [10, 9, 6, 5],
            "5/12 1/4 1/4 1/12",
            "numbersandshapes.net Voting power"),
        PublishedPower(
            .publicGood, 16, [10, 9, 6, 5],
            "2/7 2/7 2/7 1/7",
            "numbersandshapes.net Voting power"),
        PublishedPower(
            .deeganPackel, 51, [35, 20, 15, 15, 15],
            "3/10 3/20 11/60 11/60 11/60",
            "Holler & Illing 6.3.3 via CoopGame tests"),
        PublishedPower(
            .banzhaf, 1, [50, 49, 1],
            "1/3 1/3 1/3",
            "CoopGame tests 07.1"),
        PublishedPower(
            .banzhaf, 51, [50, 49, 1],
            "3/5 1/5 1/5",
            "CoopGame tests 07.1"),
        PublishedPower(
            .banzhaf, 52, [50, 49, 1],
            "1/2 1/2 0",
            "CoopGame tests 07.1"),
        PublishedPower(
            .banzhaf, 100, [50, 49, 1],
            "1/3 1/3 1/3",
            "CoopGame tests 07.1"),
        PublishedPower(
            .johnston, 4, [3, 2, 1],
            "2/3 1/6 1/6",
            "CoopGame tests 28"),
        PublishedPower(
            .johnston, 9, [8, 8, 1],
            "1/3 1/3 1/3",
            "CoopGame tests 28"),
        PublishedPower(
            .johnston, 10, [8, 4, 1],
            "1/2 1/2 0",
            "CoopGame tests 28"),
        PublishedPower(
            .johnston, 5, [2, 1, 1, 1],
            "1/4 1/4 1/4 1/4",
            "CoopGame tests 28"),
        PublishedPower(
            .shapleyShubik, 39, [7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
            "421/2145 421/2145 421/2145 421/2145 421/2145 4/2145 4/2145 4/2145 4/2145 4/2145 4/2145 4/2145 4/2145 4/2145 4/2145",
            "UN Security Council"),
        PublishedPower(
            .banzhaf, 5, [5, 3, 2],
            "3/5 1/5 1/5",
            "an improper game: powerindex gives 1, 0, 0"),
        PublishedPower(
            .banzhaf, 12, [4, 4, 4, 2, 2, 1], "5/21 5/21 5/21 1/7 1/7 0",
            "Council of the European Economic Community 1958"),
        PublishedPower(
            .shapleyShubik, 12, [4, 4, 4, 2, 2, 1], "7/30 7/30 7/30 3/20 3/20 0",
            "Council of the European Economic Community 1958"),
        PublishedPower(
            .publicGood, 51, [35, 20, 15, 15, 15], "4/15 2/15 1/5 1/5 1/5",
            "Holler & Illing 6.3.3: not monotone"),
        PublishedPower(
            .banzhaf, 170, [157, 121, 32, 24, 3, 1], "1/2 1/6 1/6 1/6 0 0",
            "Canada 2019, seats by Elections Canada"),
        PublishedPower(
            .shapleyShubik, 170, [157, 121, 32, 24, 3, 1], "1/2 1/6 1/6 1/6 0 0",
            "Canada 2019, seats by Elections Canada"),
    ]
}
