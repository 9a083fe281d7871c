// The house's motions: who is pledged to what, and what carries them.

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Chamber {
    /// How the official opposition counts.
    enum Reading {
        /// It always votes against, as it usually does.
        case opposed
        /// Every party that pledged nothing is for sale.
        case forSale
    }

    /// What one player has pledged about the government.
    func pledge(of player: Player, _ reading: Reading) throws -> Pledge {
        let government = try government()
        let governing = player.parties.filter(government.contains)
        if !governing.isEmpty {
            let said = governing.compactMap { stance(of: $0, on: government) }
            return said.first { $0 != .supports } ?? .supports
        }
        if player.parties.contains(where: house.supporters.contains) { return .supports }
        for party in player.parties {
            if let stance = stance(of: party, on: government) { return stance }
        }
        if player.parties.contains(where: { refusesToSupport($0, government) }) { return .opposes }
        if reading == .opposed, player.parties.contains(where: house.opposition.contains) {
            return .opposes
        }
        return .free
    }

    /// What a party's pledge rests on.
    func ground(of party: Int) throws -> String {
        let government = try government()
        if house.supporters.contains(party) { return "the government is with its support" }
        switch stance(of: party, on: government) {
        case .supports: return "it supports the government"
        case .opposes: return "it opposes the government"
        case .abstains: return "it abstains on the government"
        case .free, nil: break
        }
        if refusesToSupport(party, government) { return "it rules out supporting the government" }
        return house.opposition.contains(party)
            ? "it is the official opposition" : "it votes as its bloc does"
    }

    func stance(of party: Int, on government: [Int]) -> Pledge? {
        let said = house.stances.last { stance in
            guard stance.party == party else { return false }
            switch stance.object {
            case .government, .budget: return true
            case .party(let other): return government.contains(other)
            }
        }
        switch said?.stance {
        case .supports: return .supports
        case .opposes: return .opposes
        case .abstains: return .abstains
        case nil: return nil
        }
    }

    func refusesToSupport(_ party: Int, _ government: [Int]) -> Bool {
        house.refusals.contains {
            $0.party == party && $0.what != .coalition && government.contains($0.other)
        }
    }

    /// The vote on which the government stands or falls, by the house's rule for a motion. A casting
    /// vote keeps things as they are: it puts no government into office.
    func division(_ reading: Reading, on motion: Syntax.Motion = .budget) throws -> Division {
        let rule = world.house.rule(of: motion)
        let division = Division(
            weights: players.map(\.votes), pledges: try players.map { try pledge(of: $0, reading) },
            threshold: rule.carrying, memberCount: house.total,
            motion: motion == .noConfidence ? .removes : .keeps,
            castingVoteKeeps: house.speaker != nil && motion != .investiture)
        guard let division else {
            throw Diagnostic.nothingDeclared("this question", at: at)
        }
        return division
    }

    func balance(
        _ reading: Reading = .opposed, on motion: Syntax.Motion = .budget,
        most: Int = Balance.most
    ) throws -> Balance {
        Balance(
            chamber: self, division: try division(reading, on: motion), reading: reading,
            most: most)
    }

    /// Pairs that do not sit in one government.
    var refusedPairs: [(Int, Int)] {
        house.refusals.filter { $0.what != .supporting }.flatMap { refusal in
            let others = allPlayers(of: [refusal.other])
            return allPlayers(of: [refusal.party]).flatMap { one in
                others.filter { $0 != one }.map { (one, $0) }
            }
        }
    }

    /// The game of a majority of the votes that can be cast.
    func game(needing votes: Int? = nil) throws -> WeightedGame {
        let quota = votes ?? majority
        guard let game = WeightedGame(weights: players.map(\.votes), quota: quota) else {
            throw Diagnostic.nothingDeclared("this question", at: at)
        }
        return game
    }

    /// Votes with which an investiture is carried though all others vote against.
    var investitureVotes: Int {
        let rule = world.house.rule(of: .investiture)
        return rule.carrying.yeasNeeded(of: votingSeats, members: house.total)
    }

    /// `Liberal, Bloc and NDP`
    func name(_ set: PlayerSet) -> Text {
        guard crowds.isEmpty else { return list(labels(set)) }
        return list(
            set.members.map { member in
                let player = players[member]
                let isBloc = player.parties.count > 1 && set.count > 1
                return isBloc ? "(" + player.label + ")" : player.label
            })
    }

    /// `Liberal + Bloc + NDP`, where several sets stand beside each other.
    func sum(_ set: PlayerSet) -> Text { added(labels(set)) }

    func votes(_ set: PlayerSet) -> Int { set.reduce(0) { $0 + players[$1].votes } }

    var governmentName: Text {
        list(house.government.map { "\(world.label($0))" }, "and")
    }
}

/// The balance of power in one reading of who is for sale.
struct Balance {
    let chamber: Chamber
    let division: Division
    let reading: Chamber.Reading
    let result: BalanceOfPower

    /// The most sets that are found where nobody lists them.
    static let most = 60

    init(
        chamber: Chamber, division: Division, reading: Chamber.Reading, most: Int = Self.most
    ) {
        self.chamber = chamber
        self.division = division
        self.reading = reading
        result = division.balanceOfPower(most: most)
    }

    /// Whether every one of some parties holds the balance, alone if asked: no other does, nor another
    /// party of its bloc.
    func holds(_ parties: [Int], alone: Bool) -> Bool {
        let holders = result.holders
        return parties.allSatisfy { party in
            guard let player = chamber.index(of: party) else { return false }
            let isAlone =
                holders.count == 1 && chamber.players[player].parties.allSatisfy(parties.contains)
            return holders.contains(player) && (!alone || isAlone)
        }
    }
}
