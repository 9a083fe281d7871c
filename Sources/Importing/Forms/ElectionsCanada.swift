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
    private var districts = Interner()
    /// One a spelling of a district.
    private var places: [Place] = []

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
        var split = endings.split(glued)
        if split == nil {
            endings.learn(from: header, candidate, text)
            split = endings.split(glued)
        }
        guard let parts = split else {
            gathering.faults.add(.partyUnknown(at: row[candidate].location(in: gathering.source)))
            return
        }
        let name = Field(
            start: Int32(clamping: parts.party.startIndex),
            end: Int32(clamping: parts.party.endIndex), isPlain: true)
        let party = gathering.parties.id(of: name, in: glued.span)
        gathering.append(riding: riding, party: party, votes: number, at: row[candidate])
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
        guard gathering.isName(row[district], "riding", row),
            row[province].isEmpty || gathering.isName(row[province], "region", row)
        else { return nil }
        let spelling = Int(districts.id(of: row[district], in: text))
        if spelling >= places.count { places.append(Place(row[district], row[province], text)) }
        let place = places[spelling]
        let riding = gathering.riding(
            place.riding, region: place.region, row: row, at: row[district], in: place.text.span)
        if let riding, riding.isNew {
            if let french = place.frenchRiding { frenchNames.append((riding.id, french)) }
            if let french = place.frenchRegion { provinces[place.englishRegion] = french }
        }
        return riding?.id
    }
}

/// A district and its province, each parted into its two languages.
private struct Place {
    /// The English names, one after the other, and where each lies.
    let text: [UInt8]
    let riding: Field
    let region: Field
    let frenchRiding: String?
    let englishRegion: String
    let frenchRegion: String?

    init(_ district: Field, _ province: Field, _ text: Span<UInt8>) {
        let names = Bilingual(Self.dashed(district.string(in: text)))
        let regions = Bilingual(province.string(in: text))
        self.text = Array((names.english + regions.english).utf8)
        let middle = Int32(clamping: names.english.utf8.count)
        riding = Field(start: 0, end: middle, isPlain: true)
        region = Field(start: middle, end: Int32(clamping: self.text.count), isPlain: true)
        frenchRiding = names.french
        englishRegion = regions.english
        frenchRegion = regions.french
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
