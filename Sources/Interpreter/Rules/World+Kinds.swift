// The kinds of quantities inside a definition are checked when it is declared, though nothing is
// worked out until it is asked about.

import Diagnostics
import Syntax

extension World {
    /// Refuses a definition in which quantities meet that do not go together; so too where another
    /// definition uses it and its new kind does not fit there.
    ///
    /// - Parameter isLast: whether nothing is to follow that could define a word of other things too.
    func checkKinds(from newest: Int, isLast: Bool) throws {
        let measured = Measured()
        var met: Set<Int> = [newest]
        var open = [newest]
        while let index = open.popLast() {
            do {
                try KindCheck(of: definitions[index], in: self, measured).check()
            } catch let refusal as Diagnostic
                where [.unknownWord, .chainTooLong].contains(refusal.code)
            {
                // What a later sentence defines is looked at then; too long a chain when it is used.
                if isLast, index == newest, refusal.isOfOtherThings { throw refusal }
                continue
            } catch var refusal as Diagnostic where index != newest {
                refusal.others.append(
                    Diagnostic.Label(definitions[newest].location, "no longer fits"))
                throw refusal
            }
            // What only holds or does not has no kind that could fit elsewhere.
            guard case .measure = definitions[index].node.body else { continue }
            open += users(of: index).filter { met.insert($0).inserted }
        }
    }
}

extension Situation {
    /// Of no world in particular: for what is the same in every one.
    static let ofNothing = Result { try Situation(of: World()) }
}

/// Goes over a definition's text; what stands for the things that vary makes no difference to kinds.
private struct KindCheck {
    let definition: Definition
    private var conditions: Conditions

    init(of definition: Definition, in world: World, _ measured: Measured) throws {
        self.definition = definition
        var bindings: Bindings = [:]
        for mention in definition.node.words.mentions { bindings[mention.variable] = 0 }
        for subject in definition.node.subjects { bindings[subject] = 0 }
        conditions = Conditions(
            world: world, situation: try Situation.ofNothing.get(), source: definition.source,
            varies: bindings.keys.contains { $0.kind == .riding }, bindings: bindings,
            measured: measured)
    }

    func check() throws {
        switch definition.node.body {
        case .condition(let condition): try check(condition)
        case .measure(let measure): try check(measure)
        }
    }

    private func check(_ condition: Condition) throws {
        switch condition.kind {
        case .any(let parts), .all(let parts): try parts.forEach(check)
        case .not(let inner): try check(inner)
        case .comparison(let node):
            try check(node.left)
            try check(node.right)
            _ = try conditions.agreed(node.left, node.right)
        case .wins(let node): try check(node.place)
        case .second(let node): try check(node.place)
        case .runs(let node): try check(node.place)
        case .tied(let node): try check(node.place)
        case .own(let node):
            try check(node, condition)
            for case .place(let place)? in [node.subject, node.object] { try check(place) }
        case .lies(let node):
            try check(node.place)
            try check(node.within)
        case .holds, .stance, .inForce, .ruleOut, .same: break
        }
    }

    private func check(_ measure: Measure) throws {
        _ = try conditions.standing(of: measure)
        switch measure.kind {
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            try check(left)
            try check(right)
        case .tally(let node): try node.place.map(check)
        case .margin(let node): try node.place.map(check)
        case .count(let node):
            try node.place.map(check)
            try node.parties.map { try check($0.condition) }
        case .own(let node):
            if case .place(let place) = node.thing { try check(place) }
        case .quantity, .house: break
        }
    }

    /// A word that is defined already must be said of such things.
    private func check(_ node: OwnCondition, _ condition: Condition) throws {
        let world = conditions.world
        guard let id = node.name.id, world.defined.places[id]?.isEmpty == false else { return }
        let things = [node.subject, node.object].compactMap(\.self)
        _ = try world.definition(
            node.name, things.map(\.kind), at: Location(conditions.source, condition.range))
    }

    private func check(_ place: Place) throws {
        if case .it = place.kind, !conditions.varies {
            throw Diagnostic.nothingVaries(at: Location(conditions.source, place.range))
        }
        guard case .every(let every) = place.kind else { return }
        try every.within.map(check)
        var ofEach = self
        ofEach.conditions.varies = true
        try every.condition.map(ofEach.check)
        try every.except.map(check)
    }
}
