// What each word of a script's own fits in one situation: all things at once, worked out when it is
// first asked for. A word that depends on itself grows in rounds, each from what the last one added
// (semi-naive evaluation; Bancilhon and Ramakrishnan 1986), until nothing is added.

import Diagnostics
import Syntax

final class Extents {
    let world: World
    let situation: Situation
    let measured = Measured()
    /// The table at which the budget is voted on, laid once however many parties are asked of.
    private(set) lazy var budgetTable = situation.budgetTable(in: world)
    /// The house and what is known of it, worked out once however many rules and parties ask.
    private var chamber: Chamber?
    private var balance: Balance?
    private var kingmakers: Chamber.Kings?
    /// Finished, and those that are growing.
    private var tables: [Int: BitTable] = [:]
    private var finished: Set<Int> = []
    /// Of each that depends on itself, what every round added.
    private var rounds: [Int: [BitTable]] = [:]
    /// Words read and things asked so far: the same on every machine, so that how a rule is phrased
    /// can be held to what it costs.
    private(set) var work = 0

    init(world: World, situation: Situation) {
        self.world = world
        self.situation = situation
    }

    // MARK: The house

    func chamber(at location: Location) throws -> Chamber {
        if let chamber { return chamber.asked(at: location) }
        let new = try Chamber(world: world, situation: situation, at: location)
        chamber = new
        return new
    }

    func balance(at location: Location) throws -> Balance {
        if let balance { return balance }
        let new = try chamber(at: location).balance()
        balance = new
        return new
    }

    func kingmakers(at location: Location) throws -> Chamber.Kings {
        if let kingmakers { return kingmakers }
        let new = try chamber(at: location).kingmakers(between: nil)
        kingmakers = new
        return new
    }

    // MARK: Words

    func size(of kind: Variable.Kind) -> Int {
        switch kind {
        case .party: world.parties.count
        case .riding: world.ridings.count
        }
    }

    func did(_ work: Int) { self.work += work }

    func size(of variable: Variable) -> Int { size(of: variable.kind) }

    /// The things, or pairs of things, that a definition fits.
    func table(of index: Int) throws -> BitTable {
        if finished.contains(index), let table = tables[index] { return table }
        if let growing = tables[index] { return growing }
        let definition = world.definitions[index]
        try measured.deeper(in: definition) {
            if definition.isRecursive {
                try grow(definition.group)
            } else {
                tables[index] = try body(index)?.extent().table ?? empty(definition)
                finished.insert(index)
            }
        }
        return tables[index] ?? empty(definition)
    }

    /// Whether a word is being worked out by what depends on it.
    func isGrowing(_ index: Int) -> Bool { tables[index] != nil && !finished.contains(index) }

    private func empty(_ definition: Definition) -> BitTable {
        let sizes = definition.kinds.map(size)
        return BitTable(rows: sizes.count > 1 ? sizes[0] : 1, columns: sizes.last ?? 1)
    }

    private func body(_ index: Int) -> Body? {
        let definition = world.definitions[index]
        guard case .condition(let condition) = definition.node.body else { return nil }
        return Body(
            condition: condition, words: definition.node.words, source: definition.source,
            keep: definition.node.subjects, extents: self)
    }

    // MARK: Recursion

    private func grow(_ group: Int) throws {
        let members = world.definitions.indices.filter { world.definitions[$0].group == group }
        if members.count == 1, let table = try closure(of: members[0]) {
            tables[members[0]] = table
            finished.insert(members[0])
            return
        }
        let bodies = members.map { body($0) }
        for index in members { tables[index] = empty(world.definitions[index]) }
        var added: [Int: BitTable] = [:]
        for (index, body) in zip(members, bodies) { added[index] = try body?.extent().table }
        take(&added)
        while added.values.contains(where: { !$0.isEmpty }) {
            var next: [Int: BitTable] = [:]
            for (index, body) in zip(members, bodies) {
                next[index] = try body?.extent(adding: added)
            }
            added = next
            take(&added)
        }
        finished.formUnion(members)
    }

    /// Keeps what is new in what was added, and adds it.
    private func take(_ added: inout [Int: BitTable]) {
        for (index, table) in added {
            guard var whole = tables[index] else { continue }
            var fresh = table
            fresh.subtract(whole)
            whole.formUnion(fresh)
            added[index] = fresh
            tables[index] = whole
            did(round: fresh, of: index)
        }
    }

    func did(round: BitTable, of index: Int) { rounds[index, default: []].append(round) }

    /// In which round a definition that depends on itself came to fit a thing, or two: by way of
    /// nothing but what earlier rounds had found. Nothing where it does not fit.
    func round(of index: Int, _ things: [Int]) -> Int? {
        let row = things.count > 1 ? things[0] : 0
        return rounds[index]?.firstIndex { $0[row, things.last ?? 0] }
    }
}
