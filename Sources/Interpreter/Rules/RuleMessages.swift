// The words of the messages about words of a script's own and about rules.

import Diagnostics
import Syntax

extension Diagnostic {
    /// Whether a word is defined, but not of such things.
    var isOfOtherThings: Bool { code == .unknownWord && !others.isEmpty }

    /// - Parameter bearing: what more of the first makes of the last: fewer, where it is denied, or
    ///   either, where a number is.
    static func circle(_ words: [String], _ bearing: Bearing, at location: Location) -> Self {
        let isDenied = bearing == .fewer
        let first = words.first ?? ""
        return Diagnostic(
            .circle,
            "'\(first)' depends on \(isDenied ? "its own opposite" : "itself")",
            at: Label(location, "closes the circle"),
            reason: (words + [isDenied ? "not " + first : first]).joined(separator: " → "),
            help: [
                Help(
                    words.count > 1
                        ? "define one of them without the other" : "define it by something else")
            ])
    }

    /// - Parameter varying: what varies, as the sentence calls it: `P`, `a riding`.
    static func tooManyVary(_ varying: [String], at location: Location) -> Self {
        let all = varying.dropLast().joined(separator: ", ") + " and " + (varying.last ?? "")
        return Diagnostic(
            .tooManyVary,
            "\(varying.count == 3 ? "three" : "\(varying.count)") things vary here at once: \(all)",
            at: Label(location, "vary together"),
            reason: "two can: two parties, or a party and a riding",
            help: [
                Help(
                    "give what joins two of them a name first, as in 'a party P leans on a party Q "
                        + "when P supports Q and Q is in the government', and use that here")
            ])
    }

    static func rulesOppose(_ one: Location, _ other: Location, about thing: String) -> Self {
        Diagnostic(
            .rulesOppose, "two rules act at once and say opposite things\(thing)",
            at: Label(other, "this rule"), others: [Label(one, "and this one")],
            help: [Help("let one of them apply only where the other does not")])
    }

    /// The same with the sentence that brought two rules to act at once.
    static func rulesOppose<Made>(
        brought by: Sentence, _ making: () throws -> Made
    ) throws -> Made {
        do {
            return try making()
        } catch var refusal as Diagnostic where refusal.code == .rulesOppose {
            refusal.others.append(Label(Location(by.source, by.range), "brings both about"))
            throw refusal
        }
    }

    /// `a party P can work with a party Q`
    private static func example(_ word: String, _ kinds: [Variable.Kind]) -> String {
        let names = ["P", "Q"]
        let things = zip(kinds, names).map { $0 == .party ? "a party \($1)" : "a riding" }
        guard kinds.count == 2 else {
            return (kinds == [.party] ? "a party" : "a riding") + " is \(word)"
        }
        return "\(things[0]) \(word) \(things[1])"
    }

    static func unknownWord(
        _ name: Name, _ kinds: [Variable.Kind], at location: Location, said: Definition?
    ) -> Self {
        let things = kinds.map { $0 == .party ? "a party" : "a riding" }
        let asked = things.joined(separator: " and ")
        guard let said else {
            return Diagnostic(
                .unknownWord, "'\(name.text)' is not defined of \(asked)",
                at: Label(location, "not defined"),
                help: [Help("define it: '\(example(name.text, kinds)) when CONDITION'")])
        }
        let own = said.kinds.map { $0 == .party ? "a party" : "a riding" }
        return Diagnostic(
            .unknownWord,
            "'\(name.text)' is said of \(own.joined(separator: " and ")), not of \(asked)",
            at: Label(location, "of \(asked)"),
            others: [Label(said.location, "defined here")])
    }

    /// - Parameter what: `'steep'`, `pact Truce`
    static func chainTooLong(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .chainTooLong, "\(what) is the last of more than 100 that rest on one another",
            at: Label(location, "too deep"),
            help: [Help("say some of them in one sentence")])
    }

    static func nothingAsked(at location: Location) -> Self {
        Diagnostic(
            .nothingAsked, "nothing was asked yet that 'why' could be about",
            at: Label(location, "why what?"), help: [Help("ask first, or name it: 'why seats'")])
    }

    static func choosesNoParty(_ party: String, at location: Location) -> Self {
        Diagnostic(
            .nothingAsked, "what was asked last does not choose between parties",
            at: Label(location, "why what of \(party)?"),
            help: [Help("name it: 'why does \(party) not hold the balance of power'")])
    }

    static func ruleEndsPlan(at location: Location) -> Self {
        Diagnostic(
            .ruleEndsPlan, "a rule cannot put a pact or scenario out of force",
            at: Label(location, "puts out of force"),
            help: [Help("let what puts it in force apply only where this rule does not")])
    }
}
