// Lists joined by `or`: `NDP or Bloc supports the government` holds where either of them does. The
// condition is read once for each way that its lists can be meant.

import Diagnostics

/// The lists joined by `or` in what is being read.
struct Choices {
    /// Whether they leave something open, as a condition can.
    var isOpen = false
    /// What each list, by where it begins, is meant to be; nothing before all its ways are known.
    var taken: [Int: Int] = [:]
    /// Between how many things each list leaves the choice, and where its first `or` stands.
    private(set) var lists: [Int: (ways: Int, range: SourceRange)] = [:]

    static let most = 256

    var first: SourceRange? { lists.min { $0.key < $1.key }?.value.range }

    mutating func note(_ start: Int, _ ways: Int, _ range: SourceRange) {
        lists[start] = (ways, range)
    }

    /// Every way in which all lists can be meant; nothing where there are too many.
    var all: [[Int: Int]]? {
        var all: [[Int: Int]] = [[:]]
        for (start, list) in lists.sorted(by: { $0.key < $1.key }) {
            guard all.count * list.ways <= Self.most else { return nil }
            all = all.flatMap { taken in
                (0..<list.ways).map { taken.merging([start: $0]) { $1 } }
            }
        }
        return all
    }
}

/// The names of a list, parted by `or` into those that stand together.
struct ListReading<Element> {
    private var ways: [[Element]]
    private var either: SourceRange?
    private let start: Int

    init(_ first: Element, at start: Int) {
        ways = [[first]]
        self.start = start
    }

    /// Takes one more, behind the separator that begins with a token.
    mutating func add(_ element: Element, behind token: Token, _ next: Token) {
        let isOr = token.keyword == .or || next.keyword == .or
        if isOr, either == nil { either = token.range }
        if isOr || token.kind == .sign(.comma) && next.keyword != .and {
            ways.append([element])
        } else {
            ways[ways.count - 1].append(element)
        }
    }

    /// All of the list, or those of it that are meant this time.
    func chosen(_ choices: inout Choices) -> [Element] {
        guard let either else { return ways.flatMap(\.self) }
        choices.note(start, ways.count, either)
        guard choices.isOpen else { return ways.flatMap(\.self) }
        return ways[min(choices.taken[start] ?? 0, ways.count - 1)]
    }
}

extension Parser {
    /// Reads a condition for each way that its lists joined by `or` can be meant.
    mutating func inAnyWay(
        _ reading: (inout Parser) throws -> ConditionKind
    ) throws -> ConditionKind {
        let (start, range, pronoun) = (index, token.range, rule.pronoun)
        let outer = choices
        defer { choices = outer }
        choices = Choices(isOpen: true)
        let kind = try reading(&self)
        guard choices.first != nil else { return kind }
        guard let ways = choices.all else { throw Diagnostic.tooManyWays(at: location(range)) }
        var parts: [Condition] = []
        for taken in ways {
            index(start)
            rule.pronoun = pronoun
            choices.taken = taken
            let kind = try reading(&self)
            parts.append(Condition(kind: kind, range: self.range(from: range)))
        }
        return .any(parts)
    }

    /// Reads a change, of which a list joined by `or` would leave open what it changes.
    mutating func leavingNothingOpen<T>(_ reading: (inout Parser) throws -> T) throws -> T {
        let outer = choices
        defer { choices = outer }
        choices = Choices()
        let result = try reading(&self)
        if let either = choices.first { throw Diagnostic.changeLeftOpen(at: location(either)) }
        return result
    }

    /// Reads a place of which all parts are meant: `the ridings in Ontario or Quebec`.
    mutating func meaningAll<T>(_ reading: (inout Parser) throws -> T) rethrows -> T {
        let outer = choices
        defer { choices = outer }
        choices = Choices()
        return try reading(&self)
    }
}
