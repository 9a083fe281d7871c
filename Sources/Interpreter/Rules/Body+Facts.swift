// The parts of a condition that no word of the script's own is in: read from the house's facts
// where those are pairs of parties, else asked of each thing in turn.

import Diagnostics
import Syntax

extension Body {
    private var world: World { extents.world }
    private var situation: Situation { extents.situation }

    // MARK: Words of the script's own

    /// What stands in a word's place: something that varies, or things named.
    private enum Filler {
        case varies(Variable)
        case named(Named)
    }

    /// Things of which all are meant, or any: `Alpha and Beta`, `any riding`.
    private struct Named {
        let things: [Int]
        var isAny = false

        func fit(_ test: (Int) -> Bool) -> Bool {
            isAny ? things.contains(where: test) : things.allSatisfy(test)
        }

        /// The columns that all of their rows have, or any.
        func columns(_ table: BitTable) -> BitTable {
            var found = BitTable(rows: 1, columns: table.columns, filled: !isAny)
            for row in things {
                if isAny {
                    found.formUnion(table.row(row))
                } else {
                    found.formIntersection(table.row(row))
                }
            }
            return found
        }
    }

    /// What a word of the script's own fits here.
    func own(_ node: OwnCondition, _ condition: Condition) throws -> Extent? {
        let things = [node.subject, node.object].compactMap(\.self)
        let fillers = try things.map(filler)
        let kinds = things.map { thing -> Variable.Kind in
            if case .parties = thing { .party } else { .riding }
        }
        let index = try world.definition(node.name, kinds, at: Location(source, condition.range))
        let isOne = fillers.allSatisfy {
            if case .named(let named) = $0 { named.things.count == 1 } else { true }
        }
        let table = try table(of: index, used: node.name.range, isOne: isOne)
        if fillers.count == 1 { return select(table, fillers[0]) }
        return select(table, fillers[0], fillers[1])
    }

    private func filler(_ thing: OwnCondition.Thing) throws -> Filler {
        switch thing {
        case .parties(let names):
            if names.count == 1, let variable = names[0].variable { return .varies(variable) }
            return .named(Named(things: try Lookup(world: world, source: source).parties(names)))
        case .place(let place):
            if case .it = place.kind, let riding { return .varies(riding) }
            let places = Places(world: world, situation: situation, source: source)
            return .named(Named(things: try places.fix(place).ridings, isAny: place.isAny))
        }
    }

    private func select(_ table: BitTable, _ filler: Filler) -> Extent {
        switch filler {
        case .varies(let variable): Extent([variable], table)
        case .named(let named): .constant(named.fit { table[0, $0] })
        }
    }

    private func select(_ table: BitTable, _ one: Filler, _ other: Filler) -> Extent {
        switch (one, other) {
        case (.varies(let one), .varies(let other)):
            if one == other { return Extent([one], table.diagonal) }
            return Extent([one, other], table)
        case (.named(let named), .varies(let variable)):
            return Extent([variable], named.columns(table))
        case (.varies(let variable), .named(let named)):
            return Extent([variable], named.columns(table.transposed))
        case (.named(let ones), .named(let others)):
            return .constant(ones.fit { one in others.fit { table[one, $0] } })
        }
    }

    // MARK: Facts

    func facts(_ condition: Condition, _ varying: [Variable]) throws -> Extent {
        if let pairs = try pairs(condition, varying) { return pairs }
        if case .comparison(let node) = condition.kind, varying.count == 2,
            node.oneByOne == nil,
            let compared = try compare(node, varying)
        {
            return compared
        }
        var table = BitTable(
            rows: varying.count == 2 ? extents.size(of: varying[0]) : 1,
            columns: varying.last.map { extents.size(of: $0) } ?? 1)
        let byRiding = varying.firstIndex { $0.kind == .riding }
        for bindings in self.bindings(of: varying.filter { $0.kind == .party }) {
            let test = try conditions(bindings).compile(condition)
            let places = varying.map { bindings[$0] ?? 0 }
            extents.did(byRiding == nil ? 1 : extents.size(of: .riding))
            guard let byRiding else {
                let row = varying.count == 2 ? places[0] : 0
                table[row, places.last ?? 0] = test(nil)
                continue
            }
            for riding in 0..<extents.size(of: .riding) where test(riding) {
                let row = varying.count == 2 ? (byRiding == 0 ? riding : places[0]) : 0
                table[row, byRiding == varying.count - 1 ? riding : places[1]] = true
            }
        }
        return Extent(varying, table)
    }

