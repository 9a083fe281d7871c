// The house when lists fill it: seats by party and by region, and seats that equal claims leave open.

import Coalitions
import Diagnostics
import Elections
import Syntax

struct ListSeats: Sendable {
    /// An area that shares out seats of its own: the whole house, or a region.
    struct Area: Sendable {
        /// Nothing of the whole house, and of ridings in no region.
        let region: Int?
        /// Votes of those who take part; none of the others'.
        let votes: [Int]
        /// Seats that are shared out.
        let shared: Int
        /// What each party is due of them.
        let due: Apportionment
        /// Riding seats as they were won, which the others level; nothing where lists fill all.
        var won: [Int]?
        /// Seats that only a lot could give, and ridings that no one won.
        var undecided = 0
        /// Seats that no one qualified for, and ridings that stand empty.
        var vacant = 0

        /// Seats of each party: what it won stays, were it more than its due.
        var seats: [Int] { won.map { zip($0, due.seats).map(max) } ?? due.seats }
    }

    /// In the order of their first riding.
    var areas: [Area] = []
    /// Seats of each party in the whole house.
    var seats: [Int]
    /// Parties with a list that need not reach the threshold.
    var waived: [Int] = []
    /// Parties with a list that the threshold kept out though they have votes.
    var keptOut: [Int] = []
    /// Riding seats beyond a party's share.
    var overhang: [Int]

    var undecided: Int { areas.reduce(0) { $0 + $1.undecided } }
    var vacant: Int { areas.reduce(0) { $0 + $1.vacant } }

    /// Seats of a house that is declared without ridings, by the votes of the whole country; nothing
    /// where there are none.
    init?(_ system: SeatSystem.Lists, of world: World) {
        let votes = world.national.byParty(of: world.parties.count)
        let declared = world.house.seats.map { $0 - world.house.vacant }
        let house = declared ?? world.plainSeats.reduce(0, +)
        let reserved = system.reserved.values.reduce(0, +)
        let lists = PlayerSet(
            world.parties.indices.filter {
                !world.parties[$0].sitsAlone && system.reserved[$0] == nil
            })
        waived = system.exempt.filter { lists.contains($0) && votes[$0] > 0 }
        let ground = ListElection.Area(votes: votes, seats: max(0, house - reserved))
        guard world.national.areDeclared, house > 0,
            let given = ListElection(
                areas: [ground], method: system.method.apportionment, lists: lists,
                threshold: system.threshold, exempt: PlayerSet(waived))
        else { return nil }
        keptOut = world.parties.indices.filter {
            lists.contains($0) && !given.qualified.contains($0) && votes[$0] > 0
        }.sorted { (votes[$1], $0) < (votes[$0], $1) }
        let own = votes.indices.map { given.qualified.contains($0) ? votes[$0] : 0 }
        var area = Area(region: nil, votes: own, shared: ground.seats, due: given.byArea[0])
        area.vacant = area.due.unfilled
        area.undecided = area.due.tie?.seats ?? 0
        areas = [area]
        seats = zip(world.parties.indices.map { system.reserved[$0] ?? 0 }, area.seats).map(+)
        overhang = seats.map { _ in 0 }
    }

    /// Nothing where the numbers are beyond what can be shared out.
    init?(_ system: SeatSystem.Lists, _ election: Election, in world: World) {
        let all = Array(0..<election.ridingCount)
        let places = system.byRegion ? world.byRegion(all) : [(region: nil, ridings: all)]
        let reserved = system.reserved.values.reduce(0, +)
        let lists = PlayerSet(
            world.parties.indices.filter {
                !world.parties[$0].sitsAlone && system.reserved[$0] == nil
            })
        waived = world.parties.indices.filter { party in
            lists.contains(party) && election.votes[party] > 0
                && (system.exempt.contains(party)
                    || system.orRidings.map { election.seats[party] >= $0 } == true)
        }
        let grounds = places.map {
            ListElection.Area(
                votes: election.votesByParty(in: $0.ridings),
                seats: max(0, $0.ridings.count - reserved))
        }
        guard
            let given = ListElection(
                areas: grounds, method: system.method.apportionment, lists: lists,
                threshold: system.threshold, exempt: PlayerSet(waived))
        else { return nil }
        keptOut = world.parties.indices.filter {
            lists.contains($0) && !given.qualified.contains($0) && election.votes[$0] > 0
        }.sorted { (election.votes[$1], $0) < (election.votes[$0], $1) }
        seats = world.parties.indices.map { system.reserved[$0] ?? 0 }
        overhang = seats.map { _ in 0 }
        for (index, place) in places.enumerated() {
            let votes = grounds[index].votes.enumerated()
                .map { given.qualified.contains($0.offset) ? $0.element : 0 }
            var area = Area(
                region: place.region, votes: votes, shared: grounds[index].seats,
                due: given.byArea[index])
            if let extra = system.levelling {
                let won = election.results(in: place.ridings)
                guard
                    let levelled = LevellingSeats(
                        votes: votes, won: won.byParty, extra: extra - reserved,
                        method: system.method.apportionment, qualified: given.qualified)
                else { return nil }
                area = Area(
                    region: place.region, votes: votes, shared: levelled.shared, due: levelled.due,
                    won: won.byParty, undecided: won.undecided, vacant: won.vacant)
                overhang = zip(overhang, levelled.overhang).map(+)
            } else {
                area.vacant = area.due.unfilled
            }
            area.undecided += area.due.tie?.seats ?? 0
            areas.append(area)
            seats = zip(seats, area.seats).map(+)
        }
    }
}

extension ListSeats {
    /// Seats of a place that has some of its own: of regions, where they share them out.
    func seats(in place: Place, _ lookup: Lookup) throws -> Asking.SeatCount {
        try areas(in: place, lookup).reduce(Asking.SeatCount(byParty: seats.map { _ in 0 })) {
            Asking.SeatCount(
                byParty: zip($0.byParty, $1.seats).map(+),
                undecided: $0.undecided + $1.undecided, vacant: $0.vacant + $1.vacant)
        }
    }

    func areas(in place: Place, _ lookup: Lookup) throws -> [Area] {
        guard case .names(let names) = place.kind else {
            throw Diagnostic.seatsOfLists(at: lookup.location(place.range))
        }
        return try names.map { name in
            guard let area = try area(of: name, lookup) else {
                throw Diagnostic.seatsOfLists(at: lookup.location(name.name.range))
            }
            return area
        }
    }

    /// Whether every part of a place shares out seats of its own.
    func hold(_ place: Place, _ lookup: Lookup) throws -> Bool {
        guard case .names(let names) = place.kind else { return false }
        return try names.allSatisfy { try area(of: $0, lookup) != nil }
    }

    private func area(of name: PlaceName, _ lookup: Lookup) throws -> Area? {
        let found = try lookup.place(name)
        return areas.first { area in
            guard let region = area.region else { return false }
            return switch found {
            case .region(let wanted): wanted == region
            case .riding(let riding): lookup.ridings(inRegion: region) == [riding]
            }
        }
    }
}
