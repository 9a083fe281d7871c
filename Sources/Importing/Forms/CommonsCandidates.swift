// House of Commons Library, general election results by candidate: one row a candidate.

import Diagnostics

struct CommonsCandidates: Form {
    static let format = ImportedRidings.Format.commonsCandidates
    static var known: [KnownParty] { KnownParty.commons }

    private let constituency: Int
    private let region: Int
    private let party: Int
    private let abbreviation: Int
    private let firstName: Int
    private let surname: Int
    private let sitting: Int
    private let votes: Int
    /// One a party: whether its abbreviation has been taken.
    private var hasAbbreviation: [Bool] = []

    /// Nil where the header is another.
    init?(_ header: Header) {
        guard header.has("constituency name", "party name", "surname", "votes") else { return nil }
        constituency = header.column("constituency name")
        region = header.column("region name")
        party = header.column("party name")
        abbreviation = header.column("party abbreviation")
        firstName = header.column("firstname", "first name")
        surname = header.column("surname")
        sitting = header.column("sitting mp")
        votes = header.column("votes")
    }

    mutating func read(_ row: Row, of text: Span<UInt8>, into gathering: inout Gathering) {
        guard
            let place = gathering.riding(
                row[constituency], region: row[region], row: row, in: text),
            gathering.isName(row[party], "party", row)
        else { return }
        guard let number = gathering.votes(row[votes], in: text) else {
            if VoteField(row[votes], in: text) == .blank {
                gathering.faults.add(.votesMissing(at: row.location(in: gathering.source)))
            }
            return
        }
        let party = gathering.parties.id(of: row[self.party], in: text)
        if Int(party) >= hasAbbreviation.count {
            hasAbbreviation.append(true)
            gathering.parties.add(alias: row[abbreviation].string(in: text), to: party)
        }
        gathering.append(riding: place.id, party: party, votes: number, at: row[self.party])
        gathering.candidates.append(row[firstName], row[surname], of: text)
        if sitting >= 0 {
            gathering.incumbents.append(row[sitting].matches("yes", in: text))
        }
    }
}
