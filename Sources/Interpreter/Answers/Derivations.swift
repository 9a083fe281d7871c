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
            return Step(
                "\(counted(move.votes, "vote", "votes")) from " + from + " " + to
                    + " (\(words(move.cause)))")
        }
        children += roundSteps(outcome) + causes(of: riding)
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
        case .candidate(let winner) where outcome.rounds.count > 1:
            return name
                + ": \(label(outcome.candidates[winner].party)) in count \(outcome.rounds.count)"
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
                Step(
                    "\(label($0)): \(counted(self.now.house.seats[$0], "seat", "seats"))",
                    source: said)
            }
        }
        if let lists = self.now.house.lists { return listSteps(shown, now, lists) }
        let flipped = before.election.map { now.flipped(from: $0) } ?? []
        if let place, let steps = try? placeSteps(shown, place, now) { return steps }
        return shown.map { party in
            let changes = flipped.filter {
                now.winningParty(of: $0) == party || before.election?.winningParty(of: $0) == party
            }
            let won = now.seats[party]
            let held = self.now.house.seats[party]
            let crossed =
                held == won
                ? "" : ", \(signed(held - won)) by crossing the floor, so \(grouped(held))"
            return Step(
                "\(label(party)): most votes in \(counted(won, "riding", "ridings"))\(crossed)",
                children: changes.map { ballotStep($0, now.outcome(of: $0)) })
        }
    }

    /// Votes of each list, and the seats that the method gave for them, region by region.
    private func listSteps(_ shown: [Int], _ election: Election, _ lists: ListSeats) -> [Step] {
        shown.map { party in
            Step(
                "\(label(party)): \(election.votes[party]) of \(election.validVotes) votes give \(counted(lists.seats[party], "seat", "seats"))",
                children: lists.regions.filter { $0.seats[party] > 0 }.map {
                    Step("\(name: world.name(ofRegion: $0.region)): \($0.seats[party])")
                })
        }
    }

    /// The ridings of a place that each party won; ballots too where they are not many.
    private func placeSteps(_ shown: [Int], _ place: Place, _ election: Election) throws -> [Step] {
        let ridings = try ridings(place)
        return shown.map { party in
            let won = ridings.filter { election.winningParty(of: $0) == party }
            return Step(
                "\(label(party)): most votes in \(won.count) of \(counted(ridings.count, "riding", "ridings"))",
                children: ridings.count > 40
                    ? [] : won.map { ballotStep($0, election.outcome(of: $0)) })
        }
    }

    /// The parts that a measure is made of.
    func measureSteps(_ measure: Measure, _ kind: QuantityKind) throws -> [Step] {
        switch measure.kind {
        case .sum(let left, let right), .difference(let left, let right):
            return try [left, right].map { part in
                try measureStep(part, try conditions.kind(of: part) ?? kind)
            }
        case .product(let left, let right), .quotient(let left, let right):
            let kinds = try conditions.kinds(ofFactors: left, right, in: kind)
            return try [(left, kinds.0), (right, kinds.1)].compactMap { part, kind in
                if case .quantity = part.kind { return nil }
                return try measureStep(part, kind)
            }
        case .tally(let node):
            return try tallySteps(node)
        case .margin(let node): return try node.place.map(steps(of:)) ?? []
        case .count(let node):
            guard node.things == .ridings else { return [] }
            let ridings = try ridings(node.place)
            return ridings.isEmpty ? [] : [Step(list(ridings.map { "\(name: riding($0))" }))]
        case .house:
            let chamber = try chamber()
            return chamber.facts.map { Step("\($0.0): \($0.1)") }
        case .own, .quantity: return []
        }
    }

    /// `NDP votes = 2,849,214`, and what that is made of.
    private func measureStep(_ part: Measure, _ kind: QuantityKind) throws -> Step {
        let value = try conditions.compile(part, as: kind)(nil)
        return Step(
            "\(source.text(part.range)) = " + (value.map { said($0, kind) } ?? "not defined"),
            children: try measureSteps(part, kind))
    }

    /// `NDP 16,747 + Green 8,013 = 24,760 of 55,752 votes`, and the ballots behind it.
    private func tallySteps(_ node: TallyMeasure) throws -> [Step] {
        guard case .parties(let names) = node.subject, !names.isEmpty else {
            return try node.place.map(steps(of:)) ?? []
        }
        let parties = try lookup.parties(names)
        let counts: [Int]
        var whole = ""
        if node.what == .seats {
            let seats = try seatCount(now, node.place)
            counts = parties.map { seats.byParty[$0] }
            whole = " of \(grouped(seats.total)) seats"
        } else {
            let election = try election(for: "'\(node.what.rawValue)'").now
            let ridings = try ridings(node.place)
            counts = parties.map { party in
                ridings.reduce(0) { $0 + election.votes(of: party, in: $1) }
            }
            whole = " of \(grouped(ridings.reduce(0) { $0 + election.validVotes(in: $1) })) votes"
        }
        let terms = added(zip(parties, counts).map { "\(label($0)) \($1)" })
        let sum: Text = parties.count > 1 ? " = \(counts.reduce(0, +))" : ""
        return [Step(terms + sum + "\(whole)")] + (try node.place.map(steps(of:)) ?? [])
    }

    func conditionSteps(_ condition: Condition) throws -> [Step] {
        switch condition.kind {
        case .any(let parts), .all(let parts): return try parts.flatMap(conditionSteps)
        case .not(let inner): return try conditionSteps(inner)
        case .comparison(let node):
            let sides = [node.left, node.right]
            let kinds = try sides.map { try conditions.kind(of: $0) }
            let kind = kinds.compactMap(\.self).first ?? .votes
            return try sides.map { try measureStep($0, kind) }
        case .wins(let node): return try steps(of: node.place)
        case .second(let node): return try steps(of: node.place)
        case .runs(let node): return try steps(of: node.place)
        case .tied(let node): return try steps(of: node.place)
        case .holds, .stance, .inForce, .ruleOut, .own: return try reasons(condition)
        }
    }

    private func steps(of place: Place) throws -> [Step] {
        guard let election = now.election else { return [] }
        return try places.fix(place).ridings.prefix(400)
            .map { ballotStep($0, election.outcome(of: $0)) }
    }
}
