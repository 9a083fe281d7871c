// Words with a meaning kept beside them, so that colour is decided where the text is shown.

/// A colour, each part 0…255.
package struct Colour: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}

/// A party's name with its colour, as answers carry it.
package struct PartyLabel: Hashable, Sendable {
    package let name: String
    package let colour: Colour?
    /// Whether a verb behind it stands in the plural.
    let isPlural: Bool

    package init(_ name: String, colour: Colour?) {
        self.name = name
        self.colour = colour
        isPlural = Self.isPlural(name)
    }

    private init(within label: PartyLabel) {
        (name, colour, isPlural) = (label.name, label.colour, false)
    }

    /// The same within a larger subject, so that no verb agrees with it.
    var withinSubject: PartyLabel { PartyLabel(within: self) }
}

/// Text in spans. Names come from users and files: renderings escape them.
package struct Text: Sendable, ExpressibleByStringInterpolation {
    package enum Span: Sendable {
        case plain(String)
        case party(PartyLabel)
        /// A riding, region, pact or other name.
        case name(String)
        case strong(String)
    }

    package var spans: [Span]

    package init(_ spans: [Span]) { self.spans = spans }
    package init(stringLiteral value: String) { spans = [.plain(value)] }
    package init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

    package struct Interpolation: StringInterpolationProtocol {
        var spans: [Span] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            spans.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { spans.append(.plain(literal)) }
        }
        package mutating func appendInterpolation(_ party: PartyLabel) {
            spans.append(.party(party))
        }
        package mutating func appendInterpolation(_ text: Text) {
            for span in text.spans { spans.append(span) }
        }
        package mutating func appendInterpolation(_ number: Int) {
            spans.append(.plain(grouped(number)))
        }
        package mutating func appendInterpolation(_ words: String) { spans.append(.plain(words)) }
        package mutating func appendInterpolation(name: String) { spans.append(.name(name)) }
        package mutating func appendInterpolation(strong: String) { spans.append(.strong(strong)) }
    }

    package static func + (one: consuming Text, other: Text) -> Text {
        one.append(other)
        return one
    }

    private mutating func append(_ other: Text) {
        for span in other.spans { spans.append(span) }
    }

    package var isEmpty: Bool {
        spans.allSatisfy {
            switch $0 {
            case .plain(let text), .name(let text), .strong(let text): text.isEmpty
            case .party(let party): party.name.isEmpty
            }
        }
    }

    /// What follows an opening; nothing where it opens otherwise.
    func after(_ opening: String) -> Text? {
        guard case .plain(let words)? = spans.first, words.hasPrefix(opening) else { return nil }
        return Text([.plain(String(words.dropFirst(opening.count)))] + spans.dropFirst())
    }

    /// The words alone.
    package var plain: String {
        var words = ""
        for span in agreed {
            switch span {
            case .plain(let text), .name(let text), .strong(let text): words += text
            case .party(let party): words += party.name
            }
        }
        return words
    }
}

/// `26823` as `26,823`; a negative number with a true minus sign.
package func grouped(_ number: Int) -> String {
    guard (0..<1_000_000_000).contains(number) else {
        return (number < 0 ? "−" : "") + grouped(digits: String(number.magnitude))
    }
    let most = 15  // A string of so many bytes needs no room on the heap.
    return String(unsafeUninitializedCapacity: most) { letters in
        var (rest, start, digits) = (number, most, 0)
        repeat {
            if digits > 0, digits % 3 == 0 {
                start -= 1
                letters[start] = UInt8(ascii: ",")
            }
            start -= 1
            letters[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            digits += 1
        } while rest > 0
        for place in start..<most { letters[place - start] = letters[place] }
        return most - start
    }
}

/// The same of a number that may be beyond `Int`.
func grouped(_ number: UInt128) -> String { grouped(digits: String(number)) }

private func grouped(digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var grouped: [UInt8] = []
    grouped.reserveCapacity(digits.utf8.count * 2)
    for (index, digit) in digits.utf8.enumerated() {
        if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
        grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
}
