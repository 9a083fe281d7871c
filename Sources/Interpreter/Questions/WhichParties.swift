// `which parties are trapped`, `who can work with NDP`

import Diagnostics
import Syntax

extension Asking {
    func whichParties(_ node: WhichPartiesQuestion) throws -> Answer {
        let named = try objects(of: node.condition)
        let found = try conditions.parties(fitting: node).filter { !named.contains($0) }
        let order = found.sorted { (-now.house.seats[$0], $0) < (-now.house.seats[$1], $1) }
        let headline: Text =
            switch order.count {
            case 0: "No party."
            case 1...6:
                "\(counted(order.count, "party", "parties")): "
                    + list(order.map { "\(label($0))" }) + "."
            default: "\(counted(order.count, "party", "parties"))."
            }
        var answer = Answer(.parties, headline)
        answer.tables = [
            Table(
                columns: [.init("party", key: "party"), .init("seats", key: "seats")],
                rows: order.map { [.party(label($0)), .seats(now.house.seats[$0])] })
        ]
        answer.found = .names(order.map { label($0).name })
        answer.derive(try self.reasons.steps(order, fitting: node))
        lean(&answer, on: nil)
        return answer
    }

    /// The parties that a relation is asked of: none stands in it with itself.
    private func objects(of condition: Condition) throws -> [Int] {
        switch condition.kind {
        case .not(let inner): return try objects(of: inner)
        case .own(let node):
            guard case .parties(let names)? = node.object else { return [] }
            return try lookup.parties(names)
        case .any, .all, .comparison, .wins, .second, .runs, .tied, .holds, .stance, .inForce,
            .ruleOut:
            return []
        }
    }
}
