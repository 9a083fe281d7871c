// Who holds the balance of power: who can keep the government, who can bring it down.

/// What a player is to the government's survival.
public enum BalanceRole: Hashable, Sendable {
    /// The only sustaining set and the only toppling set: holds the balance alone.
    case alone
    /// In some sustaining set and in some toppling set.
    case shares
    /// In a sustaining set only.
    case possiblePartner
    /// In a toppling set only.
    case blocker
    /// In neither, if all vote.
    case notNeeded
    /// Not free.
    case pledged
}

/// The outcome that no free player can change.
public enum Decision: Hashable, Sendable {
    /// The government stands though every free player is against it.
    case carries
    /// It falls though every free player is with it.
    case fails
}

/// The balance of power on one motion, or between the motion that keeps a government and another
/// that removes it.
public struct BalanceOfPower: Hashable, Sendable {
    /// One a player. Under one and the same rule a player in a sustaining set is always in a
    /// toppling set too, because a game and its dual have the same dummies; only where another
    /// motion removes the government can the two part.
    public let roles: [BalanceRole]
    /// Nothing where it depends on the free players.
    public let decided: Decision?
    /// Votes the government's side is short of, all free players against; zero or less where it
    /// needs nobody.
    public let seatsShort: Int
    /// Free votes that bring it down, all other free players with it.
    public let seatsToTopple: Int
    /// Smallest sets of free players who keep the government, all other free players against.
    public let sustaining: Listing
    /// Smallest sets of free players who bring it down, all other free players with it.
    public let toppling: Listing

    /// Those who hold it: one alone, or those who share it.
    public var holders: PlayerSet {
        PlayerSet(roles.indices.filter { roles[$0] == .alone || roles[$0] == .shares })
    }
}

extension Division {
    /// Who holds the balance of power.
    /// - Parameters:
    ///   - removal: the motion that removes the government, of the same players and pledges, where
    ///     it is another than losing this one.
    ///   - most: the most sets of either kind to list; all are counted.
    public func balanceOfPower(toppledBy removal: Division? = nil, most: Int) -> BalanceOfPower {
        let (keeping, ending) = (sustainingGame, (removal ?? self).topplingGame)
        let partners = keeping?.relevantPlayers ?? []
        let blockers = ending?.relevantPlayers ?? []
        let (short, needed) = (keeping?.quota ?? 0, ending?.quota ?? 0)
        let decided: Decision? = short <= 0 ? .carries : needed <= 0 ? .fails : nil
        let roles = weights.indices.map { player -> BalanceRole in
            guard pledges[player] == .free else { return .pledged }
            guard decided == nil else { return .notNeeded }
            let alone =
                keeping?.isDictator(player) == true && ending?.isDictator(player) == true
            if alone { return .alone }
            switch (partners.contains(player), blockers.contains(player)) {
            case (true, true): return .shares
            case (true, false): return .possiblePartner
            case (false, true): return .blocker
            case (false, false): return .notNeeded
            }
        }
        return BalanceOfPower(
            roles: roles, decided: decided, seatsShort: short, seatsToTopple: needed,
            sustaining: keeping?.minimalWinning(most: most) ?? .none,
            toppling: ending?.minimalWinning(most: most) ?? .none)
    }
}
