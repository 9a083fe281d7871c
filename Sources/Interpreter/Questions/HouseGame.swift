// The game that a question of power or coalitions is about: a majority, another quota of the votes, or
// a quota of the votes and one of the population at once.

import Coalitions
import Diagnostics
import Syntax

struct HouseGame {
    let votes: WeightedGame
    /// Nothing where votes alone decide.
    let double: DoubleGame?
    /// What each player is to a double majority; nothing until it is asked for.
    private(set) var doublePower: DoublePower?

    init(votes: WeightedGame, double: DoubleGame? = nil) {
        self.votes = votes
        self.double = double
    }

    /// The same with all that its indices need.
    var withPower: HouseGame {
        var copy = self
        copy.doublePower = double.map(DoublePower.init)
        return copy
    }

    var quota: Int { votes.quota }

    func swingPower() -> SwingPower? {
        if let double { return (doublePower ?? DoublePower(of: double)).swingPower() }
        return votes.swingPower()
    }

    func shapleyShubik() -> IndexValues? {
        if let double { return (doublePower ?? DoublePower(of: double)).shapleyShubik() }
        return votes.shapleyShubik()
    }

    func johnston() -> IndexValues? {
        if let double { return double.johnston() }
        return votes.johnston()
    }

    func deeganPackel() -> IndexValues? {
        if let double { return double.deeganPackel() }
        return votes.deeganPackel()
    }

    func publicGood() -> IndexValues? {
        if let double { return double.publicGood() }
        return votes.publicGood()
    }

    func roles() -> Roles? {
        if let double { return (doublePower ?? DoublePower(of: double)).roles() }
        return votes.roles()
    }

    /// Nothing where a double majority has too many members to list its coalitions.
    func minimal(most: Int) -> Listing? {
        if let double { return double.coalitions(minimal: true, most: most) }
        return votes.minimalWinning(most: most)
    }

    /// ` votes and 1,053,000 people`, behind a number of votes; nothing where votes alone decide.
    func andPeople(_ set: PlayerSet) -> Text {
        guard let people = double?.second else { return "" }
        return " votes and \(people.weight(of: set)) people"
    }

    /// `8 of 15 votes`, and the people needed where they count too.
    func needed(of chamber: Chamber, isLast: Bool = false) -> Text {
        let own: Text = "\(grouped(quota)) of \(grouped(chamber.votingSeats)) votes"
        guard let people = double?.second else { return own }
        let both = own + " with \(people.quota) of \(people.total) people"
        guard let enough = double?.enough else { return both }
        return both + ", or \(counted(enough, "vote", "votes")) alone" + (isLast ? "" : ",")
    }
}

extension Chamber {
    /// The game of a majority, or of another quota of the votes that can be cast.
    func game(needing quota: CoalitionQuota?, _ source: Source) throws -> HouseGame {
        guard let quota else { return HouseGame(votes: try game()) }
        let needed = try votesNeeded(quota, source)
        guard let votes = WeightedGame(weights: players.map(\.votes), quota: needed) else {
            throw Diagnostic.nothingDeclared("this question", at: at)
        }
        guard case .double(_, let share, let orVotes) = quota else {
            return HouseGame(votes: votes)
        }
        let people = try populations()
        let least = try part(of: people.reduce(0, +), share, source)
        guard let second = WeightedGame(weights: people, quota: least),
            let double = DoubleGame(
                votes, second, orEnough: try orVotes.map { try votesNeeded(.votes($0), source) })
        else { throw Diagnostic.tooManyForTwo(at: at) }
        return HouseGame(votes: votes, double: double)
    }

    /// People behind each player; members who sit alone share their party's equally.
    private func populations() throws -> [Int] {
        var given: [Int: Int] = [:]
        return try players.map { player in
            try player.parties.reduce(0) { sum, party in
                guard let people = world.parties[party].population else {
                    throw Diagnostic.populationNeeded(world.label(party).name, at: at)
                }
                let sharing = players.count { $0.parties.contains(party) }
                let place = given[party, default: 0]
                given[party] = place + 1
                return sum + people / sharing + (place < people % sharing ? 1 : 0)
            }
        }
    }

    private func votesNeeded(_ quota: CoalitionQuota, _ source: Source) throws -> Int {
        switch quota {
        case .majority: return majority
        case .votes(let quantity):
            guard let votes = quantity.whole, [.plain, .votes, .seats].contains(quantity.kind),
                (1...max(1, votingSeats)).contains(votes)
            else {
                throw Diagnostic.outOfRange(
                    "what a coalition needs", "a whole number from 1 to \(grouped(votingSeats))",
                    at: Location(source, quantity.range))
            }
            return votes
        case .share(let billionths, let range):
            return try least(share: billionths, of: votingSeats, Location(source, range))
        case .double(let votes, population: _, orVotes: _): return try votesNeeded(votes, source)
        case .ofMembers(let part): return try membersNeeded(part, source)
        }
    }

    /// The same of every member, those who cast no vote among them; more than can be cast where
    /// nobody could carry it.
    private func membersNeeded(_ quota: CoalitionQuota, _ source: Source) throws -> Int {
        switch quota {
        case .majority: return WeightedGame.majority(of: house.total)
        case .share(let billionths, let range):
            return try least(share: billionths, of: house.total, Location(source, range))
        case .votes, .double, .ofMembers: return try votesNeeded(quota, source)
        }
    }

    private func part(of people: Int, _ share: Quantity, _ source: Source) throws -> Int {
        let at = Location(source, share.range)
        guard share.kind == .percent else {
            throw Diagnostic.kindsDiffer(.percent, at, share.kind, at, hint: "write it as '65%'")
        }
        return try least(share: share.billionths, of: people, at)
    }

    private func least(share billionths: Int, of whole: Int, _ at: Location) throws -> Int {
        guard billionths > 0, billionths <= 1_000_000_000 else {
            throw Diagnostic.outOfRange(
                "what a coalition needs", "more than 0% and at most 100%", at: at)
        }
        return WeightedGame.least(share: billionths, of: whole)
    }
}
