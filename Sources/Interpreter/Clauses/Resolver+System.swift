// The clauses that change how votes become seats.

import Diagnostics
import Elections
import Syntax

extension Resolver {
    func system(_ node: SystemClause, _ clause: Clause) throws -> [Effect] {
        guard world.ridings.count > 0 else {
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
            let system = SeatSystem.Lists(
                byRegion: lists.byRegion, method: lists.method ?? .sainteLague,
                threshold: threshold?.billionths ?? 0, levelling: levelling)
            return house([.system(.lists(system))], clause)
        }
    }
}
