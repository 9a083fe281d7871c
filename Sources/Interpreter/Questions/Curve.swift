// `seats of NDP by swing from -5 to 5 [by 0.5] [against Liberal]`, `swing ratio [of Liberal]`

import Diagnostics
import Elections
import Syntax

extension Asking {
    private static let onePoint = 10_000_000

    func curve(_ node: CurveQuestion) throws -> Answer {
        _ = try election(for: "'seats by swing'")
        let party = try lookup.party(node.party)
        let against = try node.against.map { try lookup.party($0) }
        if against == party, let name = node.against {
            throw Diagnostic.sameParty(label(party).name, at: Location(source, name.range))
        }
        let (from, to) = try swungRange(node.range)
        let width = try step(node.step, across: to - from)
        let rows = try stride(from: from, through: to, by: width).map {
            (points: $0, house: try house(party: node.party, $0, from: node.against))
        }
        var answer = Answer(.curve, curveHeadline(party, rows))
        answer.tables = [curveTable(rows, party)]
        answer.assumptions = [
            against.map {
                "a uniform swing from \(label($0)) to \(label(party)) wherever both stand"
            }
                ?? "the same number of points gained in every riding where \(label(party)) stands, from all others in proportion"
        ]
        answer.derive(
            rows.map {
                Step(
                    "\(signedPoints($0.points)): \(label(party)) \(counted($0.house.seats[party], "seat", "seats"))"
                )
            })
        lean(&answer, on: nil)
        return answer
    }

    /// One point where none is given; no finer than two hundred rows.
    private func step(_ quantity: Quantity?, across range: Int) throws -> Int {
        guard let quantity else { return Self.onePoint }
        let isFitting = quantity.kind == .plain || quantity.kind == .points
        let width =
            quantity.kind == .plain ? quantity.billionths / 100 : quantity.billionths
        guard isFitting, width >= Self.onePoint / 100, range / width <= 200 else {
            throw Diagnostic.outOfRange(
                "a step", "at least 0.01 points, and 200 of them at most",
                at: Location(source, quantity.range))
        }
        return width
    }

    /// Five points either way where none are given.
    private func swungRange(_ range: (from: Quantity, to: Quantity)?) throws -> (Int, Int) {
        guard let range else { return (-5 * Self.onePoint, 5 * Self.onePoint) }
        let (from, to) = (try swung(range.from), try swung(range.to))
        guard from < to, to - from <= 60 * Self.onePoint else {
            throw Diagnostic.outOfRange(
                "the swing's end", "above its beginning, by at most 60 points",
                at: Location(source, range.to.range))
        }
        return (from, to)
    }

    private func swung(_ quantity: Quantity) throws -> Int {
        let billionths =
            quantity.kind == .plain ? quantity.billionths / 100 : quantity.billionths
        let isFitting = quantity.kind == .plain || quantity.kind == .points
        guard isFitting, abs(billionths) <= 50 * Self.onePoint else {
            throw Diagnostic.outOfRange(
                "a swing", "between −50 and 50 points", at: Location(source, quantity.range))
        }
        return billionths
    }

    /// The house after a swing of so many billionths, on top of what is supposed already.
    private func house(party: Name, _ points: Int, from: Name?) throws -> HouseState {
        guard points != 0 else { return now.house }
        let clause: Clause
        if let from {
            let (giver, taker) = points > 0 ? (from, party) : (party, from)
            clause = Clause(
                swing: abs(points), from: giver, to: taker, source: source, range: range)
        } else {
            clause = Clause(party: party, gains: points, source: source, range: range)
        }
        return try world.supposing([clause], depth: 1, over: now).house
    }

    private func signedPoints(_ billionths: Int) -> String {
        (billionths > 0 ? "+" : "") + decimal(billionths * 100) + " points"
    }

    private func curveHeadline(
        _ party: Int, _ rows: [(points: Int, house: HouseState)]
    ) -> Text {
        guard let first = rows.first, let last = rows.last else { return "No swing." }
        return
            "\(label(party)) goes from \(counted(first.house.seats[party], "seat", "seats")) at \(signedPoints(first.points)) to \(last.house.seats[party]) at \(signedPoints(last.points)); it has \(now.house.seats[party]) with no swing."
    }

    private func curveTable(
        _ rows: [(points: Int, house: HouseState)], _ party: Int
    ) -> Table {
        let isFine = rows.contains { $0.points % (Self.onePoint / 10) != 0 }
        let places = isFine ? 2 : 1
        let shown = ([party] + parties(by: now.house.seats, also: now.house.seats))
            .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }.prefix(5)
        let hasTies = rows.contains { $0.house.undecided > 0 }
        return Table(
            columns: [.init("swing\npoints", key: "swing")]
                + shown.map { .init(label($0).name, key: "party\($0)") }
                + (hasTies ? [.init("undecided", key: "undecided")] : []),
            rows: rows.map { row in
                [.decimal(billionths: row.points * 100, places: places)]
                    + shown.map { .seats(row.house.seats[$0]) }
                    + (hasTies ? [.seats(row.house.undecided)] : [])
            })
    }

    // MARK: Swing ratio

    /// Seats of a party with one point less and one point more.
    private typealias Around = (party: Int, down: Int, up: Int)

    func swingRatio(_ node: SwingRatioQuestion) throws -> Answer {
        let election = try election(for: "'swing ratio'").now
        let all = parties(by: now.house.seats, also: now.house.seats)
        let chosen = try node.party.map { [try lookup.party($0)] } ?? Array(all.prefix(8))
        let rows = try chosen.map { try around($0, named: node.party) }
        let lead = rows.prefix(3).map { row -> Text in
            "\(label(row.party)) \(decimal(ratio(row), places: 1))"
        }
        var answer = Answer(
            .curve,
            "Swing ratio, percent of the seats for one percent of the votes: " + list(lead) + ".")
        if node.party != nil, let own = rows.first {
            answer.found = Value(ratio(own), over: 1_000_000_000).map { .number($0, .plain) }
        }
        answer.tables = [ratioTable(rows)]
        answer.assumptions = [
            "a gain or loss of one point in every riding of \(election.ridingCount), from all others in proportion (the swing ratio of Tufte 1973, around the result)"
        ]
        answer.derive(
            rows.map {
                Step(
                    "\(label($0.party)): (\($0.up) − \($0.down)) seats of \(now.house.total), for two points of votes"
                )
            })
        lean(&answer, on: nil)
        return answer
    }

    private func around(_ party: Int, named: Name?) throws -> Around {
        let name = named ?? self.name(of: party)
        return (
            party, try house(party: name, -Self.onePoint, from: nil).seats[party],
            try house(party: name, Self.onePoint, from: nil).seats[party]
        )
    }

    /// In billionths: seats in percent over votes in percent.
    private func ratio(_ row: Around) -> Int {
        Int(clamping: Int128(row.up - row.down) * 50_000_000_000 / Int128(max(1, now.house.total)))
    }

    private func ratioTable(_ rows: [Around]) -> Table {
        Table(
            columns: [
                .init("party", key: "party"), .init("seats", key: "seats"),
                .init("at −1\npoint", key: "down"), .init("at +1\npoint", key: "up"),
                .init("swing\nratio", key: "ratio"),
            ],
            rows: rows.map {
                [
                    .party(label($0.party)), .seats(now.house.seats[$0.party]),
                    .seats($0.down), .seats($0.up),
                    .decimal(billionths: ratio($0), places: 2),
                ]
            })
    }

    private func name(of party: Int) -> Name {
        let id = world.parties[party].name
        return Name(text: label(party).name, id: id, kinds: .party, range: range)
    }
}
