// The government's own count: its votes with those pledged to it, of the votes that will be cast.

import Coalitions
import Diagnostics
import Syntax

extension Chamber {
    /// Votes of all who have pledged this about the government.
    func votes(pledged pledge: Pledge) throws -> Int {
        _ = try government()
        return try players.reduce(0) {
            $0 + (try self.pledge(of: $1, .forSale) == pledge ? $1.votes : 0)
        }
    }

    /// Whether a governing party does not vote with its own government.
    func dissents(_ party: Int) throws -> Bool {
        guard let player = index(of: party) else { return false }
        return try pledge(of: players[player], .forSale) != .supports
    }

    /// Votes that will be cast: those that can be, less those of who abstains on the government.
    func votesCast() throws -> Int { votingSeats - (try votes(pledged: .abstains)) }

    /// More than half of the votes that will be cast.
    func majorityCast() throws -> Int { WeightedGame.majority(of: try votesCast()) }

    /// Parties outside the government with a vote to cast that have pledged this about it: first those
    /// with whose support it was formed.
    func outside(_ pledge: Pledge) throws -> [Int] {
        let government = try government()
        let pledged = try players.filter { try self.pledge(of: $0, .forSale) == pledge }
            .flatMap(\.parties)
        var named: Set<Int> = Set(government)
        return (house.supporters.filter(pledged.contains) + pledged)
            .filter { named.insert($0).inserted }
    }

    /// `with the support of NDP and while Green abstains`; nothing where nobody has pledged either.
    func pledgedWords() throws -> Text {
        let backers = try outside(.supports).map { "\(world.label($0))" as Text }
        let absent = try outside(.abstains).map { "\(world.label($0))" as Text }
        let with: Text = backers.isEmpty ? "" : " with the support of " + list(backers)
        guard !absent.isEmpty else { return with }
        return with + (backers.isEmpty ? "" : " and") + " while " + list(absent)
            + (absent.count == 1 ? " abstains" : " abstain")
    }

    /// What the government's count rests on: who governs, who is pledged, whose votes count.
    func countAssumptions() throws -> [Text] {
        var lines = governmentAssumption
        let backers = try outside(.supports).map { "\(world.label($0))" as Text }
        if !backers.isEmpty {
            lines.append(
                list(backers) + (backers.count == 1 ? " votes" : " vote")
                    + " with the government, as pledged")
        }
        let absent = try outside(.abstains).map { "\(world.label($0))" as Text }
        if !absent.isEmpty {
            lines.append(
                list(absent) + (absent.count == 1 ? " abstains" : " abstain")
                    + ", as pledged: \(try votesCast()) of \(votingSeats) votes are cast")
        }
        return lines + voteAssumptions + idlePledges
    }
}

extension Asking {
    /// `the government is Liberal`; where nobody governs, why not.
    func governingWords(_ chamber: Chamber) -> Text {
        let house = chamber.house
        guard house.government.isEmpty else {
            let assumed: Text =
                house.governmentIsAssumed ? ", as the largest party: nobody is said to govern" : ""
            return "the government is " + list(house.government.map { "\(label($0))" }) + assumed
        }
        let tied = list(house.tiedLargest.map { "\(label($0))" as Text })
        return "no party governs"
            + (house.tiedLargest.isEmpty ? "" : ": " + tied + " are the largest together")
    }

    /// Who governs, and where that was said.
    func governingStep(_ chamber: Chamber) -> Step {
        let said = now.effects.filter { ranked in
            if case .government = ranked.effect.action { true } else { false }
        }.max { $0.rank < $1.rank }
        return Step(governingWords(chamber), source: said?.effect.clause.location.line)
    }

    /// `Liberal 157 + NDP 24 = 181: 11 more than 170`
    func governmentCount(_ chamber: Chamber) throws -> Text {
        let governing = try chamber.government().filter { try !chamber.dissents($0) }
        let parties = governing + (try chamber.outside(.supports))
        let terms: Text =
            parties.isEmpty
            ? "no one's votes, 0" : added(parties.map { "\(label($0)) \(chamber.votes(of: [$0]))" })
        let votes = chamber.votes(of: parties)
        let sum: Text = parties.count > 1 ? " = \(votes)" : ""
        let all = try chamber.votesCast()
        let cast: Text = all == chamber.votingSeats ? "" : ", of \(all) votes cast"
        return terms + sum + ": \(away(votes, try chamber.majorityCast()))" + cast
    }

