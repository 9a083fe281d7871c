// What a conversation asks of a terminal: entries, one after another. The libedit editor, a plain
// prompt and a pipe all read them; who asks cannot tell which it is.

/// Something that entries are read from.
package protocol LineReader: AnyObject {
    /// The next entry: a line, or a block with all its lines.
    /// - Parameter draft: what stands in the line to begin with.
    func read(prompt: String, draft: String) -> Reading
    /// The entries of before, oldest first, each once.
    func recall(_ entries: [String])
    /// Makes an entry known, to be recalled.
    func remember(_ entry: String)
    /// Gives the terminal back as it was found.
    func close()
}

/// What reading came to.
package enum Reading: Equatable {
    case entry(String)
    /// A pasted text of several lines.
    case pasted(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D, or no more input.
    case end
    /// The program was told to end, by the signal of that number.
    case terminated(Int32)
}

/// What the reader of entries is told about them as they are typed: nothing here knows a terminal.
package struct Assistance {
    /// Whether Enter runs an entry, or goes on inside it.
    package var isComplete: (String) -> Bool = { _ in true }
    /// How text is painted while it is typed.
    package var paint: (String) -> [Paint] = { _ in [] }
    /// What may follow a text: the grey suggestion behind the cursor.
    package var suggest: (String) -> String? = { _ in nil }
    /// What may stand at a place, counted in UTF-8 bytes.
    package var complete: (String, Int) -> Completions = { _, _ in Completions() }

    /// A text as it is compared with another that is searched for.
    package var key: (String) -> [UInt8] = { Array($0.utf8) }

    /// Called once, when the prompt stands there: to make ready what keys will ask for.
    package var prepare: () -> Void = {}

    package init() {}
}

/// A stretch of text in a colour.
package struct Paint: Equatable, Sendable {
    /// UTF-8 bytes.
    package let range: Range<Int>
    /// The parameters of the terminal's code: `1;34`.
    package let code: String

    package init(range: Range<Int>, code: String) {
        self.range = range
        self.code = code
    }
}

/// What may be put in place of a part of the line.
package struct Completions: Equatable, Sendable {
    package struct Candidate: Equatable, Sendable {
        /// What is put into the line.
        package let text: String
        /// What a listing shows.
        package let shown: String

        package init(_ text: String, shown: String? = nil) {
            self.text = text
            self.shown = shown ?? text
        }
    }

    /// The part that is replaced, in UTF-8 bytes.
    package var range = 0..<0
    package var candidates: [Candidate] = []

    package init(range: Range<Int> = 0..<0, candidates: [Candidate] = []) {
        self.range = range
        self.candidates = candidates
    }

    /// What all candidates begin with.
    package var commonPrefix: String {
        guard let first = candidates.first.map({ Array($0.text.utf8) }) else { return "" }
        var length = first.count
        for candidate in candidates.dropFirst() where length > 0 {
            var same = 0
            for (one, other) in zip(first.prefix(length), candidate.text.utf8) {
                guard one == other else { break }
                same += 1
            }
            length = same
        }
        // Not in the middle of a letter.
        while length > 0, length < first.count, first[length] & 0xC0 == 0x80 { length -= 1 }
        return String(decoding: first[..<length], as: UTF8.self)
    }
}
