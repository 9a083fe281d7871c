// Where what a party pledged was said, and which rules would have pledged it and did not.

import Diagnostics
import Syntax

extension Reasons {
    /// Where a pledge or a refusal of one party was said.
    func declared(_ condition: Condition) -> String? {
        let lookup = conditions(bindings).lookup
        func isSaid(_ action: Action) -> Bool {
            switch (condition.kind, action) {
            case (.stance(let node), .stance(let party, let stance, let object)):
                node.stance == stance && (try? lookup.parties(node.parties)) == [party]
                    && (try? self.object(node)).map {
                        asking.now.house.alike($0).contains(object)
                    } ?? false
            case (.ruleOut(let node), .ruleOut(let party, let what, let other)):
                (try? lookup.parties(node.parties)) == [party]
                    && (try? lookup.parties(node.targets)) == [other]
                    && (what == node.what || what == .both || node.what == .both)
            default: false
            }
        }
        let said = asking.now.effects.filter { isSaid($0.effect.action) }
        return said.max { $0.rank < $1.rank }?.effect.clause.location.line
    }

    private func object(_ node: StanceClause) throws -> Action.Object {
        switch node.object {
        case .government: .government
        case .budget: .budget
        case .party(let name): .party(try conditions(bindings).lookup.party(name))
        }
    }

    /// The rules that would have pledged a party so, each with what it lacks.
    func rulesMissed(_ node: StanceClause) throws -> [Step] {
        let parties = try conditions(bindings).lookup.parties(node.parties)
        guard parties.count == 1, opened.count < Self.deepest else { return [] }
        let wanted = try object(node)
        return try asking.world.rules.indices.flatMap { index in
            try asking.world.rules[index].node.clauses.compactMap { clause in
                guard case .stance(let pledge) = clause.kind, pledge.stance == node.stance else {
                    return nil
                }
                return try missed(index, pledge, of: parties[0], wanted)
            }
        }
    }

    /// A rule that did not act for a party, and why its condition does not hold.
    private func missed(
        _ index: Int, _ pledge: StanceClause, of party: Int, _ wanted: Action.Object
    ) throws -> Step? {
        let rule = asking.world.rules[index]
        let opening = Opened(body: .rule(index), things: [party])
        guard !opened.contains(opening), !rule.varying.contains(where: { $0.kind == .riding }),
            let filling = filling(pledge, party, wanted)
        else { return nil }
        var inside = self
        inside.source = rule.location.source
        inside.words = rule.node.words
        inside.bindings = filling
        inside.riding = nil
        inside.ground = nil
        inside.opened.insert(opening)
        guard (try? inside.object(pledge)) == wanted,
            try !inside.holds(rule.node.condition, filling)
        else { return nil }
        return Step(
            "this rule does not act: \(oneLine(inside.source.text(rule.location.range)))",
            source: rule.location.line, children: try inside.steps(rule.node.condition))
    }

    /// What varies in a rule, filled in so that its clause pledges the party to what is wanted;
    /// nothing where it pledges others.
    private func filling(
        _ pledge: StanceClause, _ party: Int, _ wanted: Action.Object
    ) -> Bindings? {
        var filling: Bindings = [:]
        if case .party(let name) = pledge.object, let variable = name.variable,
            case .party(let other) = wanted
        {
            filling[variable] = other
        }
        if let variable = pledge.parties.compactMap(\.variable).first {
            filling[variable] = party
            return filling
        }
        let named = try? Lookup(world: asking.world, source: source).parties(pledge.parties)
        return named?.contains(party) == true ? filling : nil
    }
}
