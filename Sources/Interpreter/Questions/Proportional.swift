// `how proportional is it [in Ontario]`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func proportional(_ node: ProportionalQuestion) throws -> Answer {
        guard let election = now.election else {
            guard let votes = world.nationalVotes(in: now, node.place) else {
                return try effective(of: now.house.seats, "seats")
            }
            return now.house.filled > 0
                ? try proportionalOfCountry(votes, node) : try effective(of: votes, "votes")
        }
        let ridings = try node.place.map { try self.ridings($0) }
        let shares = try partyShares(election, ridings, node.place)
        guard let measured = Proportionality(votes: shares.votes, seats: shares.seats) else {
            throw Diagnostic.nothingDeclared("'how proportional is it'", at: location)
        }
        let old = try oldProportionality(node.place, ridings)
        var answer = Answer(
            .proportionality, proportionalHeadline(measured, old, node))
        answer.found = index(measured, node.leads)
        answer.tables = [indexTable(measured, old), shareTable(shares)]
        answer.assumptions = [
            "every party of its own, however small; each Independent apart; no party left out as too small"
        ]
        answer.assumptions += try decidedAlone(node.place)
        let waste = waste(election, ridings ?? Array(0..<election.ridingCount))
        tell(
            now.house.seatsFollowRidings && waste.all > 0 ? waste : nil, node.leads, in: &answer)
        answer.derive(self.proportionalSteps(measured, shares, node.leads, waste))
        lean(&answer, on: ridings)
        return answer
    }

    /// Which votes elected no one, and with how few a seat was won: nothing where seats are not of
    /// ridings, or nobody voted.
    private func tell(
        _ waste: Waste?, _ lead: ProportionalQuestion.Lead, in answer: inout Answer
    ) {
        let (wasted, smallest) = (waste.map(wastedWords), waste.flatMap(smallestWords))
        let uncounted: Text =
            "This is counted where each seat is a riding's: seats that lists share out waste no votes so."
        switch lead {
        case .wastedVotes:
            answer.headline = wasted ?? uncounted
            answer.notes = [smallest].compactMap(\.self)
            guard let waste else { return }
            answer.find(votes: waste.lost, of: waste.all)
            answer.assumptions.append(
                "wasted: for candidates who lost; what is more than winners needed is counted apart"
            )
        case .smallestWinningVote:
            answer.headline = smallest ?? uncounted
            answer.notes = [wasted].compactMap(\.self)
            if let least = waste?.least { answer.find(votes: least.votes, of: least.total) }
        default: answer.notes = [wasted, smallest].compactMap(\.self)
        }
    }

    /// By the votes of the whole country and the seats of a house without ridings.
    private func proportionalOfCountry(
        _ votes: [Int], _ node: ProportionalQuestion
    ) throws -> Answer {
        func shares(_ seats: [Int]) -> PartyShares {
            let shown = world.parties.indices.filter { votes[$0] > 0 || seats[$0] > 0 }
            return PartyShares(
                names: shown.map { "\(label($0))" }, votes: shown.map { votes[$0] },
                seats: shown.map { seats[$0] })
        }
        let own = shares(now.house.seats)
        guard let measured = Proportionality(votes: own.votes, seats: own.seats) else {
            throw Diagnostic.nothingDeclared("'how proportional is it'", at: location)
        }
        let before = shares(self.before.house.seats)
        let old = against.flatMap { _ in
            Proportionality(votes: before.votes, seats: before.seats)
        }
        var answer = Answer(.proportionality, proportionalHeadline(measured, old, node))
        switch node.leads {
        case .wastedVotes, .smallestWinningVote:
            answer.headline = "This is counted riding by riding, and no ridings are declared."
        default: break
        }
        answer.found = index(measured, node.leads)
        answer.tables = [indexTable(measured, old), shareTable(own)]
        answer.assumptions = [
            "every party as its votes are declared: who is gathered under one name counts as one party"
        ]
        answer.derive(self.proportionalSteps(measured, own, node.leads, nil))
        lean(&answer, on: nil)
        return answer
    }

    /// Seats that nobody has are in no share.
    private func decidedAlone(_ place: Place?) throws -> [Text] {
        let count = try seatCount(now, place)
        let decided = count.byParty.reduce(0, +)
        guard decided < count.total else { return [] }
        let left = [(count.undecided, "undecided"), (count.vacant, "vacant")].filter { $0.0 > 0 }
            .map { Text("\($0.0) \($0.1)") }
        return [
            "shares of seats are of the \(counted(decided, "seat", "seats")) that a party has: "
                + list(left) + " left out"
        ]
    }

    private func oldProportionality(_ place: Place?, _ ridings: [Int]?) throws -> Proportionality? {
        guard against != nil, let election = before.election else { return nil }
        let shares = try partyShares(election, ridings, place, in: before)
        return Proportionality(votes: shares.votes, seats: shares.seats)
    }

    // MARK: Votes and seats

    struct PartyShares {
        var names: [Text] = []
        var votes: [Int] = []
        var seats: [Int] = []
    }

    /// Votes and seats of every party; those who sit alone stand alone.
    private func partyShares(
        _ election: Election, _ ridings: [Int]?, _ place: Place?, in situation: Situation? = nil
    ) throws -> PartyShares {
        let count = try seatCount(situation ?? now, place)
        var votes = Array(repeating: 0, count: world.parties.count)
        var alone: [(party: Int, votes: Int, seat: Int)] = []
        for riding in ridings ?? Array(0..<election.ridingCount) {
            let outcome = election.outcome(of: riding)
            for (index, candidate) in outcome.candidates.enumerated() {
                votes[candidate.party] += candidate.votes
                guard world.parties[candidate.party].sitsAlone else { continue }
                var seat = 0
                if case .candidate(index) = outcome.winner { seat = 1 }
                alone.append((candidate.party, candidate.votes, seat))
            }
        }
        var shares = PartyShares()
        for party in world.parties.indices {
            let own = alone.filter { $0.party == party }
            // Where seats do not follow the ridings, those who sit alone are taken together.
            if !own.isEmpty, own.reduce(0, { $0 + $1.seat }) == count.byParty[party] {
                shares.names += own.map { _ in "\(label(party))" }
                shares.votes += own.map(\.votes)
                shares.seats += own.map(\.seat)
            } else if votes[party] > 0 || count.byParty[party] > 0 {
                shares.names.append("\(label(party))")
                shares.votes.append(votes[party])
                shares.seats.append(count.byParty[party])
            }
        }
        return shares
    }

    /// The index that was asked for.
    private func index(_ measured: Proportionality, _ lead: ProportionalQuestion.Lead) -> Found? {
        let index: Double
        switch lead {
        case .gallagher: index = measured.gallagher
        case .loosemoreHanby: index = measured.loosemoreHanby
        case .majorityBonus: index = measured.majorityBonus
        case .sainteLague: index = measured.sainteLague
        case .effectiveByVotes: return parties(measured.effectivePartiesByVotes)
        case .effectiveBySeats: return parties(measured.effectivePartiesBySeats)
        case .effectiveParties, .smallestWinningVote, .wastedVotes: return nil
        }
        guard let billionths = billionths(index) else { return nil }
        let kind: QuantityKind = lead == .majorityBonus ? .points : .plain
        return Value(billionths, over: kind == .points ? 1_000_000_000 : 10_000_000)
            .map { .number($0, kind) }
    }

    /// An effective number of parties as what an answer comes to.
    private func parties(_ effective: Double) -> Found? {
        billionths(effective).flatMap { Value($0, over: 1_000_000_000) }
            .map { .number($0, .plain) }
    }

    // MARK: Words

    private func proportionalHeadline(
        _ now: Proportionality, _ old: Proportionality?, _ node: ProportionalQuestion
    ) -> Text {
        switch node.leads {
        case .gallagher, .smallestWinningVote, .wastedVotes: disproportion(now, old, node.place)
        case .loosemoreHanby:
            "The Loosemore–Hanby index" + phrase(node.place)
                + " is \(hundredths(now.loosemoreHanby * 100)): that percentage of the seats would have to change hands to be in proportion to the votes."
        case .sainteLague:
            "The Sainte-Laguë index" + phrase(node.place)
                + " is \(billionths(now.sainteLague) == nil ? "infinite" : hundredths(now.sainteLague * 100)): squared differences of the shares of seats and votes, each over the share of votes, in percent; 0 is exact proportion."
        case .majorityBonus:
            "The majority bonus" + phrase(node.place)
                + " is \(hundredths(now.majorityBonus * 100)) points: so much more of the seats than of the votes has the largest party"
                + (now.largest.count > 1
                    ? "; \(now.largest.count) have as many seats, and this is of the one with the most votes."
                    : ".")
        case .effectiveParties:
            effectiveWords(
                node,
                "\(hundredths(now.effectivePartiesByVotes)) by votes and \(hundredths(now.effectivePartiesBySeats)) by seats"
            )
        case .effectiveByVotes:
            effectiveWords(node, "\(hundredths(now.effectivePartiesByVotes)) by votes")
        case .effectiveBySeats:
            effectiveWords(node, "\(hundredths(now.effectivePartiesBySeats)) by seats")
        }
    }

    private func effectiveWords(_ node: ProportionalQuestion, _ number: String) -> Text {
        "The effective number of parties" + phrase(node.place)
            + " is \(number), where as many parties of one size would count the same."
    }

    private func disproportion(
        _ now: Proportionality, _ old: Proportionality?, _ place: Place?
    ) -> Text {
        let gallagher = hundredths(now.gallagher * 100)
        let compared =
            old.map { " (\(hundredths($0.gallagher * 100)) \(against ?? "before"))" } ?? ""
        let words =
            switch now.gallagher * 100 {
            case ..<2: "nearly proportional"
            case ..<5: "fairly proportional"
            case ..<10: "rather disproportional"
            default: "very disproportional"
            }
        return
            "The result" + phrase(place)
            + " is \(words): Gallagher's index is \(gallagher)\(compared), where 0 is seats in exact proportion to votes; \(percent(billionths(now.loosemoreHanby) ?? 0, of: 1_000_000_000)) of the seats would have to change hands."
    }

    private func indexTable(_ now: Proportionality, _ old: Proportionality?) -> Table {
        let rows: [(String, KeyPath<Proportionality, Double>, Double, String)] = [
            ("Gallagher", \.gallagher, 100, "least squares, percent (Gallagher 1991)"),
            (
                "Loosemore–Hanby", \.loosemoreHanby, 100,
                "half the sum of differences, percent (1971)"
            ),
            (
                "Rae", \.rae, 100,
                "mean difference of parties with 0.5% of the votes, percent (Rae 1967)"
            ),
            ("Sainte-Laguë", \.sainteLague, 100, "squares over vote shares, percent (1910)"),
            ("d'Hondt", \.dHondt, 1, "largest seats-to-votes ratio"),
            (
                "parties by votes", \.effectivePartiesByVotes, 1,
                "effective number (Laakso and Taagepera 1979)"
            ),
            ("parties by seats", \.effectivePartiesBySeats, 1, "effective number"),
            ("majority bonus", \.majorityBonus, 100, bonusMeaning(now)),
            (
                "without a seat", \.unrepresentedVotes, 100,
                "votes for parties that won none, percent"
            ),
        ]
        var table = Table(columns: [.init("measure", key: "measure"), .init("value", key: "value")])
        if let against, old != nil { table.columns.append(.init(against, key: "before")) }
        table.columns.append(.init("", key: "meaning"))
        table.rows = rows.map { name, path, scale, meaning in
            func cell(_ measured: Proportionality) -> Cell {
                billionths(measured[keyPath: path] * scale)
                    .map { .decimal(billionths: $0, places: 2) } ?? .text("infinite")
            }
            return [.text("\(name)"), cell(now)] + (old.map { [cell($0)] } ?? [])
                + [.text("\(meaning)")]
        }
        return table
    }

    /// Of which party the bonus is, where several are the largest.
    private func bonusMeaning(_ measured: Proportionality) -> String {
        let count = measured.largest.count
        let whose =
            count > 1 ? "the one with most votes of \(count) largest" : "largest party"
        return whose + ": seats less votes, points"
    }

    private func shareTable(_ shares: PartyShares) -> Table {
        let (votes, seats) = (shares.votes.reduce(0, +), shares.seats.reduce(0, +))
        let order = shares.names.indices.sorted {
            (-shares.seats[$0], -shares.votes[$0], $0) < (-shares.seats[$1], -shares.votes[$1], $1)
        }
        var table = Table(
            columns: [
                .init("party", key: "party"), .init("seats", key: "seats"),
                .init("of seats", key: "seatShare"), .init("of votes", key: "voteShare"),
                .init("more seats\nthan votes", key: "difference"),
            ],
            rows: order.prefix(12).map { index in
                let seat = part(shares.seats[index], of: seats)
                let vote = part(shares.votes[index], of: votes)
                return [
                    .text(shares.names[index]), .seats(shares.seats[index]),
                    .share(part: shares.seats[index], whole: seats),
                    .share(part: shares.votes[index], whole: votes),
                    .pointsChange(billionths: seat - vote),
                ]
            })
        if order.count > 12 {
            table.omitted = "and \(order.count - 12) more, of whom each has less"
        }
        return table
    }

    private func part(_ part: Int, of whole: Int) -> Int {
        whole > 0 ? Int(clamping: Int128(part) * 1_000_000_000 / Int128(whole)) : 0
    }

    // MARK: Wasted votes

    /// Votes that elected no one, and the least with which a seat was won.
    struct Waste {
        /// Votes for those who lost, and beyond what the winners needed; all; where there is a tie.
        var lost = 0
        var surplus = 0
        var all = 0
        var tied = 0
        var least: (votes: Int, total: Int, riding: Int)?
        /// Riding by riding, where somebody is elected.
        var won: [(riding: Int, by: Int, lost: Int, surplus: Int)] = []
    }

    private func waste(_ election: Election, _ ridings: [Int]) -> Waste {
        var waste = Waste()
        for riding in ridings {
            let outcome = election.outcome(of: riding)
            waste.all += outcome.total
            if election.isUndecided(riding) {
                waste.tied += outcome.total
            } else if let here = WastedVotes(
                votes: outcome.candidates.map(\.votes), electing: outcome.elected)
            {
                let (lost, surplus) = (here.lost.reduce(0, +), here.surplus.reduce(0, +))
                waste.lost += lost
                waste.surplus += surplus
                if let winner = outcome.elected {
                    let party = outcome.candidates[winner].party
                    waste.won.append((riding: riding, by: party, lost: lost, surplus: surplus))
                }
            }
        }
        waste.least = smallestWin(election, ridings)
        return waste
    }

    private func wastedWords(_ waste: Waste) -> Text {
        "Wasted votes: \(waste.lost) for candidates who lost (\(percent(waste.lost, of: waste.all))), and \(waste.surplus) more than the winners needed (\(percent(waste.surplus, of: waste.all)))."
            + (waste.tied == 0
                ? ""
                : " A further \(grouped(waste.tied)), where the first place is tied, have elected no one yet.")
    }

    private func smallestWords(_ waste: Waste) -> Text? {
        waste.least.map {
            "The smallest winning vote is \(percent($0.votes, of: $0.total)), in \(name: riding($0.riding)): \($0.votes) of \($0.total)."
        }
    }

    /// The seat that was won with the least share of its votes.
    private func smallestWin(
        _ election: Election, _ ridings: [Int]
    ) -> (votes: Int, total: Int, riding: Int)? {
        ridings.reduce(nil) { least, riding in
            let outcome = election.outcome(of: riding)
            guard let index = outcome.elected else { return least }
            let votes = outcome.candidates[index].votes
            guard let least else { return (votes, outcome.total, riding) }
            let isLess =
                Int128(votes) * Int128(least.total) < Int128(least.votes) * Int128(outcome.total)
            return isLess ? (votes, outcome.total, riding) : least
        }
    }

    /// Of a house of which only the seats are known, or only the votes.
    private func effective(of sizes: [Int], _ what: String) throws -> Answer {
        guard let number = Proportionality.effectiveNumber(sizes) else {
            throw Diagnostic.nothingDeclared("'how proportional is it'", at: location)
        }
        var answer = Answer(
            .proportionality,
            "There are \(hundredths(number)) effective parties by \(what). Only \(what) are declared, so nothing can be said of their proportion to \(what == "seats" ? "votes" : "seats")."
        )
        answer.found = parties(number)
        answer.assumptions = [
            "effective number of parties: 1 over the sum of squared shares (Laakso and Taagepera 1979)"
        ]
        answer.derive([
            self.effectiveStep(
                self.world.parties.indices.map { "\(self.label($0))" }, sizes, what, number)
        ])
        return answer
    }
}
