// A file of ridings made to do harm: escapes for a terminal, formulas for a spreadsheet, markup for
// a page. No rendering lets any of it through as more than text.

import Foundation
import Presentation
import Session
import Testing

@Suite struct HostileFileTests {
    private static let formulas = ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1+1"]
    private static let markup = ["<script>alert(1)</script>", "![x](http://x/)", "a|b`c*d_e#~"]
    private static let escapes = [
        "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}31mred", "\u{202E}drawkcab",
        "line\u{2028}break\u{85}", "zero\u{200B}width\u{FEFF}",
    ]
    static let names = formulas + markup + escapes

    /// Each name as a riding, as a region, as a party and as a candidate.
    private static var file: [UInt8] {
        var text = "riding,region,party,candidate,votes\n"
        for (number, name) in names.enumerated() {
            text += "\"\(name) \(number)\",\"\(name)\",\"\(name)\",\"\(name)\",\(number + 10)\n"
            text += "\"\(name) \(number)\",\"\(name)\",Other,\"\(name)\",\(number + 5)\n"
        }
        return Array(text.utf8)
    }

    private static let questions = [
        "seats", "votes", "which ridings where votes > 1", "show ridings", "show parties",
        "which ridings flip if swing 50 points from \"=cmd|'/C calc'!A0\" to Other",
        "who wins \"<script>alert(1)</script> 5\"", "who wins Other", "who can form a government",
    ]

    private func said(_ format: Presentation.Format, colour: ColourDepth = .none) -> [String] {
        let bytes = Self.file
        var session = Session(
            options: TextOptions(colour: colour), format: format,
            files: Files { _ throws(Files.Failure) in bytes })
        return (["ridings from \"hostile.csv\""] + Self.questions).flatMap { sentence in
            let outcome = session.run(
                .init(name: "test", text: sentence), .sentence(speaks: true))
            return [outcome.output, outcome.messages]
        }
    }

    @Test(arguments: [Presentation.Format.text, .csv, .markdown, .json])
    func nothingUnprintableIsPrinted(format: Presentation.Format) {
        let said = said(format)
        #expect(said.joined().contains("alert(1)"))
        for text in said { #expect(text.unicodeScalars.allSatisfy(isPrintable), "\(text)") }
    }

    @Test func coloursAreTheProgramsOwn() {
        for text in said(.text, colour: .trueColour) {
            let bare = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
            #expect(bare.unicodeScalars.allSatisfy(isPrintable), "\(text)")
            #expect(!text.contains("\u{1B}[31mred"))
        }
    }

    @Test func noFieldOfATableIsAFormula() throws {
        let csv = said(.csv).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        let fields = csv.joined().split(whereSeparator: \.isNewline).flatMap(fields)
        #expect(fields.contains { $0.contains("calc") })
        for field in fields {
            guard let first = field.first, "=+-@".contains(first) else { continue }
            #expect(Double(field) != nil, "\(field)")
        }
    }

    @Test func noMarkupIsMarkup() {
        let page = said(.markdown).enumerated().filter { $0.offset % 2 == 0 }
            .map(\.element).joined()
        #expect(page.contains("\\<script\\>"))
        for (before, sign) in zip(page, page.dropFirst()) where "<`*[]".contains(sign) {
            #expect(before == "\\", "\(sign)")
        }
    }

    @Test func dataKeepsTheNames() throws {
        let json = said(.json)[2]
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        #expect(String(describing: value).contains("<script>alert(1)</script>"))
    }

    /// The fields of a line of CSV.
    private func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D: true
        case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069,
            0xFEFF:
            false
        default: true
        }
    }
}
