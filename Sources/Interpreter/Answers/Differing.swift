// Why a what-if differs from the world it was added to: what is supposed, the seats and ridings
// that it moves, and what the answer was before.

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// What is supposed and what comes of it; nothing where nothing is.
    /// - Parameters:
    ///   - headline: what the answer comes to.
    ///   - kind: a vote on a budget is told by itself, and moves no seats; a showdown is about the
    ///     house after an election.
    ///   - asked: what it comes to in another world; nothing where that cannot be compared.
    func differingSteps(
        _ headline: Text, of kind: Answer.Kind? = nil, asked: (Asking) throws -> Text?
    ) -> [Step] {
        let supposed = supposedSteps
        guard !supposed.isEmpty, let against else { return [] }
        let (old, new, isAhead) = comparedHouses(kind)
        let seats = seatsMoved(old.house.seats, new.house.seats)
        let isOfBudget = kind?.isOfBudget ?? false
        let unmoved = isOfBudget ? [] : [Step("no party's seats change")]
        let so = (seats.isEmpty ? unmoved : seats) + ridingsMoved(old.election, new.election)
        let ahead: Text = isAhead ? "after the next election, " : ""
        return [
            Step("supposed", children: supposed),
            Step("so, " + ahead + "against \(against)", children: so + answered(headline, asked)),
        ]
    }

    /// The houses whose seats are compared, and whether they are yet to be elected: the new one alone
    /// where an election is called, both where a showdown looks ahead to one.
    private func comparedHouses(
        _ kind: Answer.Kind?
    ) -> (old: Situation, new: Situation, isAhead: Bool) {
        if kind == .showdown, let old = try? before.nextElection(in: world),
            let new = try? now.nextElection(in: world)
        {
            return (old, new, true)
        }
        return (before, now, !now.sitting.isEmpty && before.sitting.isEmpty)
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
    private func seatsMoved(_ old: [Int], _ new: [Int]) -> [Step] {
        old.indices.filter { new.indices.contains($0) && old[$0] != new[$0] }.map {
            Step("\(label($0)): \(counted(old[$0], "seat", "seats")), now \(new[$0])")
        }
    }

    /// `Sherbrooke: Liberal, now NDP`
    private func ridingsMoved(_ old: Election?, _ new: Election?) -> [Step] {
        guard let old, let new else { return [] }
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
