// What the tests read files with, and how they show what was read.

import Diagnostics
import Importing
import Testing

func source(_ text: String) -> Source { Source(name: "file.csv", text: text) }

/// One line a candidate: `riding | region | party | candidate | votes`, with ` *` for an incumbent.
func rows(_ file: ImportedRidings) -> [String] {
    file.ridings.indices.flatMap { riding in
        (Int(file.starts[riding])..<Int(file.starts[riding + 1])).map { row in
            let region = file.region[riding] < 0 ? "" : file.regions[Int(file.region[riding])]
            let fields = [
                file.ridings[riding], region, file.parties[Int(file.party[row])],
                file.candidate(row) ?? "", String(file.votes[row]),
            ]
            return fields.joined(separator: " | ") + (file.incumbent?[row] == true ? " *" : "")
        }
    }
}

/// Each error as `E76 4:9`: its code, its line and column; none where the file is read.
func refusals(_ source: Source) -> [String] {
    do {
        _ = try readRidings(source)
        return []
    } catch {
        return error.all.map { "\($0.code) \($0.primary?.location.position ?? "")" }
    }
}

/// A file with what is expected of it.
struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: Source
    let expected: [String]

    init(_ name: String, _ text: String, _ expected: String...) {
        testDescription = name
        source = Source(name: "file.csv", text: text)
        self.expected = expected
    }

    init(_ name: String, bytes: [UInt8], _ expected: String...) {
        testDescription = name
        source = Source(name: "file.csv", bytes: bytes)
        self.expected = expected
    }
}

/// Latin-1: each character's code is its byte.
func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
