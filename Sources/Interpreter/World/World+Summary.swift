// A world in a few lines: what `:world` tells.

import Syntax

extension World {
    package var summary: [(name: String, value: String)] {
        var facts: [(String, String)] = []
        if let name = house.name { facts.append(("house", name)) }
        if let seats = house.seats { facts.append(("seats", grouped(seats))) }
        facts.append(("parties", list(parties.prefix(8).map(\.label.name), of: parties.count)))
        facts.append(("ridings", grouped(ridings.count)))
        if !regions.isEmpty {
            facts.append(("regions", list(Array(regions.prefix(8)), of: regions.count)))
        }
        let kinds: [(String, NameKinds)] = [("pacts", .pact), ("scenarios", .scenario)]
        for (word, kind) in kinds {
            let names = plans.filter { $0.kind == kind }.map { lexicon.text($0.name) }
            if !names.isEmpty { facts.append((word, list(names, of: names.count))) }
        }
        let changes = layers.flatMap(\.effects).map { $0.clause.source.text($0.clause.range) }
        if !changes.isEmpty { facts.append(("changes", unique(changes).joined(separator: "; "))) }
        for (index, supposition) in suppositions.enumerated() {
            let clauses = supposition.steps.joined().map { $0.source.text($0.range) }
            let word = index == 0 ? "supposed" : "supposed \(index + 1)"
            facts.append((word, clauses.joined(separator: "; ")))
        }
        return facts
    }

    private func list(_ names: [String], of count: Int) -> String {
        guard count > 0 else { return "none" }
        let rest = count - names.count
        return names.joined(separator: ", ") + (rest > 0 ? " and \(grouped(rest)) more" : "")
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