    /// The sum behind a number of the house, and what it rests on.
    func houseSteps(_ what: HouseMeasure) throws -> [Step] {
        let chamber = try chamber()
        var steps: [Step] = []
        switch what {
        case .majority: steps = [Step("a majority of votes: " + halfWords(chamber.votingSeats))]
        case .majorityOfMembers:
            steps = [Step("a majority of all members: " + halfWords(chamber.house.total))]
        case .workingMajority, .seatsShort:
            let own = try chamber.votes(pledged: .supports)
            let cast = try chamber.votesCast()
            let majority = try chamber.majorityCast()
            steps = [Step(try governmentCount(chamber))]
            if what == .workingMajority {
                steps += [
                    Step("all others: \(cast) − \(own) = \(cast - own)"),
                    Step("\(own) − \(cast - own) = " + "\(own - (cast - own))"),
                ]
            } else if own < majority {
                steps.append(Step("\(majority) − \(own) = \(majority - own)"))
            }
        case .vacancies, .undecidedSeats: break
        }
        return steps + chamber.facts.map { Step("\($0.0): \($0.1)") }
    }

    /// That the government has a majority or has none, and with whose help.
    func majorityStatement(_ holds: Bool) throws -> Text {
        let chamber = try chamber()
        let own = chamber.votes(of: try chamber.government())
        let words = try chamber.pledgedWords()
        guard holds else {
            return "the government does not have a majority"
                + (words.plain.isEmpty ? "" : ", even" + words)
        }
        return "the government has a majority" + (own >= chamber.majority ? "" : words)
    }

    /// Pledges supposed in the question that it does not heed, since it counts every vote.
    var unheededPledges: [Text] { unheeded { _ in true } }

    /// Those of them that are about something of a kind.
    func unheeded(_ isOfKind: (Action.Object) -> Bool) -> [Text] {
        let supposed = now.effects.filter { $0.layer == .supposed }
        return supposed.compactMap { ranked in
            guard case .stance(let party, let stance, let object) = ranked.effect.action,
                isOfKind(object)
            else { return nil }
            let (verb, on): (String, Text) =
                switch stance {
                case .supports: ("supports", "")
                case .opposes: ("opposes", "")
                case .abstains: ("abstains", "on ")
                }
            return "it has no bearing here that \(label(party)) \(verb) " + on + words(object)
                + ": every vote that can be cast counts"
        }
    }

    /// What a stance is on.
    func words(_ object: Action.Object) -> Text {
        switch object {
        case .government: "the government"
        case .budget: "the budget"
        case .party(let other): "\(label(other))"
        }
    }

    /// What an answer about numbers of the house assumes.
    func assumptions(of measures: Set<HouseMeasure>) throws -> [Text] {
        guard !measures.isDisjoint(with: [.majority, .workingMajority, .seatsShort]) else {
            return []
        }
        let chamber = try chamber()
        guard measures.isDisjoint(with: [.workingMajority, .seatsShort]) else {
            return try chamber.countAssumptions()
        }
        return chamber.voteAssumptions + unheededPledges
    }
}

extension Measure {
    /// Numbers of the house that it is made of.
    var houseMeasures: Set<HouseMeasure> {
        switch kind {
        case .house(let what): [what]
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            left.houseMeasures.union(right.houseMeasures)
        case .quantity, .tally, .margin, .count, .own: []
        }
    }
}

extension Condition {
    /// Numbers of the house that it hangs on.
    var houseMeasures: Set<HouseMeasure> {
        switch kind {
        case .any(let parts), .all(let parts):
            parts.reduce(into: []) { $0.formUnion($1.houseMeasures) }
        case .not(let inner): inner.houseMeasures
        case .comparison(let node): node.left.houseMeasures.union(node.right.houseMeasures)
        case .holds(let node):
            switch node.what {
            case .majority: [.majority]
            case .governmentMajority: [.seatsShort]
            case .ableToGovern, .balanceOfPower, .kingmaker, .government, .juniorPartner: []
            }
        case .wins, .second, .runs, .tied, .stance, .inForce, .ruleOut, .own, .same, .lies: []
        }
    }
}
