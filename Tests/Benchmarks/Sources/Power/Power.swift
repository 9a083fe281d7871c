// Times an index, or the listing of minimal winning coalitions, on a game given as an argument:
// `power banzhaf 270 55 38 …`. It prints milliseconds on its last line.

import Coalitions

@main
struct Power {
    static func main() {
        let arguments = CommandLine.arguments
        let numbers = arguments.dropFirst(2).compactMap { Int($0) }
        guard arguments.count > 3, let quota = numbers.first,
            let game = WeightedGame(weights: Array(numbers.dropFirst()), quota: quota)
        else { return }
        switch arguments[1] {
        case "banzhaf": time { game.swingPower()?.banzhaf.values ?? [] }
        case "shapley": time { game.shapleyShubik()?.values ?? [] }
        default: time { [Double(count(game))] }
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
