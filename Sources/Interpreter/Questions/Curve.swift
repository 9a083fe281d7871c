// `seats of NDP by swing from -5 to 5 [by 0.5] [against Liberal] [in Ontario]`, `swing ratio [of
// Liberal] [in Ontario]`

import Diagnostics
import Elections
import Syntax

extension Asking {
    private static let onePoint = 10_000_000

    /// Seats after a swing of so many billionths.
    private typealias SwungSeats = (points: Int, seats: SeatCount)

    func curve(_ node: CurveQuestion) throws -> Answer {
        _ = try election(for: "'seats by swing'")
        let party = try lookup.party(node.party)
        let against = try node.against.map { try lookup.party($0) }
        if against == party, let name = node.against {
            throw Diagnostic.sameParty(label(party).name, at: Location(source, name.range))
        }
        let (from, to) = try swungRange(node.range)
        let width = try step(node.step, across: to - from)
        let today = try seatCount(now, node.place)
        let rows = try stride(from: from, through: to, by: width).map {
            (
                points: $0,
                seats: try seats(party: node.party, $0, from: node.against, in: node.place)
            )
        }
        var answer = Answer(.curve, curveHeadline(party, rows, today, node.place))
        answer.tables = [curveTable(rows, party, today)]
        answer.assumptions = [
            against.map {
                "a uniform swing from \(label($0)) to \(label(party)) wherever both stand"
            }
                ?? "the same number of points gained in every riding where \(label(party)) stands, from all others in proportion",
            "each riding's votes rounded to whole ones after the swing, by largest remainder",
        ]
        answer.derive(
            rows.map {
                Step(
                    "\(signedPoints($0.points)): \(label(party)) \(counted($0.seats.byParty[party], "seat", "seats"))"
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
        guard quantity.kind == .plain || quantity.kind == .points else {
            throw Diagnostic.outOfRange(
                "a swing", "in points: 'from -5 to 5'", at: Location(source, quantity.range))
        }
        guard abs(billionths) <= 50 * Self.onePoint else {
            throw Diagnostic.outOfRange(
                "a swing", "between −50 and 50 points", at: Location(source, quantity.range))
        }
        return billionths
    }

    /// The seats after a swing of so many billionths, on top of what is supposed already.
    private func seats(
        party: Name, _ points: Int, from: Name?, in place: Place?
    ) throws -> SeatCount {
        guard points != 0 else { return try seatCount(now, place) }
        let clause: Clause
        if let from {
            let (giver, taker) = points > 0 ? (from, party) : (party, from)
            clause = Clause(
                swing: abs(points), from: giver, to: taker, source: source, range: range)
        } else {
            clause = Clause(party: party, gains: points, source: source, range: range)
        }
        return try seatCount(world.supposing([clause], depth: 1, over: now), place)
    }

    private func signedPoints(_ billionths: Int) -> String {
        (billionths > 0 ? "+" : "") + decimal(billionths * 100) + " points"
    }

    private func curveHeadline(
        _ party: Int, _ rows: [SwungSeats], _ now: SeatCount, _ place: Place?
    ) -> Text {
        guard let first = rows.first, let last = rows.last else { return "No swing." }
        let seats = counted(first.seats.byParty[party], "seat", "seats")
        return "\(label(party)) goes from \(seats)" + phrase(place)
            + " at \(signedPoints(first.points)) to \(last.seats.byParty[party]) at \(signedPoints(last.points)); it has \(now.byParty[party]) with no swing."
    }

    /// So many parties have a column of their own.
    private static let mostInCurve = 5

    private func curveTable(_ rows: [SwungSeats], _ party: Int, _ now: SeatCount) -> Table {
        let isFine = rows.contains { $0.points % (Self.onePoint / 10) != 0 }
        let places = isFine ? 2 : 1
        let most = world.parties.indices.map { party in
            rows.map { $0.seats.byParty[party] }.max() ?? 0
        }
        let all = parties(by: now.byParty, also: most).filter { $0 != party }
        let shown = [party] + all.prefix(Self.mostInCurve - 1)
        let others = all.dropFirst(Self.mostInCurve - 1)
        let rest: [(title: String, seats: (SeatCount) -> Int)] = [
            ("others", { count in others.reduce(0) { $0 + count.byParty[$1] } }),
            ("undecided", { $0.undecided }), ("vacant", { $0.vacant }),
        ].filter { column in rows.contains { column.1($0.seats) > 0 } }
        return Table(
            columns: [.init("swing\npoints", key: "swing")]
                + shown.map { .init(label($0).name, key: "party\($0)") }
                + rest.map { .init($0.title, key: $0.title) },
            rows: rows.map { row in
                [.decimal(billionths: row.points * 100, places: places)]
                    + shown.map { .seats(row.seats.byParty[$0]) }
                    + rest.map { .seats($0.seats(row.seats)) }
            })
    }

    // MARK: Swing ratio

    /// Seats of a party with one point less and one point more.
    private typealias Around = (party: Int, down: Int, up: Int)

    func swingRatio(_ node: SwingRatioQuestion) throws -> Answer {
        _ = try election(for: "'swing ratio'")
        let count = try seatCount(now, node.place)
        let ridings = try self.ridings(node.place).count
        let all = parties(by: count.byParty, also: count.byParty)
        let chosen = try node.party.map { [try lookup.party($0)] } ?? Array(all.prefix(8))
        let rows = try chosen.map { try around($0, named: node.party, in: node.place) }
        func ratio(_ row: Around) -> Int { self.ratio(row, of: count.total) }
        let lead = rows.prefix(3).map { row -> Text in
            "\(label(row.party)) \(decimal(ratio(row), places: 1))"
        }
        var answer = Answer(
            .curve,
            "Swing ratio" + phrase(node.place)
                + ", percent of the seats for one percent of the votes: " + list(lead) + ".")
        if node.party != nil, let own = rows.first {
            answer.found = Value(ratio(own), over: 1_000_000_000).map { .number($0, .plain) }
        }
        answer.tables = [ratioTable(rows, count, ratio)]
        answer.assumptions = [
            "a gain or loss of one point in each of \(counted(ridings, "riding", "ridings")), from all others in proportion (the swing ratio of Tufte 1973, around the result)"
        ]
        answer.derive(
            rows.map {
                Step(
                    "\(label($0.party)): (\($0.up) − \($0.down)) seats of \(count.total), for two points of votes"
                )
            })
        lean(&answer, on: nil)
        return answer
    }

    private func around(_ party: Int, named: Name?, in place: Place?) throws -> Around {
        let name = named ?? self.name(of: party)
        func after(_ points: Int) throws -> Int {
            try seats(party: name, points, from: nil, in: place).byParty[party]
        }
        return (party, try after(-Self.onePoint), try after(Self.onePoint))
    }

    /// In billionths: seats in percent over votes in percent.
    private func ratio(_ row: Around, of total: Int) -> Int {
        Int(clamping: Int128(row.up - row.down) * 50_000_000_000 / Int128(max(1, total)))
    }

    private func ratioTable(
        _ rows: [Around], _ count: SeatCount, _ ratio: (Around) -> Int
    ) -> Table {
        Table(
            columns: [
                .init("party", key: "party"), .init("seats", key: "seats"),
                .init("at −1\npoint", key: "down"), .init("at +1\npoint", key: "up"),
                .init("swing\nratio", key: "ratio"),
            ],
            rows: rows.map {
                [
                    .party(label($0.party)), .seats(count.byParty[$0.party]),
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
