// What has been said so far that made the world what it is: each sentence, so that it can be saved.

import Diagnostics
import Syntax

/// A sentence that changed the world, and what it was about.
struct Said: Sendable {
    let text: String
    /// What a later declaration of the same replaces; nothing for changes, which add up.
    let key: String?
    /// Where the sentence stands in a script that is read in order.
    let turn: Int

    /// Whether it is a budget: which one was tabled last counts.
    var isTabled: Bool { key?.hasPrefix("budget ") ?? false }

    /// What a sentence makes so, each thing by itself.
    static func all(of sentence: Sentence) -> [Said] {
        let turn = sentence.turn
        switch sentence.body {
        case .question, .expectation: return []
        case .clauses: return [Said(text: sentence.text, key: nil, turn: turn)]
        case .declaration(let declaration):
            return declaration.said(in: sentence).map {
                Said(text: $0.text, key: $0.key, turn: turn)
            }
        }
    }
}

extension Sentence {
    fileprivate var text: String { source.text(range) }
}

extension Declaration {
    /// What it declares; nothing of an included script, whose own sentences count.
    fileprivate func said(in sentence: Sentence) -> [(text: String, key: String)] {
        func one(_ kind: String, _ name: String = "") -> [(text: String, key: String)] {
            [(sentence.text, Self.key(kind, name))]
        }
        switch self {
        case .include: return []
        case .house: return one("house")
        case .budget(let node): return one("budget", node.name.text)
        case .seats: return one("seats")
        case .votes: return one("votes")
        case .parties(let node) where node.names.count > 1:
            return node.names.map { name in
                let written = sentence.source.text(name.range)
                return ("party " + written, Self.key("party", name.text))
            }
        case .parties(let node): return one("party", node.names.first?.text ?? "")
        case .trait: return one("trait", sentence.text)
        case .riding(let node): return one("riding", node.name.text)
        case .ridingsFrom(let node):
            let path = Files.absolute(Files.resolve(node.path, from: sentence.source.name))
            return [("ridings from \"\(path)\"", Self.key("ridings", path))]
        case .pact(let node): return one("plan", node.name.text)
        case .scenario(let node): return one("plan", node.name.text)
        case .definition(let node): return one("word", node.name.text)
        case .rule(let node): return [(sentence.text, "rule " + node.words(in: sentence.source))]
        }
    }

    private static func key(_ kind: String, _ name: String) -> String {
        kind + " " + String(decoding: folded(name), as: UTF8.self)
    }
}

extension [Said] {
    /// The sentences as a script: what was declared again stands once, in its first place, as it was
    /// declared last; a budget tabled again is the latest, in its last place.
    var script: String {
        var places: [String: Int] = [:]
        var kept: [Said?] = []
        for said in self {
            if let key = said.key, let place = places[key] {
                kept[place] = said.isTabled ? nil : said
                guard said.isTabled else { continue }
            }
            if let key = said.key { places[key] = kept.count }
            kept.append(said)
        }
        let sorted = kept.compactMap(\.self).enumerated().sorted {
            ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset)
        }
        var script = ""
        var last: Int?
        for said in sorted.map(\.element) {
            if let last, last != said.turn { script += "\n" }
            script += said.text + "\n"
            last = said.turn
        }
        return script
    }
}
