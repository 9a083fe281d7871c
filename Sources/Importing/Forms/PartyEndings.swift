// Candidate and party glued in one field: where the one ends and the other begins.

struct PartyEndings {
    struct Parts {
        var candidate: ArraySlice<UInt8>
        var party: ArraySlice<UInt8>
        var isIncumbent: Bool
    }

    /// Bilingual party names, longest first.
    private var endings: [[UInt8]]
    private var hasLearned = false

    init(_ known: [KnownParty]) {
        endings = known.flatMap(\.spellings).filter { $0.contains("/") }.map { Array($0.utf8) }
        endings.sort { $0.count > $1.count }
    }

    /// Parts a field at `**`, else before the longest known party that it ends in, else before a
    /// name that stands there twice with a slash between, the same in both languages.
    func split(_ field: [UInt8]) -> Parts? {
        if let star = incumbentMark(field) {
            return Parts(
                candidate: field[..<star], party: field[(star + 4)...], isIncumbent: true)
        }
        let known = endings.first { ending in
            field.count > ending.count && field.last == ending.last
                && field[field.count - ending.count - 1] == Ascii.blank
                && Self.ends(field, in: ending)
        }
        guard let count = known?.count ?? doubledEnding(field) else { return nil }
        let start = field.count - count
        return Parts(
            candidate: field[..<(start - 1)], party: field[start...], isIncumbent: false)
    }

    /// Finds parties that the table does not list: the longest run of whole words, with a slash in
    /// it, that most of the fields not yet understood have at their end. Once a file.
    mutating func learn(from header: Header, _ column: Int, _ text: Span<UInt8>) {
        guard !hasLearned else { return }
        hasLearned = true
        var unknown: [[UInt8]] = []
        var counts: [ArraySlice<UInt8>: Int] = [:]
        var table = header.table
        var row = Row()
        while table.next(&row, in: text), unknown.count < Self.mostUnknown {
            let field = row[column].cleaned(in: text)
            guard field.count <= Gathering.longestName, split(field) == nil else { continue }
            unknown.append(field)
            for ending in Self.wordEndings(field) { counts[ending, default: 0] += 1 }
        }
        var learned: Set<[UInt8]> = []
        for field in unknown {
            let ways = Self.wordEndings(field)
            let most = ways.map { counts[$0] ?? 0 }.max() ?? 0
            let longest = ways.filter { counts[$0] == most }.max { $0.count < $1.count }
            if most > 1, let longest { learned.insert(Array(longest)) }
        }
        endings += learned.sorted { $0.lexicographicallyPrecedes($1) }
        endings.sort { $0.count > $1.count }
    }

    private static func ends(_ field: [UInt8], in ending: [UInt8]) -> Bool {
        let start = field.count - ending.count
        for (offset, byte) in ending.enumerated() where field[start + offset] != byte {
            return false
        }
        return true
    }

    /// No election has as many candidates of parties not listed.
    private static let mostUnknown = 10_000

    /// The endings of a field that begin at a word and hold its first slash.
    private static func wordEndings(_ field: [UInt8]) -> [ArraySlice<UInt8>] {
        guard let slash = field.firstIndex(of: UInt8(ascii: "/")) else { return [] }
        return field.indices.filter { $0 > 0 && $0 <= slash && field[$0 - 1] == Ascii.blank }
            .suffix(12).map { field[$0...] }
    }

    /// The offset of ` ** `.
    private func incumbentMark(_ field: [UInt8]) -> Int? {
        let star = UInt8(ascii: "*")
        guard let first = field.firstIndex(of: star), first > 1, first + 3 < field.count,
            field[first + 1] == star, field[first - 1] == Ascii.blank,
            field[first + 2] == Ascii.blank
        else { return nil }
        return first - 1
    }

    /// The length of an ending `NAME/NAME`.
    private func doubledEnding(_ field: [UInt8]) -> Int? {
        let slashes = field.indices.filter { field[$0] == UInt8(ascii: "/") }
        for slash in slashes {
            let half = field.count - slash - 1
            let start = slash - half
            guard half > 0, start > 1, field[start - 1] == Ascii.blank,
                field[start..<slash].elementsEqual(field[(slash + 1)...])
            else { continue }
            return field.count - start
        }
        return nil
    }
}
