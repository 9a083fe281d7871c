// What parties pledged, across an election that is called: earlier pledges end with the house, and
// what is supposed in one breath with the election holds before it and after it.

import Syntax

extension Situation {
    /// Whether a stance was supposed beside the election.
    func outlivesElection(_ ranked: RankedEffect) -> Bool {
        guard case .stance = ranked.effect.action else { return false }
        return effects.contains { called in
            guard case .bargain(.electionCalled) = called.effect.action, called.layer == .supposed
            else { return false }
            return ranked.rank == called.rank || ranked.rank == Rank.plans(beside: called.rank)
        }
    }

    /// Ends what fits.
    /// - Returns: the ridings of what has ended.
    @discardableResult
    mutating func end(where isEnded: (RankedEffect) -> Bool) -> [Int] {
        var ridings: [Int] = []
        for index in effects.indices where isEnded(effects[index]) {
            let old = effects[index]
            let ended = Effect(
                action: .bargain(.past), ridings: old.effect.ridings, scope: old.effect.scope,
                chosen: old.effect.chosen, clause: old.effect.clause)
            effects[index] = RankedEffect(effect: ended, rank: old.rank, layer: old.layer)
            ridings += ended.ridings
        }
        return ridings
    }

    /// A stance on the government is on the one that sat: another that takes over has no claim to it.
    mutating func endStancesOnOldGovernment(in world: World) throws {
        guard let old = sitting.first?.house.government,
            Set(old).isDisjoint(with: house.government),
            effects.contains(where: \.isOnGovernment)
        else { return }
        end(where: \.isOnGovernment)
        house = try HouseState(of: world, election: election, effects: effects, system: system)
    }
}

extension Situation.RankedEffect {
    /// Whether it is a stance on the government.
    fileprivate var isOnGovernment: Bool {
        if case .stance(_, _, .government) = effect.action { true } else { false }
    }
}

extension LeaningWriter {
    /// What became of each pledge in an election that is called.
    mutating func sayPledges() {
        guard ridings == nil, !isElectionAhead,
            let before = situation.sitting.first?.house
        else { return }
        let after = situation.house
        var ended = before.supporters.filter { !after.supporters.contains($0) }
        for said in before.stances {
            if after.stances.contains(where: { $0 == said }) {
                leaning.lines.append(
                    "\(asking.label(said.party)) "
                        + words(said.stance, said.object)
                        + " before the election and after it")
            } else if !ended.contains(said.party) {
                ended.append(said.party)
            }
        }
        guard !ended.isEmpty else { return }
        let another =
            Set(before.government).isDisjoint(with: after.government)
            ? ", after which another governs" : ""
        leaning.notes.append(
            "What " + list(ended.map { "\(asking.label($0))" })
                + " had pledged does not outlive the election\(another).")
    }

    /// `supports the government`, `votes against the budget`
    private func words(_ stance: Stance, _ object: Action.Object) -> Text {
        let verb =
            switch (stance, object) {
            case (.supports, .budget): "votes for "
            case (.opposes, .budget): "votes against "
            case (.supports, _): "supports "
            case (.opposes, _): "opposes "
            case (.abstains, _): "abstains on "
            }
        return "\(verb)" + asking.words(object)
    }
}
