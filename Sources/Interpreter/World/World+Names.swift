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
        return ridings.ballots.candidates(of: riding).contains {
            ridings.ballots.party[$0] == party
        }
    }

    /// The name as it was declared: a riding's own spelling, not a region's.
    package func spelling(_ name: NameID) -> String {
        ridingNamed[name].map { ridings.texts[$0] } ?? lexicon.text(name)
    }
}
