// A condition worked out for everything that varies in it at once. A conjunction is a join: what
// only links its parts is taken out one thing at a time, so that no more than two things vary in
// any table.

import Diagnostics
import Syntax

/// A definition's or rule's condition in one situation.
final class Body {
    let condition: Condition
    let words: RuleWords
    let source: Source
    /// What the answer is about, in order: no more than two.
    let keep: [Variable]
    let extents: Extents
    /// The riding that varies, if one does.
    let riding: Variable?
    /// Facts that do not change while recursive words grow, by what they are said of and where.
    private var known: [[Int]: Extent] = [:]
    private lazy var uses = condition.wordUses
    /// What one use of a growing word reads: only what was added last.
    private var reading: (use: Int, table: BitTable)?

    init(
        condition: Condition, words: RuleWords, source: Source, keep: [Variable], extents: Extents
    ) {
        self.condition = condition
        self.words = words
        self.source = source
        self.keep = keep
        self.extents = extents
        riding = (keep + words.mentions.map(\.variable)).first { $0.kind == .riding }
    }

    /// What the condition fits, for exactly the things kept.
    func extent() throws -> Extent {
        guard keep.count < 3 else { throw tooMany(keep, condition) }
        let found = try extent(condition, keep: Set(keep))
        return found.spread(over: keep, extents.size)
    }

    /// What it fits by way of what was added to the words it uses, one use at a time; all that it fits
    /// where a word is counted or denied.
    func extent(adding added: [Int: BitTable]) throws -> BitTable {
        let met = uses.flatMap { use in
            added.filter { !$0.value.isEmpty && use.name.means(extents.world.definitions[$0.key]) }
                .map { (use: use, table: $0.value) }
        }
        guard met.allSatisfy(\.use.isPlain) else { return try extent().table }
        var all = BitTable(
            rows: keep.count > 1 ? extents.size(of: keep[0]) : 1,
            columns: keep.last.map { extents.size(of: $0) } ?? 1)
        defer { reading = nil }
        for (use, table) in met {
            reading = (use.name.range.lower, table)
            all.formUnion(try extent().table)
        }
        return all
    }

    /// The table that a use of a word reads here.
    func table(of index: Int, used range: SourceRange, isOne: Bool) throws -> BitTable {
        if isOne, let reading, reading.use == range.lower { return reading.table }
        return try extents.table(of: index)
    }

    // MARK: What varies

    func variables(_ condition: Condition) -> Set<Variable> {
        switch condition.kind {
        case .any(let parts), .all(let parts):
            return parts.reduce(into: []) { $0.formUnion(variables($1)) }
        case .not(let inner):
            return variables(inner).subtracting(words.introduced(in: inner.range))
        case .comparison, .wins, .second, .runs, .tied, .lies:
            return parties(condition).union(riding.map { [$0] } ?? [])
        case .own(let node):
            let isOfPlace = [node.subject, node.object].contains {
                if case .place? = $0 { true } else { false }
            }
            return parties(condition).union(isOfPlace ? riding.map { [$0] } ?? [] : [])
        case .holds, .stance, .inForce, .ruleOut, .same: return parties(condition)
        }
    }

    private func parties(_ condition: Condition) -> Set<Variable> {
        words.parties(in: condition)
    }

    /// Whether the use that reads only additions stands in a condition.
    private func isRead(_ condition: Condition) -> Bool {
        guard let reading else { return false }
        return condition.range.lower <= reading.use && reading.use < condition.range.upper
    }

    // MARK: Conditions

    private func extent(_ condition: Condition, keep: Set<Variable>) throws -> Extent {
        let found: Extent
        switch condition.kind {
        case .any(let parts):
            let read = parts.contains(where: isRead) ? parts.filter(isRead) : parts
            found = try union(read.map { try extent($0, keep: keep) }, condition)
        case .all(let parts): found = try conjunction(parts, condition, keep)
        case .not(let inner):
            found = try extent(inner, keep: variables(condition)).complement
        case .comparison, .wins, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut, .own,
            .same, .lies:
            found = try leaf(condition)
        }
        return found.varying.filter { !keep.contains($0) }.reduce(found) { $0.without($1) }
    }

    private func leaf(_ condition: Condition) throws -> Extent {
        if case .own(let node) = condition.kind, let extent = try own(node, condition) {
            return extent
        }
        let place = condition.mentions
        if let extent = known[place], !grows(condition) { return extent }
        let varying = variables(condition).sorted { $0.key < $1.key }
        guard varying.count < 3 else { throw tooMany(varying, condition) }
        let extent = try facts(condition, varying)
        extents.did(extent.table.size)
        known[place] = extent
        return extent
    }

    /// Whether a word that is still growing stands in a condition.
    private func grows(_ condition: Condition) -> Bool {
        uses.contains { use in
            use.stands(in: condition.range)
                && use.name.places(in: extents.world.defined).contains(where: extents.isGrowing)
        }
    }

