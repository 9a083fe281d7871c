// The smallest sets of free players that keep a government, and those that bring it down.

extension Division {
    /// The game of the free players to keep the government: a set wins when with it the motion
    /// carries, all other free players against. Its quota is the votes the government is short
    /// of; zero or less where it needs nobody.
    public var sustainingGame: WeightedGame? {
        let nays = Int128(votes(.opposes)) + Int128(votes(.free))
        let base = rule.yea * Int128(votes(.supports)) - rule.nay * nays
        return game(quota: ceiling(rule.bar - base))
    }

    /// The game of the free players to bring the government down: a set wins when with it the
    /// motion is lost, all other free players in favour.
    public var topplingGame: WeightedGame? {
        let yeas = Int128(votes(.supports)) + Int128(votes(.free))
        let base = rule.yea * yeas - rule.nay * Int128(votes(.opposes))
        return game(quota: ceiling(base - rule.bar + 1))
    }

    /// Smallest sets of free players with whom the motion carries while the other free players
    /// vote against; the empty set where nobody is needed.
    public func sustainingSets(refusals: [(Int, Int)] = [], most: Int) -> Listing {
        sustainingGame?.minimalWinning(refusals: refusals, most: most) ?? .none
    }

    /// Smallest sets of free players who defeat the motion though the other free players vote for
    /// it; the empty set where it is lost anyway.
    public func topplingSets(most: Int) -> Listing {
        topplingGame?.minimalWinning(most: most) ?? .none
    }

    /// Sustaining sets of the others while these players abstain.
    public func sustainingSets(ifAbstain players: PlayerSet, most: Int) -> Listing {
        pledging(players, .abstains).sustainingSets(most: most)
    }

    /// Toppling sets of the others while these players abstain.
    public func topplingSets(ifAbstain players: PlayerSet, most: Int) -> Listing {
        pledging(players, .abstains).topplingSets(most: most)
    }

    /// Free players with their votes, the others with none. A player who moves from nay to yea
    /// is worth both.
    private func game(quota: Int) -> WeightedGame? {
        WeightedGame(
            weights: zip(weights, pledges).map { $1 == .free ? $0 : 0 }, quota: quota)
    }

    /// The least whole number of votes, moved from one side to the other, worth so much.
    private func ceiling(_ worth: Int128) -> Int {
        let step = rule.yea + rule.nay
        let votes = worth >= 0 ? (worth + step - 1) / step : -(-worth / step)
        return Int(clamping: votes)
    }
}
