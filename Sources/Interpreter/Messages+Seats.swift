// The words of messages about a house: its seats, who governs, and who stands where.

import Diagnostics
import Syntax

extension Diagnostic {
    /// - Parameter missing: seats for which no riding is declared; nothing where there are none.
    static func seatsDoNotAdd(
        house: Int, held: Int, vacant: Int, missing: Int? = nil, at location: Location
    ) -> Self {
        let found =
            "\(grouped(held)) \(held == 1 ? "is" : "are") held"
            + (vacant > 0 ? " and \(grouped(vacant)) \(vacant == 1 ? "is" : "are") vacant" : "")
        return Diagnostic(
            .seatsDoNotAdd, "the house has \(counted(house, "seat", "seats")), but \(found)",
            at: Label(location, "\(grouped(held + vacant)) of \(grouped(house))"),
            reason: "seats and vacancies must add up to the house",
            help: [Help("declare the missing seats or ridings, or mend the number of seats")]
                + (missing.map {
                    [
                        Help(
                            "or let lists fill the rest: 'seats are proportional with \(counted($0, "levelling seat", "levelling seats"))'"
                        )
                    ]
                } ?? []))
    }

    /// - Parameter isSaid: a sentence, which may be meant as a question.
    static func seatsAndRidings(at location: Location, isSaid: Bool = false) -> Self {
        Diagnostic(
            .seatsAndRidings, "seats are declared beside ridings",
            at: Label(location, "the ridings already say who holds which seat"),
            help: [
                Help(
                    isSaid
                        ? "to ask whether it is so, end with a question mark:\n    \(location.words)?"
                        : "leave out either 'seats:' or the ridings")
            ])
    }

    static func votesAndRidings(at location: Location) -> Self {
        Diagnostic(
            .seatsAndRidings, "votes of the whole country are declared beside ridings",
            at: Label(location, "the ridings already say how people voted"),
            help: [Help("leave out either 'votes:' or the ridings")])
    }

    static func tooFewMembers(_ party: String, has: Int, at location: Location) -> Self {
        Diagnostic(
            .tooFewMembers, "\(party) has no more than \(counted(has, "member", "members"))",
            at: Label(location, "more than it has"))
    }

    static func nothingDeclared(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .nothingDeclared, "\(what) needs seats, and none are declared yet",
            at: Label(location, "of what house?"),
            help: [
                Help(
                    "name an election's script on the command line, or at a prompt "
                        + "':load canada-2019.king'"),
                Help("or say the seats: 'seats: Liberal 157, Conservative 121'"),
            ])
    }

    static func noGovernment(_ tied: [String], at location: Location) -> Self {
        Diagnostic(
            .noGovernment, "no party governs: \(joined(tied)) are the largest together",
            at: Label(location, "which government?"),
            help: [Help("say who governs: 'government is \(tied.first ?? "PARTY")'")])
    }

    static func twoFormateurs(_ why: String? = nil, at location: Location) -> Self {
        Diagnostic(
            .twoFormateurs, "a kingmaker chooses between two parties",
            at: Label(location, "name two"), reason: why,
            help: [Help("name both: 'who is kingmaker between A and B'")])
    }

    static func positionsNeeded(_ party: String, at location: Location) -> Self {
        Diagnostic(
            .positionsNeeded, "no party has a position, so there is no order from left to right",
            at: Label(location, "needs an order from left to right"),
            help: [Help("give each its place: 'party \(party): position 4.5'")])
    }
}
