// Which players can ever matter: decided by subset sums, so that thirty lone members cost nothing.

/// Decides for a weighted game which players are critical in some winning set.
///
/// A heavier player is critical wherever a lighter one is, so one bound parts the two: the least
/// weight that matters is found by halving, each step a subset-sum dynamic programme over the
/// quota.
struct Relevance {
    /// Players of this weight or more can matter; nothing where none can.
    let leastWeight: Int?

    /// Nothing where the game is too large to decide, as `SumWindow` is.
    init?(weights: [Int], quota: Int, total: Int) {
        let seated = weights.filter { $0 > 0 }.sorted()
        guard quota > 0, quota <= total, !seated.isEmpty else {
            leastWeight = nil
            return
        }
        // A game and its dual have the same critical players: the smaller quota is the less work.
        let quota = min(quota, total - quota + 1)
        guard SumWindow.canDecide(seated, upTo: quota) else { return nil }
        let kinds = seated.distinct
        // The heaviest always matters: take players away from all, lightest first.
        var (low, high) = (0, kinds.count - 1)
        while low < high {
            let middle = (low + high) / 2
            let weight = kinds[middle]
            let matters = SumWindow(quota - weight, through: quota - 1).isReached(
                by: seated, without: weight)
            if matters { high = middle } else { low = middle + 1 }
        }
        leastWeight = kinds[low]
    }

    func matters(_ weight: Int) -> Bool {
        guard let leastWeight else { return false }
        return weight >= leastWeight
    }
}
