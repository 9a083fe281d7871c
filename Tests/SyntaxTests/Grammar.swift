// The grammar as a value, read from Grammar/kingmaker.ebnf: rules over words, signs and tokens.

import Foundation

/// What a rule of the grammar is made of.
indirect enum Production: Sendable, Equatable {
    case sequence([Production])
    case choice([Production])
    case optional(Production)
    case repeated(Production)
    /// `"stands"`, in any spelling, `'parties'`, in this one, or a sign.
    case terminal(String, isExact: Bool)
    case rule(String)
    /// `? … ?`
    case prose(String)

    /// Every part of it, itself first.
    var all: [Production] {
        switch self {
        case .sequence(let parts), .choice(let parts): [self] + parts.flatMap(\.all)
        case .optional(let part), .repeated(let part): [self] + part.all
        case .terminal, .rule, .prose: [self]
        }
    }

    var rules: [String] {
        all.compactMap { if case .rule(let name) = $0 { name } else { nil } }
    }
}

struct Grammar: Sendable {
    /// Rules that make sentences from tokens (`=`).
    private(set) var sentences: [String: Production] = [:]
    /// Rules that tell what the tokens and words are (`::=`).
    private(set) var tokens: [String: Production] = [:]
    /// The names of all rules, in the order of the file.
    private(set) var order: [String] = []

    init(parsing text: String) throws {
        var reader = GrammarReader(text)
        while let rule = try reader.rule() {
            order.append(rule.name)
            if rule.isLexical {
                tokens[rule.name] = rule.production
            } else {
                sentences[rule.name] = rule.production
            }
        }
    }

    static func standard() throws -> Grammar {
        try Grammar(parsing: Repository.text("Grammar/kingmaker.ebnf"))
    }

    /// The rules that a rule leads to, by its own or another's production.
    func reachable(from start: String) -> Set<String> {
        var found: Set<String> = [start]
        var open = [start]
        while let name = open.popLast() {
            let production = sentences[name] ?? tokens[name]
            for next in production?.rules ?? [] where found.insert(next).inserted {
                open.append(next)
            }
        }
        return found
    }

    /// The words listed under a tier: `stand/stands = meaning` by line, or parted by blanks.
    func words(of rule: String) -> [(spellings: [String], meaning: String?)] {
        guard case .prose(let text)? = tokens[rule] else { return [] }
        return text.split(separator: "\n").flatMap { line in
            let halves = line.split(separator: "=", maxSplits: 1)
            let meaning = halves.count > 1 ? halves[1].trimmingCharacters(in: .whitespaces) : nil
            return (halves.first ?? "").split(separator: " ").map { word in
                (word.split(separator: "/").map(String.init), meaning)
            }
        }
    }
}

/// The files of the repository that the tests read.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// The files of a folder with an extension, in order.
    static func files(_ folder: String, _ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
            .filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
    }
}
