// Helping verbs, which say nothing of their own: `would`, `does`, and `has` before another verb.

import Diagnostics

extension Parser {
    /// `would`, `will`, `does`, `has stood`, `would have won`.
    mutating func skipHelpingVerbs() {
        while accept(anyOf: .does, .would) || (at(.has) && isVerb(at: 1) && accept(.has)) {}
    }

    /// The same before a subject: `has NDP won`, `would NDP win`.
    mutating func skipHelpingVerbsOfQuestion() {
        while accept(anyOf: .does, .would, .has) {}
    }

    /// Whether what parties do, or are, stands some tokens ahead.
    func isVerb(at ahead: Int) -> Bool {
        switch peek(ahead).keyword {
        case .not: isVerb(at: ahead + 1)
        case .all: peek(ahead + 1).keyword == .stay
        case .votes: [.against, .for].contains(peek(ahead + 1).keyword)
        case .go, .stay, .sustain, .topple, .bring, .keep, .flip, .change, .come, .happen, .govern:
            true
        case .voters: false
        case .some(let keyword): Self.verbs.contains(keyword)
        case nil: false
        }
    }

    /// `stands down`, `withdraws`, `drops out`, `steps aside`, `pulls out`, `does not run`
    mutating func acceptStandsDown() -> Bool {
        accept(.stand, .down) || accept(.withdraw) || accept(.drop, .out) || accept(.pull, .out)
            || accept(.step, .aside) || accept(.step, .down) || accept(.step, .back)
            || accept(.not, .run)
    }
}
