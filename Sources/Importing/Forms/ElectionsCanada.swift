// Elections Canada, Official Voting Results, table 12: one row a candidate, with the candidate, `**`
// for an incumbent and the party glued in one field; places and parties in English and French.

import Diagnostics

struct ElectionsCanada: Form {
    static let format = ImportedRidings.Format.electionsCanada
    static var known: [KnownParty] { KnownParty.canada }

    private let province: Int
    private let district: Int
    private let candidate: Int
    private let votes: Int
    private let header: Header
    private var endings: PartyEndings
    private var frenchNames: [(riding: Int32, name: String)] = []
    private var provinces: [String: String] = [:]

    /// Nil where the header is not table 12's.
    init?(_ header: Header) {
        guard header.has("electoral district name", "candidate", "votes obtained"),
            !header.has("party")
        else { return nil }
        self.header = header
        province = header.column("province")
        district = header.column("electoral district name")
        candidate = header.column("candidate")
        votes = header.column("votes obtained")
        endings = PartyEndings(Self.known)
    }

    mutating func read(_ row: Row, of text: Span<UInt8>, into gathering: inout Gathering) {
        guard gathering.isName(row[candidate], "candidate", row),
            let riding = riding(row, text, &gathering)
        else { return }
        guard let number = gathering.votes(row[votes], in: text) else {
            if VoteField(row[votes], in: text) == .blank {
                gathering.faults.add(.votesMissing(at: row.location(in: gathering.source)))
            }
            return
        }
        let glued = row[candidate].cleaned(in: text)
        if endings.split(glued) == nil { endings.learn(from: header, candidate, text) }
        guard let parts = endings.split(glued) else {
            gathering.faults.add(.partyUnknown(at: row[candidate].location(in: gathering.source)))
            return
        }
        let party = String(decoding: parts.party, as: UTF8.self)
        gathering.append(
            riding: riding, party: gathering.parties.id(of: party), votes: number,
            at: row[candidate])
        gathering.candidates.append(parts.candidate)
        gathering.incumbents.append(parts.isIncumbent)
    }

    func finish(_ result: inout ImportedRidings, _ gathering: Gathering) {
        result.ridingAliases = frenchNames
        result.regionAliases = result.regions.map { provinces[$0].map { [$0] } ?? [] }
    }

    private mutating func riding(
        _ row: Row, _ text: Span<UInt8>, _ gathering: inout Gathering
    ) -> Int32? {
        let names = Bilingual(Self.dashed(row[district].string(in: text)))
        let region = Bilingual(row[province].string(in: text))
        if let french = region.french { provinces[region.english] = french }
        // The English names, side by side, stand in for the two fields of the row.
        let joined = Array((names.english + region.english).utf8)
        let split = Int32(clamping: names.english.utf8.count)
        let end = Int32(clamping: joined.count)
        let place = gathering.riding(
            Field(start: 0, end: split, isPlain: true),
            region: Field(start: split, end: end, isPlain: true), row: row, at: row[district],
            in: joined.span)
        if let place, place.isNew, let french = names.french {
            frenchNames.append((place.id, french))
        }
        return place?.id
    }

    /// Each `--` as the dash that parts the names of places.
    private static func dashed(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            if scalar == "-", result.unicodeScalars.last == "-" {
                result.unicodeScalars.removeLast()
                result.unicodeScalars.append("—")
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