    private func union(_ parts: [Extent], _ condition: Condition) throws -> Extent {
        try joined(parts, condition, ofNone: false) { $0.formUnion($1) }
    }

    private func intersection(_ parts: [Extent], _ condition: Condition) throws -> Extent {
        try joined(parts, condition, ofNone: true) { $0.formIntersection($1) }
    }

    /// All parts spread over the same things, and made one.
    private func joined(
        _ parts: [Extent], _ condition: Condition, ofNone: Bool,
        by join: (inout BitTable, BitTable) -> Void
    ) throws -> Extent {
        let varying = try all(parts, condition)
        guard let first = parts.first else { return .constant(ofNone) }
        var whole = first.spread(over: varying, extents.size)
        for part in parts.dropFirst() {
            extents.did(whole.table.size)
            join(&whole.table, part.spread(over: varying, extents.size).table)
        }
        return whole
    }

    /// Everything that varies in some part, if that is no more than two things.
    private func all(_ parts: [Extent], _ condition: Condition) throws -> [Variable] {
        let varying = Set(parts.flatMap(\.varying)).sorted { $0.key < $1.key }
        guard varying.count < 3 else { throw tooMany(varying, condition) }
        return varying
    }

    private func tooMany(_ varying: [Variable], _ condition: Condition) -> Diagnostic {
        let names = varying.map { variable in
            guard !variable.isNamed else { return variable.words }
            return variable.kind == .party ? "a party" : "a riding"
        }
        return .tooManyVary(names, at: Location(source, condition.range))
    }

    // MARK: Joins

    private func conjunction(
        _ parts: [Condition], _ whole: Condition, _ keep: Set<Variable>
    ) throws -> Extent {
        let parts = parts.flatMap(flattened)
        if let wide = parts.firstIndex(where: isWideChoice), case .any(let ways) = parts[wide].kind
        {
            let read = ways.contains(where: isRead) ? ways.filter(isRead) : ways
            return try union(
                read.map { way in
                    var chosen = parts
                    chosen[wide] = way
                    return try conjunction(chosen, whole, keep)
                }, whole)
        }
        var factors: [Extent] = []
        for (index, part) in parts.enumerated() {
            let others = parts.indices.filter { $0 != index }.map { variables(parts[$0]) }
            let needed = others.reduce(keep) { $0.union($1) }
            factors.append(try extent(part, keep: variables(part).intersection(needed)))
        }
        return try eliminate(factors, whole, keep)
    }

    private func flattened(_ condition: Condition) -> [Condition] {
        guard case .all(let parts) = condition.kind else { return [condition] }
        return parts.flatMap(flattened)
    }

    /// A choice in which more than two things vary is made before the join.
    private func isWideChoice(_ condition: Condition) -> Bool {
        guard case .any = condition.kind else { return false }
        return variables(condition).count > 2
    }

    private func eliminate(
        _ factors: [Extent], _ whole: Condition, _ keep: Set<Variable>
    ) throws -> Extent {
        var factors = factors
        while let variable = nextLink(factors, keep) {
            let linked = factors.filter { $0.varying.contains(variable) }
            factors.removeAll { $0.varying.contains(variable) }
            factors.append(try link(linked, by: variable, whole))
        }
        return try intersection(factors, whole)
    }

    /// What is not kept and links the fewest others, by name where several do.
    private func nextLink(_ factors: [Extent], _ keep: Set<Variable>) -> Variable? {
        func neighbours(_ variable: Variable) -> Int {
            Set(factors.filter { $0.varying.contains(variable) }.flatMap(\.varying)).count
        }
        return Set(factors.flatMap(\.varying)).subtracting(keep)
            .min { (neighbours($0), $0.key) < (neighbours($1), $1.key) }
    }

    /// Joins parts by what links them, which then varies no more.
    private func link(
        _ parts: [Extent], by variable: Variable, _ whole: Condition
    ) throws -> Extent {
        let others = Set(parts.flatMap(\.varying)).subtracting([variable])
            .sorted { $0.key < $1.key }
        guard others.count == 2 else {
            return try intersection(parts, whole).without(variable)
        }
        let first = parts.filter { !$0.varying.contains(others[1]) }
        let second = parts.filter { $0.varying.contains(others[1]) }
        guard second.allSatisfy({ !$0.varying.contains(others[0]) }) else {
            throw tooMany(others + [variable], whole)
        }
        let left = try intersection(first, whole).spread(over: [others[0], variable], extents.size)
        let right = try intersection(second, whole)
            .spread(over: [variable, others[1]], extents.size)
        extents.did(left.table.cost(ofJoining: right.table))
        return Extent(others, left.table.joined(with: right.table))
    }
}
