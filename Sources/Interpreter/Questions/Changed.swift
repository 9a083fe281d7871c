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
        guard !choseNone else {
            return Answer(.changed, "\(opening)\(words). No riding was chosen: nothing changes.")
        }
        let touched = countedAgain
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

    /// The ridings that the sentence touches, or in which rules act otherwise than before.
    private var countedAgain: Int {
        let newest = Set(now.withoutRules.touched)
        return now.touched.count {
            newest.contains($0) || said(of: $0, in: before) != said(of: $0, in: now)
        }
    }

    /// Where each change of a riding was said, a rule's too.
    private func said(of riding: Int, in situation: Situation) -> [Said] {
        (situation.touching[riding] ?? []).map { Said(situation.effects[$0].effect.clause) }
    }

    /// Whether all that was just said is of ridings chosen by a condition that none fits.
    private var choseNone: Bool {
        let said = now.effects.filter { isJustSaid($0.effect.clause.location) }
        return !said.isEmpty
            && said.allSatisfy {
                if case .byCondition(count: 0) = $0.effect.chosen { true } else { false }
            }
    }

    private func isJustSaid(_ at: Location) -> Bool {
        at.source === source && at.range.lower >= range.lower && at.range.upper <= range.upper
    }

    /// Demands just made on an item that no budget holds, where one is spelled nearly so.
    private var nearItems: [Diagnostic] {
        let items = world.budgets.flatMap { $0.items }
        return now.effects.compactMap { ranked in
            guard case .bargain(.wish(let wish)) = ranked.effect.action,
                isJustSaid(wish.clause),
                !items.contains(where: { $0.key == wish.key })
            else { return nil }
            return nearest(to: wish.name, of: items.map(\.name)).map {
                .nearItem(wish.name, $0, at: wish.clause)
            }
        }
    }
}
