// How text looks on a terminal: how wide it is, and what of it must not reach a terminal, a page or a
// spreadsheet raw.

/// A text whose control characters, directional marks and line breaks show as visible escapes.
package func safe(_ text: String) -> String {
    var text = text
    if text.withUTF8(plainWidth) != nil { return text }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
        if isUnsafe(scalar) {
            safe += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
            safe.unicodeScalars.append(scalar)
        }
    }
    return safe
}

/// C0 and C1 controls, line and paragraph separators, zero-width and directional characters.
package func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
        0x061C:
        true
    default: false
    }
}

/// How many columns of a terminal a text takes: two for wide characters, none for marks.
/// Ranges after Unicode's EastAsianWidth (W and F) and the emoji that terminals draw wide.
package func displayWidth(_ text: String) -> Int {
    var text = text
    return text.withUTF8(displayWidth)
}

/// - Parameter letters: UTF-8.
package func displayWidth(_ letters: UnsafeBufferPointer<UInt8>) -> Int {
    if let width = plainWidth(letters) { return width }
    return String(decoding: letters, as: UTF8.self).unicodeScalars.reduce(0) { $0 + width($1) }
}

/// A text made safe, with the columns that it takes.
package func shown(_ text: String) -> (text: String, width: Int) {
    var text = text
    if let width = text.withUTF8(plainWidth) { return (text, width) }
    let safe = safe(text)
    return (safe, displayWidth(safe))
}

/// The columns of a text of nothing but printable ASCII and Latin letters (U+00C0 to U+02FF), all of
/// them safe and one column wide; nothing of any other.
package func plainWidth(_ letters: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    for letter in letters {
        switch letter {
        case 0x20...0x7E, 0xC3...0xCB: width += 1
        case 0x80...0xBF: continue
        default: return nil
        }
    }
    return width
}

private func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF,
        0x1DC0...0x1DFF, 0x200B...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
        0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD:
        2
    default: 1
    }
}
