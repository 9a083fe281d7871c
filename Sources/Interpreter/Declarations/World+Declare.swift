// Declarations: each makes something so in a world, and says what is now so.

import Diagnostics
import Elections
import Syntax

/// How a declaration is taken: in a file a second one of the same thing is an error, at the prompt
/// it replaces the first.
package struct Taking: Sendable {
    package var isFile: Bool
    /// Whether what a change does is not told: then it need not be worked out at once.
    package var isQuiet: Bool
    /// Files of ridings read beforehand.
    package var files: [NamedFile: RidingFacts]

    package init(
        isFile: Bool, isQuiet: Bool = false, files: [NamedFile: RidingFacts] = [:]
    ) {
        self.isFile = isFile
        self.isQuiet = isQuiet
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
        let before = self.settled
        if case .rule = declaration { unsettleRules() } else { settled = nil }
        do {
            return try make(declaration, at: location, taking)
        } catch {
            settled = before
            throw error
        }
    }

    private mutating func make(
        _ declaration: Declaration, at location: Location, _ taking: Taking
    ) throws -> Answer {
        switch declaration {
        case .house(let node): return try declare(node, location, taking)
        case .parties(let node): return try declare(node, location, taking)
        case .trait(let node): return try declare(node, location)
        case .riding(let node): return try declare(node, location, taking)
        case .ridingsFrom(let node): return try declare(node, location, taking)
        case .seats(let node): return try declare(node, location, taking)
        case .votes(let node): return try declare(node, location, taking)
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
        let known = planNamed[id]
        let old = known.map { plans[$0] }
        if let old {
            guard old.kind == kind else {
                throw Diagnostic.twoNames(
                    name, already: old.kind == .pact ? "a pact" : "a scenario",
                    at: Location(location.source, name.range))
            }
            guard !taking.isFile else {
                throw Diagnostic.declaredTwice(
                    "\(word.lowercased()) \(name.text)", at: location, before: old.location)
            }
        }
        try put(plan, at: known ?? plans.count)
        let anew = old == nil ? "" : " is declared anew"
        let changes = counted(clauses.count, "change", "changes")
        var answer = Answer(.declared, "\(word) \(name: name.text)\(anew): \(changes)")
        answer.diagnostics = try PlanCheck(world: self).idleFlows(plan)
        return answer
    }

    /// Puts a plan in its place, or leaves everything as it was. Its names and quantities are looked
    /// at now, not first when it is put in force.
    private mutating func put(_ plan: Plan, at place: Int) throws {
        let old = place < plans.count ? plans[place] : nil
        if old == nil { plans.append(plan) } else { plans[place] = plan }
        planNamed[plan.name] = place
        do {
            let names = PlanCheck(world: self)
            for clause in plan.clauses { try names.check(clause) }
        } catch {
            if let old {
                plans[place] = old
            } else {
                plans.removeLast()
                planNamed[plan.name] = nil
            }
            throw error
        }
    }

    /// Whether a sentence that is refused leaves everything as it was, so that it need not be tried
    /// on a copy.
    package func isWholeOrNothing(_ sentence: Sentence, _ taking: Taking) -> Bool {
        if case .clauses(let clauses) = sentence.body { return piles(clauses, taking) }
        guard case .declaration(let declaration) = sentence.body else { return false }
        switch declaration {
        case .parties, .trait, .house, .seats, .votes, .budget, .definition, .pact, .scenario,
            .include:
            return true
        case .riding(let node):
            return node.name.id.map { ridingNamed[$0] == nil } ?? true
        case .ridingsFrom, .rule: return false
        }
    }
}
