// The house as players: who votes, how many votes each can cast, and what a majority of them is.

import Coalitions
import Diagnostics
import Elections
import Syntax

struct Chamber {
    /// Parties that vote as one, or a member who decides alone.
    struct Player {
        let label: Text
        let parties: [Int]
        /// Votes that can be cast; chairs and abstentionists are taken off.
        let votes: Int
    }

    let world: World
    let situation: Situation
    /// What asks.
    private(set) var at: Location
    let players: [Player]

    var house: HouseState { situation.house }

    /// So many members can sit alone.
    private static let mostAlone = 100_000

    init(world: World, situation: Situation, at: Location) throws {
        self.world = world
        self.situation = situation
        self.at = at
        let crowd = world.parties.indices.filter { world.parties[$0].sitsAlone }
            .reduce(0) { $0 + situation.house.seats[$1] }
        guard crowd <= Self.mostAlone else { throw Diagnostic.tooManyToName(crowd, at: at) }
        players = Self.players(world, situation)
        guard house.total > 0 else { throw Diagnostic.nothingDeclared("this question", at: at) }
        if let seats = world.house.seats, seats != house.total, !house.isResized {
            let missing = seats - house.total
            throw Diagnostic.seatsDoNotAdd(
                house: seats, held: house.filled, vacant: house.vacant,
                missing: missing > 0 && world.ridings.count > 0 ? missing : nil,
                at: world.house.declaredAt ?? at)
        }
    }

    /// The same, asked elsewhere.
    func asked(at location: Location) -> Chamber {
        var chamber = self
        chamber.at = location
        return chamber
    }

    // MARK: Votes

    /// Votes that a party can cast.
    func votes(of party: Int) -> Int { Self.votes(of: party, world, house) }

    private static func votes(of party: Int, _ world: World, _ house: HouseState) -> Int {
        guard !house.absent.contains(party) else { return 0 }
        let chairs = (house.speaker == party ? 1 : 0) + world.house.deputies(from: party)
        return max(0, house.seats[party] - chairs - house.paired[party, default: 0])
    }

    func votes(of parties: [Int]) -> Int { parties.reduce(0) { $0 + votes(of: $1) } }

    /// Every vote that can be cast: filled seats, less chairs, less abstentionists. A tied riding's
    /// seat is not filled.
    var votingSeats: Int { votes(of: Array(world.parties.indices)) }

    /// More than half of the votes that can be cast.
    var majority: Int { WeightedGame.majority(of: votingSeats) }

    /// ` while 2 seats are undecided`, of votes that would be no majority once others hold those seats.
    func whileUndecided(_ own: Int, of all: Int) -> Text {
        guard house.undecided > 0, own < WeightedGame.majority(of: all + house.undecided) else {
            return ""
        }
        return " while \(counted(house.undecided, "seat is", "seats are")) undecided"
    }

    func index(of party: Int) -> Int? { players.firstIndex { $0.parties.contains(party) } }

    /// The players that some parties are: blocs, parties, every member of those whose members sit
    /// alone.
    func allPlayers(of parties: [Int]) -> PlayerSet {
        PlayerSet(players.indices.filter { players[$0].parties.contains(where: parties.contains) })
    }

    /// Blocs first as they were formed, then parties, then members who sit alone; largest first.
    private static func players(_ world: World, _ situation: Situation) -> [Player] {
        let house = situation.house
        var players: [Player] = []
        var placed: Set<Int> = []
        func votes(_ party: Int) -> Int { Self.votes(of: party, world, house) }
        for bloc in house.blocs {
            placed.formUnion(bloc)
            let label = added(bloc.map { "\(world.label($0))" })
            players.append(
                Player(label: label, parties: bloc, votes: bloc.reduce(0) { $0 + votes($1) }))
        }
        for party in world.parties.indices where !placed.contains(party) {
            let own = votes(party)
            guard own > 0 else { continue }
            if world.parties[party].sitsAlone, own > 1 {
                let names = members(of: party, world, situation)
                for member in 0..<own {
                    let name = names.indices.contains(member) ? names[member] : "\(member + 1)"
                    players.append(
                        Player(
                            label: "\(world.label(party)) (\(name: name))", parties: [party],
                            votes: 1))
                }
            } else {
                players.append(
                    Player(label: "\(world.label(party))", parties: [party], votes: own))
            }
        }
        return players.enumerated()
            .sorted { (-$0.element.votes, $0.offset) < (-$1.element.votes, $1.offset) }
            .map(\.element)
    }

    /// The members of a party whose members sit alone, by the candidates' or the ridings' names.
    private static func members(
        of party: Int, _ world: World, _ situation: Situation
    ) -> [String] {
        guard let election = situation.election else { return [] }
        return (0..<world.ridings.count).filter { election.winningParty(of: $0) == party }
            .map { riding in
                if case .candidate(let winner) = election.outcome(of: riding).winner,
                    let row = election.outcome(of: riding).candidates[winner].row,
                    let name = world.ridings.candidateName(row: row, riding: riding), !name.isEmpty
                {
                    return name
                }
                return world.name(ofRiding: riding)
            }
    }

