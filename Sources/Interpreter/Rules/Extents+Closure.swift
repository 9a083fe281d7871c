// A relation that is chained with itself, `P reaches a party R and R reaches Q`, holds of just the
// pairs that a chain of its other ways joins. Grown from those, it costs what either of the
// phrasings costs that chain it from one end.

import Syntax

extension Extents {
    /// The pairs of a relation that is chained with itself and hangs on itself in no other way.
    func closure(of index: Int) throws -> BitTable? {
        let definition = world.definitions[index]
        guard definition.kinds == [.party, .party],
            case .condition(let condition) = definition.node.body,
            case .any(let ways) = condition.kind
        else { return nil }
        let others = ways.filter { !isChain($0, of: definition) }
        guard others.count == ways.count - 1, !others.contains(where: { uses(definition, $0) })
        else { return nil }
        var base = BitTable(rows: size(of: .party), columns: size(of: .party))
        for way in others {
            let body = Body(
                condition: way, words: definition.node.words, source: definition.source,
                keep: definition.node.subjects, extents: self)
            base.formUnion(try body.extent().table)
        }
        return chains(of: base, for: index)
    }

    /// The pairs that one or more steps join, the shortest chains first.
    private func chains(of steps: BitTable, for index: Int) -> BitTable {
        var whole = steps
        var added = steps
        did(round: added, of: index)
        while !added.isEmpty {
            did(steps.cost(ofJoining: added))
            var next = steps.joined(with: added)
            next.subtract(whole)
            whole.formUnion(next)
            added = next
            did(round: added, of: index)
        }
        return whole
    }

    private func uses(_ definition: Definition, _ condition: Condition) -> Bool {
        definition.uses.contains { use in
            use.stands(in: condition.range) && use.name.means(definition)
        }
    }

    /// `P reaches a party R and R reaches Q`, in either order.
    private func isChain(_ condition: Condition, of definition: Definition) -> Bool {
        guard case .all(let parts) = condition.kind, parts.count == 2 else { return false }
        let links = parts.compactMap { link($0, of: definition) }
        guard links.count == 2 else { return false }
        let (first, last) = (definition.node.subjects[0], definition.node.subjects[1])
        return [links, links.reversed()].contains { links in
            links[0].from == first && links[1].to == last && links[0].to == links[1].from
                && ![first, last].contains(links[0].to)
        }
    }

    /// Which two things that vary a use of the relation joins.
    private func link(
        _ condition: Condition, of definition: Definition
    ) -> (from: Variable, to: Variable)? {
        guard case .own(let node) = condition.kind,
            node.name.means(definition),
            case .parties(let ones) = node.subject, ones.count == 1, let from = ones[0].variable,
            case .parties(let others)? = node.object, others.count == 1,
            let to = others[0].variable
        else { return nil }
        return (from, to)
    }
}
