// Times an index, the listing of minimal winning coalitions, or the sharing out of seats, on numbers
// given as arguments: `power banzhaf QUOTA WEIGHT …`, `power d-hondt SEATS VOTES …`. It prints
// milliseconds on its last line.

import Coalitions

@main
struct Power {
    static func main() {
        let arguments = CommandLine.arguments
        let numbers = arguments.dropFirst(2).compactMap { Int($0) }
        guard arguments.count > 3, let first = numbers.first else { return }
        let rest = Array(numbers.dropFirst())
        switch arguments[1] {
        case "d-hondt": share(first, rest, .divisor(.dHondt))
        case "sainte-lague": share(first, rest, .divisor(.sainteLague))
        case "hare": share(first, rest, .largestRemainder(.hare))
        default:
            guard let game = WeightedGame(weights: rest, quota: first) else { return }
            index(arguments[1], of: game)
        }
    }

    private static func index(_ name: String, of game: WeightedGame) {
        switch name {
        case "banzhaf": time { game.swingPower()?.banzhaf.values ?? [] }
        case "shapley": time { game.shapleyShubik()?.values ?? [] }
        default: time { [Double(count(game))] }
        }
    }

    private static func share(_ seats: Int, _ votes: [Int], _ method: Apportionment.Method) {
        time {
            let shared = Apportionment(seats: seats, votes: votes, method: method)
            return (shared?.seats ?? []).map(Double.init)
        }
    }

    /// The best of the calls in 200 ms. What a call gives is printed after, so it is not for nothing.
    private static func time(_ call: () -> [Double]) {
        let clock = ContinuousClock()
        var best = Duration.seconds(1_000)
        var values: [Double] = []
        let start = clock.now
        repeat {
            best = min(best, clock.measure { values = call() })
        } while clock.now - start < .milliseconds(200)
        print(values)
        print(Double(best.components.attoseconds) / 1e15 + Double(best.components.seconds) * 1e3)
    }

    private static func count(_ game: WeightedGame) -> Int {
        var count = 0
        game.forEachMinimalWinning { _ in
            count += 1
            return true
        }
        return count
    }
}
