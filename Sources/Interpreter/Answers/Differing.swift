// Why a what-if differs from the world it was added to: what is supposed, the seats and ridings
// that it moves, and what the answer was before.

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// What is supposed and what comes of it; nothing where nothing is.
    /// - Parameters:
    ///   - headline: what the answer comes to.
    ///   - isOfBudget: a vote on a budget is told by itself, and moves no seats.
    ///   - asked: what it comes to in another world; nothing where that cannot be compared.
    func differingSteps(
        _ headline: Text, isOfBudget: Bool = false, asked: (Asking) throws -> Text?
    ) -> [Step] {
        let supposed = supposedSteps
        guard !supposed.isEmpty, let against else { return [] }
        let moved = seatsMoved + ridingsMoved
        let unmoved = isOfBudget ? [] : [Step("no party's seats change")]
        let so = (seatsMoved.isEmpty ? unmoved : []) + moved
        return [
            Step("supposed", children: supposed),
            Step("so, against \(against)", children: so + answered(headline, asked)),
        ]
    }

    /// `the answer was: No: Green does not reach NDP.`
    private func answered(_ headline: Text, _ asked: (Asking) throws -> Text?) -> [Step] {
        let former = try? asked(asking(in: before))
        guard let former else { return [] }
        let isSame = former.plain == headline.plain
        return [
            Step(
                isSame
                    ? "the answer stays as it was"
                    : "the answer was: " + (former.after("Yet ") ?? former))
        ]
    }

    /// The changes that a question supposes, each where it was said.
    private var supposedSteps: [Step] {
        var said: Set<Said> = []
        let effects = now.layers.filter { $0.rank > Rank.session }.flatMap(\.effects)
        return effects.compactMap { effect in
            let clause = effect.clause
            guard said.insert(Said(clause)).inserted else { return nil }
            let words = oneLine(clause.source.text(clause.range))
            return Step("\(words)", source: clause.location.line)
        }
    }

    /// `NDP: 24 seats, now 25`
    private var seatsMoved: [Step] {
        let old = before.house.seats
        let new = now.house.seats
        return old.indices.filter { new.indices.contains($0) && old[$0] != new[$0] }.map {
            Step("\(label($0)): \(counted(old[$0], "seat", "seats")), now \(new[$0])")
        }
    }

    /// `Sherbrooke: Liberal, now NDP`
    private var ridingsMoved: [Step] {
        guard let old = before.election, let new = now.election else { return [] }
        return new.flipped(from: old).map { riding in
            let holder = Text("\(name: self.riding(riding)): ") + holder(of: riding, old)
            return Step(holder + ", now " + self.holder(of: riding, new))
        }
    }

    private func holder(of riding: Int, _ election: Election) -> Text {
        if let party = election.winningParty(of: riding) { return "\(label(party))" }
        return election.isUndecided(riding) ? "undecided" : "vacant"
    }
}

/// Where a clause was said, in whatever text.
struct Said: Hashable {
    private let source: ObjectIdentifier
    private let start: Int

    init(_ clause: Clause) {
        source = ObjectIdentifier(clause.source)
        start = clause.range.lower
    }
}
