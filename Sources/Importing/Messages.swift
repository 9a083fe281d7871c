// The words of the messages about files of ridings.

import Diagnostics

extension Diagnostic {
    static func formUnknown(
        _ names: [String], missing: (has: [String], lacks: [String])?, at location: Location
    ) -> Self {
        let shown = names.prefix(6).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
        let reason = missing.map {
            "it has \($0.has.joined(separator: " and ")), but no "
                + $0.lacks.joined(separator: " and no ")
        }
        return Diagnostic(
            .formUnknown,
            "a file of ridings begins with its columns; this one begins with \(shown)"
                + (names.count > 6 ? " …" : ""),
            at: Label(location, "none of the known first lines"),
            reason: reason,
            help: [
                Help("one row a candidate: 'riding,region,party,candidate,votes,incumbent'"),
                Help("one column a party: 'riding,region,Liberal,NDP'"),
                Help(
                    "or as downloaded: Elections Canada's table 12; the House of Commons Library's "
                        + "results by candidate or by constituency"),
            ])
    }

    static func noRows(in source: Source) -> Self {
        Diagnostic(
            .noRows, "a first line with columns and rows below it are needed; there are none",
            at: Label(Location(source, SourceRange(0, 0)), "no rows"),
            help: [Help("begin with 'riding,region,party,candidate,votes,incumbent'")])
    }

    static func null(at location: Location) -> Self {
        Diagnostic(
            .notText, "the file must be text; it holds a zero byte",
            at: Label(location, "not text"), help: [Help("save it as CSV in UTF-8")])
    }

    static func utf16(in source: Source) -> Self {
        Diagnostic(
            .notText, "the file must be in UTF-8; it is in UTF-16",
            at: Label(Location(source, SourceRange(0, 0)), "the mark of UTF-16"),
            help: [Help("save it as CSV in UTF-8")])
    }

    static func unreadable(_ trouble: Table.Trouble, in source: Source) -> Self {
        switch trouble {
        case .null(let offset):
            return null(at: Location(source, SourceRange(offset, offset + 1)))
        case .unclosed(let offset):
            return Diagnostic(
                .quoteOpen, "this quote is never closed",
                at: Label(Location(source, SourceRange(offset, offset + 1)), "opened here"),
                help: [Help("close it, or double a quote that is meant: \"\"")])
        case .afterQuote(let opening, let closing):
            return Diagnostic(
                .afterQuote, "a comma or the line's end must follow a closing quote",
                at: Label(
                    Location(source, SourceRange(closing, closing + 1)), "text follows this one"),
                others: [
                    Label(Location(source, SourceRange(opening, opening + 1)), "opened here")
                ],
                help: [Help("double a quote within quotes: \"\"")])
        }
    }

    static func fieldCount(_ found: Int, _ expected: Int, at location: Location) -> Self {
        Diagnostic(
            .fieldCount, "\(expected) fields are expected here; there are \(found)",
            at: Label(location, found > expected ? "too many" : "too few"),
            help: found > expected
                ? [Help("put a field with a comma in it in quotes: \"23,765\"")]
                : [Help("leave a field empty, but keep its comma")])
    }

    static func votesNotWhole(at location: Location) -> Self {
        Diagnostic(
            .votesUnreadable, "votes must be a whole number", at: Label(location, "not one"),
            help: [Help("write it as 23765 or \"23,765\"")])
    }

    static func votesMissing(at location: Location) -> Self {
        Diagnostic(
            .votesUnreadable, "votes are expected for every candidate; this one has none",
            at: Label(location, "no votes"), help: [Help("write 0 if that is meant")])
    }

    static func votesNegative(at location: Location) -> Self {
        Diagnostic(
            .votesOutside, "votes must be 0 or more", at: Label(location, "less than 0"))
    }

    static func votesTooMany(at location: Location) -> Self {
        Diagnostic(
            .votesOutside, "votes must be 1,000,000,000 or fewer", at: Label(location, "more"))
    }

