// Words and numbers that many answers share.

import Coalitions
import Syntax

/// `+1`, `−3`, `no change`
func signed(_ number: Int) -> String {
    number > 0 ? "+" + grouped(number) : number < 0 ? grouped(number) : "±0"
}

/// A share with so many decimals, half up, exact: `22.5%`; of nothing, `no share`.
func percent(_ part: Int, of whole: Int, decimals: Int = 1) -> String {
    guard let number = ratio(part, of: whole, decimals: decimals) else { return "no share" }
    return number + "%"
}

/// A share that is not all, and does not look like all when rounded: `more than 99.9%`.
func mostly(_ part: Int, of whole: Int) -> String {
    let share = percent(part, of: whole)
    return share == "100.0%" && part < whole ? "more than 99.9%" : share
}

/// A lead in points: `1.8 points`.
func points(_ part: Int, of whole: Int, decimals: Int = 1) -> String {
    guard let number = ratio(part, of: whole, decimals: decimals) else { return "no share" }
    return number + " points"
}

private func ratio(_ part: Int, of whole: Int, decimals: Int) -> String? {
    DecimalDigits(Int128(part) * 100, over: Int128(whole), places: decimals)?.words
}

/// `A + B + C` of texts.
func added(_ texts: [Text]) -> Text {
    texts.dropFirst().reduce(texts.first ?? "") { "\($0) + \($1)" }
}

/// `A, B and C` of texts.
func list(_ texts: [Text], _ last: String = "and") -> Text {
    guard texts.count > 1, let tail = texts.last else { return texts.first ?? "" }
    var spans = texts[0].spans
    for text in texts.dropFirst().dropLast() { spans += [.plain(", ")] + text.spans }
    return Text(spans + [.plain(" \(last) ")] + tail.spans)
}

/// `A; B; C` of texts.
func parted(_ texts: [Text]) -> Text {
    texts.dropFirst().reduce(texts.first ?? "") { $0 + "; " + $1 }
}

/// Billionths as a number: `4.5` without needless noughts, or with so many decimals.
func decimal(_ billionths: Int, places: Int? = nil) -> String {
    let digits = DecimalDigits(billionths: billionths, places: places ?? 9)
    return places == nil ? digits.trimmed.words : digits.words
}

/// A number of floating point in billionths, half up; nothing where it does not fit.
func billionths(_ number: Double) -> Int? {
    let scaled = (number * 1_000_000_000).rounded()
    guard scaled.magnitude < 9e18 else { return nil }
    return Int(scaled)
}

/// A number with two decimals, half up: `1.29`.
func hundredths(_ number: Double) -> String {
    billionths(number).map { decimal($0, places: 2) } ?? "beyond measure"
}

/// A fraction with two decimals, half up, exact.
func hundredths(_ number: Fraction) -> String {
    DecimalDigits(number.numerator, over: number.denominator, places: 2)?.words
        ?? "beyond measure"
}

extension Text {
    /// With a capital where it begins with plain words.
    var capitalised: Text {
        guard case .plain(let first)? = spans.first else { return self }
        return Text([.plain(first.prefix(1).uppercased() + first.dropFirst())] + spans.dropFirst())
    }
}

/// Words of a script, whatever the blanks between them, on one line.
func oneLine(_ words: String) -> String {
    let lines = words.split(whereSeparator: \.isNewline).map { line in
        line.withoutComment.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
    return lines.filter { !$0.isEmpty }.reduce("") { text, line in
        guard let last = text.last else { return line }
        return text + (":;,".contains(last) ? " " : "; ") + line
    }
}

extension Substring {
    /// The line up to a `#` that begins it or stands behind a blank, outside quotes.
    fileprivate var withoutComment: Substring {
        var isQuoted = false
        var last: Character = " "
        for index in indices {
            if "\"“”".contains(self[index]) { isQuoted.toggle() }
            if self[index] == "#", !isQuoted, last == " " || last == "\t" { return self[..<index] }
            last = self[index]
        }
        return self
    }
}
