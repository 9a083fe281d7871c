// The words of every message about meaning: names, places, kinds, contradictions and sums.

import Diagnostics
import Syntax

/// Joins words as a sentence does: `A`, `A and B`, `A, B and C`.
func joined(_ words: [String], _ last: String = "and") -> String {
    guard words.count > 1, let tail = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + tail
}

/// The first of many words: `A, B, C and 20 more`.
func few(_ words: [String]) -> String {
    words.count <= 13 ? joined(words) : joined(words.prefix(6) + ["\(words.count - 6) more"])
}

func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : many)"
}

extension Diagnostic {
    /// An unknown name is always an error: a typing mistake must never become a wrong answer.
    private static func unknown(
        _ code: Code, _ thing: String, _ name: Name, at location: Location, near: [String],
        wanted: NameKinds, declare: String
    ) -> Diagnostic {
        let help: Help
        if let first = near.first {
            let bare = first.split(separator: "'").first.map(String.init)
            help = Help(
                near.count == 1 ? "the nearest is \(first)" : "the nearest are \(joined(near))",
                replacement: bare)
        } else {
            help = Help(declare)
        }
        var diagnostic = Diagnostic(
            code, "there is no \(thing) called '\(name.text)'",
            at: Label(location, "not declared"), help: [help])
        diagnostic.isDependent = !name.kinds.isDisjoint(with: wanted)
        return diagnostic
    }

    /// - Parameter known: names to choose from, where nothing is near.
    static func unknownPlace(
        _ name: Name, wanted: NameKinds, at: Location, near: [String], known: [String]
    ) -> Self {
        let thing = wanted == .region ? "region" : wanted == .riding ? "riding" : "riding or region"
        return unknown(
            .unknownPlace, thing, name, at: at, near: near, wanted: wanted,
            declare: known.isEmpty
                ? "declare it: 'riding \(name.text) in REGION: PARTY VOTES, PARTY VOTES'"
                : "'show ridings' lists the ridings; the regions are \(few(known))")
    }

    static func unknownParty(
        _ name: Name, at location: Location, near: [String], known: [String]
    ) -> Self {
        unknown(
            .unknownParty, "party", name, at: location, near: name.isLetter ? [] : near,
            wanted: .party,
            declare: name.isLetter
                ? "declare it first: 'party \(name.text)'; for a party that varies write 'a party \(name.text)' where it is first spoken of"
                : known.isEmpty
                    ? "declare it first: 'party \(name.text)'"
                    : "the \(known.count == 1 ? "only party is" : "parties are") \(few(known)); another is declared by 'party NAME'"
        )
    }

    static func unknownPlan(_ name: Name, wanted: NameKinds, at: Location, near: [String]) -> Self {
        let thing =
            wanted == .pact ? "pact" : wanted == .scenario ? "scenario" : "pact or scenario"
        return unknown(
            .unknownPlan, thing, name, at: at, near: near, wanted: wanted,
            declare:
                "declare it first: '\(wanted == .scenario ? "scenario" : "pact") \(name.text): …'")
    }

    static func ambiguousPlace(
        _ name: Name, riding: String, region: String, at location: Location
    ) -> Self {
        Diagnostic(
            .ambiguousPlace, "'\(name.text)' is both a riding and a region",
            at: Label(location, "which of the two?"),
            help: [
                Help("for the riding", replacement: "riding \(riding)"),
                Help("for the region", replacement: "region \(region)"),
            ])
    }

    static func nothingVaries(at location: Location) -> Self {
        Diagnostic(
            .nothingVaries, "'it' needs a riding, and none is being talked about here",
            at: Label(location, "which riding?"),
            help: [Help("name the riding in place of 'it'")])
    }

