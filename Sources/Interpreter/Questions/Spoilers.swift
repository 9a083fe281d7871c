// `did Green cost NDP any seats [in Ontario]`

import Diagnostics
import Elections
import Syntax

extension Asking {
    private struct Spoiled {
        let riding: Int
        /// Nothing where the riding is tied.
        let winner: Int?
        /// Votes of the spoiler with which the loser would lead.
        let needed: Int
        let held: Int
        /// Whether the spoiler itself won there, or was tied for it.
        let isOwn: Bool

        /// Where the spoiler was third before where it won; of these the smaller share first.
        func precedes(_ other: Spoiled) -> Bool {
            guard isOwn == other.isOwn else { return other.isOwn }
            let own = Int128(needed) * Int128(other.held)
            let others = Int128(other.needed) * Int128(held)
            return own != others ? own < others : riding < other.riding
        }
    }

    func spoilers(_ node: SpoilersQuestion) throws -> Answer {
        let election = try election(for: "'did … cost … any seats'").now
        try refuseOtherSystems("a spoiler")
        let loser = try lookup.party(node.loser)
        guard let named = node.spoiler else { return try everySpoiler(of: loser, node, election) }
        let spoiler = try lookup.party(named)
        guard spoiler != loser else {
            throw Diagnostic.sameParty(
                label(loser).name, at: Location(source, node.loser.range))
        }
        let spoiled = try self.spoiled(by: spoiler, loser, node.place, election)
        var answer = Answer(
            .spoilers, spoiledHeadline(spoiled, spoiler, loser, node.place))
        let asThird = spoiled.count { !$0.isOwn }
        answer.found = .number(Value(asThird > 0 ? asThird : spoiled.count), .seats)
        if !spoiled.isEmpty {
            answer.tables = [spoiledTable(spoiled, spoiler, loser, election)]
        }
        answer.assumptions = [
            "\(label(spoiler)) not standing, its voters free to follow to \(label(loser)) or stay home; riding totals do not show second choices, so this is a ceiling, not a measurement"
        ]
        answer.breakEvens = spoiled.filter { $0.needed > 0 }.map {
            BreakEven(
                riding: riding($0.riding), from: label(spoiler).name, to: label(loser).name,
                votesNeeded: $0.needed, votesHeld: $0.held)
        }
        answer.derive(spoiled.map { spoiledStep($0, spoiler, loser, election) })
        answer.notes = movedNote(spoiler, loser)
        lean(&answer, on: answer.notes.isEmpty ? spoiled.map { $0.riding } : nil)
        return answer
    }

    /// `Guelph: Liberal 22,000 − NDP 21,000 = 1,000, and 1,001 of Green's 3,000 votes are enough`
    private func spoiledStep(
        _ spoiled: Spoiled, _ spoiler: Int, _ loser: Int, _ election: Election
    ) -> Step {
        let outcome = election.outcome(of: spoiled.riding)
        let own = election.votes(of: loser, in: spoiled.riding)
        let most = outcome.candidates.map(\.votes).max() ?? 0
        let enough: Text =
            spoiled.needed == 0
            ? "none of \(label(spoiler))'s votes is needed"
            : "\(spoiled.needed) of \(label(spoiler))'s \(counted(spoiled.held, "vote", "votes")) are enough"
        let ballot = [ballotStep(spoiled.riding, outcome)]
        guard !spoiled.isOwn else {
            return Step(
                "\(name: riding(spoiled.riding)): \(label(spoiler)) has the most votes, \(most), and \(label(loser)) \(own); were \(label(spoiler)) not standing, "
                    + enough, children: ballot)
        }
        let first: Text = spoiled.winner.map { "\(label($0))" } ?? "the tied leaders"
        return Step(
            "\(name: riding(spoiled.riding)): " + first
                + " \(most) − \(label(loser)) \(own) = \(most - own), and "
                + enough, children: ballot)
    }

    private func spoiled(
        by spoiler: Int, _ loser: Int, _ place: Place?, _ election: Election
    ) throws -> [Spoiled] {
        try ridings(place).compactMap { lost($0, to: spoiler, by: loser, election) }
            .sorted { $0.precedes($1) }
    }

    /// `which parties cost NDP seats`: each that could have, those of the most seats first.
    private func everySpoiler(
        of loser: Int, _ node: SpoilersQuestion, _ election: Election
    ) throws -> Answer {
        let all = try world.parties.indices.filter { $0 != loser }
            .map { party in
                let spoiled = try self.spoiled(by: party, loser, node.place, election)
                return (party: party, spoiled: spoiled.filter { !$0.isOwn })
            }
            .filter { !$0.spoiled.isEmpty }
            .sorted { (-$0.spoiled.count, $0.party) < (-$1.spoiled.count, $1.party) }
        let parts = all.prefix(6).enumerated().map { place, entry -> Text in
            place == 0
                ? "\(label(entry.party)) can have cost \(label(loser)) at most \(counted(entry.spoiled.count, "seat", "seats"))"
                : "\(label(entry.party)) \(entry.spoiled.count)"
        }
        var answer = Answer(
            .spoilers,
            all.isEmpty
                ? "No party" + phrase(node.place)
                    + " has cost \(label(loser)) a seat: nowhere are a third party's votes more than it was behind the winner."
                : list(parts) + phrase(node.place) + (all.count > 6 ? ", others less." : "."))
        answer.found = .names(all.map { label($0.party).name })
        answer.tables = all.isEmpty ? [] : [everySpoilerTable(all)]
        answer.notes =
            all.first.map {
                [
                    "'did \(label($0.party)) cost \(label(loser)) any seats' names the ridings; one riding can count for several parties."
                ]
            } ?? []
        answer.assumptions = [
            "each party by itself not standing, its voters free to follow to \(label(loser)) or stay home; riding totals do not show second choices, so these are ceilings, not measurements; seats that a party won itself are not counted as what it cost"
        ]
        lean(&answer, on: nil)
        return answer
    }

