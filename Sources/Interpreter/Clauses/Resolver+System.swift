// The clauses that change how votes become seats.

import Diagnostics
import Elections
import Syntax

extension Resolver {
    func system(_ node: SystemClause, _ clause: Clause) throws -> [Effect] {
        guard world.ridings.count > 0 || isOfWholeCountry(node) else {
            throw Diagnostic.ballotsNeeded("this change", at: clause.location)
        }
        switch node {
        case .byRiding: return house([.system(.byRiding)], clause)
        case .ranked: return house([.system(.ranked)], clause)
        case .proportional(let lists):
            let threshold = try lists.threshold.map { try percent($0, "a threshold", clause) }
            let levelling = try lists.levelling.map {
                try whole($0, "levelling seats", most: 10_000, clause.source)
            }
            var system = SeatSystem.Lists(
                byRegion: lists.byRegion, method: lists.method ?? .sainteLague,
                threshold: threshold?.billionths ?? 0, levelling: levelling)
            system.exempt = try lists.exempt.map { try lookup(clause).party($0) }
            system.orRidings = try lists.orRidings.map {
                try whole($0, "ridings won", most: 10_000, clause.source)
            }
            system.reserved = try reserved(lists, clause)
            return house([.system(.lists(system))], clause)
        }
    }

    /// Whether votes of the whole country are all that a system needs, and they are declared.
    private func isOfWholeCountry(_ node: SystemClause) -> Bool {
        guard world.national.areDeclared, case .proportional(let lists) = node else { return false }
        return !lists.byRegion && lists.levelling == nil && lists.orRidings == nil
    }

    private func reserved(
        _ lists: SystemClause.Lists, _ clause: Clause
    ) throws -> [Int: Int] {
        let most = try lists.levelling.map {
            try whole($0, "levelling seats", most: 10_000, clause.source)
        }
        let house = world.ridings.count > 0 ? world.ridings.count : before.house.total
        var (reserved, all) = ([Int: Int](), 0)
        for (quantity, name) in lists.reserved {
            let seats = try whole(quantity, "reserved seats", most: 10_000, clause.source)
            all += seats
            guard !lists.byRegion, all <= most ?? house else {
                throw Diagnostic.tooManyReserved(
                    byRegion: lists.byRegion, of: most ?? house,
                    at: Location(clause.source, quantity.range))
            }
            reserved[try lookup(clause).party(name), default: 0] += seats
        }
        return reserved
    }
}
