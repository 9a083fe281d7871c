// Words that a script defines, and what follows from what, as a world keeps them.

import Diagnostics
import Syntax

struct Definition: Sendable {
    /// Its forms: `can work with`, `work with`.
    let names: [NameID]
    let node: DefinitionDeclaration
    let location: Location
    /// Definitions that depend on each other share a number.
    var group = 0
    /// Whether it depends on itself, directly or by way of others.
    var isRecursive = false
    /// The words that it uses itself.
    let uses: [WordUse]

    init(names: [NameID], node: DefinitionDeclaration, location: Location) {
        self.names = names
        self.node = node
        self.location = location
        uses =
            switch node.body {
            case .condition(let condition): condition.wordUses
            case .measure(let measure): measure.wordUses
            }
    }

    var source: Source { location.source }
    var used: [NameID] { uses.compactMap(\.name.id) }
    var kinds: [Variable.Kind] { node.subjects.map(\.kind) }

    /// `winnable`, as the script writes it.
    var title: String { node.name.text }

    /// What a thing is: `winnable`, `a giant`.
    var predicate: String {
        let before = source.text(SourceRange(location.range.lower, node.name.range.lower))
        let article = before.split(separator: " ").last.map(String.init) ?? ""
        return ["a", "an"].contains(article.lowercased()) ? article + " " + title : title
    }
}

/// Where each word is defined, and which definitions use it: so that neither is looked for among all.
struct DefinedWords: Sendable {
    private(set) var places: [NameID: [Int]] = [:]
    private(set) var users: [NameID: [Int]] = [:]

    mutating func add(_ definition: Definition, at place: Int) {
        for name in definition.names { places[name, default: []].append(place) }
        for name in Set(definition.used) { users[name, default: []].append(place) }
    }

    /// Takes back what was added.
    mutating func remove(_ definition: Definition, at place: Int) {
        for name in definition.names { places[name]?.removeAll { $0 == place } }
        for name in definition.used { users[name]?.removeAll { $0 == place } }
    }
}

extension Name {
    /// Whether it is a form of a definition's word.
    func means(_ definition: Definition) -> Bool { id.map(definition.names.contains) ?? false }

    /// The definitions that have it as a form of their word.
    func places(in defined: DefinedWords) -> [Int] { id.flatMap { defined.places[$0] } ?? [] }
}

/// `when CONDITION: CLAUSES`
struct Rule: Sendable {
    let node: RuleDeclaration
    let location: Location
    /// What it says, by which a rule said again is known.
    let words: String

    /// The parties that vary and that the clauses speak of, then the riding that varies.
    let varying: [Variable]

    var actsAtOnce: Bool { node.clauses.contains { !$0.kind.isNext } }
    var actsInNext: Bool { node.clauses.contains { $0.kind.isNext } }
    /// Whether what it brings about can change who runs somewhere, or with how many votes.
    var bearsOnBallots: Bool { node.clauses.contains { $0.kind.bearsOnBallots } }

    init(_ node: RuleDeclaration, at location: Location) {
        self.node = node
        self.location = location
        words = node.words(in: location.source)
        var varying: [Variable] = []
        for clause in node.clauses {
            for variable in node.words.variables(in: clause.range)
            where !varying.contains(variable) { varying.append(variable) }
        }
        for variable in node.words.variables(in: node.condition.range)
        where variable.kind == .riding && !varying.contains(variable) {
            varying.append(variable)
        }
        self.varying = varying
    }
}

/// What the things that vary stand for at the moment.
typealias Bindings = [Variable: Int]
