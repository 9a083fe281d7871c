// `who won the election`, `who is ahead in Ontario`: the party with the most seats; and `who governs`.

import Coalitions
import Diagnostics
import Syntax

extension Asking {
    func leads(_ node: LeadsQuestion) throws -> Answer {
        var leaders: [Int] = []
        var answer = try seats(node.place) { now, shown, before in
            leaders = now.leaders
            return try self.leadsHeadline(now, shown, before, node.place)
        }
        answer.found = .names(leaders.map { label($0).name })
        if node.place == nil {
            answer.assumptions.insert(contentsOf: try chamber().voteAssumptions, at: 0)
        }
        return answer
    }

    private func leadsHeadline(
        _ now: SeatCount, _ shown: [Int], _ before: SeatCount, _ place: Place?
    ) throws -> Text {
        let most = now.most
        let leaders = now.leaders.filter(shown.contains)
        var headline = list(leaders.map { "\(label($0))" })
        if leaders.count == 1 {
            let change = most - before.byParty[leaders[0]]
            headline = headline + " has the most seats" + phrase(place) + ", \(most)"
            if change != 0 { headline = headline + " (\(signed(change)))" }
        } else {
            headline = headline + " tie for the most seats" + phrase(place) + ", with \(most) each"
        }
        headline = headline + " of \(now.total)"
        if place == nil { headline = headline + ": " + (try majorityPhrase(leaders)) }
        return headline + "." + next(in: now, after: most, shown)
    }

    /// ` Next, NDP and Bloc have 24 each.`, or nothing.
    private func next(in now: SeatCount, after most: Int, _ shown: [Int]) -> Text {
        let others = shown.filter { now.byParty[$0] < most && now.byParty[$0] > 0 }
        guard let seats = others.first.map({ now.byParty[$0] }) else { return "" }
        let second = others.filter { now.byParty[$0] == seats }
        return " Next, " + list(second.map { "\(label($0))" })
            + (second.count == 1 ? " has \(seats)." : " have \(seats) each.")
    }

    /// `a majority`, or `13 short of the 170 that make one`
    private func majorityPhrase(_ leaders: [Int]) throws -> Text {
        let chamber = try chamber()
        let votes = chamber.votes(of: [leaders[0]])
        let needed = chamber.majority
        let ofVotes = ofVotes(chamber.votingSeats, "that can be cast", chamber)
        if leaders.count > 1 {
            let holder = leaders.first { chamber.votes(of: [$0]) >= needed }
            return
                (holder.map { "\(label($0)) has the \(needed) that make a majority" }
                ?? "none has the \(needed) that make a majority") + ofVotes
        }
        let short = needed - votes
        if short <= 0 { return "a majority" + ofVotes }
        let seats =
            votes == chamber.house.seats[leaders[0]]
            ? grouped(short) : counted(short, "vote", "votes")
        return "no majority" + ofVotes + ", \(seats) short of the \(needed) that make one"
    }

    /// ` of the 3 votes that can be cast`; nothing where a majority of all seats is as many.
    private func ofVotes(_ votes: Int, _ which: String, _ chamber: Chamber) -> Text {
        let isOfAll =
            WeightedGame.majority(of: votes) == WeightedGame.majority(of: chamber.house.total)
        return isOfAll ? "" : " of the \(counted(votes, "vote", "votes")) \(which)"
    }

    private func ofVotesCast(_ chamber: Chamber) throws -> Text {
        let cast = try chamber.votesCast()
        return ofVotes(cast, cast == chamber.votingSeats ? "that can be cast" : "cast", chamber)
    }

    func governs(_ isOfOpposition: Bool) throws -> Answer {
        let chamber = try chamber()
        let house = chamber.house
        let backers = try chamber.outside(.supports)
        var answer = Answer(
            .government,
            try governingHeadline(chamber, backers) + majorityClause(chamber)
                + oppositionSentence(house.opposition))
        answer.found = .names(
            try (isOfOpposition ? house.opposition : chamber.government()).map { label($0).name })
        answer.assumptions = chamber.assumptions + chamber.oppositionAssumption
        answer.derive(chamber.facts.map { Step("\($0.0): " + $0.1) })
        lean(&answer, on: nil)
        return answer
    }

    /// `Liberal governs with 157 of 338 seats, with the support of NDP (24)`
    private func governingHeadline(_ chamber: Chamber, _ backers: [Int]) throws -> Text {
        let house = chamber.house
        let governing = try chamber.government()
        let seats = governing.reduce(0) { $0 + house.seats[$1] }
        var headline =
            list(governing.map { "\(label($0))" })
            + (governing.count == 1 ? " governs" : " govern together")
            + " with \(seats) of \(house.total) seats"
        let votes = chamber.votes(of: governing)
        if votes < seats { headline = headline + ", \(votes) of them voting" }
        if !backers.isEmpty {
            headline =
                headline + ", with the support of "
                + list(backers.map { "\(label($0)) (\(house.seats[$0]))" })
        }
        let absent = try chamber.outside(.abstains).map { "\(label($0))" as Text }
        if !absent.isEmpty {
            headline =
                headline + ", while " + list(absent)
                + (absent.count == 1 ? " abstains" : " abstain")
        }
        return headline
    }

    /// `, 13 short of a majority of 170.`
    private func majorityClause(_ chamber: Chamber) throws -> Text {
        let short = try chamber.value(of: .seatsShort)
        let needed = try chamber.majorityCast()
        return short == 0
            ? ": a majority" + (try ofVotesCast(chamber)) + "."
            : ", \(short) short of a majority of \(needed)."
    }

    /// ` Conservative is the official opposition.`, or nothing.
    private func oppositionSentence(_ opposition: [Int]) -> Text {
        guard !opposition.isEmpty else { return "" }
        return " " + list(opposition.map { "\(label($0))" })
            + (opposition.count == 1
                ? " is the official opposition." : " are the official opposition.")
    }
}
