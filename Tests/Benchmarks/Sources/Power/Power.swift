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
        let clock = ContinuousClock()
        var best = Duration.seconds(1_000)
        var shown = ""
        let start = clock.now
        repeat {
            best = min(best, clock.measure { shown = value(arguments[1], game) })
        } while clock.now - start < .milliseconds(200)
        print(shown)
        print(Double(best.components.attoseconds) / 1e15 + Double(best.components.seconds) * 1e3)
    }

    private static func value(_ what: String, _ game: WeightedGame) -> String {
        switch what {
        case "banzhaf": return "\(String(describing: game.swingPower()?.banzhaf))"
        case "shapley": return "\(String(describing: game.shapleyShubik()))"
        default:
            var count = 0
            game.forEachMinimalWinning { _ in
                count += 1
                return true
            }
            return "\(count)"
        }
    }
}
