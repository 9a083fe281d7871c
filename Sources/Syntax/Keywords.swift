// The words of the language in three tiers. Hard words end a name wherever they stand; contextual
// words are keywords only where one can stand; everyday words mean a canonical one and are never
// hard. Each line gives a keyword's spellings, the canonical one first.

/// A word of the language.
package enum Keyword: String, CaseIterable, Sendable {
    // Hard.
    case and, or, not, `if`, `where`, when, `in`, `for`, from, to, with, `is`, it, stand, run
    case endorse, hold, go, swing, gain, lose, win, get, cross, fall, support, oppose, abstain
    case rule, form, seats, votes, share, margin
    // Contextual.
    case a, the, of, on, by, at, than, also, between, has, party, riding, region, house
    case pact, scenario, include, government, rival, opposition, speaker, deputies, vacant, needs
    case majority, cast, all, members, naming, successor, fails, only, against, thirds, two
    case budget, investiture, no, confidence, colour, position, abstentionist, sits, alone, down
    case primary, voters, rest, stay, home, points, percent, everywhere, every, except, off
    case force, out, coalition, bloc, who, which, what, how, many, there, `true`, that, does
    case would, can, second, winner, tied, flip, change, hands, kingmaker, balance, power
    case sustain, topple, list, minimal, connected, without, most, least, more, less, under
    case over, exactly, compare, across, today, show, why, full, candidates, working, short
    case half, billion, million, up, keep, bring, expect, hint, nobody, yes, happen
    case banzhaf, shapley, johnston, deegan, `public`, good, coleman, among, median, smallest
    case fewest, range, proportional, pendulum, ratio, tipping, closest, cost, ministries
    case modified, imperiali, hare, droop, quota, divisor
    case holler, gallagher, index, effective, veto, dummy, minority, leverage
    case dictator, core, loosemore, laakso, bonus, wasted, policy, but
    case twoThirds = "two-thirds", three, fifths, quarters
    case threeFifths = "three-fifths", threeQuarters = "three-quarters"
    case cabinet, floor, critical
    case pair, population, much, ballots, ranked, using, threshold, levelling, reserved
    case dHondt = "d'hondt"
    case sainteLague = "sainte-lague"
    case huntingtonHill = "huntington-hill"
    case numberWord = "number"
    case someWord = "some"
    // Bargaining.
    case offer, demand, trade, want, worth, value, office, together, draw, line, deficit, unless
    case pass, cheapest, way, blink, first, threat, credible, campaign, election, called, next
    case partner, join, deal, bluff, hollow, make, transfer, rate
    case red, bottom, accept, snap
    // Everyday.
    case withdraw, drop, step, aside, pull, take, carry, mps, constituency, district, electorate
    case province, division, refuse, work, back, prop, whats, whos, defeat
    case come, give, insist, ask, raise, lower, add, survive, never
    // Everyday questions.
    case ahead, largest, govern, results, top, me, one, third, last, safest, absolute, simple
    case official, definition, differ
    // Arithmetic.
    case times, divided

    package enum Tier: String, CaseIterable, Sendable {
        case hard, contextual, everyday
    }

    /// Whether the word belongs to a name that nothing has declared where it ends one: `Snap Election`.
    var endsNames: Bool {
        switch self {
        case .election, .office, .campaign, .line, .way, .deal, .lower: true
        default: false
        }
    }

    /// Small words, which many names begin with and no party goes by.
    var isSmall: Bool {
        switch self {
        case .a, .the, .no, .not, .and, .or, .all, .every, .for, .in, .of, .to, .with, .is, .it:
            true
        default: false
        }
    }

    /// The helping verb that a spelling of `not` begins with: `isn't`, `cannot`.
    static func helping(in word: String) -> Keyword? {
        let word = word.lowercased()
        let verbs: [(opening: String, verb: Keyword)] = [
            ("is", .is), ("are", .is), ("was", .is), ("do", .does), ("did", .does), ("can", .can),
            ("could", .can), ("wo", .would),
        ]
        return verbs.first { word.hasPrefix($0.opening) }?.verb
    }

    /// The keyword that a folded word spells.
    static func spelled(_ word: ArraySlice<UInt8>) -> (keyword: Keyword, tier: Tier)? {
        spellings.find(word).map { meanings[$0] }
    }

    /// Whether a spelling begins with folded letters.
    static func isSpelled(beginning key: [UInt8]) -> Bool { spellings.hasName(beginning: key) }

    private static let (spellings, meanings) = {
        var spellings = Lexicon()
        var meanings: [(keyword: Keyword, tier: Tier)] = []
        for tier in Tier.allCases {
            for entry in entries(of: tier) {
                for spelling in entry.spellings {
                    let place = Int(spellings.add(spelling, as: []).index)
                    if place == meanings.count {
                        meanings.append((entry.keyword, tier))
                    } else {
                        meanings[place] = (entry.keyword, tier)
                    }
                }
            }
        }
        return (spellings, meanings)
    }()

    /// The keywords by name: found at once, where `init(rawValue:)` would go through them all.
    private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The keywords of a tier with all their spellings.
    package static func entries(of tier: Tier) -> [(keyword: Keyword, spellings: [String])] {
        let lines =
            switch tier {
            case .hard: hard
            case .contextual: contextual + bargaining
            case .everyday: everyday.map(\.spellings)
            }
        return lines.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            return words.first.flatMap { named[$0] }.map { ($0, words) }
        }
    }

    private static let hard = [
        "and", "or",
        "not isn't aren't doesn't don't didn't wasn't won't can't cannot couldn't wouldn't", "if",
        "where",
        "when whenever",
        "in", "for", "from", "to", "with", "is are was were be been being", "it its them their",
        "stand stands stood standing", "run runs ran running", "endorse endorses endorsed",
        "hold holds held holding", "go goes went gone going", "swing swings", "gain gains gained",
        "lose loses lost losing", "win wins won winning", "get gets got", "cross crosses crossed",
        "fall falls fell", "support supports supported supporting", "oppose opposes opposed",
        "abstain abstains abstained abstaining", "rule rules ruled", "form forms formed",
        "seats seat", "votes vote voted voting", "share shares", "margin margins",
    ]

    private static let contextual = [
        "a an", "the", "of", "on", "by", "at", "than then", "also", "between",
        "has have had having", "party parties", "riding ridings", "region regions", "house",
        "pact pacts", "scenario scenarios",
        "include includes including containing contains contain",
        "government governments", "rival rivals", "opposition",
        "speaker speakers",
        "deputies deputy", "vacant vacancies vacancy", "needs need needing needed", "majority",
        "cast", "floor",
        "two-thirds", "three", "fifths", "quarters", "three-fifths", "three-quarters", "all",
        "members member", "naming", "successor", "fails fail", "only", "against", "thirds", "two",
        "budget", "investiture", "no", "confidence", "colour color", "position",
        "abstentionist abstentionists", "sits sit", "alone", "down", "primary primaries",
        "voters", "rest", "stay stays stayed", "home", "points point", "percent percentage",
        "everywhere",
        "every each any", "except excepting exclude excludes excluding", "off", "force", "out",
        "coalition coalitions",
        "bloc", "who whom", "which", "what", "how", "many", "there", "true", "that",
        "does do did", "would will", "can could", "second second's", "winner winner's",
        "tied undecided",
        "flip flips flipped", "change changes changed", "hands", "kingmaker kingmakers",
        "balance", "power", "sustain sustains sustained", "topple topples toppled", "list",
        "minimal", "connected", "without", "most highest greatest", "least lowest",
        "more greater larger", "less fewer smaller", "under below", "over above", "exactly",
        "compare", "across", "today", "show", "why", "full", "number",
        "candidates candidate", "working", "short", "half", "billion bn", "million", "up",
        "keep keeps kept", "bring brings brought", "expect expects", "hint hints",
        "nobody nothing none", "yes", "happen happens happened",
        "banzhaf penrose", "shapley shapley-shubik", "johnston",
        "deegan deegan-packel", "public", "good", "coleman", "among", "median",
        "smallest minimum minimum-size", "fewest", "range span", "proportional disproportional",
        "pendulum", "ratio",
        "tipping", "closest",
        "cost costs", "ministries ministry portfolios portfolio posts post", "cabinet", "modified",
        "imperiali", "hare",
        "droop", "quota quotas", "divisor", "holler", "gallagher gallagher's", "index indices",
        "effective",
        "veto vetoes", "dummy dummies", "minority", "leverage", "dictator dictators", "critical",
        "core",
        "loosemore loosemore-hanby", "laakso laakso-taagepera", "bonus", "wasted", "policy", "but",
        "d'hondt",
        "sainte-lague sainte-laguë", "huntington-hill",
        "pair pairs paired", "population", "much", "ballots ballot", "ranked", "using",
        "threshold",
        "levelling leveling", "ahead leading", "largest biggest",
        "govern governs governed governing",
        "results result", "top", "reserved", "times", "divided", "me", "one", "third", "last",
        "safest", "absolute", "simple", "official", "definition definitions", "some",
        "differ differs different",
    ]

    private static let bargaining = [
        "offer offers offered", "demand demands demanded", "trade trades traded",
        "want wants wanted", "worth", "value values valued", "office", "together",
        "draw draws drawn", "line lines", "deficit", "unless", "pass passes passed", "cheapest",
        "way ways",
        "blink blinks blinked", "first", "threat", "credible", "campaign campaigns",
        "election elections", "called call calls", "next", "partner partners",
        "join joins joined", "deal deals", "bluff bluffs bluffing", "hollow", "make makes made",
        "transfer", "rate", "red", "bottom", "accept accepts accepted", "snap early",
    ]

    /// Everyday words, and the words of the language that they mean.
    package static let everyday: [(spellings: String, meaning: String)] = [
        ("withdraw withdraws withdrew", "stand down"),
        ("drop drops dropped scraps scrapped", "stand down (drop out)"),
        ("step steps stepped", "stand down (step aside)"),
        ("aside", "stand down (step aside)"),
        ("pull pulls pulled", "stand down (pull out)"),
        ("take takes took", "win"),
        ("carry carries carried", "win"),
        ("mps mp", "seats"),
        ("constituency constituencies", "riding"),
        ("district districts", "riding"),
        ("electorate electorates", "riding"),
        ("division divisions", "riding"),
        ("province provinces", "region"),
        ("refuse refuses refused", "rule out (refuses to work with)"),
        ("work", "rule out (refuses to work with)"),
        ("back backs backed", "support"),
        ("prop props propped", "support (props up)"),
        ("whats", "what is"),
        ("whos", "who is"),
        ("defeat defeats defeated", "topple"),
        ("come comes came", "is (comes second)"),
        ("give gives gave", "offer"),
        ("raise raises raised", "offer (raises to)"),
        ("lower lowers lowered cuts", "offer (lowers to)"),
        ("add adds added", "offer (what the budget lacks)"),
        ("insist insists insisted", "demand (insists on)"),
        ("ask asks asked", "demand (asks for)"),
        ("survive survives survived", "pass (survives)"),
        ("never", "not (never accepts)"),
    ]
}