    private func conditions(_ bindings: Bindings) -> Conditions {
        Conditions(
            world: world, situation: situation, source: source, varies: riding != nil,
            bindings: bindings, extents: extents, measured: extents.measured)
    }

    /// Every way to fill in parties.
    private func bindings(of parties: [Variable]) -> [Bindings] {
        parties.reduce([[:]]) { all, variable in
            all.flatMap { bindings in
                world.parties.indices.map { bindings.merging([variable: $0]) { $1 } }
            }
        }
    }

    /// `P supports Q`, `P rules out Q`: from the list of those who do.
    private func pairs(_ condition: Condition, _ varying: [Variable]) throws -> Extent? {
        guard varying.count == 2, varying.allSatisfy({ $0.kind == .party }) else { return nil }
        let house = situation.house
        switch condition.kind {
        case .stance(let node):
            guard case .party(let other) = node.object, let object = other.variable,
                node.parties.count == 1, let subject = node.parties[0].variable
            else { return nil }
            return pairs(house.pairs(of: node.stance), subject, object)
        case .ruleOut(let node):
            guard node.parties.count == 1, let subject = node.parties[0].variable,
                node.targets.count == 1, let object = node.targets[0].variable
            else { return nil }
            func said(_ wanted: RuleOutClause.What) -> Extent {
                pairs(
                    house.refusals.filter { $0.what == wanted || $0.what == .both }
                        .map { ($0.party, $0.other) }, subject, object)
            }
            guard node.what == .both else { return said(node.what) }
            var both = said(.supporting)
            both.table.formIntersection(said(.coalition).table)
            return both
        case .same(let node):
            guard let one = node.party.variable, let other = node.other.variable else { return nil }
            return pairs(world.parties.indices.map { ($0, $0) }, one, other)
        case .any, .all, .not, .comparison, .wins, .second, .runs, .tied, .holds, .inForce, .own,
            .lies:
            return nil
        }
    }

    private func pairs(
        _ pairs: [(party: Int, other: Int)], _ subject: Variable, _ object: Variable
    ) -> Extent {
        var table = BitTable(rows: extents.size(of: .party), columns: extents.size(of: .party))
        for (one, other) in pairs { table[one, other] = true }
        return Extent([subject, object], table)
    }

    /// Two sides in each of which one party varies: each side's numbers are worked out once.
    private func compare(
        _ node: ComparisonCondition, _ varying: [Variable]
    ) throws -> Extent? {
        let left = words.variables(in: node.left.range)
        let right = words.variables(in: node.right.range)
        guard riding == nil, left.count == 1, right.count == 1, left != right else { return nil }
        let kind = try conditions([left[0]: 0, right[0]: 0]).agreed(node.left, node.right)
        func values(_ side: Measure, _ variable: Variable) throws -> [Value?] {
            try world.parties.indices.map { party in
                try conditions([variable: party]).compile(side, as: kind)(nil)
            }
        }
        extents.did(2 * world.parties.count)
        let ones = try values(node.left, left[0])
        let others = try values(node.right, right[0])
        var table = BitTable(rows: ones.count, columns: others.count)
        for (row, one) in ones.enumerated() {
            for (column, other) in others.enumerated() {
                guard let one, let other else { continue }
                guard one.compared(to: other) != nil else {
                    let side = other.isTooLarge && !one.isTooLarge ? node.right : node.left
                    throw Diagnostic.tooLarge(at: Location(source, side.range))
                }
                table[row, column] = node.comparison.holds(one, other)
            }
        }
        return Extent([left[0], right[0]], table)
    }
}

extension HouseState {
    /// Whether one party has refused another in a way; `both` needs each of the two.
    func refuses(_ party: Int, _ other: Int, _ what: RuleOutClause.What) -> Bool {
        func said(_ wanted: RuleOutClause.What) -> Bool {
            refusals.contains {
                $0.party == party && $0.other == other && ($0.what == wanted || $0.what == .both)
            }
        }
        switch what {
        case .supporting: return said(.supporting)
        case .coalition: return said(.coalition)
        case .both: return said(.supporting) && said(.coalition)
        }
    }
}
