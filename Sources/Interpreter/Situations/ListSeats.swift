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
        /// Seats that each party has whoever takes the ridings that are tied; nothing where lists
        /// fill all.
        var certain: [Int]?
        /// Ridings that are tied, and how many seats fewer there are with some of their winners.
        var tied: [Int] = []
        var fewer = 0
        /// Seats that only a lot could give, and ridings that no one won.
        var undecided = 0
        /// Seats that no one qualified for, and ridings that stand empty.
        var vacant = 0

        /// Seats of each party.
        var seats: [Int] { certain ?? due.seats }
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

    /// Seats that are shared out among the votes of some ridings, or of a country without any.
    private struct Ground {
        let region: Int?
        let ridings: [Int]
        let area: ListElection.Area
    }

    /// Seats of a house that is declared without ridings, by the votes of the whole country; nothing
    /// where there are none.
    init?(_ system: SeatSystem.Lists, of world: World) {
        let votes = world.national.byParty(of: world.parties.count)
        let declared = world.house.seats.map { $0 - world.house.vacant }
        let house = declared ?? world.plainSeats.reduce(0, +)
        guard world.national.areDeclared, house > 0 else { return nil }
        let lists = system.lists(of: world)
        let area = ListElection.Area(votes: votes, seats: max(0, house - system.reservedSeats))
        self.init(
            system, votes: votes,
            waived: system.exempt.filter { lists.contains($0) && votes[$0] > 0 },
            [Ground(region: nil, ridings: [], area: area)], nil, in: world)
    }

    /// Nothing where the numbers are beyond what can be shared out.
    init?(_ system: SeatSystem.Lists, _ election: Election, in world: World) {
        let all = Array(0..<election.ridingCount)
        let places = system.byRegion ? world.byRegion(all) : [(region: nil, ridings: all)]
        let lists = system.lists(of: world)
        let waived = world.parties.indices.filter { party in
            lists.contains(party) && election.votes[party] > 0
                && (system.exempt.contains(party)
                    || system.orRidings.map { election.seats[party] >= $0 } == true)
        }
        let grounds = places.map {
            Ground(
                region: $0.region, ridings: $0.ridings,
                area: ListElection.Area(
                    votes: election.votesByParty(in: $0.ridings),
                    seats: max(0, $0.ridings.count - system.reservedSeats)))
        }
        self.init(system, votes: election.votes, waived: waived, grounds, election, in: world)
    }

    private init?(
        _ system: SeatSystem.Lists, votes: [Int], waived: [Int], _ grounds: [Ground],
        _ election: Election?, in world: World
    ) {
        let lists = system.lists(of: world)
        guard
            let given = ListElection(
                areas: grounds.map(\.area), method: system.method.apportionment, lists: lists,
                threshold: system.threshold, exempt: PlayerSet(waived))
        else { return nil }
        self.waived = waived
        keptOut = world.parties.indices.filter {
            lists.contains($0) && !given.qualified.contains($0) && votes[$0] > 0
        }.sorted { (votes[$1], $0) < (votes[$0], $1) }
        seats = world.parties.indices.map { system.reserved[$0] ?? 0 }
        overhang = seats.map { _ in 0 }
        for (ground, due) in zip(grounds, given.byArea) {
            let votes = ground.area.votes.enumerated()
                .map { given.qualified.contains($0.offset) ? $0.element : 0 }
            var area = Area(
                region: ground.region, votes: votes, shared: ground.area.seats, due: due)
            if let extra = system.levelling, let election {
                let levelled = Self.levelled(
                    ground, election, votes, extra: extra - system.reservedSeats,
                    system.method.apportionment, given.qualified)
                guard let levelled else { return nil }
                area = levelled.area
                overhang = zip(overhang, levelled.overhang).map(+)
            } else {
                area.vacant = area.due.unfilled
                area.undecided = area.due.tie?.seats ?? 0
            }
            areas.append(area)
            seats = zip(seats, area.seats).map(+)
        }
    }

    /// Ridings as they were won and what levels them: of tied ones, what every outcome leaves.
    private static func levelled(
        _ ground: Ground, _ election: Election, _ votes: [Int], extra: Int,
        _ method: Apportionment.Method, _ qualified: PlayerSet
    ) -> (area: Area, overhang: [Int])? {
        let won = election.results(in: ground.ridings)
        let tied = won.undecided == 0 ? [] : ground.ridings.filter(election.isUndecided)
        let cases = LevellingSeats.cases(
            votes: votes, won: won.byParty, tied: tied.map(election.partiesTied), extra: extra,
            method: method, qualified: qualified)
        guard let cases, let first = cases.first else { return nil }
        func least(_ number: (LevellingSeats) -> [Int]) -> [Int] {
            cases.map(number).reduce(number(first)) { zip($0, $1).map(min) }
        }
        let (certain, totals) = (least(\.seats), cases.map(\.total))
        var area = Area(
            region: ground.region, votes: votes, shared: first.shared, due: first.due,
            won: won.byParty, certain: certain, tied: tied)
        let most = totals.max() ?? 0
        area.fewer = most - (totals.min() ?? most)
        area.undecided = most - certain.reduce(0, +)
        area.vacant = won.vacant
        return (area, least(\.overhang))
    }
}

extension Election {
    /// The parties that share the first place in a riding.
    fileprivate func partiesTied(in riding: Int) -> [Int] {
        let outcome = outcome(of: riding)
        guard case .tied(let candidates) = outcome.winner else { return [] }
        return Set(candidates.map { outcome.candidates[$0].party }).sorted()
    }
}

extension SeatSystem.Lists {
    fileprivate var reservedSeats: Int { reserved.values.reduce(0, +) }

    /// Parties that share in what lists give: none that sits alone or has seats of its own.
    fileprivate func lists(of world: World) -> PlayerSet {
        PlayerSet(
            world.parties.indices.filter {
                !world.parties[$0].sitsAlone && reserved[$0] == nil
            })
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
