// What the command carries within itself: an election that needs no file, and its own grammar.

import Carried

extension Files {
    /// A file that is there wherever the command is, by the last part of its path.
    static func carried(_ path: String) -> [UInt8]? {
        switch path.split(separator: "/").last {
        case "canada-2019.king": bytes(carried_canada_2019_king())
        case "canada-2019.csv": bytes(carried_canada_2019_csv())
        default: nil
        }
    }

    static var grammar: [UInt8] { bytes(carried_grammar()) }

    private static func bytes(_ text: CarriedText) -> [UInt8] {
        Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
    }
}
