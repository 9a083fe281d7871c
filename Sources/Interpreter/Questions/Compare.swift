// `compare seats across Today, Progressive Primary, Snap Election`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func compare(_ node: CompareQuestion) throws -> Answer {
        var worlds: [(name: String, situation: Situation)] = []
        for world in node.worlds {
            switch world {
            case .today: worlds.append(("Today", now))
            case .named(let name): worlds.append(try put(name))
            }
        }
        let counts = try worlds.map { try count(node, in: $0.situation) }
        let most = (0..<world.parties.count).map { party in counts.map { $0[party] }.max() ?? 0 }
        let shown = parties(by: most, also: most)
        var table = Table(
            columns: [.init("party", key: "party")]
                + worlds.map { .init($0.name, key: $0.name) })
        let totals = counts.map { $0.reduce(0, +) }
        table.rows = shown.map { party in
            [.party(label(party))]
                + counts.indices.map { cell(node.what, counts[$0][party], totals[$0]) }
        }
        if node.what == .seats {
            let undecided = try worlds.map { try seatCount($0.situation, node.place).undecided }
            if undecided.contains(where: { $0 > 0 }) {
                table.rows.append([.text("undecided")] + undecided.map { .seats($0) })
            }
        }
        let names = worlds.map { Text("\(name: $0.name)") }
        var answer = Answer(
            .comparison,
            "\(what(node.what))" + phrase(node.place) + " across " + list(names) + ".")
        answer.tables = [table]
        let common = assumptions(of: now, on: nil).lines
        answer.assumptions =
            common
            + shared(worlds.filter { $0.situation.effects.count > now.effects.count }, common)
        return answer
    }

    /// What each world assumes; where several assume the same, said once for all of them.
    private func shared(
        _ worlds: [(name: String, situation: Situation)], _ common: [Text]
    ) -> [Text] {
        let known = Set(common.map(\.plain))
        var lines: [(line: Text, names: [String])] = []
        for (name, situation) in worlds {
            for line in assumptions(of: situation, on: nil).lines
            where !known.contains(line.plain) {
                if let place = lines.firstIndex(where: { $0.line.plain == line.plain }) {
                    lines[place].names.append(name)
                } else {
                    lines.append((line, [name]))
                }
            }
        }
        return lines.map { entry in
            "\(list(entry.names.map { "\(name: $0)" })): \(entry.line)"
        }
    }

    private func what(_ kind: TallyKind) -> String {
        switch kind {
        case .seats: "Seats"
        case .votes: "Votes"
        case .share: "Shares"
        }
    }

    /// The world with a pact or scenario in force.
    private func put(_ name: Name) throws -> (name: String, situation: Situation) {
        let kinds: NameKinds = [.pact, .scenario]
        let plan = try lookup.plan(name, kinds)
        let clause = Clause(plan: name, kinds, source: source)
        return (
            world.lexicon.text(world.plans[plan].name),
            try world.supposing([clause], depth: 1, over: now)
        )
    }

    private func count(_ node: CompareQuestion, in situation: Situation) throws -> [Int] {
        if node.what == .seats { return try seatCount(situation, node.place).byParty }
        guard let election = situation.election else {
            throw Diagnostic.ballotsNeeded("'\(node.what.rawValue)'", at: location)
        }
        guard let place = node.place else { return election.votes }
        var votes = Array(repeating: 0, count: world.parties.count)
        for riding in try ridings(place) {
            for party in votes.indices { votes[party] += election.votes(of: party, in: riding) }
        }
        return votes
    }

    private func cell(_ what: TallyKind, _ count: Int, _ total: Int) -> Cell {
        switch what {
        case .seats: .seats(count)
        case .votes: .votes(count)
        case .share: .share(part: count, whole: total)
        }
    }
}
