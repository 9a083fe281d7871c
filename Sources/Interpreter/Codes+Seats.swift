// Messages about power, coalitions and other ways from votes to seats: their codes and words.

import Coalitions
import Diagnostics
import Syntax

extension Code {
    static let tooManyPlayers = Code(
        "E65",
        """
        Some indices look at every coalition and are exact up to 25 players with seats; on a line, up
        to 60. Banzhaf's and Shapley and Shubik's take up to 1,000.

            power by banzhaf
        """)

    static let seatsOfLists = Code(
        "E66",
        """
        Where seats are proportional, lists fill the house and no riding elects a member of its own.
        Shared out by region, the regions have seats; else only the whole house has. Beside levelling
        seats, of the whole house or of each region, ridings elect their own.

            seats if seats are proportional
            seats in Ontario if seats are proportional by region
            seats in Ontario if seats are proportional by region with 7 levelling seats
        """)

    static let pairs = Code(
        "E67",
        """
        A pair takes one member of each of two parties away from every division, so that neither side
        gains by the other's absence. No more can pair than a party has.

            Liberal and Conservative pair 1 member
        """)

    static let twoQuotas = Code(
        "E68",
        """
        A double majority needs so many votes and, behind them, so much of the population: every party
        then has a population. It is decided for at most 36 players, its coalitions are listed for 28, and
        the indices that try each coalition (Johnston, Deegan–Packel, public good) know 25. Connected
        coalitions are not computed for it.

            party Ontario: population 14,223,942
            list minimal coalitions needing two thirds of members with 50% of population
        """)

    static let ofMostVotes = Code(
        "E69",
        """
        The pendulum, the tipping riding and spoilers are read off the leads of ridings in which whoever
        has most votes wins. Where ballots are ranked, the lead of the first count decides nothing.

            which ridings flip if ballots are ranked
            pendulum of Liberal against Conservative if seats are by riding
        """)

    static let ofSeats: [Code] = [tooManyPlayers, seatsOfLists, pairs, twoQuotas, ofMostVotes]
}

extension Diagnostic {
    /// - Parameter isWide: whether it can be computed for more players than any other index can.
    static func tooManyPlayers(_ what: String, isWide: Bool, at location: Location) -> Self {
        Diagnostic(
            .tooManyPlayers, "\(what) cannot be computed for so many players",
            at: Label(location, "too many"),
            help: [
                isWide
                    ? Help("let members vote as one: leave out 'sits alone'")
                    : Help("ask for the indices that can", replacement: "power by banzhaf, shapley")
            ])
    }

    static func tooManyToName(_ players: Int, at location: Location) -> Self {
        Diagnostic(
            .tooManyPlayers,
            "\(grouped(players)) who vote for themselves are too many to list coalitions of",
            at: Label(location, "too many"),
            help: [
                Help("ask 'who holds the balance of power', or let a party's members vote as one")
            ])
    }

    static func populationNeeded(_ party: String, at location: Location) -> Self {
        Diagnostic(
            .twoQuotas, "\(party) has no population", at: Label(location, "needs populations"),
            help: [Help("give each party its people: 'party \(party): population 1,000,000'")])
    }

    static func tooManyForTwo(at location: Location) -> Self {
        Diagnostic(
            .twoQuotas,
            "a double majority is decided for at most \(DoubleGame.mostPlayers) players",
            at: Label(location, "too many"), help: [Help("ask for votes alone")])
    }

    static func tooManyToList(_ most: Int, at location: Location) -> Self {
        Diagnostic(
            .twoQuotas,
            "the coalitions of a double majority are listed for at most \(most) players",
            at: Label(location, "too many"), help: [Help("ask for 'power' with the same quotas")])
    }

    static func notOfTwoQuotas(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .twoQuotas, "\(what) is not computed here for a double majority",
            at: Label(location, "not computed"), help: [Help("ask without the population")])
    }

    static func notOfRanked(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .ofMostVotes, "\(what) is read off first counts, and ballots are ranked here",
            at: Label(location, "where most votes win"),
            help: [Help("ask what changes: 'which ridings flip if ballots are ranked'")])
    }

    static func twoToPair(at location: Location) -> Self {
        Diagnostic(
            .pairs, "two parties pair, no more and no fewer", at: Label(location, "name two"),
            help: [Help("name both: 'A and B pair 1 member'")])
    }

    static func tooFewToPair(_ party: String, has: Int, at location: Location) -> Self {
        Diagnostic(
            .pairs, "\(party) has \(counted(has, "member", "members")) to pair",
            at: Label(location, "more than it has"), help: [Help("pair fewer members")])
    }

    static func tooManyReserved(byRegion: Bool, of seats: Int, at location: Location) -> Self {
        Diagnostic(
            .seatsOfLists,
            byRegion
                ? "seats are reserved in the whole house, and here every seat is a region's"
                : "there are \(counted(seats, "seat", "seats")) to reserve some of",
            at: Label(location, byRegion ? "of no region" : "more than there are"),
            help: [
                Help(byRegion ? "leave out 'by region', or the reserved seats" : "reserve fewer")
            ])
    }

    static func noRegions(at location: Location) -> Self {
        Diagnostic(
            .ballotsNeeded, "no riding is declared with its region",
            at: Label(location, "by which regions?"),
            help: [Help("say it with each riding: 'riding NAME in REGION: PARTY VOTES'")])
    }

    static func seatsOfLists(at location: Location) -> Self {
        Diagnostic(
            .seatsOfLists,
            "where seats are proportional, lists fill the house and no riding has a seat",
            at: Label(location, "has none of its own"),
            help: [
                Help(
                    "ask for the whole house, or for a region's seats: 'seats in REGION if seats are proportional by region'"
                ),
                Help(
                    "beside levelling seats each riding elects its own: 'if seats are proportional with 100 levelling seats'"
                ),
            ])
    }
}
