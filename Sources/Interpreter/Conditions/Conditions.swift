// Conditions, compiled once for a world and then asked of any riding: names are found and kinds
// checked before the first riding is looked at. A new kind of condition costs one case here.

import Diagnostics
import Elections
import Syntax

struct Conditions {
    let world: World
    let situation: Situation
    let source: Source
    /// The riding that `it` means where none varies.
    var it: Int?
    /// Whether the test is asked of ridings in turn.
    var varies = false
    /// What the parties that vary stand for.
    var bindings: Bindings = [:]
    /// What the script's own words fit, where that is being worked out already.
    var extents: Extents?
    /// What a question speaks of: a party that it brings in itself is any that makes it so.
    var spoken = RuleWords()
    /// What is known of the script's own measures already.
    var measured = Measured()

    /// True or false of a riding, or of no riding in particular.
    typealias Test = (Int?) -> Bool

    func compile(_ condition: Condition) throws -> Test {
        if let some = try someParty(in: condition) { return some }
        switch condition.kind {
        case .any(let conditions):
            let tests = try conditions.map(compile)
            return { riding in tests.contains { $0(riding) } }
        case .all(let conditions):
            let tests = try conditions.map(compile)
            return { riding in tests.allSatisfy { $0(riding) } }
        case .not(let inner):
            let test = try compile(inner)
            return { !test($0) }
        case .comparison(let node): return try comparison(node)
        case .wins(let node): return try wins(node)
        case .second(let node): return try second(node)
        case .runs(let node): return try runs(node)
        case .tied(let node): return try tied(node)
        case .holds(let node): return try holds(node, Location(source, condition.range))
        case .stance(let node): return try stance(node)
        case .inForce(let node): return try inForce(node)
        case .ruleOut(let node): return try refused(node)
        case .own(let node): return try own(node, Location(source, condition.range))
        case .same(let node):
            let isSame = try lookup.party(node.party) == lookup.party(node.other)
            return { _ in isSame }
        case .lies(let node):
            let within = Set(try places.fix(node.within).ridings)
            return try every(node.place) { within.contains($0) }
        }
    }

    var lookup: Lookup { Lookup(world: world, source: source, bindings: bindings) }
    var places: Places {
        Places(
            world: world, situation: situation, source: source, it: it, bindings: bindings,
            extents: extents)
    }
    var house: HouseState { situation.house }

    /// The election, or an error that says why there is none.
    func election(for what: String, at range: SourceRange) throws -> Election {
        guard let election = situation.election else {
            throw Diagnostic.ballotsNeeded(what, at: Location(source, range))
        }
        return election
    }

    /// A test of every riding of a place, or of any, which may be the riding that varies.
    func every(
        _ place: Place, _ test: @escaping (Int) -> Bool
    ) throws -> Test {
        if case .it = place.kind {
            guard varies || it != nil else {
                throw Diagnostic.nothingVaries(at: Location(source, place.range))
            }
            return { [it] riding in (riding ?? it).map(test) ?? false }
        }
        let ridings = try places.fix(place).ridings
        return place.isAny
            ? { _ in ridings.contains(where: test) } : { _ in ridings.allSatisfy(test) }
    }

    private func wins(_ node: WinsCondition) throws -> Test {
        let election = try election(for: "a winner", at: node.party.range)
        let party = try lookup.party(node.party)
        guard node.isLoss else {
            return try every(node.place) { election.winningParty(of: $0) == party }
        }
        return try every(node.place) { riding in
            guard let winner = election.winningParty(of: riding) else { return false }
            return winner != party && election.runs(party, in: riding)
        }
    }

    private func second(_ node: SecondCondition) throws -> Test {
        let election = try election(for: "a second", at: node.party.range)
        let party = try lookup.party(node.party)
        return try every(node.place) { election.runnerUp(of: $0)?.party == party }
    }

    private func runs(_ node: RunsCondition) throws -> Test {
        let election = try election(for: "a ballot", at: node.place.range)
        let parties = try lookup.parties(node.parties)
        return try every(node.place) { riding in
            parties.allSatisfy { election.runs($0, in: riding) }
        }
    }

    private func tied(_ node: TiedCondition) throws -> Test {
        let election = try election(for: "a tie", at: node.place.range)
        return try every(node.place) { election.isUndecided($0) }
    }

    private func stance(_ node: StanceClause) throws -> Test {
        let parties = try lookup.parties(node.parties)
        if case .budget = node.object, let table = budgetTable {
            let holds = parties.allSatisfy { table.vote(of: $0) == node.stance.vote }
            return { _ in holds }
        }
        let object: Action.Object =
            switch node.object {
            case .government: .government
            case .budget: .budget
            case .party(let name): .party(try lookup.party(name))
            }
        let pledges = house.pledges(on: object)
        let holds = parties.allSatisfy { pledges[$0] == node.stance }
        return { _ in holds }
    }

    /// The table at which the budget is voted on; nothing where there is no such vote.
    var budgetTable: BargainTable? {
        extents.map(\.budgetTable) ?? situation.budgetTable(in: world)
    }

    private func inForce(_ node: InForceClause) throws -> Test {
        let plan = try lookup.plan(node.name, node.wanted)
        let isOn = situation.layers.contains { $0.kind == .plan(plan) }
        return { _ in isOn != node.isOff }
    }

    private func holds(_ node: HoldsCondition, _ at: Location) throws -> Test {
        let parties = try lookup.parties(node.parties)
        let growing = growing
        let chamber = try growing.chamber(at: at)
        let holds: Bool
        switch node.what {
        case .majority:
            holds = chamber.votes(of: parties) >= chamber.majority
        case .ableToGovern(let inMajority):
            holds = try chamber.candidacy(node, lookup).succeeds(inMajority: inMajority)
        case .governmentMajority: holds = try chamber.value(of: .seatsShort) == 0
        case .balanceOfPower(let alone):
            holds = try growing.balance(at: at).holds(parties, alone: alone)
        case .government: holds = parties.allSatisfy(house.government.contains)
        case .juniorPartner:
            let most = house.government.map { house.seats[$0] }.max() ?? 0
            holds = parties.allSatisfy {
                house.government.contains($0) && house.seats[$0] < most
            }
        case .kingmaker:
            holds = try growing.kingmakers(at: at).holds(parties)
        }
        return { _ in holds }
    }
}
