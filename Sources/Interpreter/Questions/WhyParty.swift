// `why not Green`, `why Bloc`: why a party is, or is not, among the answers of the question asked last.

import Diagnostics
import Syntax

extension Asking {
    /// - Parameter said: where the parties are named, which is another text than the question's.
    func why(
        _ node: WhyLastQuestion, said: Location, of question: Question
    ) throws -> Answer {
        let (headline, steps) = try told(node, said: said, of: question)
        return whyAnswer(headline, steps, isInFull: node.isInFull) {
            try $0.told(node, said: said, of: question).headline
        }
    }

    private func told(
        _ node: WhyLastQuestion, said: Location, of question: Question
    ) throws -> (headline: Text, steps: [Step]) {
        let parties = try Lookup(world: world, source: said.source).parties(node.parties)
        var headline: Text = ""
        var steps: [Step] = []
        for (name, party) in zip(node.parties, parties) {
            guard let reason = try reason(name, party, question.kind) else {
                throw Diagnostic.choosesNoParty(label(party).name, at: said)
            }
            let isAsAsked = reason.holds != node.isNot
            headline = headline + (headline.isEmpty ? "" : " ")
            headline =
                headline + (isAsAsked ? "" : "Yet ") + reason.statement
                + reason.figures.prefix(3).reduce(Text("")) { $0 + "; " + $1 } + "."
            steps +=
                parties.count > 1
                ? [Step("\(label(party))", children: reason.steps)] : reason.steps
        }
        return (headline, steps)
    }

    /// What `why` says of some of an answer: its reasons, and how they differ from before.
    /// - Parameter asked: what it says in another world.
    func whyAnswer(
        _ headline: Text, _ steps: [Step], isInFull: Bool,
        asked: @escaping @Sendable (Asking) throws -> Text?
    ) -> Answer {
        var answer = Answer(.why, headline)
        answer.isInFull = isInFull
        answer.derive(steps + self.differingSteps(headline, asked: asked))
        lean(&answer, on: nil)
        return answer
    }

    /// Whether a question has a party among its answers, and what decides it.
    struct Reason {
        let holds: Bool
        let statement: Text
        var figures: [Text] = []
        let steps: [Step]
    }

    private func reason(
        _ name: Name, _ party: Int, _ question: QuestionKind
    ) throws -> Reason? {
        switch question {
        case .kingmaker(let node): return try reason(party, node)
        case .turnGovernment(let node): return try reason(party, node)
        case .leads(let node): return try lead(party, node.place)
        case .whoWins(let node) where node.place == nil: return try lead(party, nil)
        case .tally(let node) where node.what == .seats: return try lead(party, node.place)
        case .whichParties(let node): return try reason(party, node)
        case .listCoalitions(let node): return try reason(party, node)
        case .why(let inner, _): return try reason(name, party, inner)
        case .whoWins, .whoIsSecond, .balanceOfPower, .speakers, .formGovernment, .minority, .span,
            .governs, .canTurn, .tally, .flips, .whichRidings, .howMany, .whatIs, .isTrue,
            .power, .role, .critical, .median, .core, .proportional, .pendulum,
            .curve, .swingRatio, .tipping, .closest, .lead, .lacking, .spoilers, .ministries,
            .compare, .bargain, .show, .whatIf, .whyLast:
            return try question.asked(of: name, range).map(reason)
        }
    }

    private func reason(_ condition: Condition) throws -> Reason {
        let holds = try conditions.compile(condition)(nil)
        let steps = try reasons.steps(asked: condition)
        return Reason(
            holds: holds, statement: try statement(condition, holds) ?? "",
            figures: try reasons.figures(condition, holds), steps: steps)
    }

    private func reason(_ party: Int, _ node: WhichPartiesQuestion) throws -> Reason {
        var conditions = conditions
        conditions.bindings[node.variable] = party
        conditions.spoken = node.words
        let holds = try conditions.compile(node.condition)(nil)
        let steps = try reasons.asked(node, [node.variable: party]).steps(node.condition)
        return Reason(
            holds: holds, statement: try statement(of: party, node, holds), steps: steps)
    }

    private func reason(_ party: Int, _ node: KingmakerQuestion) throws -> Reason {
        let chamber = try chamber()
        let named = node.formateurs.isEmpty ? nil : try lookup.parties(node.formateurs)
        let kings = try chamber.kingmakers(between: named)
        let holds = kings.holds([party])
        let steps = try kingSteps(of: party, kings)
        return Reason(
            holds: holds,
            statement: "\(label(party))" + (holds ? " is kingmaker" : " is not kingmaker"),
            figures: steps.map(\.text), steps: steps)
    }

    /// How many seats a party has, and how far it is from the most.
    private func lead(_ party: Int, _ place: Place?) throws -> Reason {
        let seats = try seatCount(now, place)
        let own = seats.byParty.indices.contains(party) ? seats.byParty[party] : 0
        let (most, leaders) = (seats.most, seats.leaders)
        let holds = leaders == [party]
        let behind: [Text] =
            own < most
            ? ["\(most - own) fewer than " + list(leaders.map { "\(label($0))" })] : []
        return Reason(
            holds: holds,
            statement: "\(label(party)) has \(own) of \(counted(seats.total, "seat", "seats"))"
                + phrase(place), figures: behind, steps: seatSteps([party], place))
    }
}
