// `why Sherbrooke`, `why not Yukon`: why a place is, or is not, among the answers of the question
// asked last, under what that question supposed.

import Diagnostics
import Syntax

extension Asking {
    /// - Parameter said: where the place is named, which is another text than the question's.
    func why(
        _ place: Place, _ node: WhyLastQuestion, said: Location, of question: Question
    ) throws -> Answer {
        guard case .names(let names) = place.kind else {
            throw Diagnostic.nothingAsked(at: said)
        }
        let lookup = Lookup(world: world, source: said.source)
        let found = try names.map(lookup.place)
        if found.count == 1, case .riding(let riding) = found[0],
            let every = question.kind.ridingsAsked, every.condition != nil
        {
            return try why(riding, every, node)
        }
        let kind = QuestionKind.whoWins(WhoWinsQuestion(place: place))
        return try answer(.why(kind, isInFull: node.isInFull))
    }

    /// Why a riding is, or is not, one of those that a condition chooses.
    private func why(
        _ riding: Int, _ every: EveryRiding, _ node: WhyLastQuestion
    ) throws -> Answer {
        let (headline, steps) = try told(riding, every, node)
        return whyAnswer(headline, steps, isInFull: node.isInFull) {
            try $0.told(riding, every, node).headline
        }
    }

    private func told(
        _ riding: Int, _ every: EveryRiding, _ node: WhyLastQuestion
    ) throws -> (headline: Text, steps: [Step]) {
        let isChosen = try places.ridings(every).contains(riding)
        var headline: Text = isChosen == node.isNot ? "Yet " : ""
        headline = headline + "\(name: self.riding(riding))"
        var steps: [Step] = []
        var asked = every
        asked.condition = nil
        if try !places.ridings(asked).contains(riding) {
            headline = headline + " is not in the place that was asked about"
        } else if let condition = every.condition {
            var reasons = self.reasons
            reasons.riding = riding
            headline = headline + (isChosen ? " is one of them" : " is not one of them")
            // What the figures show, the steps show again.
            var told = reasons
            told.shown = Reasons.Shown()
            let figures = try told.figures(condition, isChosen)
            headline = figures.prefix(3).reduce(headline) { $0 + "; " + $1 }
            steps = try reasons.steps(condition) + reasons.ballot
        }
        return (headline + ".", steps)
    }
}

extension QuestionKind {
    /// The ridings that a question chooses by a condition.
    fileprivate var ridingsAsked: EveryRiding? {
        if case .why(let inner, _) = self { return inner.ridingsAsked }
        guard case .whichRidings(let node) = self else { return nil }
        return node.ridings
    }
}