    static func ridingNeeded(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .ridingNeeded, "'\(what)' needs one riding, and none is being talked about here",
            at: Label(location, "of which riding?"),
            help: [Help("add where: '\(what) in RIDING'")])
    }

    static func severalRidings(_ what: String, count: Int, at location: Location) -> Self {
        Diagnostic(
            .severalRidings, "'\(what)' needs one riding; this place is \(count)",
            at: Label(location, counted(count, "riding", "ridings")),
            help: [Help("ask of them all: 'which ridings where …'")])
    }

    static func otherRidings(at location: Location, than first: Location) -> Self {
        Diagnostic(
            .severalRidings,
            "what is compared riding by riding needs the same ridings on both sides",
            at: Label(location, "other ridings"), others: [Label(first, "these")],
            help: [Help("name them once: 'NDP votes > Liberal votes in every riding in Ontario'")])
    }

    static func kindsDiffer(
        _ left: QuantityKind, _ leftAt: Location, _ right: QuantityKind, _ rightAt: Location,
        hint: String?
    ) -> Self {
        Diagnostic(
            .kindsDiffer, "\(left.words) compared with \(right.words)",
            at: Label(rightAt, right.words), others: [Label(leftAt, left.words)],
            reason: "only quantities of one kind can be compared or added",
            help: hint.map { [Help($0)] } ?? [])
    }

    static func notMultiplied(
        _ left: QuantityKind, _ leftAt: Location, _ right: QuantityKind, _ rightAt: Location
    ) -> Self {
        Diagnostic(
            .kindsDiffer, "\(left.words) cannot be multiplied by \(right.words)",
            at: Label(rightAt, right.words), others: [Label(leftAt, left.words)],
            reason: "one of the two must be a plain number or a percentage",
            help: [Help("as in '\(leftAt.source.text(leftAt.range)) * 2'")])
    }

    static func notDivided(
        _ left: QuantityKind, _ leftAt: Location, _ right: QuantityKind, _ rightAt: Location
    ) -> Self {
        Diagnostic(
            .kindsDiffer, "\(left.words) cannot be divided by \(right.words)",
            at: Label(rightAt, right.words), others: [Label(leftAt, left.words)],
            reason: "the divisor must be a plain number, a percentage or of the same kind",
            help: [Help("as in '\(leftAt.source.text(leftAt.range)) / 2'")])
    }

    static func tooLarge(at location: Location) -> Self {
        Diagnostic(
            .tooLarge, "the number is too large to be counted",
            at: Label(location, "too large"),
            help: [Help("divide first, or measure less of it")])
    }

    static func wrongKind(
        _ found: QuantityKind, insteadOf expected: QuantityKind, unit: String, at location: Location
    ) -> Self {
        let number = location.source.text(location.range).prefix { "0123456789.,-".contains($0) }
        let isOfVotes = found == .votes && expected == .points
        return Diagnostic(
            .kindsDiffer, "expected \(expected.words), found \(found.words)",
            at: Label(location, found.words),
            help: isOfVotes
                ? [Help("whole votes are set, not added: 'PARTY gets 17,000 votes in RIDING'")]
                : number.isEmpty ? [] : [likely(number, expected, unit)])
    }

    /// The number with its unit; of more than all there is, what is meant by a percentage.
    private static func likely(
        _ number: Substring, _ expected: QuantityKind, _ unit: String
    ) -> Help {
        let isTooMuch =
            expected == .percent && (Double(number.filter { $0 != "," }) ?? 0).magnitude > 100
        return isTooMuch
            ? Help("a part is said as a percentage, from 0% to 100%: '60%'")
            : Help("perhaps", replacement: number + unit)
    }

    static func contradiction(_ one: Location, _ other: Location) -> Self {
        Diagnostic(
            .contradiction, "two changes contradict each other",
            at: Label(other, "against this"), others: [Label(one, "said here")],
            reason: "within one sentence, pact or scenario neither is stronger than the other",
            help: [Help("leave one of them out")])
    }

    static func flowsDiffer(_ one: Location, _ other: Location, riding: String) -> Self {
        Diagnostic(
            .flowsDiffer, "two equally strong flows move the same votes in \(riding)",
            at: Label(other, "against this"), others: [Label(one, "said here")],
            help: [Help("say where one of them holds ('in RIDING'), or leave one out")])
    }

    static func overWhole(in riding: String? = nil, at location: Location) -> Self {
        Diagnostic(
            .overWhole,
            "the shares \(riding.map { "in \($0) " } ?? "")do not fit into 100%",
            at: Label(location, "more than all of the voters"),
            help: [Help("lower one of the shares")])
    }

    static func outOfRange(_ what: String, _ range: String, at location: Location) -> Self {
        Diagnostic(
            .outOfRange, "\(what) must be \(range)", at: Label(location, "not \(range)"))
    }

    static func notSoManyParties(at location: Location) -> Self {
        Diagnostic(
            .outOfRange, "a number of parties must be a whole number",
            at: Label(location, "not a number of parties"),
            help: [Help("'list coalitions with at most 60 seats' counts seats")])
    }

    static func declaredTwice(
        _ what: String, at location: Location, before: Location?, line: String? = nil
    ) -> Self {
        Diagnostic(
            .declaredTwice, "\(what) is declared twice",
            at: Label(location, "declared again"),
            others: before.map { [Label($0, "declared here")] } ?? [],
            reason: line.map { "it was declared at \($0)" },
            help: [Help("leave one of the two out")])
    }

    static func twoNames(_ name: Name, already: String, at location: Location) -> Self {
        Diagnostic(
            .twoNames, "'\(name.text)' already names \(already)",
            at: Label(location, "taken"), help: [Help("choose another name")])
    }

    static func twice(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .twice, "\(what) stands twice here", at: Label(location, "the second time"),
            help: [Help("keep one of the two")])
    }

    /// A file has one party under two names: said as `twice` is.
    static func twoSpellings(
        _ party: String, in riding: String, _ names: [String], at location: Location
    ) -> Self {
        Diagnostic(
            .twice, "\(party) stands twice in \(riding)", at: Label(location, "in this riding"),
            reason: "\(joined(names.map { "'\($0)'" })) are two names of \(party)",
            help: [Help("leave one of the two out, or take a name from the party's declaration")])
    }

    static func planInItself(_ name: String, at location: Location) -> Self {
        Diagnostic(
            .planInItself, "'\(name)' puts itself in force",
            at: Label(location, "leads back to itself"), help: [Help("leave this line out")])
    }

    static func ballotsNeeded(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .ballotsNeeded, "\(what) needs ridings with votes, and none are declared",
            at: Label(location, "needs ridings"),
            help: [Help("declare one: 'riding NAME in REGION: PARTY VOTES, PARTY VOTES'")])
    }

    static func sameParty(_ party: String, at location: Location) -> Self {
        Diagnostic(
            .sameParty, "\(party) is named on both sides",
            at: Label(location, "the same party"), help: [Help("name two different parties")])
    }

    static func partnersNeeded(_ what: String, _ party: String, at location: Location) -> Self {
        Diagnostic(
            .sameParty, "\(what) needs two parties or more, found only \(party)",
            at: Label(location, "one party"), help: [Help("name another party beside \(party)")])
    }

    package static func unreadable(_ path: String, _ why: String, at location: Location) -> Self {
        Diagnostic(
            .unreadable, "the file \"\(path)\" was not read: \(why)", at: Label(location, why),
            help: [Help("a path is meant from the folder of the script that names it")])
    }

    /// - Parameter isToRun: whether the change would move votes once the party ran there.
    static func absentParty(
        _ party: String, in riding: String, at location: Location, isToRun: Bool = false
    ) -> Self {
        Diagnostic(
            .absentParty, "\(party) does not run in \(riding), so nothing changes there",
            at: Label(location, "not on that ballot"),
            help: isToRun
                ? [Help("put it on the ballot as well: \(party) runs in \(riding)")]
                : [],
            severity: .warning)
    }

    static func idleFlow(_ party: String, at location: Location) -> Self {
        Diagnostic(
            .idleFlow,
            "\(party) stands down nowhere in this pact, so these voters stay where they are",
            at: Label(location, "in a pact, where the votes of a stand-down go"),
            help: [Help("to move all of \(party)'s voters, say it in a scenario, or after 'if'")],
            severity: .warning)
    }

    static func nearRegion(_ name: Name, _ known: String, at location: Location) -> Self {
        Diagnostic(
            .nearRegion, "'\(name.text)' is a new region, close to '\(known)'",
            at: Label(location, "a new region"),
            help: [Help("if it is the same", replacement: known)], severity: .warning)
    }

    static func declaredOnTheWay(_ parties: [String], at location: Location) -> Self {
        Diagnostic(
            .declaredOnTheWay,
            "\(counted(parties.count, "party is", "parties are")) taken from the file: "
                + (parties.count > 8
                    ? parties.prefix(6).joined(separator: ", ") + " and \(parties.count - 6) more"
                    : joined(parties)),
            at: Label(location, "found here"),
            help: [Help("declare a party to give it a colour, a position or other names")],
            severity: .note)
    }
}

extension QuantityKind {
    /// `votes`, `percent`: a table's head.
    var noun: String { self == .plain ? "number" : rawValue }

    /// `votes`, `a percentage`
    var words: String {
        switch self {
        case .plain: "a plain number"
        case .votes: "votes"
        case .seats: "seats"
        case .percent: "a percentage"
        case .points: "points"
        case .money: "money"
        }
    }
}

extension Name {
    /// `P`, `Q`: what varies is called so.
    fileprivate var isLetter: Bool {
        text.utf8.count == 1 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
