// What has been said so far that made the world what it is: each sentence, so that it can be saved.

import Diagnostics
import Syntax

/// A sentence that changed the world, and what it was about.
struct Said: Sendable {
    let text: String
    /// What a later declaration of the same replaces; nothing for changes, which add up.
    let keys: Set<String>
    /// Where the sentence stands in a script that is read in order.
    let turn: Int

    init?(_ sentence: Sentence) {
        turn = sentence.turn
        switch sentence.body {
        case .question, .expectation: return nil
        case .clauses:
            text = sentence.text
            keys = []
        case .declaration(let declaration):
            guard let keys = declaration.keys else { return nil }
            self.keys = keys
            if case .ridingsFrom(let node) = declaration {
                let path = Files.absolute(Files.resolve(node.path, from: sentence.source.name))
                text = "ridings from \"\(path)\""
            } else {
                text = sentence.text
            }
        }
    }
}

extension Sentence {
    fileprivate var text: String { source.text(range) }
}

extension Declaration {
    /// What it declares; nothing of an included script, whose own sentences count.
    fileprivate var keys: Set<String>? {
        func key(_ kind: String, _ name: String) -> String {
            kind + " " + String(decoding: folded(name), as: UTF8.self)
        }
        switch self {
        case .include: return nil
        case .house: return ["house"]
        case .seats: return ["seats"]
        case .parties(let node): return Set(node.names.map { key("party", $0.text) })
        case .riding(let node): return [key("riding", node.name.text)]
        case .ridingsFrom(let node): return [key("ridings", node.path)]
        case .pact(let node): return [key("plan", node.name.text)]
        case .scenario(let node): return [key("plan", node.name.text)]
        }
    }
}

extension [Said] {
    /// The sentences as a script: what was declared again stands once, as it was declared last.
    var script: String {
        var later: Set<String> = []
        var kept: [Said] = []
        for said in reversed() {
            let isReplaced = !said.keys.isEmpty && said.keys.isSubset(of: later)
            if !isReplaced { kept.append(said) }
            later.formUnion(said.keys)
        }
        var script = ""
        var last: Int?
        for said in kept.reversed().enumerated().sorted(by: {
            ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset)
        }).map(\.element) {
            if let last, last != said.turn { script += "\n" }
            script += said.text + "\n"
            last = said.turn
        }
        return script
    }
}