    // MARK: Government

    /// The parties in government, or an error that asks who governs.
    func government() throws -> [Int] {
        guard !house.government.isEmpty else {
            throw Diagnostic.noGovernment(house.tiedLargest.map { world.label($0).name }, at: at)
        }
        return house.government
    }

    /// Members of the house's measures: majority, working majority, seats short, …
    func value(of what: HouseMeasure) throws -> Int {
        switch what {
        case .majority: return majority
        case .majorityOfMembers: return WeightedGame.majority(of: house.total)
        case .workingMajority:
            let own = try votes(pledged: .supports)
            return own - (try votesCast() - own)
        case .seatsShort: return max(0, try majorityCast() - votes(pledged: .supports))
        case .vacancies: return house.vacant
        case .undecidedSeats: return house.undecided
        }
    }

    var facts: [(String, Text)] {
        var facts: [(String, Text)] = [
            ("seats", "\(house.total)"), ("votes that can be cast", "\(votingSeats)"),
            ("majority", "\(majority)"),
        ]
        if house.vacant > 0 { facts.append(("vacant", "\(house.vacant)")) }
        if house.undecided > 0 { facts.append(("undecided", "\(house.undecided)")) }
        if let speaker = house.speaker {
            facts.append(("Speaker from", "\(world.label(speaker))"))
        }
        for deputies in world.house.deputies {
            facts.append(("deputies from \(world.label(deputies.party).name)", "\(deputies.count)"))
        }
        let governs = house.government.map { Text("\(world.label($0))") }
        if !governs.isEmpty { facts.append(("government", list(governs))) }
        let supports = ((try? outside(.supports)) ?? []).map { Text("\(world.label($0))") }
        if !supports.isEmpty { facts.append(("supported by", list(supports))) }
        let absent = ((try? outside(.abstains)) ?? []).map { Text("\(world.label($0))") }
        if !absent.isEmpty { facts.append(("abstaining on it", list(absent))) }
        let rivals = house.rival.map { Text("\(world.label($0))") }
        if !rivals.isEmpty { facts.append(("rival government", list(rivals))) }
        let opposes = house.opposition.map { Text("\(world.label($0))") }
        if !opposes.isEmpty { facts.append(("official opposition", list(opposes))) }
        for motion in Motion.allCases {
            guard let rule = world.house.rules[motion] else { continue }
            facts.append((motion.rawValue, "\(rule.words)"))
        }
        return facts
    }

    /// Who is taken for the official opposition where nobody said it.
    var oppositionAssumption: [Text] {
        guard house.oppositionIsAssumed, let first = house.opposition.first else { return [] }
        return [
            "\(world.label(first)) is the opposition, as the largest party outside the government"
        ]
    }

    /// What the house's answers assume where nobody said it.
    var assumptions: [Text] { assumptions(on: .budget) }

    /// The same where another motion than the budget is asked about.
    func assumptions(on motion: Syntax.Motion, always: Bool? = nil) -> [Text] {
        governmentAssumption + houseAssumptions(on: motion, always: always) + idlePledges
    }

    /// Who is taken to govern where nobody said it, and that a government has no members.
    var governmentAssumption: [Text] {
        let names = governmentName
        let isEmpty =
            !house.government.isEmpty && house.government.allSatisfy { house.seats[$0] == 0 }
        let nobody: [Text] =
            isEmpty
            ? [
                names
                    + " \(house.government.count == 1 ? "has" : "have") no members left and \(house.government.count == 1 ? "is" : "are") still taken to govern: 'government is …' names another"
            ]
            : []
        return assumedGovernment + nobody
    }

    private var assumedGovernment: [Text] {
        guard house.governmentIsAssumed, !house.government.isEmpty else { return [] }
        let isUndone = !situation.firings.isEmpty && house.largest(except: []) != house.government
        let when =
            isUndone
            ? "before any rule acted" : situation.sitting.isEmpty ? "Today" : "after the election"
        return [
            list(house.government.map { "\(world.label($0))" })
                + " governs, as the largest party \(when)"
        ]
    }

    /// Whose votes count, whoever governs.
    /// - Parameters:
    ///   - always: name the motion though its rule is the usual one.
    ///   - tie: what follows of a tie, after the rule.
    func houseAssumptions(
        on motion: Syntax.Motion, always: Bool? = nil, tie: Text = ""
    ) -> [Text] {
        chairAssumption + motionAssumption(motion, always: always ?? (motion != .budget), tie: tie)
            + absenceAssumptions
    }

