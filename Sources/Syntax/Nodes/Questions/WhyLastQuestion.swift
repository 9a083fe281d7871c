// `why`, `why in full`, `why not Green`: of the question asked last.

import Diagnostics

package struct WhyLastQuestion: Sendable {
    /// Nothing of the work is folded away.
    package let isInFull: Bool
    /// Of whom it is asked why they are, or are not, among its answers; nobody for the whole of it.
    package var parties: [Name] = []
    package var isNot = false
    /// Where it is asked of; the ridings or regions are named.
    package var place: Place?
}

extension QuestionKind {
    /// The condition that a question asks of each party; nothing where it does not choose parties
    /// by a condition with a name.
    /// - Parameter range: the question's own place.
    package func asked(of name: Name, _ range: SourceRange) -> Condition? {
        func holds(_ what: HoldsCondition.What) -> ConditionKind {
            .holds(HoldsCondition(parties: [name], what: what))
        }
        let kind: ConditionKind? =
            switch self {
            case .whoWins(let node):
                node.place.map { .wins(WinsCondition(party: name, place: $0)) }
            case .whoIsSecond(let node):
                node.place.map { .second(SecondCondition(party: name, place: $0)) }
            case .balanceOfPower(on: nil), .balanceOfPower(on: .budget), .speakers:
                holds(.balanceOfPower(alone: false))
            case .formGovernment: holds(.ableToGovern(inMajority: false))
            case .lacking: holds(.majority)
            case .governs: holds(.government)
            case .balanceOfPower, .turnGovernment, .canTurn, .kingmaker, .leads, .tally,
                .whichParties, .flips,
                .whichRidings, .howMany, .whatIs, .isTrue, .listCoalitions, .power, .role,
                .critical,
                .median, .core, .proportional, .pendulum,
                .curve, .swingRatio, .tipping, .lead, .closest, .spoilers, .ministries, .compare,
                .bargain, .show, .whatIf, .why, .whyLast, .minority, .span:
                nil
            }
        return kind.map { Condition(kind: $0, range: range) }
    }
}
