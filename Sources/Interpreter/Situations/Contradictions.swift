// When two changes that fill the same slot cannot both be so.

import Diagnostics
import Elections

extension Action {
    /// True where both cannot hold; the same thing said twice is no contradiction.
    func contradicts(_ other: Action) -> Bool {
        switch self {
        case .standDown, .run, .endorse, .primary, .getVotes, .getShare, .win, .vacant:
            contradictsOnBallot(other)
        case .stance, .speaker, .absence, .government, .rival, .opposition, .system:
            contradictsInHouse(other)
        case .flow, .swing, .gainPoints, .scale, .cross, .vacate, .ruleOut, .bloc, .pair,
            .bargain:
            true
        }
    }

    /// Of two that are of one kind, whether they say different things; others never go together.
    private func contradictsOnBallot(_ other: Action) -> Bool {
        if case .standDown(let one, let oneFor) = self, case .standDown(let two, let twoFor) = other
        {
            return one != two || oneFor != twoFor
        }
        if case .run(let one) = self, case .run(let two) = other { return one != two }
        if case .endorse(let one, let oneFor) = self, case .endorse(let two, let twoFor) = other {
            return one != two || oneFor != twoFor
        }
        if case .primary(let one, let oneWon) = self, case .primary(let two, let twoWon) = other {
            return Set(one) != Set(two) || oneWon != twoWon
        }
        if case .getVotes(let one, let oneVotes) = self,
            case .getVotes(let two, let twoVotes) = other
        {
            return one != two || oneVotes != twoVotes
        }
        if case .getShare(let one, let oneShare) = self,
            case .getShare(let two, let twoShare) = other
        {
            return one != two || oneShare != twoShare
        }
        if case .win(let one) = self, case .win(let two) = other { return one != two }
        if case .vacant = self, case .vacant = other { return false }
        return true
    }

    private func contradictsInHouse(_ other: Action) -> Bool {
        if case .stance(_, let one, _) = self, case .stance(_, let two, _) = other {
            return one != two
        }
        if case .government(let one, let oneWith) = self,
            case .government(let two, let twoWith) = other
        {
            return Set(one) != Set(two) || Set(oneWith) != Set(twoWith)
        }
        if case .rival(let one, let oneWith) = self, case .rival(let two, let twoWith) = other {
            return Set(one) != Set(two) || Set(oneWith) != Set(twoWith)
        }
        if case .speaker(let one) = self, case .speaker(let two) = other { return one != two }
        if case .absence(_, let one) = self, case .absence(_, let two) = other { return one != two }
        if case .opposition(let one) = self, case .opposition(let two) = other {
            return Set(one) != Set(two)
        }
        if case .system(let one) = self, case .system(let two) = other { return one != two }
        return true
    }
}

extension Action {
    /// Whether a party would both govern and be the opposition.
    func putsOnBothSides(with other: Action) -> Bool {
        switch (self, other) {
        case (.government(let governing, _), .opposition(let opposing)),
            (.opposition(let opposing), .government(let governing, _)):
            !Set(governing).isDisjoint(with: opposing)
        default: false
        }
    }
}

extension Situation.RankedEffect {
    /// Refuses to stand beside another of the same layer that it contradicts, unless the session's own,
    /// in which the later counts.
    func stand(beside old: Self) throws {
        guard old.rank == rank, layer != .session, old.effect.action.contradicts(effect.action)
        else { return }
        let one = old.effect.clause.location
        let other = effect.clause.location
        if layer == .rules { throw Diagnostic.rulesOppose(one, other, about: "") }
        throw Diagnostic.contradiction(one, other)
    }
}

extension Action.Flow {
    func isSame(as other: Action.Flow) -> Bool {
        party == other.party && home == other.home && shares.count == other.shares.count
            && zip(shares, other.shares).allSatisfy { $0.to == $1.to && $0.rate == $1.rate }
    }
}

extension Effect {
    /// Whether the effect's place holds a riding, of so many in all.
    func reaches(_ riding: Int, of count: Int) -> Bool {
        if ridings.count == count { return true }
        var low = 0
        var high = ridings.count
        while low < high {
            let middle = (low + high) / 2
            if ridings[middle] < riding { low = middle + 1 } else { high = middle }
        }
        return low < ridings.count && ridings[low] == riding
    }
}
