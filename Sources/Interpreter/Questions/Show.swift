// `show party Green`, `show pact Progressive Primary`, `show ridings`, `show house`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func show(_ node: ShowQuestion) throws -> Answer {
        switch node.target {
        case .name(let name, let wanted): return try show(name, wanted)
        case .house: return try showHouse()
        case .parties: return try showParties()
        case .ridings: return try showRidings()
        case .regions: return showRegions()
        case .pacts: return showPlans(.pact)
        case .scenarios: return showPlans(.scenario)
        case .changes: return showChanges()
        case .rules: return try showRules()
        case .budget(let name): return try showBudget(name)
        case .word(let name, let order): return try showWord(name, by: order)
        }
    }

    private func show(_ name: Name, _ wanted: NameKinds) throws -> Answer {
        if let id = name.id {
            if wanted.contains(.party), let party = world.partyNamed[id] {
                return show(party: party)
            }
            if !wanted.isDisjoint(with: [.pact, .scenario]), let plan = world.planNamed[id] {
                return show(plan: plan)
            }
        }
        switch try lookup.place(PlaceName(name: name, wanted: wanted.intersection(.places))) {
        case .riding(let riding): return try show(riding: riding)
        case .region(let region):
            let ridings = lookup.ridings(inRegion: region)
            let election = try election(for: "a region").now
            return try ridingTable(
                .shown, ridings, election,
                "Region \(name: world.name(ofRegion: region)): \(counted(ridings.count, "riding", "ridings"))."
            )
        }
    }

    private func show(party index: Int) -> Answer {
        let party = world.parties[index]
        var answer = Answer(.shown, "Party \(label(index))" + aliases(party) + ".")
        var facts: [(String, Text)] = [("seats", "\(now.house.seats[index])")]
        if let election = now.election {
            let votes = election.votes[index]
            facts.append(("votes", "\(votes) (\(percent(votes, of: election.validVotes)))"))
            let runs = (0..<world.ridings.count).count { election.runs(index, in: $0) }
            facts.append(("runs in", "\(counted(runs, "riding", "ridings"))"))
        }
        if let position = party.position {
            facts.append(("position", "\(decimal(position, places: 1))"))
        }
        if now.house.absent.contains(index) { facts.append(("abstentionist", "takes no seat")) }
        if party.sitsAlone { facts.append(("sits alone", "each member decides alone")) }
        if let declared = party.declaredAt { facts.append(("declared", "\(declared.line)")) }
        answer.tables = [pairs(facts)]
        if let table = now.budgetTable(in: world) {
            let wishes = table.wishes.filter { $0.party == index }
            if !wishes.isEmpty { answer.tables.append(wishTable(table, wishes)) }
        }
        return answer
    }

    private func aliases(_ party: Party) -> Text {
        guard !party.aliases.isEmpty else { return "" }
        return ", also " + list(party.aliases.map { "\(name: world.lexicon.text($0))" })
    }

    func pairs(_ facts: [(String, Text)]) -> Table {
        Table(
            columns: [.init("", key: "fact"), .init("", key: "value")],
            rows: facts.map { [.text("\($0.0)"), .text($0.1)] })
    }

    private func show(riding: Int) throws -> Answer {
        var answer = try whoWins(riding)
        answer.kind = .shown
        let region = world.regionName(ofRiding: riding).map { " in \($0)" } ?? ""
        answer.notes.append("Declared\(region) at \(world.ridings.source(of: riding)).")
        return answer
    }

    private func show(plan index: Int) -> Answer {
        let plan = world.plans[index]
        let isOn = now.layers.contains { $0.kind == .plan(index) }
        let word = plan.kind == .pact ? "Pact" : "Scenario"
        let between: Text =
            plan.partners.isEmpty
            ? "" : " between " + list(plan.partners.map { "\(label($0))" })
        var answer = Answer(
            .shown,
            "\(word) \(name: world.lexicon.text(plan.name))" + between
                + (isOn ? ", in force." : ", not in force."))
        answer.tables = [
            Table(
                columns: [.init("change", key: "change"), .init("declared", key: "source")],
                rows: plan.clauses.map {
                    [.text("\($0.source.text($0.range))"), .text("\($0.location.line)")]
                })
        ]
        return answer
    }

    private func showHouse() throws -> Answer {
        let chamber = try Chamber(world: world, situation: now, at: location)
        var answer = Answer(
            .shown,
            "\(name: world.house.name ?? "The house") has \(counted(now.house.total, "seat", "seats"))."
        )
        answer.tables = [pairs(chamber.facts)]
        answer.assumptions = chamber.assumptions
        return answer
    }

    private func showParties() throws -> Answer {
        let count = world.parties.count
        var answer = Answer(.shown, "\(counted(count, "party is", "parties are")) declared.")
        let votes = now.election?.votes
        let order = world.parties.indices.sorted {
            (-now.house.seats[$0], -(votes?[$0] ?? 0), $0)
                < (-now.house.seats[$1], -(votes?[$1] ?? 0), $1)
        }
        answer.tables = [
            Table(
                columns: [
                    .init("party", key: "party"), .init("seats", key: "seats"),
                    .init("also", key: "also"),
                ],
                rows: order.map { party in
                    [
                        .party(label(party)), .seats(now.house.seats[party]),
                        .text(
                            "\(world.parties[party].aliases.map(world.lexicon.text).joined(separator: ", "))"
                        ),
                    ]
                })
        ]
        try addOwnMeasures(of: .party, order, to: &answer.tables[0])
        return answer
    }

    private func showRidings() throws -> Answer {
        let all = Array(0..<world.ridings.count)
        var answer = try ridingTable(
            .shown, all, try election(for: "'show ridings'").now,
            "\(counted(all.count, "riding is", "ridings are")) declared.")
        if !answer.tables.isEmpty {
            try addOwnMeasures(of: .riding, all, to: &answer.tables[0])
        }
        return answer
    }

    /// A column for each measure that the script defines of such things.
    private func addOwnMeasures(
        of kind: Variable.Kind, _ things: [Int], to table: inout Table
    ) throws {
        for definition in world.definitions where definition.kinds == [kind] {
            guard let (unit, values) = try measured(definition) else { continue }
            let known = Dictionary(
                values.map { ($0.thing, $0.value) }, uniquingKeysWith: { first, _ in first })
            table.columns.append(.init(definition.title, key: definition.title))
            for (row, thing) in things.enumerated() {
                table.rows[row].append(known[thing].map { cell($0, unit) } ?? .empty)
            }
        }
    }

    private func showRegions() -> Answer {
        var counts = Array(repeating: 0, count: world.regions.count)
        for region in world.ridings.region where region >= 0 { counts[Int(region)] += 1 }
        var answer = Answer(
            .shown, "\(counted(world.regions.count, "region is", "regions are")) declared.")
        answer.tables = [
            Table(
                columns: [.init("region", key: "region"), .init("ridings", key: "ridings")],
                rows: counts.indices.map {
                    [.text("\(name: world.name(ofRegion: $0))"), .count(counts[$0])]
                })
        ]
        return answer
    }

    private func showPlans(_ kind: NameKinds) -> Answer {
        let plans = world.plans.indices.filter { world.plans[$0].kind == kind }
        let words = kind == .pact ? ("pact is", "pacts are") : ("scenario is", "scenarios are")
        var answer = Answer(.shown, "\(counted(plans.count, words.0, words.1)) declared.")
        answer.tables = [
            Table(
                columns: [
                    .init("name", key: "name"), .init("changes", key: "changes"),
                    .init("in force", key: "inForce"),
                ],
                rows: plans.map { plan in
                    [
                        .text("\(name: world.lexicon.text(world.plans[plan].name))"),
                        .count(world.plans[plan].clauses.count),
                        .text(now.layers.contains { $0.kind == .plan(plan) } ? "yes" : "no"),
                    ]
                })
        ]
        return answer
    }

    private func showChanges() -> Answer {
        var rows: [[Cell]] = []
        for layer in now.layers {
            var said: Set<Int> = []
            for effect in layer.effects where said.insert(effect.clause.range.lower).inserted {
                rows.append([
                    .text("\(effect.clause.source.text(effect.clause.range))"),
                    .text("\(name: title(of: layer.kind))"),
                    .text("\(effect.clause.location.line)"),
                ])
            }
        }
        var answer = Answer(
            .shown,
            rows.isEmpty
                ? "No changes are in force."
                : "\(counted(rows.count, "change is", "changes are")) in force.")
        answer.tables = [
            Table(
                columns: [
                    .init("change", key: "change"), .init("layer", key: "layer"),
                    .init("declared", key: "source"),
                ], rows: rows)
        ]
        return answer
    }

    func title(of layer: Layer.Kind) -> String {
        switch layer {
        case .plan(let plan):
            (world.plans[plan].kind == .pact ? "pact " : "scenario ")
                + world.lexicon.text(world.plans[plan].name)
        case .rules: "a rule"
        case .session: "the session"
        case .supposed: "supposed"
        }
    }
}
