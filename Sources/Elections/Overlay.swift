// The ridings that were changed, over those that were not. A copy shares all that it does not
// touch, so another change costs in line with its own ridings and not with those changed before.

/// Recounts by riding, in three levels of arrays that are filled where something is touched.
struct Overlay {
    private static let width = 32
    private var pages: [[[Recount?]]] = []

    init(ridingCount: Int) {
        pages = Array(repeating: [], count: (ridingCount + 1023) / 1024)
    }

    subscript(riding: Int) -> Recount? {
        get {
            guard !pages[riding >> 10].isEmpty else { return nil }
            guard !pages[riding >> 10][(riding >> 5) & 31].isEmpty else { return nil }
            return pages[riding >> 10][(riding >> 5) & 31][riding & 31]
        }
        set {
            let page = riding >> 10
            let line = (riding >> 5) & 31
            if pages[page].isEmpty { pages[page] = Array(repeating: [], count: Self.width) }
            if pages[page][line].isEmpty {
                pages[page][line] = Array(repeating: nil, count: Self.width)
            }
            pages[page][line][riding & 31] = newValue
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
                    if one !== two { result.append(page << 10 | line << 5 | place) }
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
