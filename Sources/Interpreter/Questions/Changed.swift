// What a change that became true did: seats that moved, ridings that flipped.

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// - Parameter opening: what is said before the sentence: that it is so, or only supposed.
    func changed(_ opening: String = "So it is: ") throws -> Answer {
        let words = source.text(range)
        guard let old = before.election, let new = now.election else {
            var answer = Answer(.changed, "\(opening)\(words).")
            answer.diagnostics = nearItems
            return answer
        }
        let flipped = new.flipped(from: old)
        let touched = now.touched.count
        var answer = Answer(
            .changed,
            "\(opening)\(words)."
                + (touched > 0 ? " \(counted(touched, "riding", "ridings")) counted again, " : " ")
                + (flipped.isEmpty
                    ? "no seat changes hands."
                    : "\(counted(flipped.count, "seat changes", "seats change")) hands."))
        if touched == 0, flipped.isEmpty { answer.headline = "\(opening)\(words)." }
        if !flipped.isEmpty { answer.tables = [flipTable(flipped)] }
        answer.diagnostics = assumptions(of: now, on: now.touched).warnings + nearItems
        return answer
    }

    /// Demands just made on an item that no budget holds, where one is spelled nearly so.
    private var nearItems: [Diagnostic] {
        let items = world.budgets.flatMap { $0.items }
        return now.effects.compactMap { ranked in
            guard case .bargain(.wish(let wish)) = ranked.effect.action,
                wish.clause.source === source, wish.clause.range.lower >= range.lower,
                wish.clause.range.upper <= range.upper,
                !items.contains(where: { $0.key == wish.key })
            else { return nil }
            return nearest(to: wish.name, of: items.map(\.name)).map {
                .nearItem(wish.name, $0, at: wish.clause)
            }
        }
    }
}
