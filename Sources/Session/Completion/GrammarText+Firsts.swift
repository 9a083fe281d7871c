// What each rule of the grammar can begin with, so that a rule that cannot begin here is not tried.

/// A set of numbers below 512.
struct NumberSet: Sendable {
    private var bits = SIMD8<UInt64>()

    /// - Returns: whether the number is one that the set can hold.
    @discardableResult
    mutating func insert(_ number: Int32) -> Bool {
        guard (0..<512).contains(number) else { return false }
        bits[Int(number >> 6)] |= 1 << UInt64(number & 63)
        return true
    }

    func contains(_ number: Int32) -> Bool {
        (0..<512).contains(number) && bits[Int(number >> 6)] >> UInt64(number & 63) & 1 == 1
    }

    mutating func formUnion(_ other: NumberSet) { bits |= other.bits }
}

extension GrammarText {
    struct First: Sendable {
        /// Keywords and signs, by their numbers; the kinds of tokens.
        var keywords = NumberSet()
        var signs = NumberSet()
        var tokens = TokenSet()
        /// May be empty, or begin with anything.
        var isOpen = false

        mutating func formUnion(_ other: First) {
            keywords.formUnion(other.keywords)
            signs.formUnion(other.signs)
            tokens.formUnion(other.tokens)
            isOpen = isOpen || other.isOpen
        }
    }

    static func firsts(of grammar: GrammarText) -> [First] {
        var finder = FirstFinder(grammar: grammar)
        return grammar.roots.indices.map { finder.first(ofRule: $0) }
    }
}

private struct FirstFinder {
    private typealias First = GrammarText.First

    private let grammar: GrammarText
    private var known: [First?]
    private var isBeingFound: [Bool]

    init(grammar: GrammarText) {
        self.grammar = grammar
        known = Array(repeating: nil, count: grammar.roots.count)
        isBeingFound = Array(repeating: false, count: grammar.roots.count)
    }

    mutating func first(ofRule rule: Int) -> GrammarText.First {
        if let first = known[rule] { return first }
        // Of a rule that begins with itself, and of what is only described, nothing is known here.
        guard !isBeingFound[rule], grammar.roots[rule] >= 0 else { return First(isOpen: true) }
        isBeingFound[rule] = true
        let first = first(of: grammar.roots[rule])
        isBeingFound[rule] = false
        known[rule] = first
        return first
    }

    private mutating func first(of node: Int32) -> GrammarText.First {
        let node = grammar.nodes[Int(node)]
        var all = First()
        switch node.kind {
        case .sequence:
            all.isOpen = true
            for part in node.range where all.isOpen {
                all.isOpen = false
                all.formUnion(first(of: grammar.parts[part]))
            }
        case .choice:
            for part in node.range { all.formUnion(first(of: grammar.parts[part])) }
        case .optional, .repeated:
            all = first(of: node.first)
            all.isOpen = true
        case .word, .exactWord: all.isOpen = !all.keywords.insert(node.count)
        case .sign: all.isOpen = !all.signs.insert(node.first)
        case .token: all.tokens = TokenSet(number: node.first)
        case .rule: all = first(ofRule: Int(node.first))
        }
        return all
    }
}
