// Finding what a name in a sentence means, or saying plainly that nothing has it.

import Diagnostics
import Syntax

/// The names of one sentence, looked up in one world.
struct Lookup {
    let world: World
    let source: Source
    /// What the things that vary stand for.
    var bindings: Bindings = [:]

    func location(_ range: SourceRange) -> Location { Location(source, range) }

    func party(_ name: Name) throws -> Int {
        if let variable = name.variable, let party = bindings[variable] { return party }
        if let id = name.id, let party = world.partyNamed[id] { return party }
        let near = near(name, .party)
        throw Diagnostic.unknownParty(
            name, at: location(name.range), near: near.isEmpty ? nearWord(name) : near,
            known: world.parties.map(\.label.name))
    }

    func parties(_ names: [Name]) throws -> [Int] {
        var found: [Int] = []
        for name in names {
            let party = try party(name)
            if !found.contains(party) { found.append(party) }
        }
        return found
    }

    /// A pact or scenario, by its index in the world's plans.
    func plan(_ name: Name, _ wanted: NameKinds) throws -> Int {
        if let id = name.id, let plan = world.planNamed[id],
            wanted.contains(world.plans[plan].kind)
        {
            return plan
        }
        throw Diagnostic.unknownPlan(
            name, wanted: wanted, at: location(name.range), near: near(name, wanted))
    }

    /// What a name of a place means: one riding, or a region.
    enum Found: Equatable {
        case riding(Int)
        case region(Int)
    }

    func place(_ placeName: PlaceName) throws -> Found {
        let name = placeName.name
        let riding = name.id.flatMap { world.ridingNamed[$0] }
        let region = name.id.flatMap { world.regionNamed[$0] }
        switch (
            placeName.wanted.contains(.riding) ? riding : nil,
            placeName.wanted.contains(.region) ? region : nil
        ) {
        case (let riding?, nil): return .riding(riding)
        case (nil, let region?): return .region(region)
        case (let riding?, let region?):
            // Yukon: the region's only riding bears its name, so both are one place.
            if ridings(inRegion: region) == [riding] { return .riding(riding) }
            if placeName.prefersRegion { return .region(region) }
            throw Diagnostic.ambiguousPlace(
                name, riding: world.name(ofRiding: riding), region: world.name(ofRegion: region),
                at: location(name.range))
        case (nil, nil):
            throw Diagnostic.unknownPlace(
                name, wanted: placeName.wanted, at: location(name.range),
                near: near(name, placeName.wanted), known: world.regions)
        }
    }

    func ridings(inRegion region: Int) -> [Int] {
        let region = Int32(region)
        return world.ridings.region.indices.filter { world.ridings.region[$0] == region }
    }

    /// What can stand in a party's place and is no party: `Bloc supports the goverment`.
    private func nearWord(_ name: Name) -> [String] {
        ["government", "budget"].filter {
            editDistance(folded(name.text), Array($0.utf8), atMost: 2) <= 2
        }.map { "'\($0)'" }
    }

    private func near(_ name: Name, _ kinds: NameKinds) -> [String] {
        world.lexicon.nearest(name.text, kinds: kinds, most: 3).map { id in
            let text = world.lexicon.text(id)
            guard !kinds.isDisjoint(with: .places), let riding = world.ridingNamed[id],
                let region = world.regionName(ofRiding: riding)
            else { return "'\(text)'" }
            return "'\(text)' in \(region)"
        }
    }
}

/// The name nearest to a word, misspelt by two letters at most.
func nearest(to word: String, of names: [String]) -> String? {
    names.map { ($0, editDistance(folded(word), folded($0), atMost: 3)) }
        .filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
}
