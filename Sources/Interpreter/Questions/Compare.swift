// `compare seats across Today, Progressive Primary, Snap Election`

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// A world by its name: today, or a pact or scenario put in force.
    private typealias NamedWorld = (name: String, situation: Situation)

    func compare(_ node: CompareQuestion) throws -> Answer {
        let worlds = try node.worlds.map { world -> NamedWorld in
            switch world {
            case .today: (against == nil ? "Today" : "Supposed", now)
            case .named(let name): try put(name)
            }
        }
        var answer =
            switch node.what {
            case .tally(let what): try compare(what, node.place, worlds)
            case .balanceOfPower: try compareBalance(worlds)
            }
        let common = assumptions(of: now, on: nil).lines
        let known = Set(common.map(\.plain))
        let changed = worlds.filter { $0.situation.effects.count > now.effects.count }
        answer.assumptions +=
            common
            + shared(
                changed.map { world in
                    let lines = assumptions(of: world.situation, on: nil).lines
                    return (world.name, lines.filter { !known.contains($0.plain) })
                }, among: worlds.count)
        return answer
    }

    private func compare(
        _ what: TallyKind, _ place: Place?, _ worlds: [NamedWorld]
    ) throws -> Answer {
        let counts = try worlds.map { try count(what, place, in: $0.situation) }
        let most = (0..<world.parties.count).map { party in counts.map { $0[party] }.max() ?? 0 }
        let shown = parties(by: most, also: most)
        var table = Table(
            columns: [.init("party", key: "party")]
                + worlds.map { .init($0.name, key: $0.name) })
        let totals = counts.map { $0.reduce(0, +) }
        table.rows = shown.map { party in
            [.party(label(party))]
                + counts.indices.map { cell(what, counts[$0][party], totals[$0]) }
        }
        if what == .seats {
            let undecided = try worlds.map { try seatCount($0.situation, place).undecided }
            if undecided.contains(where: { $0 > 0 }) {
                table.rows.append([.text("undecided")] + undecided.map { .seats($0) })
            }
        }
        let names = worlds.map { Text("\(name: $0.name)") }
        var answer = Answer(
            .comparison,
            "\(title(of: what))" + phrase(place) + " across " + list(names) + ".")
        answer.tables = [table]
        if what == .seats {
            answer.derive(
                worlds.map {
                    Step("\(name: $0.name)", children: self.seatSteps(in: $0, place, shown))
                })
        }
        return answer
    }

    /// Where each party's seats come from in one world, and what moves them there.
    private func seatSteps(in world: NamedWorld, _ place: Place?, _ shown: [Int]) -> [Step] {
        asking(in: world.situation, before: now, it: it).seatSteps(shown, place)
    }

    /// Who holds the balance of power in each world, all who have pledged nothing voting against.
    private func compareBalance(_ worlds: [NamedWorld]) throws -> Answer {
        let chambers = try worlds.map { try chamber($0.situation) }
        let rows = try zip(worlds, chambers).map { world, chamber in
            _ = try chamber.government()
            return BalanceRow(in: world.name, try chamber.balance(.opposed))
        }
        let cases = alike(rows, of: \.holders.members) { holding($0) }
        let told = cases.map { list($0.names) + ": " + $0.what }
        var answer = Answer(.comparison, parted(told) + ".")
        answer.tables = [balanceTable(rows, of: .init("in", key: "world"))]
        answer.assumptions = shared(
            zip(worlds, chambers).map { ($0.name, $1.assumptions) }, among: worlds.count)
        answer.derive(
            rows.map { row in
                Step(row.words, children: self.balanceSteps(row.balance).flatMap(\.children))
            })
        return answer
    }

    /// What each world assumes; where several assume the same, said once for all of them, and
    /// without their names where it is every one.
    private func shared(_ worlds: [(name: String, lines: [Text])], among all: Int) -> [Text] {
        var entries: [(line: Text, names: [String])] = []
        for (name, lines) in worlds {
            for line in lines {
                if let place = entries.firstIndex(where: { $0.line.plain == line.plain }) {
                    entries[place].names.append(name)
                } else {
                    entries.append((line, [name]))
                }
            }
        }
        return entries.map { line, names in
            names.count == all ? line : "\(list(names.map { "\(name: $0)" })): \(line)"
        }
    }

    private func title(of kind: TallyKind) -> String {
        switch kind {
        case .seats: "Seats"
        case .votes: "Votes"
        case .share: "Shares"
        }
    }

    /// The world with a pact or scenario in force.
    private func put(_ name: Name) throws -> NamedWorld {
        let kinds: NameKinds = [.pact, .scenario]
        let plan = try lookup.plan(name, kinds)
        let clause = Clause(plan: name, kinds, source: source)
        return (
            world.lexicon.text(world.plans[plan].name),
            try world.supposing([clause], depth: 1, over: now)
        )
    }

    private func count(
        _ what: TallyKind, _ place: Place?, in situation: Situation
    ) throws -> [Int] {
        if what == .seats { return try seatCount(situation, place).byParty }
        guard let election = situation.election else {
            throw Diagnostic.ballotsNeeded("'\(what.rawValue)'", at: location)
        }
        guard let place else { return election.votes }
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
