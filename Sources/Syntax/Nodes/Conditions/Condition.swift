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

extension Condition {
    /// Whether something is denied of each of several parties in one phrase.
    package var isDeniedOfEach: Bool {
        guard case .all(let parts) = kind, parts.count > 1 else { return false }
        return parts.allSatisfy { part in
            if case .not = part.kind { part.range == parts[0].range } else { false }
        }
    }
}

extension ConditionKind {
    /// That it is not so: of several parties, that it is so of none of them. What they do together,
    /// such as holding a majority, they then do not do together.
    func denied(_ range: SourceRange) -> ConditionKind {
        let each = ofEach
        guard each.count > 1 else { return .not(Condition(kind: self, range: range)) }
        return .all(
            each.map { one in
                Condition(kind: .not(Condition(kind: one, range: range)), range: range)
            })
    }

    /// The same of each of several parties, where it is said of them one by one.
    private var ofEach: [ConditionKind] {
        switch self {
        case .own(let node):
            guard case .parties(let names) = node.subject else { return [self] }
            return names.map {
                .own(OwnCondition(name: node.name, subject: .parties([$0]), object: node.object))
            }
        case .stance(let node):
            return node.parties.map {
                .stance(StanceClause(parties: [$0], stance: node.stance, object: node.object))
            }
        case .runs(let node):
            return node.parties.map { .runs(RunsCondition(parties: [$0], place: node.place)) }
        case .ruleOut(let node):
            return node.parties.map {
                .ruleOut(RuleOutClause(parties: [$0], what: node.what, targets: node.targets))
            }
        case .holds(let node):
            guard [.government, .juniorPartner, .kingmaker].contains(node.what) else {
                return [self]
            }
            return node.parties.map { .holds(HoldsCondition(parties: [$0], what: node.what)) }
        case .any, .all, .not, .comparison, .wins, .second, .tied, .inForce, .same, .lies:
            return [self]
        }
    }
}
