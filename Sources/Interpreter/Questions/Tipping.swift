// `tipping riding [of Liberal]`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    private struct Lead {
        let riding: Int
        let own: Int
        /// Votes ahead of the best of the others, or behind.
        let votes: Int
        let total: Int
        let rival: Int?

        func isMore(than other: Lead) -> Bool {
            let (own, others) = (
                Int128(votes) * Int128(other.total), Int128(other.votes) * Int128(total)
            )
            return own != others ? own > others : riding < other.riding
        }
    }

    func tipping(_ node: TippingQuestion) throws -> Answer {
        let election = try election(for: "'tipping riding'").now
        try refuseOtherSystems("the tipping riding")
        let largest = now.house.largest(except: [])
        guard let party = try node.party.map({ try lookup.party($0) }) ?? largest.first else {
            throw Diagnostic.nothingDeclared("'tipping riding'", at: location)
        }
        let leads = (0..<election.ridingCount).compactMap { lead(of: party, in: $0, election) }
            .sorted { $0.isMore(than: $1) }
        let needed = WeightedGame.majority(of: now.house.total)
        var answer = Answer(.tipping, tippingHeadline(party, leads, needed))
        if leads.count >= needed {
            answer.found = .names([riding(leads[needed - 1].riding)])
            let around = max(0, needed - 6)..<min(leads.count, needed + 5)
            answer.tables = [leadTable(leads, around, needed)]
            answer.derive(
                [leads[needed - 1]].map { lead in
                    leadStep(
                        lead, party, needed,
                        ballotStep(lead.riding, election.outcome(of: lead.riding)))
                })
        }
        answer.assumptions = [
            "ridings in order of \(label(party))'s lead in points of the valid vote; a swing turns them in that order only where it comes from the party in front"
        ]
        lean(&answer, on: nil)
        return answer
    }

    private func lead(of party: Int, in riding: Int, _ election: Election) -> Lead? {
        guard !election.isVacant(riding), election.runs(party, in: riding) else { return nil }
        var own = 0
        var rival: (party: Int, votes: Int)?
        for candidate in election.outcome(of: riding).candidates {
            if candidate.party == party {
                own = max(own, candidate.votes)
            } else if candidate.votes > rival?.votes ?? -1 {
                rival = (candidate.party, candidate.votes)
            }
        }
        return Lead(
            riding: riding, own: own, votes: own - (rival?.votes ?? 0),
            total: max(1, election.validVotes(in: riding)), rival: rival?.party)
    }

    /// `number 170 by lead: NDP 8,000 − Liberal 9,000 = −1,000 of 30,000 votes, −3.33 points`
    private func leadStep(_ lead: Lead, _ party: Int, _ needed: Int, _ ballots: Step) -> Step {
        let rival: Text = lead.rival.map { "\(label($0)) \(lead.own - lead.votes)" } ?? "nobody 0"
        return Step(
            "number \(needed) by lead: \(label(party)) \(lead.own) − " + rival
                + " = \(signed(lead.votes)) of \(lead.total) votes, \(lead.votes < 0 ? "−" : "")\(points(abs(lead.votes), of: lead.total, decimals: 2))",
            children: [ballots])
    }

    private func tippingHeadline(_ party: Int, _ leads: [Lead], _ needed: Int) -> Text {
        guard leads.count >= needed else {
            return
                "\(label(party)) stands in \(counted(leads.count, "riding", "ridings")), fewer than the \(needed) of a majority: no riding would be the one that gives it."
        }
        let lead = leads[needed - 1]
        let place = Text("\(name: riding(lead.riding))")
        let rival: Text = lead.rival.map { " \(label($0))" } ?? " nobody"
        let distance = points(abs(lead.votes), of: lead.total, decimals: 2)
        let opening =
            place
            + " is \(label(party))'s tipping riding, number \(needed) of its ridings by lead: "
        return lead.votes > 0
            ? opening + "it is \(distance) ahead of" + rival
                + " there, and has its majority with that to spare."
            : opening + "it is \(distance) behind" + rival
                + " there. With all ridings before it, it would have \(counted(needed, "seat", "seats")), a majority."
    }

    private func leadTable(_ leads: [Lead], _ shown: Range<Int>, _ needed: Int) -> Table {
        Table(
            columns: [
                .init("number", key: "number"), .init("riding", key: "riding"),
                .init("lead\nvotes", key: "lead"), .init("\npoints", key: "points"),
                .init("over", key: "over"), .init("", key: "mark"),
            ],
            rows: shown.map { index in
                let lead = leads[index]
                return [
                    .count(index + 1), .text("\(name: riding(lead.riding))"), .change(lead.votes),
                    .points(part: lead.votes, whole: lead.total),
                    lead.rival.map { .party(label($0)) } ?? .empty,
                    .text(index == needed - 1 ? "majority" : ""),
                ]
            })
    }
}
