// Sentences drawn from the grammar at random, by seed, with known names filled in.

@testable import Syntax
import TestSupport

/// Draws sentences; the same seed draws the same ones.
struct SentenceMaker {
    private let grammar: Grammar
    private var random: SplitMix
    /// How deep each rule must go at the least.
    private let depths: [String: Int]
    private let spellings: [Keyword: [String]]
    /// The rules that sentences were drawn from so far.
    private(set) var used: Set<String> = []
    private static let never = 1_000

    init(_ grammar: Grammar, seed: UInt64) {
        self.grammar = grammar
        random = SplitMix(seed)
        depths = Self.depths(grammar)
        spellings = grammar.spellings()
    }

    /// One sentence, block and all, no deeper than its rules need beyond a depth.
    mutating func sentence(deepest: Int) -> String {
        var pieces: [String] = []
        draw(.rule("sentence"), deepest, &pieces)
        return Self.joined(pieces)
    }

    // MARK: Drawing

    private mutating func draw(_ production: Production, _ depth: Int, _ pieces: inout [String]) {
        switch production {
        case .sequence(let parts): for part in parts { draw(part, depth, &pieces) }
        case .choice(let parts): draw(choose(parts, depth), depth, &pieces)
        case .optional(let part):
            if fits(part, depth), random.chance(2) { draw(part, depth, &pieces) }
        case .repeated(let part):
            while fits(part, depth), random.chance(4) { draw(part, depth, &pieces) }
        case .terminal(let text, let isExact): pieces.append(spell(text, isExact))
        case .rule(let name):
            used.insert(name)
            if let inner = grammar.sentences[name] {
                draw(inner, depth - 1, &pieces)
            } else {
                pieces.append(token(name))
            }
        case .prose: break
        }
    }

    private func fits(_ production: Production, _ depth: Int) -> Bool {
        Self.depth(production, depths) <= depth
    }

    /// One of the choices that fit, else one of the shallowest.
    private mutating func choose(_ parts: [Production], _ depth: Int) -> Production {
        let fitting = parts.filter { fits($0, depth) }
        let least = parts.map { Self.depth($0, depths) }.min() ?? 0
        let shallow = parts.filter { Self.depth($0, depths) == least }
        return random.pick(fitting.isEmpty ? shallow : fitting)
    }

    private mutating func spell(_ text: String, _ isExact: Bool) -> String {
        guard !isExact, text.first?.isLetter == true, random.chance(3) else { return text }
        let word = random.pick(Grammar.keyword(text).flatMap { spellings[$0] } ?? [text])
        return random.chance(8) ? word.uppercased() : word
    }

    private mutating func token(_ name: String) -> String {
        switch name {
        case "NEWLINE", "INDENT", "DEDENT": name
        case "NUMBER": random.pick(["2", "3", "5", "10", "0.5", "26,823", "1152", "100", "3.25"])
        case "WHOLE": random.pick(["3", "26,823", "100"])
        case "PERCENTAGE": random.pick(["0", "50", "66.67", "100"])
        case "STRING": random.pick(["\"Elizabeth May\"", "\"a b.csv\"", "“Jody Wilson-Raybould”"])
        case "COLOUR": random.pick(["\"#D71920\"", "\"#00ff7f\""])
        case "new-name": random.pick(Self.newNames)
        case "new-adjective": random.pick(["ready", "out of reach"])
        case "new-relation": random.pick(["reaches", "can work with", "is allied to"])
        case "new-measure": random.pick(["heft", "cost of ruling"])
        case "variable": "P"
        case "other-variable": "Q"
        case "third-variable": "R"
        case "adjective-name", "relation-name", "measure-name":
            random.pick(Self.names[name] ?? [name])
        case "item-name": random.pick(["pharmacare", "\"corporate tax\"", "emissions cut"])
        default: dressed(random.pick(Self.names[name] ?? [name]), isParty: name == "party-name")
        }
    }

    /// A name as someone might type it: in small letters, quoted, a party in the plural.
    private mutating func dressed(_ name: String, isParty: Bool) -> String {
        switch random.below(12) {
        case 0: name.lowercased()
        case 1: name.uppercased()
        case 2: "\"" + name + "\""
        case 3 where isParty && !name.hasSuffix("s"): name + "s"
        case 4 where isParty && !name.hasSuffix("s"): name + "'s"
        case 5: name.replacing("é", with: "e").replacing("-", with: " ")
        default: name
        }
    }

    static let names: [String: [String]] = [
        "party-name": [
            "Green", "NDP", "Liberal", "Conservative", "Bloc", "Bloc Québécois", "The Peace Party",
        ],
        "riding-name": [
            "Victoria", "Halifax", "Québec", "Yukon", "St. John's East", "Kingston and the Islands",
        ],
        "region-name": ["British Columbia", "Quebec", "Yukon", "Newfoundland and Labrador"],
        "pact-name": ["Progressive Primary", "Green and Orange"],
        "scenario-name": ["Snap Election", "Leftward Swing of 2 points"],
        "adjective-name": ["winnable", "ripe for change"],
        "relation-name": ["trusts", "sees eye to eye with"],
        "measure-name": ["pressure", "weight in the press"],
        "budget-name": ["Spring 2020", "Throne Speech"],
    ]

    private static let newNames = [
        "Rhinoceros", "Fort-Sainte-Marie", "\"People's Party\"", "Sinn Fein", "Nanaimo—Ladysmith",
    ]

    // MARK: Depths

    private static func depths(_ grammar: Grammar) -> [String: Int] {
        var depths: [String: Int] = [:]
        var isChanging = true
        while isChanging {
            isChanging = false
            for (name, production) in grammar.sentences {
                let depth = depth(production, depths, unknown: never) + 1
                if depth < depths[name] ?? never {
                    depths[name] = depth
                    isChanging = true
                }
            }
            for name in grammar.tokens.keys { depths[name] = 0 }
        }
        return depths
    }

    private static func depth(
        _ production: Production, _ depths: [String: Int], unknown: Int = never
    ) -> Int {
        switch production {
        case .sequence(let parts): parts.map { depth($0, depths) }.max() ?? 0
        case .choice(let parts): parts.map { depth($0, depths) }.min() ?? 0
        case .optional(let part), .repeated(let part): 0 * depth(part, depths)
        case .terminal, .prose: 0
        case .rule(let name): depths[name] ?? unknown
        }
    }

    // MARK: Text

    /// Pieces with blanks between them where text has them.
    private static func joined(_ pieces: [String]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case "INDENT", "NEWLINE": text += "\n    "
            case "DEDENT": break
            case ",", ";", ":", "?", ")", "%": text += piece
            default:
                let isTight = text.isEmpty || ["(", "$", "\n", " "].contains(text.last)
                text += (isTight ? "" : " ") + piece
            }
        }
        return text + "\n"
    }
}

extension SplitMix {
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

    /// True once in a number of times.
    mutating func chance(_ count: Int) -> Bool { below(count) == 0 }

    mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}
