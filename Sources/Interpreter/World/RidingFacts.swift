// Ridings from a file, in columns, as the session hands them over.

import Diagnostics
import Syntax

package struct RidingFacts: Sendable {
    /// The file, as the user named it.
    package let source: String
    package let ridings: [String]
    /// An index into `regions`, −1 for none; one a riding.
    package let region: [Int32]
    package let regions: [String]
    /// Each party's plain name, in order of first appearance.
    package let parties: [String]
    package let partyAliases: [[String]]
    /// Parties whose members sit alone: Independents, no affiliation.
    package let lone: [Bool]
    /// Riding `r` has the rows `starts[r] ..< starts[r + 1]`.
    package let starts: [Int32]
    package let party: [Int32]
    package let votes: [Int]
    /// The candidate's name of a row.
    package let candidates: (@Sendable (Int) -> String?)?
    /// One a row, or empty.
    package let incumbents: [Bool]
    /// The file's line where each riding begins.
    package let line: [Int32]
    /// Where the file names a riding first.
    package let place: (@Sendable (Int) -> Location)?
    /// The ridings' numbers in the lexicon, once registered.
    var names: [NameID] = []

    /// Other names of a region, one list a region.
    package let regionAliases: [[String]]
    package let ridingAliases: [(riding: Int32, name: String)]

    package init(
        source: String, ridings: [String], region: [Int32], regions: [String], parties: [String],
        partyAliases: [[String]], lone: [Bool], starts: [Int32], party: [Int32], votes: [Int],
        candidates: (@Sendable (Int) -> String?)?, incumbents: [Bool], line: [Int32],
        regionAliases: [[String]] = [], ridingAliases: [(riding: Int32, name: String)] = [],
        place: (@Sendable (Int) -> Location)? = nil
    ) {
        self.source = source
        self.ridings = ridings
        self.region = region
        self.regions = regions
        self.parties = parties
        self.partyAliases = partyAliases
        self.lone = lone
        self.starts = starts
        self.party = party
        self.votes = votes
        self.candidates = candidates
        self.incumbents = incumbents
        self.line = line
        self.place = place
        self.regionAliases = regionAliases
        self.ridingAliases = ridingAliases
    }

    /// Makes the file's names known, before the text that uses them is read.
    package mutating func register(in lexicon: inout Lexicon) {
        for (party, aliases) in zip(parties, partyAliases) {
            let first = lexicon.add(party, as: .party)
            for alias in aliases { lexicon.add(alias, as: [.party, .other], alsoOf: first) }
        }
        for region in regions + regionAliases.joined() { _ = lexicon.add(region, as: .region) }
        for alias in ridingAliases { _ = lexicon.add(alias.name, as: .riding) }
        names.reserveCapacity(ridings.count)
        for riding in ridings { names.append(lexicon.add(riding, as: .riding)) }
    }
}
