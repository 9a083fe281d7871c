// Answers made by hand, with names that try to do harm.

import Interpreter

enum Samples {
    static let red = PartyLabel("Red", colour: Colour(red: 215, green: 25, blue: 32))

    /// Every kind of cell, a title, notes, an assumption, a break-even and a derivation.
    static func whole(named name: String = "Red") -> Answer {
        var answer = Answer(.seats, "\(PartyLabel(name, colour: nil)) has \(1_234) seats.")
        var table = Table(
            title: "One table:",
            columns: [
                .init("party", key: "party"), .init("seats", key: "seats"),
                .init("change\nfrom Today", key: "change"), .init("share", key: "share"),
                .init("lead", key: "lead"), .init("note", key: "note"),
            ])
        table.rows = [
            [
                .party(PartyLabel(name, colour: red.colour)), .seats(1_234), .change(-3),
                .share(part: 1, whole: 3), .points(part: 1, whole: 8), .text("\(name: name)"),
            ],
            [
                .party(PartyLabel("Blue", colour: nil)), .seats(7), .change(0),
                .share(part: 0, whole: 0), .pointsChange(billionths: -12_500_000), .empty,
            ],
        ]
        answer.tables = [table]
        answer.notes = ["A note on \(name: name)."]
        answer.assumptions = ["nobody moves", "\(name: name) stays"]
        answer.breakEvens = [
            BreakEven(riding: name, from: name, to: "Blue", votesNeeded: 610, votesHeld: 2_716)
        ]
        answer.derive([
            Step("\(name: name) 3", source: "a.king:2", children: [Step("1 + 2 = 3")])
        ])
        return answer
    }

    static let hostile: [String] = [
        "=SUM(A1:A9)", "+1", "-2", "@cmd", "\tTab", "a,b", "a\"b", "line\nbreak", "cr\rhere",
        "|pipe|",
        "<script>alert(1)</script>", "*bold* _it_ `code` [x](y) # ~", "\u{1B}[31mred\u{1B}[0m",
        "\u{202E}reversed", "\u{0}nul", "\u{7F}del", "back\\slash", "\u{2028}separator", "🏳️‍🌈", "",
        "日本語の党", "e\u{301}", "\u{FEFF}mark", "' OR 1=1", "\u{85}next", "]]>", "\\u0041",
    ]
}
