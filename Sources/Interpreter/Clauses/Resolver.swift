// From a clause to its effects: names found, quantities checked, places fixed to lists of ridings.
// A new kind of change costs one case here and one function beside its likes.

import Diagnostics
import Elections
import Syntax

/// Resolves the clauses of one layer in the world before that layer.
struct Resolver {
    let world: World
    let before: Situation
    /// The plan whose clauses these are: its flows move its own stand-downs first.
    var plan: Int?
    /// In a rule, what varies.
    var bindings: Bindings = [:]
    var it: Int?

    /// What a clause comes to: effects of its own, or a plan put in force or out of it.
    enum Resolved {
        case effects([Effect])
        case plan(Int, isOff: Bool)
    }

    func resolve(_ clause: Clause) throws -> Resolved {
        switch clause.kind {
        case .standDown(let node): .effects(try standDown(node, clause))
        case .run(let node): .effects(try run(node, clause))
        case .endorse(let node): .effects(try endorse(node, clause))
        case .primary(let node): .effects(try primary(node, clause))
        case .flow(let node): .effects(try flow(node, clause))
        case .swing(let node): .effects(try swing(node, clause))
        case .gain(let node): .effects(try gain(node, clause))
        case .get(let node): .effects(try get(node, clause))
        case .win(let node): .effects(try win(node, clause))
        case .cross(let node): .effects(try cross(node, clause))
        case .vacate(let node): .effects(try vacate(node, clause))
        case .speaker(let node): .effects(try speaker(node, clause))
        case .absence(let node): .effects(try absence(node, clause))
        case .vacant(let node): .effects(try vacant(node, clause))
        case .stance(let node): .effects(try stance(node, clause))
        case .ruleOut(let node): .effects(try ruleOut(node, clause))
        case .bloc(let node): .effects(try bloc(node, clause))
        case .pair(let node): .effects(try pair(node, clause))
        case .government(let node): .effects(try government(node, clause))
        case .opposition(let node): .effects(try opposition(node, clause))
        case .system(let node): .effects(try system(node, clause))
        case .bargain(let node): .effects(try bargain(node, clause))
        case .inForce(let node):
            .plan(
                try Lookup(world: world, source: clause.source).plan(node.name, node.wanted),
                isOff: node.isOff)
        }
    }

    func lookup(_ clause: Clause) -> Lookup {
        Lookup(world: world, source: clause.source, bindings: bindings)
    }

    /// Fixes a place to its ridings and makes one effect an action.
    func effects(_ actions: [Action], in place: Place?, _ clause: Clause) throws -> [Effect] {
        guard world.ridings.count > 0 else {
            throw Diagnostic.ballotsNeeded("this change", at: clause.location)
        }
        let fixed = try Places(
            world: world, situation: before, source: clause.source, it: it, bindings: bindings
        ).fix(place)
        return actions.map {
            Effect(
                action: $0, ridings: fixed.ridings, scope: fixed.scope, chosen: fixed.chosen,
                clause: clause)
        }
    }

    /// An effect on the house as a whole.
    func house(_ actions: [Action], _ clause: Clause) -> [Effect] {
        actions.map {
            Effect(action: $0, ridings: [], scope: .everywhere, chosen: .nowhere, clause: clause)
        }
    }

    // MARK: Quantities

    /// A percentage of voters or votes, 0…100 %.
    func percent(_ quantity: Quantity, _ what: String, _ clause: Clause) throws -> Rate {
        let at = Location(clause.source, quantity.range)
        guard quantity.kind == .percent else {
            throw Diagnostic.wrongKind(quantity.kind, insteadOf: .percent, unit: "%", at: at)
        }
        guard (0...1_000_000_000).contains(quantity.billionths) else {
            throw Diagnostic.outOfRange(what, "between 0% and 100%", at: at)
        }
        return Rate(billionths: quantity.billionths)
    }

    /// Points of the valid vote, 0…100.
    func points(_ quantity: Quantity, _ what: String, _ clause: Clause) throws -> Rate {
        let at = Location(clause.source, quantity.range)
        guard quantity.kind == .points else {
            throw Diagnostic.wrongKind(quantity.kind, insteadOf: .points, unit: " points", at: at)
        }
        guard (0...1_000_000_000).contains(quantity.billionths) else {
            throw Diagnostic.outOfRange(what, "between 0 and 100 points", at: at)
        }
        return Rate(billionths: quantity.billionths)
    }

    /// A whole number of votes, seats or members.
    func whole(_ quantity: Quantity, _ what: String, most: Int, _ source: Source) throws -> Int {
        guard let number = quantity.whole, (0...most).contains(number) else {
            throw Diagnostic.outOfRange(
                what, "a whole number from 0 to \(grouped(most))",
                at: Location(source, quantity.range))
        }
        return number
    }
}
