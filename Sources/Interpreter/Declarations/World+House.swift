// `house "House of Commons" has 338 seats: …` and `seats: Liberal 157, …`

import Diagnostics
import Elections
import Syntax

extension World {
    /// The largest house that can be declared.
    static let mostSeats = 10_000_000

    mutating func declare(
        _ node: HouseDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        if taking.isFile, let before = house.declaredAt {
            throw Diagnostic.declaredTwice("the house", at: location, before: before)
        }
        var new = House()
        new.name = node.name?.text
        new.declaredAt = location
        new.seats = try node.seats.map { try seatCount($0, location.source, least: 1) }
        for setting in node.settings { try apply(setting, to: &new, location.source) }
        house = new
        let named = Text("\(name: new.name ?? "The house")")
        guard let seats = new.seats else { return Answer(.declared, named + " is declared") }
        return Answer(
            .declared, named + " has \(counted(seats, "seat", "seats"))")
    }

    private func seatCount(_ quantity: Quantity, _ source: Source) throws -> Int {
        try seatCount(quantity, source, least: 0)
    }

    private func seatCount(_ quantity: Quantity, _ source: Source, least: Int) throws -> Int {
        guard let seats = quantity.whole, (least...Self.mostSeats).contains(seats) else {
            throw Diagnostic.outOfRange(
                "a number of seats", "a whole number from \(least) to \(grouped(Self.mostSeats))",
                at: Location(source, quantity.range))
        }
        return seats
    }

    /// More seats than the house has are refused where they are declared; fewer may be told later.
    private func checkRoom(for held: Int, at location: Location) throws {
        guard let room = house.seats, held + house.vacant > room else { return }
        throw Diagnostic.seatsDoNotAdd(
            house: room, held: held, vacant: house.vacant, at: location)
    }

    private func apply(
        _ setting: HouseSetting, to house: inout House, _ source: Source
    ) throws {
        let lookup = Lookup(world: self, source: source)
        switch setting {
        case .speaker(let name): house.speaker = try lookup.party(name)
        case .deputies(let count, let name):
            let party = try lookup.party(name)
            house.deputies.append((party, try seatCount(count, source)))
        case .vacant(let count): house.vacant = try seatCount(count, source)
        case .motion(let motion, let rule): house.rules[motion] = rule
        }
    }

    mutating func declare(
        _ node: SeatsDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        guard ridings.count == 0 else {
            throw Diagnostic.seatsAndRidings(at: location, isSaid: node.isOfThese)
        }
        let named = try Lookup(world: self, source: location.source).parties(
            node.seats.map(\.party))
        var seats = try numbers(node.seats, location.source, seatCount)
        let total = seats.reduce(0, +)
        if taking.isFile { try checkFirstSaid(of: named, node, location) }
        let isAdded = taking.isFile || node.isOfThese
        if isAdded {
            for (party, held) in plainSeats.enumerated() where !named.contains(party) {
                seats[party] = held
            }
        }
        try checkRoom(for: seats.reduce(0, +), at: location)
        plainSeats = seats
        if !isAdded { plainSeatsAt = [:] }
        for party in named { plainSeatsAt[party] = location }
        return Answer(
            .declared,
            "\(counted(total, "seat", "seats")) held by \(counted(named.count, "party", "parties"))"
        )
    }

    /// A file says of each party once how many seats it holds.
    private func checkFirstSaid(
        of parties: [Int], _ node: SeatsDeclaration, _ location: Location
    ) throws {
        for (party, entry) in zip(parties, node.seats) {
            guard let before = plainSeatsAt[party] else { continue }
            throw Diagnostic.declaredTwice(
                "what \(label(party).name) holds", at: Location(location.source, entry.party.range),
                before: before)
        }
    }

    /// What is said of each party, each once, in the order of the parties.
    func numbers(
        _ entries: [PartyNumber], _ source: Source, _ read: (Quantity, Source) throws -> Int
    ) throws -> [Int] {
        let lookup = Lookup(world: self, source: source)
        var numbers = Array(repeating: 0, count: parties.count)
        var said: Set<Int> = []
        for entry in entries {
            let party = try lookup.party(entry.party)
            guard said.insert(party).inserted else {
                throw Diagnostic.twice(
                    label(party).name, at: Location(source, entry.party.range))
            }
            numbers[party] = try read(entry.number, source)
        }
        return numbers
    }
}