    /// The motion that decides; nothing where its rule is the usual one and nobody asked for it.
    func motionAssumption(
        _ motion: Syntax.Motion = .budget, always: Bool = false, tie: Text = ""
    ) -> [Text] {
        let rule = world.house.rule(of: motion)
        guard always || rule.threshold != .majorityOfVotesCast else { return [] }
        return ["\(motion.articled) decides, which \(rule.words)" + tie]
    }

    /// Whose votes count where coalitions win by a number of votes, and that no motion's own rule is
    /// that number where none is asked for.
    func gameAssumptions(needing quota: CoalitionQuota? = nil) -> [Text] {
        let rule = world.house.rule(of: .budget)
        guard quota == nil, rule.threshold != .majorityOfVotesCast else { return voteAssumptions }
        return chairAssumption
            + [
                "a majority wins, \(majority) of \(votingSeats) votes: that a budget \(rule.words) is left aside"
            ]
            + absenceAssumptions
    }

    /// Whose votes count in any division.
    var voteAssumptions: [Text] { chairAssumption + absenceAssumptions }

    /// `, from Liberal,`; nothing where the ballots know the Speaker by no party.
    private func from(_ speaker: Int) -> Text {
        let isOfNone = folded(world.label(speaker).name) == folded("Speaker")
        return isOfNone ? "" : ", from \(world.label(speaker)),"
    }

    private var chairAssumption: [Text] {
        house.speaker.map { [Self.chairWords(from($0))] } ?? []
    }

    /// How a Speaker votes, whoever gives one.
    /// - Parameter whence: the party of one that is known, between commas.
    static func chairWords(_ whence: Text = "") -> Text {
        "the Speaker\(whence) votes only to break a tie, and then to keep things as they are"
    }

    /// `the Speaker's deputies, 1 from Conservative and 2 from Labour, do not vote`
    private var deputyAssumption: [Text] {
        let chairs = world.parties.indices.map { party in
            (party, count: min(world.house.deputies(from: party), house.seats[party]))
        }.filter { $0.count > 0 }
        guard let first = chairs.first else { return [] }
        guard chairs.count > 1 || first.count > 1 else {
            return ["the Speaker's deputy, from \(world.label(first.0)), does not vote"]
        }
        let from = chairs.map { Text("\($0.count) from \(world.label($0.0))") }
        return ["the Speaker's deputies, " + list(from) + ", do not vote"]
    }

    /// Members who cast no vote: deputies, abstentionists, pairs, seats that nobody has won.
    var absenceAssumptions: [Text] {
        var lines = deputyAssumption
        let absent = world.parties.indices.filter {
            house.absent.contains($0) && house.seats[$0] > 0
        }
        for party in absent {
            lines.append(
                "\(world.label(party))'s \(counted(house.seats[party], "member takes no seat", "members take no seats"))"
            )
        }
        for party in house.paired.keys.sorted() {
            let members = house.paired[party] ?? 0
            lines.append(
                "\(counted(members, "member", "members")) of \(world.label(party).withinSubject) \(members == 1 ? "is" : "are") paired and \(members == 1 ? "does" : "do") not vote"
            )
        }
        if house.undecided > 0 {
            lines.append(
                "\(counted(house.undecided, "undecided seat counts", "undecided seats count")) in the house, for no party and with no vote"
                    + majorityOnceFilled
            )
        }
        return lines
    }

    /// `; once filled, a majority is 4 of 7`, where that is not what it is now.
    private var majorityOnceFilled: Text {
        let all = votingSeats + house.undecided
        let filled = WeightedGame.majority(of: all)
        guard filled != majority else { return "" }
        return
            "; once \(house.undecided == 1 ? "it is" : "they are") filled, a majority is \(filled) of \(all)"
    }

    /// What was said that bears on no division: pledges to a party that does not govern, and
    /// coalitions refused where support from outside is not.
    var idlePledges: [Text] {
        let pledges: [Text] = house.stances.compactMap { said in
            guard case .party(let other) = said.object, !house.government.contains(other) else {
                return nil
            }
            return
                "what \(world.label(said.party)) has pledged about \(world.label(other)) counts only once it governs"
        }
        let refusals: [Text] = house.refusals.compactMap { said in
            guard said.what == .coalition, house.government.contains(said.party) else { return nil }
            return
                "\(world.label(said.party)) rules out a coalition with \(world.label(said.other)), not its support"
        }
        return pledges + refusals + governingPledges
    }

    /// What a governing party has said against its own government, which a division counts.
    var governingPledges: [Text] {
        house.stances.compactMap { said in
            guard said.stance != .supports, house.government.contains(said.party) else {
                return nil
            }
            if case .party(let other) = said.object, !house.government.contains(other) {
                return nil
            }
            let deed = said.stance == .abstains ? "abstains" : "votes against it"
            return "\(world.label(said.party)) is in the government and yet \(deed), as said"
        }
    }
}
