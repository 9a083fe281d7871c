// Declarations: each makes something so in a world, and says what is now so.

import Diagnostics
import Elections
import Syntax

/// How a declaration is taken: in a file a second one of the same thing is an error, at the prompt
/// it replaces the first.
package struct Taking: Sendable {
    package var isFile: Bool
    /// Files of ridings read beforehand.
    package var files: [NamedFile: RidingFacts]

    package init(isFile: Bool, files: [NamedFile: RidingFacts] = [:]) {
        self.isFile = isFile
        self.files = files
    }
}

/// A file as a script names it: the same path in scripts of two folders is two files.
package struct NamedFile: Hashable, Sendable {
    private let path: String
    private let script: String

    package init(path: String, in script: String) {
        self.path = path
        self.script = script
    }
}

extension World {
    package mutating func declare(
        _ declaration: Declaration, at location: Location, _ taking: Taking
    ) throws -> Answer {
        settled = nil
        switch declaration {
        case .house(let node): return try declare(node, location, taking)
        case .parties(let node): return try declare(node, location, taking)
        case .riding(let node): return try declare(node, location, taking)
        case .ridingsFrom(let node): return try declare(node, location, taking)
        case .seats(let node): return try declare(node, location, taking)
        case .pact(let node):
            let partners = try Lookup(world: self, source: location.source).parties(node.partners)
            return try plan(
                node.name, .pact, partners: partners, node.clauses, location, taking)
        case .scenario(let node):
            return try plan(node.name, .scenario, partners: [], node.clauses, location, taking)
        case .definition(let node): return try declare(node, location, taking)
        case .rule(let node): return try declare(node, location, taking)
        case .budget(let node): return try declare(node, location, taking)
        case .include(let node):
            // The session reads included files beforehand; what they say is already so.
            return Answer(.declared, "Included \(name: node.path)")
        }
    }

    private mutating func plan(
        _ name: Name, _ kind: NameKinds, partners: [Int], _ clauses: [Clause],
        _ location: Location, _ taking: Taking
    ) throws -> Answer {
        let id = name.id ?? lexicon.add(name.text, as: kind)
        let plan = Plan(
            name: id, kind: kind, partners: partners, clauses: clauses, location: location)
        let word = kind == .pact ? "Pact" : "Scenario"
        if let index = planNamed[id] {
            let old = plans[index]
            guard old.kind == kind else {
                throw Diagnostic.twoNames(
                    name, already: old.kind == .pact ? "a pact" : "a scenario",
                    at: Location(location.source, name.range))
            }
            guard !taking.isFile else {
                throw Diagnostic.declaredTwice(
                    "\(word.lowercased()) \(name.text)", at: location, before: old.location)
            }
            plans[index] = plan
        } else {
            planNamed[id] = plans.count
            plans.append(plan)
        }
        try check(plans.count - 1, id)
        return Answer(
            .declared, "\(word) \(name: name.text): \(counted(clauses.count, "change", "changes"))")
    }

    /// A plan's names and quantities are looked at when it is declared, not first when put in force.
    private func check(_ newest: Int, _ id: NameID) throws {
        guard let index = planNamed[id] else { return }
        let plan = plans[index]
        let names = PlanCheck(world: self)
        for clause in plan.clauses { try names.check(clause) }
    }
}
