// No file makes the reader crash, hang or say what cannot be: random bytes, good files with random
// damage, and good files cut off anywhere.

import Diagnostics
import Importing
import TestSupport
import Testing

@Suite struct FuzzTests {
    static let good: [[UInt8]] = [
        Array(Fixture.canada2019.utf8), Fixture.canada2011, Array(Fixture.commons2019.utf8),
        Array(Fixture.commons2010.utf8),
        Array("riding,region,party,candidate,votes,incumbent\nX,E,A,Jane,\"1,234\",yes\n".utf8),
        Array("riding;region;A;B\r\nX;E;1.234;-\r\n\"Y\n\"\"Z\"\"\";E;;2\r\n".utf8),
    ]

    /// Bytes that mean something to a table come more often than chance has them.
    private static let telling: [UInt8] =
        Array(",;\t\"\n\r*/-'. 0915riding".utf8) + [0, 0x1B, 0xC3, 0xFF]

    @Test(arguments: 0..<20) func randomBytes(seed: UInt64) {
        var random = SplitMix(seed)
        for _ in 0..<100 {
            let count = Int.random(in: 0...300, using: &random)
            let head = Bool.random(using: &random) ? Array("riding,party,votes\n".utf8) : []
            check(head + (0..<count).map { _ in Self.byte(&random) })
        }
    }

    @Test(arguments: good) func damage(file: [UInt8]) {
        var random = SplitMix(UInt64(file.count))
        for _ in 0..<150 {
            var bytes = file
            for _ in 0..<Int.random(in: 1...8, using: &random) { Self.damage(&bytes, &random) }
            check(bytes)
        }
    }

    @Test(arguments: good) func cutOff(file: [UInt8]) {
        for count in stride(from: 0, to: file.count, by: file.count > 500 ? 5 : 1) {
            check(Array(file[..<count]))
        }
    }

    @Test(arguments: good) func goodFilesAreRead(file: [UInt8]) {
        #expect(refusals(Source(name: "good.csv", bytes: file)) == [])
    }

    private static func byte(_ random: inout SplitMix) -> UInt8 {
        Int.random(in: 0..<3, using: &random) > 0
            ? telling.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
    }

    /// Changes, drops, doubles or moves a few bytes.
    private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        guard !bytes.isEmpty else { return }
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[start] = byte(&random)
        case 1: bytes.removeSubrange(start..<end)
        case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
        default:
            let piece = Array(bytes[start..<end])
            bytes.removeSubrange(start..<end)
            bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
        }
    }

    private func check(_ bytes: [UInt8]) {
        do {
            let file = try readRidings(Source(name: "fuzz.csv", bytes: bytes))
            #expect(isSound(file), "\(bytes)")
        } catch {
            let messages = error.all.map { $0.rendered() }
            #expect((1...20).contains(messages.count), "\(bytes)")
            #expect(error.all.allSatisfy { $0.severity == .error }, "\(bytes)")
            #expect(messages.allSatisfy(isPrintable), "\(bytes)")
        }
    }

    /// Columns of the same length, numbers within them, names that are names.
    private func isSound(_ file: ImportedRidings) -> Bool {
        let ridings = file.ridings.count
        let rows = file.party.count
        let names = file.ridings + file.regions + file.parties
        let isRising = zip(file.starts, file.starts.dropFirst()).allSatisfy { $0 < $1 }
        return ridings > 0 && file.starts.count == ridings + 1 && file.starts.first == 0
            && Int(file.starts.last ?? -1) == rows && isRising && file.votes.count == rows
            && file.region.count == ridings && file.line.count == ridings
            && (file.incumbent?.count ?? rows) == rows
            && file.region.allSatisfy { (-1..<Int32(file.regions.count)).contains($0) }
            && file.party.allSatisfy { (0..<Int32(file.parties.count)).contains($0) }
            && file.votes.allSatisfy { (0...1_000_000_000).contains($0) }
            && names.allSatisfy { !$0.isEmpty && $0.utf8.count <= 3_100 }
            && names.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } }
    }

    private func isPrintable(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
            }
    }
}
