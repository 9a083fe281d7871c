// Derivations: the work behind a number, one step of arithmetic a line, down to the declared facts.

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// How a riding's result came about: its ballot as declared, what moved, and who leads.
    func ballotStep(_ riding: Int, _ outcome: RidingOutcome) -> Step {
        var children: [Step] = []
        let ballots = world.ridings.ballots
        let facts = ballots.candidates(of: riding).map { row in
            Text("\(label(Int(ballots.party[row]))) \(ballots.votes[row])")
        }
        children.append(
            Step("declared: " + list(facts), source: world.ridings.source(of: riding)))
        children += outcome.moved.map { move in
            let to: Text = move.to.map { "to \(label($0))" } ?? "to home"
            let from: Text = move.from.map { "\(label($0))" } ?? "home"
            return Step("\(move.votes) votes from " + from + " " + to + " (\(words(move.cause)))")
        }
        return Step(resultText(riding, outcome), children: children)
    }

    private func words(_ cause: RidingOutcome.Cause) -> String {
        switch cause {
        case .swing: "swing"
        case .flow: "flow of voters"
        case .standDown: "stand-down"
        case .gain: "gain or loss in points"
        case .scaling: "gain or loss of its own votes"
        case .get: "votes as supposed"
        case .rounding: "rounding to whole votes"
        }
    }

    private func resultText(_ riding: Int, _ outcome: RidingOutcome) -> Text {
        let name = Text("\(name: self.riding(riding))")
        switch outcome.winner {
        case .candidate(let winner):
            let lead = outcome.candidates[winner]
            let second = outcome.candidates.indices.filter { $0 != winner }
                .max { outcome.candidates[$0].votes < outcome.candidates[$1].votes }
            guard let second else { return name + ": \(label(lead.party)) is alone on the ballot" }
            let other = outcome.candidates[second]
            return name
                + ": \(label(lead.party)) \(lead.votes) − \(label(other.party)) \(other.votes) = \(lead.votes - other.votes) ahead"
        case .tied(let tied):
            return name + ": a tie of "
                + list(tied.map { "\(label(outcome.candidates[$0].party))" })
        case .forced(let party): return name + ": \(label(party)), as declared"
        case .vacant: return name + ": vacant"
        case .nobody: return name + ": no one is on the ballot"
        }
    }

    /// Where each party's seats come from: all as declared, plus and minus what changed.
    func seatSteps(_ shown: [Int], _ place: Place?) -> [Step] {
        guard let now = now.election else {
            let said = world.plainSeatsAt?.line
            return shown.map {
                Step("\(label($0)): \(self.now.house.seats[$0]) seats", source: said)
            }
        }
        let flipped = before.election.map { now.flipped(from: $0) } ?? []
        return shown.map { party in
            let changes = flipped.filter {
                now.winningParty(of: $0) == party || before.election?.winningParty(of: $0) == party
            }
            return Step(
                "\(label(party)): most votes in \(self.now.house.seats[party]) ridings",
                children: changes.map { ballotStep($0, now.outcome(of: $0)) })
        }
    }

    /// The parts that a measure is made of.
    func measureSteps(_ measure: Measure, _ kind: QuantityKind) throws -> [Step] {
        switch measure.kind {
        case .sum(let left, let right), .difference(let left, let right):
            return try [left, right].map { part in
                let kind = try conditions.kind(of: part) ?? kind
                let value = try conditions.compile(part, as: kind)(nil)
                return Step(
                    "\(source.text(part.range)) = " + (value.map { said($0, kind) } ?? "nothing"),
                    children: try measureSteps(part, kind))
            }
        case .tally(let node):
            guard let place = node.place, let election = now.election else { return [] }
            let ridings = try places.fix(place).ridings
            return ridings.prefix(400).map { ballotStep($0, election.outcome(of: $0)) }
        case .quantity, .margin, .count, .house: return []
        }
    }

    func conditionSteps(_ condition: Condition) throws -> [Step] {
        switch condition.kind {
        case .any(let parts), .all(let parts): return try parts.flatMap(conditionSteps)
        case .not(let inner): return try conditionSteps(inner)
        case .comparison(let node):
            return try [node.left, node.right].flatMap { side in
                let kind = try conditions.kind(of: side) ?? .plain
                return try measureSteps(side, kind)
            }
        case .wins(let node): return try steps(of: node.place)
        case .second(let node): return try steps(of: node.place)
        case .runs(let node): return try steps(of: node.place)
        case .tied(let node): return try steps(of: node.place)
        case .holds, .stance, .inForce: return []
        }
    }

    private func steps(of place: Place) throws -> [Step] {
        guard let election = now.election else { return [] }
        return try places.fix(place).ridings.prefix(400)
            .map { ballotStep($0, election.outcome(of: $0)) }
    }
}
