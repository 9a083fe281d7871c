// What was typed before: its file, and its being gone through as one types.

import Foundation
import Session
import TestSupport
import Testing

@Suite struct HistoryFileTests {
    private let folder = ScratchFolder()

    @Test(
        "an entry comes back as it was",
        arguments: [
            "seats", "scenario S:\n    NDP gains 1 point", "a \\ b \\n c", "who wins Québec — «x»",
            "ends with \\", "\u{3000}x",
        ])
    func roundTrip(_ entry: String) {
        let file = HistoryFile(path: folder.path + "/round")
        #expect(file.append(entry))
        #expect(file.load() == [entry])
    }

    @Test(
        "a damaged line is passed over",
        arguments: ["bad\u{1}", "half an \\", "no such \\x", "  ", "\u{7F}", "\u{A0}\u{A0}"])
    func damage(_ line: String) throws {
        try folder.write("seats\n\(line)\npower\n", to: "damaged")
        #expect(HistoryFile(path: folder.path + "/damaged").load() == ["seats", "power"])
    }

    @Test("of repeats the newest counts")
    func repeats() throws {
        try folder.write("a\nb\na\nc\nb\n", to: "repeats")
        #expect(HistoryFile(path: folder.path + "/repeats").load() == ["a", "c", "b"])
    }

    @Test(
        "the newest entry that goes on from a text is found",
        arguments: [
            ("s", "seats in Alberta"), ("seats", "seats in Alberta"),
            ("seats i", "seats in Alberta"),
            ("pow", "power by banzhaf"), ("Q", "Québec"), ("", "seats in Alberta"),
        ] as [(String, String)])
    func recalls(_ text: String, _ entry: String) {
        let recollection = Recollection([
            "power by shapley", "Québec", "power by banzhaf", "seats", "seats in Alberta",
        ])
        #expect(recollection.newest(goingOnFrom: text) == entry)
    }

    @Test(
        "a text that nothing goes on from finds nothing",
        arguments: ["seats in Alberta", "z", "power by banzhafs", "Que"])
    func recallsNothing(_ text: String) {
        let recollection = Recollection(["power by banzhaf", "Québec", "seats in Alberta"])
        #expect(recollection.newest(goingOnFrom: text) == nil)
        #expect(Recollection().newest(goingOnFrom: text) == nil)
    }
}
