// The house when lists fill it: seats by party and by region, and seats that equal claims leave open.

import Coalitions
import Diagnostics
import Elections
import Syntax

struct ListSeats: Sendable {
    /// Seats of each party in the whole house.
    var seats: [Int]
    /// Seats that only a lot could give.
    var undecided = 0
    /// Seats that no one qualified for.
    var unfilled = 0
    /// Regions in order of their first riding, with the seats of each; empty where the whole house is
    /// one area.
    var regions: [(region: Int, seats: [Int])] = []
    /// Parties in a tie, area by area.
    var ties: [(region: Int?, parties: [Int], seats: Int)] = []
    /// Parties with a list that need not reach the threshold.
    var waived: [Int] = []
    /// Parties with a list that the threshold kept out though they have votes.
    var keptOut: [Int] = []
    /// Riding seats beyond a party's share.
    var overhang: [Int] = []

    /// Nothing where the numbers are beyond what can be shared out.
    init?(_ system: SeatSystem.Lists, _ election: Election, in world: World) {
        let areas = Self.areas(system, election, world)
        let lists = PlayerSet(
            world.parties.indices.filter {
                !world.parties[$0].sitsAlone && system.reserved[$0] == nil
            })
        waived = world.parties.indices.filter { party in
            lists.contains(party) && election.votes[party] > 0
                && (system.exempt.contains(party)
                    || system.orRidings.map { election.seats[party] >= $0 } == true)
        }
        guard
            let given = ListElection(
                areas: areas.map(\.area), method: system.method.apportionment, lists: lists,
                threshold: system.threshold, exempt: PlayerSet(waived))
        else { return nil }
        seats = given.seats
        undecided = given.undecided
        unfilled = given.unfilled
        keptOut = world.parties.indices.filter {
            lists.contains($0) && !given.qualified.contains($0) && election.votes[$0] > 0
        }.sorted { (election.votes[$1], $0) < (election.votes[$0], $1) }
        for (area, result) in zip(areas, given.byArea) {
            if let region = area.region { regions.append((region, result.seats)) }
            if let tie = result.tie {
                ties.append((area.region, tie.parties.members, tie.seats))
            }
        }
        if let extra = system.levelling {
            guard level(extra, system, election, given.qualified) else { return nil }
        }
        for (party, own) in system.reserved where seats.indices.contains(party) {
            seats[party] += own
        }
    }

    private static func areas(
        _ system: SeatSystem.Lists, _ election: Election, _ world: World
    ) -> [(region: Int?, area: ListElection.Area)] {
        let whole = ListElection.Area(
            votes: election.votes,
            seats: max(0, election.ridingCount - system.reserved.values.reduce(0, +)))
        guard system.byRegion, system.levelling == nil else { return [(nil, whole)] }
        var order: [Int] = []
        var votes: [Int: [Int]] = [:]
        var seats: [Int: Int] = [:]
        for riding in 0..<election.ridingCount {
            let region = Int(world.ridings.region[riding])
            if votes[region] == nil {
                order.append(region)
                votes[region] = Array(repeating: 0, count: world.parties.count)
            }
            seats[region, default: 0] += 1
            for candidate in election.outcome(of: riding).candidates {
                votes[region]?[candidate.party] += candidate.votes
            }
        }
        return order.map { region in
            (
                region < 0 ? nil : region,
                ListElection.Area(votes: votes[region] ?? [], seats: seats[region] ?? 0)
            )
        }
    }

    /// Ridings as they were won, and seats beside them. Those that nobody won stay open.
    private mutating func level(
        _ extra: Int, _ system: SeatSystem.Lists, _ election: Election, _ qualified: PlayerSet
    ) -> Bool {
        guard
            let levelled = LevellingSeats(
                votes: election.votes, won: election.seats,
                extra: extra - system.reserved.values.reduce(0, +),
                method: system.method.apportionment, qualified: qualified)
        else { return false }
        seats = zip(election.seats, levelled.levelling).map { $0 + $1 }
        undecided = election.undecided + (levelled.tie?.seats ?? 0)
        unfilled = election.vacant
        overhang = levelled.overhang
        ties = levelled.tie.map { [(nil, $0.parties.members, $0.seats)] } ?? []
        regions = []
        return true
    }
}

extension ListSeats {
    /// Seats of a place where lists fill the house: only a region has seats of its own.
    func seats(in place: Place, _ lookup: Lookup) throws -> [Int] {
        guard case .names(let names) = place.kind else {
            throw Diagnostic.seatsOfLists(at: lookup.location(place.range))
        }
        var sums = seats.map { _ in 0 }
        for name in names {
            let found = try lookup.place(name)
            let region = regions.first { region in
                switch found {
                case .region(let wanted): wanted == region.region
                case .riding(let riding): lookup.ridings(inRegion: region.region) == [riding]
                }
            }
            guard let region else {
                throw Diagnostic.seatsOfLists(at: lookup.location(name.name.range))
            }
            for party in sums.indices { sums[party] += region.seats[party] }
        }
        return sums
    }
}
