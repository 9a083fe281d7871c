// Sentences about what no election file can tell: opinions, people, forecasts from nothing. Each is
// answered with what can be asked instead.

import Diagnostics

extension Parser {
    /// The answer to a question that the language cannot know; nothing where it might.
    func elsewhere() -> Diagnostic? {
        guard !isDefining else { return nil }
        let words = folded(source.text(sentenceRange)).split(separator: Folding.space)
            .map { String(decoding: $0, as: UTF8.self) }
        for refusal in Self.refusals where refusal.asked.contains(where: { $0.stand(in: words) }) {
            let nearest = NearestSentences(lexicon: lexicon)
            let sentence = source.text(sentenceRange)
            return .notAnswerable(
                refusal.why, at: location(sentenceRange),
                instead: refusal.instead.compactMap { nearest.filled($0, from: sentence) })
        }
        return nil
    }

    /// Whether the sentence begins as a definition does, whose words are the user's own.
    private var isDefining: Bool {
        let opening = source.text(sentenceRange).prefix(24).lowercased().split(separator: " ")
        return opening.count > 2 && opening[0] == "a" && ["party", "riding"].contains(opening[1])
    }

    /// Whether some word of the sentence is neither of the language, nor a known name, nor where an
    /// item of a budget can stand.
    var hasUnknownWord: Bool {
        let verbs: [Keyword] = [
            .budget, .offer, .demand, .trade, .want, .drop, .draw, .cost, .worth, .deal,
            .give, .raise, .lower, .add, .insist, .ask,
        ]
        var ahead = 0
        var isUnknown = false
        while peek(ahead).kind != .newline, peek(ahead).kind != .end {
            if let keyword = peek(ahead).keyword, verbs.contains(keyword) { return false }
            isUnknown = isUnknown || (peek(ahead).kind == .name && peek(ahead).name == nil)
            ahead += 1
        }
        return isUnknown
    }

    /// Words that together ask for something, unless one of some others stands beside them.
    private struct Words: ExpressibleByArrayLiteral {
        let all: [String]
        let unless: [String]

        init(_ all: String..., unless: [String]) {
            self.all = all
            self.unless = unless
        }

        init(arrayLiteral all: String...) {
            self.all = all
            unless = []
        }

        func stand(in sentence: [String]) -> Bool {
            all.allSatisfy(sentence.contains) && !unless.contains(where: sentence.contains)
        }
    }

    private typealias Refusal = (asked: [Words], why: String, instead: [String])

    private static let refusals: [Refusal] = [
        opinion, office, forecast, polls, popular, programme, mixed, rae, blocking, leaving,
        powerful,
    ]

    private static let opinion: Refusal = (
        [
            ["should", "vote"], ["who", "should"], ["best"], ["better"], ["worst"], ["worse"],
            ["deserves"], ["deserve"], Words("good", "party", unless: ["public"]),
            ["right", "party"],
        ],
        "kingmaker takes no side and has no opinion on parties or votes",
        [
            "who holds the balance of power", "which ridings where margin < 2 points",
            "who holds the balance of power if PARTY supports the government",
        ]
    )
    private static let office: Refusal = (
        [
            ["prime", "minister"], ["leader"], ["premier"], ["president"], ["chancellor"],
            ["taoiseach"],
            Words(
                "cabinet",
                unless: ["posts", "post", "ministries", "ministry", "portfolios", "portfolio"]),
        ],
        "kingmaker knows parties, ridings and votes, not who holds which office",
        ["who can form a government", "list minimal coalitions", "seats"]
    )
    private static let forecast: Refusal = (
        [
            ["next", "election", "win"], ["next", "election", "wins"], ["next", "election", "who"],
            ["what", "will", "happen"], ["going", "to", "win"], ["predict"], ["forecast"],
            ["prediction"],
        ],
        "kingmaker makes no forecast: it counts what votes already cast do under changes you suppose",
        [
            "seats if swing 2 points from OTHER to PARTY", "seats if PARTY gains 3 points",
            "which ridings flip if PARTY gains 3 points",
        ]
    )
    private static let polls: Refusal = (
        [["poll"], ["polls"], ["polling"], ["popularity"]],
        "kingmaker reads no polls: say what you suppose the votes would do",
        ["shares", "seats if PARTY gains 3 points", "seats if swing 2 points from PARTY to OTHER"]
    )
    private static let popular: Refusal = (
        [["popular"]],
        "the popular vote is what all ridings cast together",
        ["votes", "shares", "PARTY votes"]
    )
    private static let mixed: Refusal = (
        [["mixed", "member"], ["mixed-member"], ["mmp"]],
        "a mixed-member system has ridings, and levelling seats beside them",
        ["seats if seats are proportional with 100 levelling seats"]
    )
    private static let rae: Refusal = (
        [["rae", "index"], ["disproportionality"]],
        "Rae's index and the other measures of disproportion stand in one table",
        ["how proportional is it", "Loosemore-Hanby index", "Gallagher index"]
    )
    private static let blocking: Refusal = (
        [["blocking", "coalition"], ["blocking", "coalitions"]],
        "a coalition blocks when half of the votes are behind it: the others are no majority then",
        ["list minimal coalitions needing 50%"]
    )
    private static let powerful: Refusal = (
        [["powerful"]],
        "power is measured in several ways, and who decides is another question",
        ["power", "who holds the balance of power", "who is kingmaker"]
    )
    private static let leaving: Refusal = (
        [["leaves", "government"], ["leave", "government"], ["quits", "government"]],
        "who governs is said anew, and whoever is left out may oppose it",
        ["the government is OTHER", "PARTY opposes the government"]
    )
    private static let programme: Refusal = (
        [
            Words("policy", unless: ["span", "range"]), ["policies"], ["platform"], ["promise"],
            ["promises"],
        ],
        "kingmaker knows votes, seats and declared positions, not what parties stand for",
        ["show PARTY", "PARTY votes in RIDING", "seats if PARTY gains 3 points"]
    )
}
