// The project's own grammar, read from its text into nodes, so that what may follow a word is known
// from the one place where it is written down.

import Syntax

/// The rules of `kingmaker.ebnf`, in ISO 14977 with a blank for its comma. Its nodes are plain numbers
/// in a few arrays: they are gone through at every key.
struct GrammarText: Sendable {
    /// A part of a rule.
    struct Node: Sendable {
        enum Kind: UInt8, Sendable {
            /// `first` and `count` are a range of `parts`.
            case sequence, choice
            /// `first` is the node that may be missing, or come again.
            case optional, repeated
            /// `first` is one of `words`, `count` its keyword; an exact one is in that spelling only.
            case word, exactWord
            /// `first` is one of `signs`.
            case sign
            /// `first` is a rule.
            case rule
            /// `first` is a kind of token that the notation only describes.
            case token
        }

        let kind: Kind
        let first: Int32
        var count: Int32 = 0

        var range: Range<Int> { Int(first)..<Int(first + count) }
    }

    enum TokenKind: String, Sendable {
        case party = "party-name"
        case riding = "riding-name"
        case region = "region-name"
        case pact = "pact-name"
        case scenario = "scenario-name"
        case newName = "new-name"
        case string = "STRING"
        case colour = "COLOUR"
        case number = "NUMBER"
        case newline = "NEWLINE"
        case indent = "INDENT"
        case dedent = "DEDENT"
        /// A name of a kind that only the world knows.
        case other
    }

    private(set) var nodes: [Node] = []
    /// The nodes that sequences and choices are made of.
    private(set) var parts: [Int32] = []
    /// The node that each rule is; −1 for what is only described.
    private(set) var roots: [Int32] = []
    /// What each rule can begin with.
    private(set) var firsts: [First] = []
    /// Words as the grammar spells them.
    private(set) var words: [String] = []
    private(set) var signs: [Character] = []
    /// The numbers that keywords have here.
    private(set) var keywords: [Keyword: Int32] = [:]

    /// Keywords that some rule wants in one spelling.
    private(set) var spelled = NumberSet()

    private var rules: [String: Int32] = [:]
    private var names: [String] = []
    private var wordNumbers: [String: Int32] = [:]
    /// The keyword of each word.
    private var meanings: [Int32] = []

    /// The rules that make sentences; those that describe tokens are passed over.
    init(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { bytes in
            var reader = GrammarReader(bytes)
            while reader.readRule(into: &self) {}
        }
        for index in nodes.indices where nodes[index].kind == .rule {
            guard roots[Int(nodes[index].first)] < 0 else { continue }
            let token = TokenKind(rawValue: names[Int(nodes[index].first)]) ?? .other
            nodes[index] = Node(kind: .token, first: token.number)
        }
        firsts = Self.firsts(of: self)
    }

    func rule(_ name: String) -> Int? {
        rules[name].map(Int.init).flatMap { roots[$0] < 0 ? nil : $0 }
    }

    /// The number of a word that the grammar spells.
    func number(ofWord word: String) -> Int32? { wordNumbers[word] }

    // MARK: Nodes, as they are read

    mutating func add(_ node: Node) -> Int32 {
        nodes.append(node)
        return Int32(nodes.count - 1)
    }

    /// A sequence or a choice; one part alone is that part.
    mutating func add(_ kind: Node.Kind, of parts: [Int32]) -> Int32 {
        if parts.count == 1 { return parts[0] }
        let node = Node(
            kind: kind, first: Int32(self.parts.count), count: Int32(parts.count))
        self.parts += parts
        return add(node)
    }

    /// A word of the language, or a sign.
    mutating func add(quoted text: String, isExact: Bool) -> Int32 {
        guard let word = number(quoted: text) else { return add(sign: text) }
        let keyword = meanings[Int(word)]
        if isExact { spelled.insert(keyword) }
        return add(Node(kind: isExact ? .exactWord : .word, first: word, count: keyword))
    }

    private mutating func number(quoted text: String) -> Int32? {
        if let word = wordNumbers[text] { return word }
        guard let keyword = Keyword(word: text) else { return nil }
        let word = Int32(words.count)
        let meaning = keywords[keyword] ?? Int32(keywords.count)
        words.append(text)
        wordNumbers[text] = word
        keywords[keyword] = meaning
        meanings.append(meaning)
        return word
    }

    private mutating func add(sign text: String) -> Int32 {
        guard let sign = text.first else { return add(rule: "") }
        let place = signs.firstIndex(of: sign) ?? signs.count
        if place == signs.count { signs.append(sign) }
        return add(Node(kind: .sign, first: Int32(place)))
    }

    mutating func add(rule name: String) -> Int32 {
        add(Node(kind: .rule, first: number(ofRule: name)))
    }

    mutating func set(_ name: String, to node: Int32) {
        let rule = Int(number(ofRule: name))
        roots[rule] = node
    }

    private mutating func number(ofRule name: String) -> Int32 {
        if let rule = rules[name] { return rule }
        let rule = Int32(roots.count)
        rules[name] = rule
        names.append(name)
        roots.append(-1)
        return rule
    }
}
