// `kingmaker format` on files as disks hold them: their modes, links and encodings.

import Foundation
import Session
import TestSupport
import Testing

@Suite struct FormatFileTests {
    private static let ugly = "parties   A,B\nseats: A 3,  B 2\n"
    private static let tidy = "parties A, B\nseats: A 3, B 2\n"

    private static func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    private static func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test("a script stays executable, and a link stays a link") func keepsWhatItIs() throws {
        let folder = try ScratchFolder(["a.king": Self.ugly])
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file("a.king"))
        try manager.createSymbolicLink(
            atPath: folder.file("link.king"), withDestinationPath: "a.king")
        guard case .changed = try Session.format(folder.file("link.king"), writes: true) else {
            Issue.record("not formatted")
            return
        }
        #expect(try Self.text(folder.file("a.king")) == Self.tidy)
        #expect(try Self.mode(folder.file("a.king")) == 0o755)
        #expect(try manager.destinationOfSymbolicLink(atPath: folder.file("link.king")) == "a.king")
    }

    @Test("what may not be written is left") func leavesReadOnly() throws {
        let folder = try ScratchFolder(["a.king": Self.ugly])
        let path = folder.file("a.king")
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        #expect(throws: Files.WriteFailure.notAllowed) {
            try Session.format(path, writes: true)
        }
        #expect(try Self.text(path) == Self.ugly)
    }

    @Test("Latin-1 becomes UTF-8, and what cannot be read is refused") func bytes() throws {
        let folder = ScratchFolder()
        let latin = Data("party  Qu".utf8 + [0xE9] + "bec\n".utf8)
        try latin.write(to: folder.url.appendingPathComponent("latin.king"))
        _ = try Session.format(folder.file("latin.king"), writes: true)
        #expect(try Self.text(folder.file("latin.king")) == "party Québec\n")
        try folder.write("party A\u{1}B\n", to: "control.king")
        guard case .refused = try Session.format(folder.file("control.king"), writes: true) else {
            Issue.record("formatted")
            return
        }
    }
}