    static func nameMissing(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .nameMissing, "a \(what) is expected in every row; this one has none",
            at: Label(location, "no \(what)"))
    }

    static func noCandidates(_ riding: String, at location: Location) -> Self {
        Diagnostic(
            .nameMissing, "every riding needs a candidate; \(riding) has none",
            at: Label(location, "no votes in this row"))
    }

    static func nameTooLong(_ what: String, bytes: Int, at location: Location) -> Self {
        Diagnostic(
            .tooLong, "a \(what) has at most 1,000 bytes; this one has \(bytes)",
            at: Label(location, "begins here"), help: [Help("look for a quote that is not closed")])
    }

    static func fileTooLong(in source: Source) -> Self {
        Diagnostic(
            .tooLong, "a file of ridings has less than 2 GiB; this one has more",
            at: Label(Location(source, SourceRange(0, 0)), "too long"))
    }

    static func ridingTwice(_ riding: String, at location: Location, before: Location) -> Self {
        Diagnostic(
            .ridingTwice, "each riding has one row; \(riding) has two",
            at: Label(location, "the second"), others: [Label(before, "the first")],
            help: [Help("leave one out, or name them apart")])
    }

    static func twoRegions(
        _ riding: String, _ region: String, before: String, at location: Location, first: Location
    ) -> Self {
        Diagnostic(
            .ridingTwice, "\(riding) is in \(before) above and in \(region) here",
            at: Label(location, "another region"), others: [Label(first, "first named here")],
            help: [Help("if there are two ridings of this name, name them apart")])
    }

    /// - Parameter isPerson: the name is that of a candidate who sits alone, not of a party.
    static func partyTwice(
        _ name: String, _ riding: String, isPerson: Bool, at location: Location, before: Location
    ) -> Self {
        Diagnostic(
            .partyTwice,
            isPerson
                ? "a candidate stands once in a riding; \(name) stands twice in \(riding)"
                : "a party has one candidate in a riding; \(name) has two in \(riding)",
            at: Label(location, "the second"), others: [Label(before, "the first")],
            help: [
                Help(
                    isPerson
                        ? "leave one out, or name them apart"
                        : "leave one out, or call one of them 'Independent'")
            ])
    }

    static func columnTwice(_ party: String, at location: Location, before: Location) -> Self {
        Diagnostic(
            .partyTwice, "each party has one column; \(party) has two",
            at: Label(location, "the second"), others: [Label(before, "the first")],
            help: [Help("leave one out, or name them apart")])
    }

    static func winnerDisagrees(_ party: String, _ riding: String, at location: Location) -> Self {
        Diagnostic(
            .winnerDisagrees,
            "the first party must have the most votes; \(party) cannot have in \(riding)",
            at: Label(location, "not the winner by the votes in this row"))
    }

    static func partyUnknown(at location: Location) -> Self {
        Diagnostic(
            .partyUnknown, "a candidate and a known party are expected in one field",
            at: Label(location, "which part is the party?"),
            help: [
                Help("write ' ** ' between the two, if the candidate held the seat"),
                Help("or give the file columns of its own: 'riding,region,party,candidate,votes'"),
            ])
    }

    static func incumbentUnclear(at location: Location) -> Self {
        Diagnostic(
            .incumbentUnclear, "incumbent must be yes, no or blank",
            at: Label(location, "none of these"))
    }

    static func totalsRow(at location: Location) -> Self {
        Diagnostic(
            .totalsRow, "expected a riding, found a row of totals",
            at: Label(location, "would count every vote twice"),
            help: [Help("leave the row out of the file")])
    }

    static func unusedColumn(_ name: String, at location: Location) -> Self {
        Diagnostic(
            .unusedColumn, "the column '\(name)' is left out", at: Label(location, "not used"),
            severity: .warning)
    }

    static func zeros(_ count: Int, at location: Location) -> Self {
        Diagnostic(
            .zeros,
            "a party that is not on the ballot is a blank; this file has \(count) zeros and no blank",
            at: Label(location, "0 is taken as a candidate without a vote"),
            help: [Help("leave the field empty where a party does not run")], severity: .warning)
    }

    static func lump(
        _ name: String, ridings: Int, shared: [String], at location: Location
    ) -> Self {
        Diagnostic(
            .lump,
            "'\(name)' is several candidates together, in \(ridings) \(ridings == 1 ? "riding" : "ridings")",
            at: Label(location, "kept under this name, in parts that never win"),
            reason: shared.isEmpty
                ? nil
                : "in \(shared.prefix(5).joined(separator: ", ")) winner and runner-up are both "
                    + "among them: their order and the majority are known, and their votes are "
                    + "taken to be the most that they can be",
            severity: .warning)
    }
}
