// Numbers as words: exact, half up at the last digit shown, without floating point.

import Interpreter

/// A part of a whole in percent with two decimals: `34.34`; nothing of no whole.
func percentage(_ part: Int, of whole: Int, decimals: Int = 2) -> String? {
    guard whole > 0 else { return nil }
    let scale: Int128 = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let magnitude = Int128(part.magnitude)
    let scaled = (magnitude * 100 * scale * 2 + Int128(whole)) / (2 * Int128(whole))
    let digits = decimal(scaled, decimals: decimals)
    return part < 0 && scaled > 0 ? "-" + digits : digits
}

/// A number of so many decimals: 3434 with two is `34.34`.
func decimal(_ scaled: Int128, decimals: Int) -> String {
    var digits = String(scaled)
    guard decimals > 0 else { return digits }
    while digits.utf8.count <= decimals { digits = "0" + digits }
    let split = digits.index(digits.endIndex, offsetBy: -decimals)
    return digits[..<split] + "." + digits[split...]
}

extension Cell {
    /// As a person reads it; a difference with its sign, a zero difference as nothing.
    var words: String {
        switch self {
        case .empty: ""
        case .text(let text): text.plain
        case .party(let party): party.name
        case .seats(let number), .votes(let number), .count(let number): grouped(number)
        case .change(let number):
            number > 0 ? "+" + grouped(number) : number == 0 ? "" : grouped(number)
        case .share(let part, let whole): percentage(part, of: whole).map { $0 + "%" } ?? "–"
        case .points(let part, let whole):
            percentage(part, of: whole).map {
                part < 0 && $0.first == "-" ? "−" + $0.dropFirst() : $0
            }
                ?? "–"
        case .decimal(let billionths, let places): fixed(billionths, places, minus: "−")
        case .pointsChange(let billionths): signed(billionths)
        }
    }

    private func fixed(_ billionths: Int, _ places: Int, minus: String) -> String {
        let places = min(9, max(0, places))
        let scale = (places..<9).reduce(Int128(1)) { scale, _ in scale * 10 }
        let scaled = (Int128(billionths.magnitude) * 2 + scale) / (2 * scale)
        return (billionths < 0 && scaled > 0 ? minus : "")
            + Presentation.decimal(scaled, decimals: places)
    }

    private func signed(_ billionths: Int) -> String {
        let digits = percentage(billionths.magnitudeClamped, of: 1_000_000_000) ?? ""
        if digits.allSatisfy({ $0 == "0" || $0 == "." }) { return digits }
        return billionths > 0 ? "+" + digits : billionths == 0 ? "" : "−" + digits
    }

    /// Whether it shows as nothing.
    var isBlank: Bool {
        switch self {
        case .empty, .change(0): true
        case .text(let text): text.isEmpty
        case .party(let party): party.name.isEmpty
        case .change, .seats, .votes, .count, .share, .points, .decimal, .pointsChange: false
        }
    }

    var isNumber: Bool {
        switch self {
        case .empty, .text, .party: false
        case .seats, .votes, .count, .change, .share, .points, .decimal, .pointsChange: true
        }
    }

    /// As a machine reads it: a bare number, or nothing where the cell is words.
    var number: String? {
        switch self {
        case .empty, .text, .party: nil
        case .seats(let number), .votes(let number), .count(let number), .change(let number):
            String(number)
        case .share(let part, let whole), .points(let part, let whole):
            percentage(part, of: whole, decimals: 4)
        case .decimal(let billionths, _): fixed(billionths, 6, minus: "-")
        case .pointsChange(let billionths):
            (billionths < 0 ? "-" : "")
                + (percentage(billionths.magnitudeClamped, of: 1_000_000_000, decimals: 4) ?? "")
        }
    }
}

extension Int {
    fileprivate var magnitudeClamped: Int { Int(clamping: magnitude) }
}
