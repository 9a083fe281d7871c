// Changes of votes for a party that is not on every ballot they are meant for.

import Diagnostics
import Elections
import Syntax

extension LeaningWriter {
    /// Where a party's votes change, and in how many of the ridings it has any.
    mutating func place(
        of effect: Effect, for party: Int, _ within: [Int], _ election: Election
    ) -> Text {
        place(of: effect) + ballots(of: party, effect, within, election)
    }

    /// What a change comes to where its party is missing from some of the ballots: a warning where
    /// it moves nothing at all, else the ridings that it is about.
    /// - Returns: ` (it runs in 78 of 338 ridings)`; nothing where it runs in all.
    private mutating func ballots(
        of party: Int, _ effect: Effect, _ within: [Int], _ election: Election
    ) -> Text {
        let running = within.count { isOnBallot(party, $0, election) }
        guard running < within.count else { return "" }
        let isEverywhereAbsent =
            running == 0 && !effect.ridings.contains { isOnBallot(party, $0, election) }
        guard isEverywhereAbsent || effect.scope == .riding && running == 0 else {
            guard within.count > 1 else { return " (it does not run there)" }
            return " (it runs in \(running) of \(counted(within.count, "riding", "ridings")))"
        }
        let place =
            within.count == 1
            ? asking.riding(within[0]) : "any of these \(grouped(within.count)) ridings"
        leaning.warnings.append(
            .absentParty(
                asking.label(party).name, in: place, at: effect.clause.location,
                isToRun: within.count == 1))
        return ""
    }

    /// Shares of a flow that go to parties missing from ballots.
    mutating func sayMissing(
        _ flow: Action.Flow, _ effect: Effect, _ within: [Int], _ election: Election
    ) {
        let left = within.filter { isOnBallot(flow.party, $0, election) }
        for share in flow.shares where !left.isEmpty {
            let part = ballots(of: share.to, effect, left, election)
            guard !part.isEmpty else { continue }
            leaning.lines.append(
                "what goes to \(asking.label(share.to)) moves only where it runs" + part)
        }
    }

    /// `, though it is not on the ballot`: a result can be forced all the same.
    func unlisted(_ party: Int, _ within: [Int], _ election: Election) -> Text {
        let missing = within.count { !election.runs(party, in: $0) }
        guard missing > 0 else { return "" }
        return within.count == 1
            ? ", though it is not on the ballot"
            : ", though it is not on the ballot in \(missing) of \(within.count) ridings"
    }

    /// Whether a party is on a ballot, before or after the changes.
    private func isOnBallot(_ party: Int, _ riding: Int, _ election: Election) -> Bool {
        world.ridings.ballots.runs(party, in: riding) || election.runs(party, in: riding)
    }
}
