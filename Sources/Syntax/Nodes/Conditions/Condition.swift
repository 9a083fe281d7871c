// Conditions: what is true or false in a world.

import Diagnostics

package indirect enum ConditionKind: Sendable {
    case any([Condition])
    case all([Condition])
    case not(Condition)
    case comparison(ComparisonCondition)
    case wins(WinsCondition)
    case second(SecondCondition)
    case runs(RunsCondition)
    case tied(TiedCondition)
    case holds(HoldsCondition)
    case stance(StanceClause)
    case inForce(InForceClause)
    case ruleOut(RuleOutClause)
    case own(OwnCondition)
    case same(SameCondition)
    case lies(LiesCondition)
}

package struct Condition: Sendable {
    package let kind: ConditionKind
    package let range: SourceRange
}
