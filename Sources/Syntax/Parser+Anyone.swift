// Whom something is done to who is not named: `supports nobody`, `reaches any party`, `opposes a party
// that is trapped`.

import Diagnostics

/// What is said of those to whom the deed being read is done.
struct Whom {
    /// Whether they are nobody.
    var isNobody = false
    /// Where they stand.
    var range: SourceRange?
    /// What else is so of them.
    var conditions: [Condition] = []
}

extension Parser {
    /// A deed with what is said of those it is done to.
    mutating func toWhom(
        _ deed: (inout Parser) throws -> ConditionKind
    ) throws -> ConditionKind {
        let (start, outer) = (token.range, whom)
        whom = Whom()
        defer { whom = outer }
        let kind = try deed(&self)
        guard let said = whom.range else { return kind }
        let done = Condition(kind: kind, range: start.through(said))
        let all = whom.conditions.isEmpty ? kind : .all([done] + whom.conditions)
        return negated(all, whom.isNobody, start)
    }

    /// A party that varies and has no name, behind a verb; nothing where no such word stands.
    mutating func anyone() throws -> Name? {
        guard rule.isOpen, isInCondition || rule.it?.isAsked == true else { return nil }
        let start = token.range
        let isNobody = at(.nobody) || (at(.no) && peek().keyword == .party)
        let isSome = (at(.someWord) || isAtAny) && peek().keyword == .party
        let isDescribed = bringsVariable(.party) && isThat(at: 2)
        guard isNobody || isSome || isDescribed else { return nil }
        let variable: Variable
        if isDescribed {
            variable = try newVariable(.party)
        } else {
            if !accept(.nobody) {
                advance()
                advance()
            }
            variable = Variable("#\(start.lower)", .party)
            rule.bring(variable, at: range(from: start))
        }
        (whom.isNobody, whom.range) = (isNobody, range(from: start))
        let name = Name(
            text: variable.words, id: nil, kinds: .party, range: range(from: start),
            variable: variable)
        if accept(.that) { try describe(name) }
        return name
    }

    /// `that`, behind the name that a party may be given.
    private func isThat(at ahead: Int) -> Bool {
        peek(freshKey(at: ahead) == nil ? ahead : ahead + 1).keyword == .that
    }

    /// `is trapped`, behind `a party that`.
    private mutating func describe(_ name: Name) throws {
        let (start, here) = (token.range, Place(kind: .it, range: token.range))
        let kind = try deeper { try $0.partyPredicate([name], here) }
        whom.conditions.append(Condition(kind: kind, range: range(from: start)))
    }
}
