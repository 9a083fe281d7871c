// What a file of ridings says, as columns: the one result of every form that this module reads.

import Diagnostics

/// Ridings with their candidates in compressed rows: those of riding `r` are the rows
/// `starts[r] ..< starts[r + 1]`.
package struct ImportedRidings: Sendable {
    /// The form that the file was found to be in.
    package enum Format: String, Sendable, CaseIterable {
        /// Elections Canada, Official Voting Results, table 12: one row a candidate.
        case electionsCanada
        /// House of Commons Library, one row a candidate.
        case commonsCandidates
        /// House of Commons Library, one row a constituency, one column a party.
        case commonsConstituencies
        /// Our own columns, one row a candidate.
        case plainRows
        /// Our own columns, one row a riding, one column a party.
        case plainColumns
    }

    package var ridings: [String] = []
    /// An index into `regions`, −1 for none; one a riding.
    package var region: [Int32] = []
    package var regions: [String] = []
    /// In order of first appearance. A party of a known official file goes by its short English
    /// name (`PartySpellings`), any other by its name in the file.
    package var parties: [String] = []
    /// Other spellings of each party: abbreviations, full names, the French half.
    package var partyAliases: [[String]] = []
    /// Other names of each region: the French half.
    package var regionAliases: [[String]] = []
    /// Other names of ridings, for the few that have one.
    package var ridingAliases: [(riding: Int32, name: String)] = []

    /// One more than there are ridings; the first is 0.
    package var starts: [Int32] = [0]
    /// An index into `parties`, one a row.
    package var party: [Int32] = []
    /// Votes, one a row.
    package var votes: [Int] = []
    /// Whether each row's candidate held the seat before; nil where the file does not tell.
    package var incumbent: [Bool]?
    /// Names of candidates; nil where the file has none.
    var candidateNames: Names?

    /// Parties whose members sit alone: Independents, no affiliation, candidates told together.
    package var lone: [Bool] = []
    /// The file's line where each riding begins, from 1.
    package var line: [Int32] = []
    package var format: Format
    /// The file as text, and where in it each riding is first named.
    let source: Source
    var ridingAt: [Field] = []
    /// Each riding's party named as the winner by the file itself, −1 where it names none.
    package var winnersDeclared: [Int32]?
    /// What a reader should know about what was left out or taken together.
    package var remarks: [Diagnostic] = []

    init(format: Format, source: Source) {
        self.format = format
        self.source = source
    }

    package var hasCandidates: Bool { candidateNames != nil }

    /// The candidate's name of a row, nil where the file does not give it.
    package func candidate(_ row: Int) -> String? {
        guard let candidateNames, row >= 0, row < candidateNames.count else { return nil }
        let name = candidateNames[row]
        return name.isEmpty ? nil : name
    }

    /// Where the file names a riding first.
    package func place(ofRiding riding: Int) -> Location {
        let field = ridingAt.indices.contains(riding) ? ridingAt[riding] : .none
        return field.location(in: source)
    }
}
