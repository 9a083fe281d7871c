// When two changes that fill the same slot cannot both be so.

import Elections

extension Action {
    /// True where both cannot hold; the same thing said twice is no contradiction.
    func contradicts(_ other: Action) -> Bool {
        switch (self, other) {
        case (.standDown(let one, let oneFor), .standDown(let two, let twoFor)):
            one != two || oneFor != twoFor
        case (.run(let one), .run(let two)): one != two
        case (.endorse(let one, let oneFor), .endorse(let two, let twoFor)):
            one != two || oneFor != twoFor
        case (.primary(let one, let oneWon), .primary(let two, let twoWon)):
            Set(one) != Set(two) || oneWon != twoWon
        case (.getVotes(let one, let oneVotes), .getVotes(let two, let twoVotes)):
            one != two || oneVotes != twoVotes
        case (.getShare(let one, let oneShare), .getShare(let two, let twoShare)):
            one != two || oneShare != twoShare
        case (.win(let one), .win(let two)): one != two
        case (.stance(_, let one, _), .stance(_, let two, _)): one != two
        case (.government(let one, let oneWith), .government(let two, let twoWith)):
            Set(one) != Set(two) || Set(oneWith) != Set(twoWith)
        case (.rival(let one, let oneWith), .rival(let two, let twoWith)):
            Set(one) != Set(two) || Set(oneWith) != Set(twoWith)
        case (.opposition(let one), .opposition(let two)): Set(one) != Set(two)
        case (.system(let one), .system(let two)): one != two
        default: true
        }
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
