// The ridings that were changed, over those that were not. A copy shares all that it does not
// touch, so another change costs in line with its own ridings and not with those changed before.

/// Recounts by riding, in three levels of arrays that are filled where something is touched.
struct Overlay {
    /// A page has so many lines, and a line so many ridings.
    private static let width = 1 << bits
    private static let bits = 5
    private static let mask = width - 1
    private var pages: [[[Recount?]]] = []

    init(ridingCount: Int) {
        let onPage = Self.width * Self.width
        pages = Array(repeating: [], count: (ridingCount + onPage - 1) / onPage)
    }

    /// The page, the line and the place on it.
    private static func place(of riding: Int) -> (page: Int, line: Int, place: Int) {
        (riding >> (2 * bits), riding >> bits & mask, riding & mask)
    }

    subscript(riding: Int) -> Recount? {
        get {
            let (page, line, place) = Self.place(of: riding)
            guard !pages[page].isEmpty, !pages[page][line].isEmpty else { return nil }
            return pages[page][line][place]
        }
        set {
            let (page, line, place) = Self.place(of: riding)
            if pages[page].isEmpty { pages[page] = Array(repeating: [], count: Self.width) }
            if pages[page][line].isEmpty {
                pages[page][line] = Array(repeating: nil, count: Self.width)
            }
            pages[page][line][place] = newValue
        }
    }

    /// The ridings that may differ between two overlays of the same size, in order; what the two
    /// share is passed over.
    func differing(from other: Overlay) -> [Int] {
        var result: [Int] = []
        for page in pages.indices where !pages[page].isShared(with: other.pages[page]) {
            for line in 0..<Self.width {
                let mine = pages[page].isEmpty ? [] : pages[page][line]
                let theirs = other.pages[page].isEmpty ? [] : other.pages[page][line]
                if mine.isShared(with: theirs) { continue }
                for place in 0..<Self.width {
                    let one = mine.isEmpty ? nil : mine[place]
                    let two = theirs.isEmpty ? nil : theirs[place]
                    if one !== two {
                        result.append((page << Self.bits | line) << Self.bits | place)
                    }
                }
            }
        }
        return result
    }
}

extension Array {
    /// True where both are the same storage, or both are empty.
    fileprivate func isShared(with other: [Element]) -> Bool {
        if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
        return withUnsafeBufferPointer { mine in
            other.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress }
        }
    }
}