    private func everySpoilerTable(_ all: [(party: Int, spoiled: [Spoiled])]) -> Table {
        Table(
            columns: [
                .init("party", key: "party"), .init("seats\nat most", key: "seats"),
                .init("with half of\nits voters", key: "withHalf"),
            ],
            rows: all.map { entry in
                [
                    .party(label(entry.party)), .seats(entry.spoiled.count),
                    .seats(entry.spoiled.count { $0.needed * 2 <= $0.held }),
                ]
            })
    }

    /// What is supposed may have moved the spoiler's voters already.
    private func movedNote(_ spoiler: Int, _ loser: Int) -> [Text] {
        guard let before = before.election, let after = now.election,
            after.votes[spoiler] < before.votes[spoiler]
        else { return [] }
        let (own, old) = (after.votes[spoiler], before.votes[spoiler])
        let seats = now.house.seats[loser]
        let gained = seats - self.before.house.seats[loser]
        return [
            "That is asked of the world supposed, where \(label(spoiler)) has \(own) of its \(counted(old, "vote", "votes")) left; the others moved, and with them \(label(loser)) has \(counted(seats, "seat", "seats"))\(gained == 0 ? ", as before" : " (\(signed(gained)))")."
        ]
    }

    /// A riding lost by less than the spoiler's votes, or to the spoiler itself.
    private func lost(
        _ riding: Int, to spoiler: Int, by loser: Int, _ election: Election
    ) -> Spoiled? {
        let winner = election.winningParty(of: riding)
        guard winner != loser, let margin = election.margin(of: riding),
            winner != nil || margin == 0,
            let even = election.breakEven(from: spoiler, to: loser, in: riding)
        else { return nil }
        let isOwn = winner == spoiler || winner == nil && election.isAhead(spoiler, in: riding)
        guard isOwn || even.votes > 0 else { return nil }
        return Spoiled(
            riding: riding, winner: winner, needed: even.votes, held: even.of, isOwn: isOwn)
    }

    private func spoiledHeadline(
        _ all: [Spoiled], _ spoiler: Int, _ loser: Int, _ place: Place?
    ) -> Text {
        let own = all.filter(\.isOwn)
        let spoiled = all.filter { !$0.isOwn }
        guard !own.isEmpty else { return thirdHeadline(spoiled, spoiler, loser, place) }
        let free = own.count { $0.needed == 0 }
        let name: Text = "\(label(spoiler))"
        let seats = counted(own.count, "seat", "seats")
        let unaided: Text =
            "\(free == 0 ? "none" : "\(free)") of them without a vote of " + name + "'s"
        let taken: Text =
            name + " itself won, or was tied for, \(seats) that \(label(loser)) could take were "
            + name + " not standing, " + unaided + "."
        guard !spoiled.isEmpty else {
            return "At most \(seats)" + phrase(place) + ": " + taken
        }
        return thirdHeadline(spoiled, spoiler, loser, place) + " Beside these, " + taken
    }

    /// The same of ridings that the spoiler neither won nor was tied for.
    private func thirdHeadline(
        _ spoiled: [Spoiled], _ spoiler: Int, _ loser: Int, _ place: Place?
    ) -> Text {
        guard !spoiled.isEmpty else {
            return "No: in no riding" + phrase(place)
                + " are \(label(spoiler))'s votes more than \(label(loser)) was behind the winner."
        }
        let half = spoiled.count { $0.needed * 2 <= $0.held }
        if spoiled.count == 1 {
            let isEnough = half == 1 ? "are" : "are not"
            return
                "At most 1 seat" + phrase(place)
                + ": there \(label(spoiler))'s votes are more than \(label(loser)) was behind the winner. Half of \(label(spoiler))'s voters \(isEnough) enough."
        }
        let most = counted(spoiled.count, "seat", "seats")
        return "At most \(most)" + phrase(place)
            + ": there \(label(spoiler))'s votes are more than \(label(loser)) was behind the winner. In \(half == 0 ? "none" : "\(half)") of them half of \(label(spoiler))'s voters, or fewer, are enough."
    }

    private func spoiledTable(
        _ spoiled: [Spoiled], _ spoiler: Int, _ loser: Int, _ election: Election
    ) -> Table {
        Table(
            columns: [
                .init("riding", key: "riding"), .init("winner", key: "winner"),
                .init("\(label(loser).name)\nvotes", key: "loserVotes"),
                .init("\(label(spoiler).name)\nvotes", key: "spoilerVotes"),
                .init("needed\nof them", key: "needed"), .init("\nshare", key: "share"),
            ],
            rows: spoiled.map {
                [
                    .text("\(name: riding($0.riding))"),
                    $0.winner.map { .party(label($0)) } ?? .text("tied"),
                    .votes(election.votes(of: loser, in: $0.riding)), .votes($0.held),
                    .votes($0.needed), .share(part: $0.needed, whole: $0.held),
                ]
            })
    }
}

extension Election {
    /// Whether a party has as many votes as any other in a riding.
    fileprivate func isAhead(_ party: Int, in riding: Int) -> Bool {
        let candidates = outcome(of: riding).candidates
        let most = candidates.map(\.votes).max()
        return candidates.contains { $0.party == party && $0.votes == most }
    }
}
