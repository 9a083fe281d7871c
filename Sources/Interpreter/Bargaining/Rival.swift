// The rival government: who would replace a fallen one, if the house would have it.

import Coalitions
import Diagnostics
import Syntax

/// A rival government as declared, and whether it can win.
struct Rival {
    let parties: [Int]
    let supporters: [Int]
    /// Its investiture, everyone against who is neither in it nor said to support it.
    let tally: Tally
    /// Two of its parties of whom the one has ruled out the other.
    let refusal: (party: Int, other: Int)?

    var canWin: Bool { tally.carries && refusal == nil }
}

extension Chamber {
    /// The rival declared; nothing where there is none, or where it governs already.
    func rival() throws -> Rival? {
        guard !house.rival.isEmpty, Set(house.rival) != Set(house.government) else { return nil }
        var after = situation
        after.house.government = house.rival
        after.house.supporters = house.rivalSupporters
        after.house.opposition = house.government
        // What was pledged to the fallen government is not pledged to its rival.
        after.house.stances.removeAll { $0.object == .government || $0.object == .budget }
        let division = try Chamber(world: world, situation: after, at: at)
            .division(.opposed, on: .investiture)
        return Rival(
            parties: house.rival, supporters: house.rivalSupporters,
            tally: division.tally(supporting: []), refusal: rivalRefusal)
    }

    private var rivalRefusal: (party: Int, other: Int)? {
        let refusal = house.refusals.first { refusal in
            guard house.rival.contains(refusal.other) else { return false }
            return house.rival.contains(refusal.party) && refusal.what != .supporting
                || house.rivalSupporters.contains(refusal.party) && refusal.what != .coalition
        }
        return refusal.map { ($0.party, $0.other) }
    }
}

extension Asking {
    /// `Conservative and Bloc, with the support of NDP`
    func name(_ rival: Rival) -> Text {
        let parties = list(rival.parties.map { "\(label($0))" })
        guard !rival.supporters.isEmpty else { return parties }
        return parties + " with the support of " + list(rival.supporters.map { "\(label($0))" })
    }

    func takeOver(_ rival: Rival) -> Text {
        name(rival) + " \(rival.parties.count == 1 ? "takes" : "take") over"
    }

    /// What follows when the government falls, and which of the two was assumed.
    func fallWords(_ rival: Rival?) -> Text {
        guard let rival else {
            return
                "the government stays as caretaker until an election, for no rival government is declared"
        }
        let count = "\(rival.tally.yeas) to \(rival.tally.nays) with everyone else against"
        if rival.canWin {
            return takeOver(rival)
                + ", as the rival government declared (\(count)): no election follows"
        }
        let why: Text =
            rival.refusal.map {
                "\(label($0.party)) has ruled out \(label($0.other))"
            } ?? "\(count)"
        return "the rival government declared, " + name(rival) + ", cannot win (" + why
            + "), so the government stays as caretaker until an election"
    }
}
