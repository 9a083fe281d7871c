// Standard input, output and errors, as bytes.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Presentation

enum Terminal {
    enum Stream: Int32 {
        case input = 0
        case output = 1
        case errors = 2
    }

    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// All that standard input holds.
    static func wholeInput() -> [UInt8] {
        var (whole, part) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = read(Stream.input.rawValue, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return whole }
            whole += part.prefix(count)
        }
    }

    /// Writes all of a text; where the reader is gone, the program ends quietly.
    static func write(_ text: String, to stream: Stream) {
        var text = text
        text.withUTF8 { bytes in
            var sent = 0
            while sent < bytes.count, let base = bytes.baseAddress {
                let wrote = Glibc.write(stream.rawValue, base + sent, bytes.count - sent)
                if wrote < 0 {
                    if errno == EINTR { continue }
                    if errno == EPIPE { exit(0) }
                    if stream == .output { exit(fail(writing: errno)) }
                    return
                }
                sent += wrote
            }
        }
    }

    /// What could not be written is never lost in silence.
    private static func fail(writing code: Int32) -> Int32 {
        write(
            "kingmaker: the output cannot be written: \(String(cString: strerror(code)))\n",
            to: .errors)
        return Exit.usage
    }

    static func leave(_ code: Int32) -> Never { exit(code) }

    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Colour only on a terminal, and never under NO_COLOR or a dumb terminal.
    static var colour: ColourDepth {
        guard isTerminal(.output), (variable("NO_COLOR") ?? "").isEmpty,
            let kind = variable("TERM"), kind != "dumb"
        else { return .none }
        if let depth = variable("COLORTERM"), depth == "truecolor" || depth == "24bit" {
            return .trueColour
        }
        return kind.contains("256") ? .palette256 : .sixteen
    }

    static var height: Int {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
        return Int(size.ws_row)
    }

    static var width: Int {
        var size = winsize()
        guard isTerminal(.output), ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return variable("COLUMNS").flatMap { Int($0) }.map { max(20, min($0, 1000)) } ?? 80
        }
        return Int(size.ws_col)
    }
}
