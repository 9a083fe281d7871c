// Clauses about the house: who governs, who supports whom, who refuses whom, who crosses.

import Diagnostics
import Elections
import Syntax

extension Resolver {
    func cross(_ node: CrossClause, _ clause: Clause) throws -> [Effect] {
        let from = try lookup(clause).party(node.from)
        let to = try lookup(clause).party(node.to)
        try refuse(to, among: [from], node.to, clause)
        let members = try whole(node.members, "members", most: World.mostSeats, clause.source)
        return house([.cross(members: members, from: from, to: to)], clause)
    }

    func vacate(_ node: VacateClause, _ clause: Clause) throws -> [Effect] {
        let party = try lookup(clause).party(node.party)
        let seats = try whole(node.seats, "seats", most: World.mostSeats, clause.source)
        return house([.vacate(seats: seats, of: party)], clause)
    }

    func speaker(_ node: SpeakerClause, _ clause: Clause) throws -> [Effect] {
        house([.speaker(from: try lookup(clause).party(node.party))], clause)
    }

    func absence(_ node: AbsenceClause, _ clause: Clause) throws -> [Effect] {
        house(
            try lookup(clause).parties(node.parties).map { .absence(of: $0, node.isAbsent) }, clause
        )
    }

    func stance(_ node: StanceClause, _ clause: Clause) throws -> [Effect] {
        let parties = try lookup(clause).parties(node.parties)
        let object: Action.Object
        switch node.object {
        case .government: object = .government
        case .budget: object = .budget
        case .party(let name):
            let other = try lookup(clause).party(name)
            try refuse(other, among: parties, name, clause)
            object = .party(other)
        }
        return house(parties.map { .stance(party: $0, node.stance, object) }, clause)
    }

    func ruleOut(_ node: RuleOutClause, _ clause: Clause) throws -> [Effect] {
        let lookup = lookup(clause)
        let parties = try lookup.parties(node.parties)
        var actions: [Action] = []
        for target in node.targets {
            let other = try lookup.party(target)
            // Of parties that vary, the one named is passed over.
            let isGeneral = (node.parties + [target]).contains { $0.variable != nil }
            if !isGeneral { try refuse(other, among: parties, target, clause) }
            actions += parties.filter { $0 != other }
                .map { .ruleOut(party: $0, node.what, other: other) }
        }
        return house(actions, clause)
    }

    func bloc(_ node: BlocClause, _ clause: Clause) throws -> [Effect] {
        let parties = try lookup(clause).parties(node.parties)
        guard parties.count > 1 else {
            throw Diagnostic.partnersNeeded(
                "a bloc", world.label(parties[0]).name, at: clause.location)
        }
        return house([.bloc(parties)], clause)
    }

    func pair(_ node: PairClause, _ clause: Clause) throws -> [Effect] {
        let parties = try lookup(clause).parties(node.parties)
        guard parties.count == 2 else {
            throw Diagnostic.twoToPair(at: clause.location)
        }
        let members = try whole(node.members, "members", most: World.mostSeats, clause.source)
        return house([.pair(parties, members: members)], clause)
    }

    /// Parties that join a government come beside those that govern before.
    private func joining(_ parties: [Int], _ clause: Clause) throws -> [Effect] {
        let house = before.house
        guard !house.government.isEmpty else {
            throw Diagnostic.noGovernment(
                house.tiedLargest.map { world.label($0).name }, at: clause.location)
        }
        let governing = house.government + parties.filter { !house.government.contains($0) }
        let supporters = house.supporters.filter { !parties.contains($0) }
        return self.house([.government(governing, supporters: supporters)], clause)
    }

    func government(_ node: GovernmentClause, _ clause: Clause) throws -> [Effect] {
        let parties = try lookup(clause).parties(node.parties)
        if node.isJoining { return try joining(parties, clause) }
        let supporters = try lookup(clause).parties(node.supporters)
        for (supporter, name) in zip(supporters, node.supporters) {
            try refuse(supporter, among: parties, name, clause)
        }
        return house(
            [
                node.isRival
                    ? .rival(parties, supporters: supporters)
                    : .government(parties, supporters: supporters)
            ], clause)
    }

    func opposition(_ node: OppositionClause, _ clause: Clause) throws -> [Effect] {
        house([.opposition(try lookup(clause).parties(node.parties))], clause)
    }
}
