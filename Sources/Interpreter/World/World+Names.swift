// What a name of the world stands for, for whoever paints or completes text.

import Elections
import Syntax

extension World {
    /// The colour of the party that a name names.
    package func colour(ofParty name: NameID) -> Colour? {
        partyNamed[name].flatMap { label($0).colour }
    }

    /// The parties' own names, not their other ones.
    package var partyNames: [NameID] { parties.map(\.name) }

    /// Whether a party runs, on the ballots as declared, in the riding that a name names.
    package func runs(_ party: NameID, in riding: NameID) -> Bool {
        guard let party = partyNamed[party], let riding = ridingNamed[riding] else { return false }
        return ridings.ballots.runs(party, in: riding)
    }

    /// Names without repeats: of a riding's several only its own, in the place of the first.
    package func unique(_ names: [NameID]) -> [NameID] {
        var isTold = [Bool](repeating: false, count: lexicon.count)
        var unique: [NameID] = []
        unique.reserveCapacity(names.count)
        for name in names {
            let own = ridingNamed[name].map { ridings.names[$0] } ?? name
            guard isTold.indices.contains(Int(own.index)), !isTold[Int(own.index)] else { continue }
            isTold[Int(own.index)] = true
            unique.append(own)
        }
        return unique
    }

    /// The name as it was declared: a riding's own spelling, not a region's.
    package func spelling(_ name: NameID) -> String {
        ridingNamed[name].map { ridings.texts[$0] } ?? lexicon.text(name)
    }
}
