// What the grammar lets follow a text: every place where one of its rules wanted one more token.

import Diagnostics
import Syntax

/// Words, signs and kinds of names that may come next.
struct Expected: Sendable {
    /// Words as the grammar spells them, in its order.
    fileprivate(set) var words: [String] = []
    fileprivate(set) var hasSigns = false
    fileprivate(set) var tokens = TokenSet()
    /// The text may end here.
    fileprivate(set) var isWhole = false
}

/// A recogniser that keeps, for each rule and place, where the rule can end.
struct Predictor {
    private let grammar: GrammarText
    private let seen: [Seen]
    /// For each rule and place, where among `found` its ends stand; −1 while it was not tried.
    private var known: [Int32]
    private var found: [Places] = [Places()]
    private var expected = Expected()
    /// The words that are expected, by their numbers.
    private var isExpected: [Bool]

    /// - Parameter seen: the tokens of a text that is not finished.
    init(_ grammar: GrammarText, _ seen: [Seen]) {
        self.grammar = grammar
        self.seen = seen
        known = Array(repeating: -1, count: grammar.roots.count * (seen.count + 1))
        isExpected = Array(repeating: false, count: grammar.words.count)
    }

    /// What may follow when the tokens begin what a rule makes.
    mutating func expected(_ rule: Int) -> Expected {
        expected.isWhole = ends(ofRule: rule, from: 0).contains(seen.count)
        return expected
    }

    /// The places where a part that starts at a token can end.
    private mutating func ends(_ index: Int32, from start: Int) -> Places {
        let node = grammar.nodes[Int(index)]
        switch node.kind {
        case .sequence:
            var places = Places(start)
            for part in node.range where !places.isEmpty {
                places = ends(grammar.parts[part], from: places)
            }
            return places
        case .choice:
            var places = Places()
            for part in node.range { places.formUnion(ends(grammar.parts[part], from: start)) }
            return places
        case .optional:
            var places = ends(node.first, from: start)
            places.formUnion(Places(start))
            return places
        case .repeated:
            var all = Places(start)
            var fresh = all
            while !fresh.isEmpty {
                fresh = ends(node.first, from: fresh).without(all)
                all.formUnion(fresh)
            }
            return all
        case .rule: return ends(ofRule: Int(node.first), from: start)
        case .word, .exactWord, .sign, .token:
            guard start < seen.count else {
                expect(node)
                return Places()
            }
            return seen[start].matches(node) ? Places(start + 1) : Places()
        }
    }

    private mutating func ends(ofRule rule: Int, from start: Int) -> Places {
        if start < seen.count, !seen[start].canBegin(grammar.firsts[rule]) { return Places() }
        let key = rule * (seen.count + 1) + start
        if known[key] >= 0 { return found[Int(known[key])] }
        // A rule that is being tried here already makes nothing new by being tried again.
        known[key] = 0
        let places = ends(grammar.roots[rule], from: start)
        known[key] = Int32(found.count)
        found.append(places)
        return places
    }

    private mutating func ends(_ node: Int32, from starts: Places) -> Places {
        var places = Places()
        starts.forEach { places.formUnion(ends(node, from: $0)) }
        return places
    }

    private mutating func expect(_ node: GrammarText.Node) {
        switch node.kind {
        case .word, .exactWord:
            guard !isExpected[Int(node.first)] else { return }
            isExpected[Int(node.first)] = true
            expected.words.append(grammar.words[Int(node.first)])
        case .sign: expected.hasSigns = true
        case .token: expected.tokens.formUnion(TokenSet(number: node.first))
        case .sequence, .choice, .optional, .repeated, .rule: break
        }
    }
}
