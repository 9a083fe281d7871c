// Votes as files write them: whole numbers with or without thousands separators.

import Elections

/// What a field of votes holds.
enum VoteField: Equatable {
    case votes(Int)
    /// Nothing, or a dash: the party is not on the ballot.
    case blank
    case negative
    /// More than one candidate can have.
    case tooMany
    case notWhole

    /// The most votes that one candidate can have, as the arithmetic takes them.
    static let most = Ballots.mostVotes

    init(_ field: Field, in text: Span<UInt8>) {
        guard !field.isEmpty else {
            self = .blank
            return
        }
        var number = 0
        for index in field.range {
            let byte = text[index]
            guard Ascii.isDigit(byte) else {
                self = Self.separated(field, text)
                return
            }
            number = min(number * 10 + Int(byte - UInt8(ascii: "0")), Self.most + 1)
        }
        self = number > Self.most ? .tooMany : .votes(number)
    }

    /// No number of votes is longer, whatever its separators. Bytes.
    private static let longest = 60
    private static let dashes: Set<String> = ["-", "–", "—", "−", "--", "n/a", "N/A"]
    /// Blank, no-break blank, thin blank, narrow no-break blank, comma, point, apostrophes.
    private static let separators: Set<Unicode.Scalar> = [
        " ", "\u{A0}", "\u{2009}", "\u{202F}", ",", ".", "'", "’",
    ]

    private static func separated(_ field: Field, _ text: Span<UInt8>) -> VoteField {
        guard field.count <= longest else { return .notWhole }
        let written = field.string(in: text)
        if dashes.contains(written) { return .blank }
        var scalars = Array(written.unicodeScalars)
        while let last = scalars.last, last == "\u{A0}" || last == "\u{202F}" {
            scalars.removeLast()
        }
        while let first = scalars.first, first == "\u{A0}" || first == "\u{202F}" {
            scalars.removeFirst()
        }
        guard let first = scalars.first else { return .blank }
        let isNegative = first == "-" || first == "−" || first == "–"
        guard let number = grouped(isNegative ? scalars.dropFirst() : scalars[...]) else {
            return .notWhole
        }
        return isNegative ? .negative : number > most ? .tooMany : .votes(number)
    }

    /// Groups of three digits parted by one and the same separator, or a fraction of nothing (`.0`,
    /// as spreadsheets write a column with empty cells).
    private static func grouped(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        let digits = scalars.filter { $0.properties.numericType == .decimal && $0.isASCII }
        let marks = Set(scalars).subtracting(digits)
        guard marks.count <= 1, !digits.isEmpty else { return nil }
        var whole = digits
        if let mark = marks.first {
            guard separators.contains(mark) else { return nil }
            let groups = scalars.split(separator: mark, omittingEmptySubsequences: false)
            let isGrouped =
                (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
            if !isGrouped {
                guard groups.count == 2, !groups[0].isEmpty, mark == "." || mark == ",",
                    (1...2).contains(groups[1].count), groups[1].allSatisfy({ $0 == "0" })
                else { return nil }
                whole = Array(groups[0])
            }
        }
        return whole.reduce(0) { min($0 * 10 + Int($1.value) - 48, most + 1) }
    }
}
