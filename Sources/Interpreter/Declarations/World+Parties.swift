// `party Liberal also LPC, "Parti libéral": …`

import Diagnostics
import Syntax

extension World {
    mutating func declare(
        _ node: PartyDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        var labels: [Text] = []
        for (name, aliases) in zip(node.names, node.aliases) {
            let party = try declareParty(name, aliases, node, location, taking)
            labels.append("\(label(party))")
        }
        if labels.count == 1, let label = labels.first {
            return Answer(.declared, "Party " + label + " is declared")
        }
        let list = labels.dropFirst().reduce(labels.first ?? "") { $0 + ", " + $1 }
        return Answer(.declared, "Parties " + list + " are declared")
    }

    mutating func declare(_ node: TraitDeclaration, _ location: Location) throws -> Answer {
        let found = try Lookup(world: self, source: location.source).parties(node.parties)
        for party in found { try apply([node.trait], to: &parties[party], location.source) }
        if case .abstentionist = node.trait { forgetAbsence(of: found) }
        let names = list(found.map { "\(label($0))" })
        let isOne = found.count == 1
        let does: Text =
            switch node.trait {
            case .sitsAlone:
                isOne
                    ? " sits alone: each member decides alone"
                    : " sit alone: each member decides alone"
            case .abstentionist: isOne ? " takes no seat" : " take no seats"
            case .colour, .position, .population: ""
            }
        return Answer(.declared, names + does)
    }

    /// What the session's own clauses said of it before is replaced.
    private mutating func forgetAbsence(of found: [Int]) {
        for index in layers.indices where layers[index].kind == .session {
            layers[index].effects.removeAll {
                guard case .absence(let party, _) = $0.action else { return false }
                return found.contains(party)
            }
        }
    }

    private mutating func declareParty(
        _ name: Name, _ aliases: [Name], _ node: PartyDeclaration, _ location: Location,
        _ taking: Taking
    ) throws -> Int {
        let id = name.id ?? lexicon.add(name.text, as: .party)
        let known = partyNamed[id]
        if let known, taking.isFile, let before = parties[known].declaredAt {
            throw Diagnostic.declaredTwice(
                "party \(name.text)", at: Location(location.source, name.range), before: before)
        }
        let index = known ?? parties.count
        var party = Party(name: id, label: PartyLabel(name.text, colour: nil))
        party.declaredAt = Location(location.source, name.range)
        try apply(node.traits, to: &party, location.source)
        party.aliases = try self.aliases(aliases, of: index, location.source)
        if known == nil { parties.append(party) } else { parties[index] = party }
        for name in [id] + party.aliases { partyNamed[name] = index }
        return index
    }

    private func apply(_ traits: [PartyTrait], to party: inout Party, _ source: Source) throws {
        for trait in traits {
            switch trait {
            case .abstentionist: party.isAbstentionist = true
            case .sitsAlone: party.sitsAlone = true
            case .colour(let red, let green, let blue):
                party.label = PartyLabel(
                    party.label.name, colour: Colour(red: red, green: green, blue: blue))
            case .position(let position):
                guard (0...10_000_000_000).contains(position.billionths) else {
                    throw Diagnostic.outOfRange(
                        "a position", "between 0 (left) and 10 (right)",
                        at: Location(source, position.range))
                }
                party.position = position.billionths
            case .population(let people):
                guard let whole = people.whole, (0...100_000_000_000).contains(whole) else {
                    throw Diagnostic.outOfRange(
                        "a population", "a whole number up to 100,000,000,000",
                        at: Location(source, people.range))
                }
                party.population = whole
            }
        }
    }

    private mutating func aliases(
        _ names: [Name], of party: Int, _ source: Source
    ) throws -> [NameID] {
        try names.map { name in
            let id = name.id ?? lexicon.add(name.text, as: .party)
            if let other = partyNamed[id], other != party {
                throw Diagnostic.twoNames(
                    name, already: "the party \(label(other).name)",
                    at: Location(source, name.range))
            }
            return id
        }
    }

    /// A party met in a file: one that is declared by any of its spellings, or a new one.
    mutating func partyMet(_ name: String, aliases: [String], isLone: Bool) -> (Int, isNew: Bool) {
        let ids = ([name] + aliases).map { lexicon.add($0, as: .party) }
        if let known = ids.compactMap({ partyNamed[$0] }).first {
            for id in ids where partyNamed[id] == nil {
                partyNamed[id] = known
                parties[known].aliases.append(id)
            }
            return (known, false)
        }
        var party = Party(name: ids[0], label: PartyLabel(name, colour: nil))
        party.aliases = Array(ids.dropFirst())
        party.sitsAlone = isLone
        for id in ids { partyNamed[id] = parties.count }
        parties.append(party)
        return (parties.count - 1, true)
    }
}
