// Messages about power, coalitions and other ways from votes to seats: their codes and words.

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

    static let ofSeats: [Code] = [tooManyPlayers]
}

extension Diagnostic {
    static func tooManyPlayers(_ what: String, at location: Location) -> Self {
        Diagnostic(
            .tooManyPlayers, "\(what) cannot be computed for so many players",
            at: Label(location, "too many"),
            help: [Help("ask for the indices that can", replacement: "power by banzhaf, shapley")])
    }
}
