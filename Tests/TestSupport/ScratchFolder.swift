// A folder for what a test writes.

import Foundation

/// Made with the test, removed with it.
package final class ScratchFolder: Sendable {
    package let url: URL

    package init() {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("kingmaker-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// With the files given.
    package convenience init(_ files: [String: String]) throws {
        self.init()
        for (name, text) in files { try write(text, to: name) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    package var path: String { url.path }

    /// Where a file of this name would be.
    package func file(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Writes a file, and says where it is.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try text.write(toFile: file(name), atomically: true, encoding: .utf8)
        return file(name)
    }
}
