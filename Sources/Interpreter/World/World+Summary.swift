// A world in a few lines: what `:world` tells.

import Syntax

extension World {
    package var summary: [(name: String, value: String)] { declared + inForce }

    private var declared: [(name: String, value: String)] {
        var facts: [(String, String)] = []
        if let name = house.name { facts.append(("house", name)) }
        let seats = house.seats ?? (plainSeats.isEmpty ? nil : plainSeats.reduce(0, +))
        if let seats { facts.append(("seats", grouped(seats))) }
        facts.append(("parties", list(parties.map(\.label.name))))
        if plainSeats.isEmpty { facts.append(("ridings", grouped(ridings.count))) }
        let kinds: [(String, NameKinds)] = [("pacts", .pact), ("scenarios", .scenario)]
        let named =
            [("regions", regions), ("budgets", budgets.map(\.text))]
            + kinds.map { word, kind in
                (word, plans.filter { $0.kind == kind }.map { lexicon.text($0.name) })
            } + [("words", definitions.map(\.title))]
        facts += named.filter { !$0.1.isEmpty }.map { ($0.0, list($0.1)) }
        if !rules.isEmpty {
            facts.append(("rules", "\(grouped(rules.count)) ('show rules' lists them)"))
        }
        return facts
    }

    private var inForce: [(name: String, value: String)] {
        var facts: [(String, String)] = []
        let changes = layers.flatMap(\.effects).map { $0.clause.source.text($0.clause.range) }
        if !changes.isEmpty { facts.append(("changes", unique(changes).joined(separator: "; "))) }
        for (index, supposition) in suppositions.enumerated() {
            let clauses = supposition.steps.joined().map { $0.source.text($0.range) }
            let word = index == 0 ? "supposed" : "supposed \(index + 1)"
            facts.append((word, clauses.joined(separator: "; ")))
        }
        return facts
    }

    /// How much there is: `6 parties, 338 ridings and 1 pact`.
    package var size: String {
        let seats = plainSeats.reduce(0, +)
        let counts = [
            (parties.count, "party", "parties"), (seats, "seat", "seats"),
            (ridings.count, "riding", "ridings"),
            (plans.count { $0.kind == .pact }, "pact", "pacts"),
            (plans.count { $0.kind == .scenario }, "scenario", "scenarios"),
            (budgets.count, "budget", "budgets"), (definitions.count, "word", "words"),
            (rules.count, "rule", "rules"),
        ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
        return counts.isEmpty ? "nothing" : joined(counts)
    }

    private func list(_ names: [String]) -> String {
        guard !names.isEmpty else { return "none" }
        let rest = names.count - 8
        return names.prefix(8).joined(separator: ", ")
            + (rest > 0 ? " and \(grouped(rest)) more" : "")
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
