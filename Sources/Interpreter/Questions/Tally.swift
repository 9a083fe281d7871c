// `seats [in Alberta]`, `votes`, `shares`: what every party has, and what has changed.

import Diagnostics
import Elections
import Syntax

extension Asking {
    func tally(_ node: TallyQuestion) throws -> Answer {
        if node.byRegion { return try regions(node.what) }
        var answer =
            switch node.what {
            case .seats: try seats(node.place)
            case .votes: try votes(node.place, asShares: false)
            case .share: try votes(node.place, asShares: true)
            }
        if node.isOfMost { answer.found = .names(try most(node)) }
        return answer
    }

    /// Those who have the most seats or votes.
    private func most(_ node: TallyQuestion) throws -> [String] {
        let counts =
            node.what == .seats
            ? try seatCount(now, node.place).byParty
            : try votesCounted(node.place, for: "'votes'").now
        return counts.leaders.filter { counts[$0] > 0 }.map { label($0).name }
    }

    // MARK: Seats

    /// Seats by party, of the house or of a place.
    struct SeatCount {
        var byParty: [Int]
        var undecided = 0
        var vacant = 0
        var total: Int { byParty.reduce(0, +) + undecided + vacant }
        /// The most that a party has.
        var most: Int { byParty.max() ?? 0 }
        /// Parties with the most, in order of declaration.
        var leaders: [Int] { byParty.leaders }
    }

    func seatCount(_ situation: Situation, _ place: Place?) throws -> SeatCount {
        guard let place else {
            let house = situation.house
            return SeatCount(
                byParty: house.seats, undecided: house.undecided, vacant: house.vacant)
        }
        guard let election = situation.election else {
            _ = try ridings(place)
            return SeatCount(byParty: [])
        }
        if let seats = try situation.house.listSeats(in: place, lookup) { return seats }
        let won = election.results(in: try ridings(place))
        return SeatCount(byParty: won.byParty, undecided: won.undecided, vacant: won.vacant)
    }

    /// - Parameter headline: what is said of the count, of its largest parties and of what it was
    ///   before; the whole list where nothing is given.
    func seats(
        _ place: Place?, headline: ((SeatCount, [Int], SeatCount) throws -> Text)? = nil
    ) throws -> Answer {
        let now = try seatCount(now, place)
        guard now.total > 0 else { throw Diagnostic.nothingDeclared("this question", at: location) }
        let before = try seatCount(before, place)
        let shown = parties(by: now.byParty, also: before.byParty)
        var answer = Answer(
            .seats,
            try headline?(now, shown, before) ?? seatsHeadline(now, before, shown, place))
        answer.tables = [seatTable(now, before, shown)]
        answer.derive(self.seatSteps(shown, place))
        lean(&answer, on: place == nil ? nil : try ridings(place))
        return answer
    }

    /// Parties with any, largest first; order of declaration where they tie.
    func parties(by now: [Int], also before: [Int]) -> [Int] {
        now.indices.filter { now[$0] > 0 || before[$0] > 0 }
            .sorted { (-now[$0], $0) < (-now[$1], $1) }
    }

    private func seatsHeadline(
        _ now: SeatCount, _ before: SeatCount, _ shown: [Int], _ place: Place?
    ) -> Text {
        guard let against else {
            let list =
                shown.isEmpty ? "none" : list(shown.map { "\(label($0)) \(now.byParty[$0])" })
            let when = self.now.sitting.isEmpty ? "" : " after the election"
            return "Seats\(when)" + phrase(place) + ": " + list + rest(now) + "."
        }
        let changed = shown.filter { now.byParty[$0] != before.byParty[$0] }
        guard !changed.isEmpty else {
            return "No party's seats" + phrase(place) + " change from \(against)" + rest(now) + "."
        }
        let list = list(
            changed.map {
                "\(label($0)) \(now.byParty[$0]) (\(signed(now.byParty[$0] - before.byParty[$0])))"
            })
        let others = changed.count < shown.count ? "; the others as before" : ""
        return "Seats" + phrase(place) + ": " + list + rest(now) + "\(others)."
    }

    private func rest(_ count: SeatCount) -> Text {
        (count.undecided > 0 ? ", undecided \(count.undecided)" : "")
            + (count.vacant > 0 ? ", vacant \(count.vacant)" : "")
    }

    private func seatTable(_ now: SeatCount, _ before: SeatCount, _ shown: [Int]) -> Table {
        var table = Table(columns: [.init("party", key: "party"), .init("seats", key: "seats")])
        if let against { table.columns.append(.init("change\nfrom \(against)", key: "change")) }
        func row(_ name: Cell, _ now: Int, _ before: Int) -> [Cell] {
            against == nil
                ? [name, .seats(now)] : [name, .seats(now), .change(now - before)]
        }
        table.rows = shown.map { row(.party(label($0)), now.byParty[$0], before.byParty[$0]) }
        if now.undecided > 0 || before.undecided > 0 {
            table.rows.append(row(.text("undecided"), now.undecided, before.undecided))
        }
        if now.vacant > 0 || before.vacant > 0 {
            table.rows.append(row(.text("vacant"), now.vacant, before.vacant))
        }
        return table
    }

    // MARK: Votes and shares

    private func votes(_ place: Place?, asShares: Bool) throws -> Answer {
        let (now, before, ridings) = try votesCounted(place, for: asShares ? "'shares'" : "'votes'")
        let shown = parties(by: now, also: before)
        let total = now.reduce(0, +)
        let leaders = list(
            shown.filter { now[$0] > 0 }.prefix(6).map { party in
                asShares
                    ? "\(label(party)) \(percent(now[party], of: total))"
                    : "\(label(party)) \(now[party])"
            })
        let more = shown.count { now[$0] > 0 } > 6 ? ", others less" : ""
        var answer = Answer(
            asShares ? .shares : .votes,
            (asShares ? "Shares of \(total) valid votes" : "\(total) valid votes") + phrase(place)
                + (leaders.isEmpty ? "" : ": " + leaders) + "\(more).")
        answer.tables = [voteTable(now, before, shown, total)]
        answer.derive(
            shown.map { party in
                Step(
                    "\(label(party)): \(now[party]) of \(total) votes, \(percent(now[party], of: total))"
                )
            })
        lean(&answer, on: ridings)
        return answer
    }

    /// Votes of every party now and before, in a place's ridings or in the whole country.
    private func votesCounted(
        _ place: Place?, for what: String
    ) throws -> (now: [Int], before: [Int], ridings: [Int]?) {
        if let votes = world.nationalVotes(in: now, place) { return (votes, votes, nil) }
        let election = try election(for: what)
        let ridings = try place.map { try self.ridings($0) }
        return (
            ridings.map(election.now.votesByParty(in:)) ?? election.now.votes,
            ridings.map(election.before.votesByParty(in:)) ?? election.before.votes, ridings
        )
    }

    private func voteTable(
        _ now: [Int], _ before: [Int], _ shown: [Int], _ total: Int
    ) -> Table {
        var table = Table(columns: [
            .init("party", key: "party"), .init("votes", key: "votes"),
            .init("share", key: "share"),
        ])
        if let against {
            table.columns.append(.init("change\nfrom \(against)", key: "change"))
        }
        table.rows = shown.map { party in
            [.party(label(party)), .votes(now[party]), .share(part: now[party], whole: total)]
                + (against == nil ? [] : [.change(now[party] - before[party])])
        }
        return table
    }
}

extension [Int] {
    /// Where the largest stands, each that is as large.
    fileprivate var leaders: [Int] {
        let most = self.max()
        return indices.filter { self[$0] == most }
    }
}
