// Ctrl-R: the entries of before are searched as one types, whatever their capitals and accents.

import CLibedit

/// What is searched for, and what was found.
private struct Search {
    let entries: [String]
    /// The entries as they are compared.
    let keys: [[UInt8]]
    let key: (String) -> [UInt8]
    private(set) var pattern = ""
    private(set) var found: Int?
    private(set) var isFailing = false

    init(_ entries: [String], _ key: @escaping (String) -> [UInt8]) {
        self.entries = entries
        self.key = key
        keys = entries.map(key)
    }

    /// Looks for the pattern in the entries before or behind a place.
    private mutating func look(from place: Int, by step: Int) {
        let wanted = key(pattern)
        let places = stride(from: place, to: step < 0 ? -1 : keys.count, by: step)
        let next = places.first { keys[$0].contains(wanted) }
        isFailing = next == nil
        found = next ?? found
    }

    mutating func look(for text: String) {
        pattern = text
        guard !pattern.isEmpty else {
            (found, isFailing) = (nil, false)
            return
        }
        look(from: keys.count - 1, by: -1)
    }

    /// The next entry on the way.
    mutating func goOn(by step: Int) {
        guard let found else { return }
        look(from: found + step, by: step)
    }

    var label: String { (isFailing ? "\nnothing more with: " : "\nsearch: ") + pattern }
}

extension LineEditor {
    /// Searches until a key is none of the search's; what was found is then the line.
    func search() -> UInt8 {
        let typed = state
        var search = Search(entries, assistance.key)
        isSearching = true
        defer { isSearching = false }
        while true {
            let text = search.found.map { Array(search.entries[$0].unicodeScalars) } ?? typed.text
            let label = Array(search.label.unicodeScalars)
            change { replace(with: text + label, cursor: text.count + label.count) }
            let key = nextKey()
            if ending != nil { return UInt8(CC_EOF) }
            switch key {
            case .character("\u{12}"): again(&search, by: -1)
            case .character("\u{13}"): again(&search, by: 1)
            case .character("\u{7F}"), .character("\u{8}"):
                search.look(for: String(search.pattern.dropLast()))
            case .character("\u{7}"):
                replace(with: typed.text, cursor: typed.cursor)
                return UInt8(CC_REFRESH)
            case .character("\r"), .character("\n"):
                change { replace(with: text, cursor: text.count) }
                return accept()
            case .character(let scalar) where scalar.value >= 0x20:
                search.look(for: search.pattern + String(scalar))
            default:
                // A lone Escape ends the search and no more; what begins a key's code is libedit's.
                if key != .character("\u{1B}") || !input.isEmpty { input.unread() }
                replace(with: text, cursor: text.count)
                return UInt8(CC_REFRESH)
            }
            if !search.pattern.isEmpty { searched = search.pattern }
        }
    }

    /// The next that is found, of what was searched for before where nothing is yet.
    private func again(_ search: inout Search, by step: Int) {
        if search.pattern.isEmpty { search.look(for: searched) } else { search.goOn(by: step) }
    }
}
