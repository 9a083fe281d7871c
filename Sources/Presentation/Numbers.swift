// Numbers as words: exact, half up at the last digit shown, without floating point.

import Interpreter

/// A part of a whole in percent; nothing of no whole.
private func percent(_ part: Int, of whole: Int, places: Int = 2) -> DecimalDigits? {
    DecimalDigits(Int128(part) * 100, over: Int128(whole), places: places)
}

/// A part of a whole in percent as a machine reads it: `34.3412`.
func percentage(_ part: Int, of whole: Int, decimals: Int) -> String? {
    percent(part, of: whole, places: decimals)?.plain
}

extension Cell {
    /// As a person reads it; a difference with its sign, a zero difference as nothing.
    var words: String {
        switch self {
        case .empty: ""
        case .text(let text): text.plain
        case .party(let party): party.name
        case .seats(let number), .votes(let number), .count(let number): grouped(number)
        case .many: "very many"
        case .change(let number):
            number > 0 ? "+" + grouped(number) : number == 0 ? "" : grouped(number)
        case .share(let part, let whole): percent(part, of: whole).map { $0.words + "%" } ?? "–"
        case .points(let part, let whole): percent(part, of: whole)?.words ?? "–"
        case .decimal(let billionths, let places):
            DecimalDigits(billionths: billionths, places: places).words
        case .pointsChange(let billionths): signed(billionths)
        }
    }

    private func signed(_ billionths: Int) -> String {
        guard let digits = percent(billionths, of: 1_000_000_000) else { return "" }
        return digits.isZero || digits.isNegative ? digits.words : "+" + digits.words
    }

    /// Whether it shows as nothing.
    var isBlank: Bool {
        switch self {
        case .empty, .change(0): true
        case .text(let text): text.isEmpty
        case .party(let party): party.name.isEmpty
        case .change, .seats, .votes, .count, .many, .share, .points, .decimal, .pointsChange:
            false
        }
    }

    var isNumber: Bool {
        switch self {
        case .empty, .text, .party, .many: false
        case .seats, .votes, .count, .change, .share, .points, .decimal, .pointsChange: true
        }
    }

    /// As a machine reads it: a bare number, or nothing where the cell is words.
    var number: String? {
        switch self {
        case .empty, .text, .party: nil
        case .seats(let number), .votes(let number), .count(let number), .change(let number):
            String(number)
        case .many(let number): String(number)
        case .share(let part, let whole), .points(let part, let whole):
            percentage(part, of: whole, decimals: 4)
        case .decimal(let billionths, _): DecimalDigits(billionths: billionths, places: 6).plain
        case .pointsChange(let billionths): percentage(billionths, of: 1_000_000_000, decimals: 4)
        }
    }
}
