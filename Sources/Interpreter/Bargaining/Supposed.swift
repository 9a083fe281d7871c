// What the sentences over a budget have changed: offers made since it was tabled, and demands that no
// longer stand for what is supposed.

import Bargaining
import Diagnostics
import Elections
import Syntax

extension Asking {
    /// `pharmacare 10 billion, as offered since Spring 2020 was tabled`
    func changedWords(_ table: BargainTable) -> [Text] {
        let changes = table.items.indices.filter { table.items[$0].tabled != table.items[$0].first }
        guard !changes.isEmpty else { return flooredWords(table) }
        return [
            list(changes.map { table.words(table.items[$0].tabled, $0) })
                + ", as offered since \(name: table.budget.text) was tabled"
        ] + flooredWords(table)
    }

    /// `childcare goes no lower than nothing: it had 4 billion, less than the 5 billion taken from it`
    func flooredWords(_ table: BargainTable) -> [Text] {
        table.floored.map { floored in
            "\(name: floored.name) goes no lower than nothing: it had \(floored.kind.words(floored.had)), less than the \(floored.kind.words(floored.less)) taken from it"
        }
    }

    /// `Teal no longer demands childcare of at least 8 billion: what it demands instead is …`
    func endedWords(_ table: BargainTable) -> [Text] {
        table.ended.filter { ended in !table.wishes.contains { $0.says(ended.wish) } }.map {
            ended in
            let wish = ended.wish
            let others = wish.shared.filter { $0 != wish.party }
            let shared: Text =
                others.isEmpty ? "" : " together with " + list(others.map { "\(label($0))" })
            let reason: Text =
                ended.replacement.map {
                    ": what it " + $0.force.verb.text + " instead is " + table.words($0)
                }
                ?? ": it drops that"
            return "\(label(wish.party)) no longer \(wish.force.verb) " + table.words(wish) + shared
                + reason
        }
    }
}

extension Wish {
    /// Whether it asks the same of the same party.
    fileprivate func says(_ other: Wish) -> Bool {
        party == other.party && key == other.key && ask == other.ask && force == other.force
            && shared == other.shared && deadline == other.deadline && condition == other.condition
    }
}

extension DemandClause.Force {
    var verb: String {
        switch self {
        case .demand: "demands"
        case .wish: "wants"
        case .redLine: "draws the line at"
        }
    }
}
