// From a PLACE to a list of ridings, in one world.

import Diagnostics
import Elections
import Syntax

struct Places {
    let world: World
    let situation: Situation
    let source: Source
    /// The riding that `it` means where no riding varies.
    var it: Int?
    var bindings: Bindings = [:]
    var extents: Extents?

    /// A place fixed to its ridings, with how it was said.
    struct Fixed {
        let ridings: [Int]
        let scope: Effect.Scope
        let chosen: ChosenPlace
    }

    /// No place means everywhere.
    func fix(_ place: Place?) throws -> Fixed {
        guard let place else {
            return Fixed(ridings: all, scope: .everywhere, chosen: .everywhere)
        }
        switch place.kind {
        case .everywhere: return Fixed(ridings: all, scope: .everywhere, chosen: .everywhere)
        case .it:
            guard let it else {
                throw Diagnostic.nothingVaries(at: Location(source, place.range))
            }
            return Fixed(ridings: [it], scope: .riding, chosen: .named(world.name(ofRiding: it)))
        case .names(let names): return try fix(names)
        case .every(let every):
            let ridings = try ridings(every)
            let scope: Effect.Scope =
                every.condition == nil && every.within == nil ? .everywhere : .region
            let chosen: ChosenPlace =
                every.condition != nil
                ? .byCondition(count: ridings.count)
                : ridings.count == all.count ? .everywhere : .several(count: ridings.count)
            return Fixed(ridings: ridings, scope: scope, chosen: chosen)
        }
    }

    private var all: [Int] { Array(0..<world.ridings.count) }

    private func fix(_ names: [PlaceName]) throws -> Fixed {
        let lookup = Lookup(world: world, source: source)
        var ridings: [Int] = []
        var scope = Effect.Scope.riding
        for name in names {
            switch try lookup.place(name) {
            case .riding(let riding): ridings.append(riding)
            case .region(let region):
                ridings += lookup.ridings(inRegion: region)
                scope = .region
            }
        }
        let said = names.map(\.name.text)
        let shown = said.count > 4 ? "\(said.count) places" : joined(said)
        return Fixed(ridings: distinct(ridings), scope: scope, chosen: .named(shown))
    }

    func ridings(_ every: EveryRiding) throws -> [Int] {
        var ridings = try every.within.map { try fix($0).ridings } ?? all
        if let except = every.except {
            let left = Set(try fix(except).ridings)
            ridings.removeAll { left.contains($0) }
        }
        if let condition = every.condition {
            let test = try Conditions(
                world: world, situation: situation, source: source, it: it, varies: true,
                bindings: bindings, extents: extents
            ).compile(condition)
            ridings = ridings.filter { test($0) }
        }
        return ridings
    }

    private func distinct(_ ridings: [Int]) -> [Int] {
        ridings.count < 2 ? ridings : Array(Set(ridings)).sorted()
    }
}
