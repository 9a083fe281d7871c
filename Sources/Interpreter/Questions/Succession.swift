// A motion of no confidence that must name a successor: whoever carries it votes someone in.

import Coalitions
import Diagnostics
import Syntax

/// A way to bring the government down by voting in another.
struct Succession {
    /// Players who have pledged nothing, whose votes it takes.
    let set: PlayerSet
    /// Who can be voted in with so many votes: the rival declared, or each who may lead.
    let successors: [PlayerSet]
    /// Votes for the motion, those pledged among them.
    let votes: Int
}

/// The vote on one who would follow.
private struct Following {
    let successor: PlayerSet
    /// Those of the successor whose votes the motion must win.
    let own: PlayerSet
    let vote: Division
    /// Those who are free to vote for it, and how many votes it takes of them.
    let game: WeightedGame

    func wins(_ set: PlayerSet) -> Bool { own.isSubset(of: set) && game.wins(set) }

    /// Whether it wins with a member to spare.
    func hasToSpare(_ set: PlayerSet) -> Bool {
        guard wins(set) else { return false }
        let spare = game.weight(of: set) - game.quota
        return set.contains { !own.contains($0) && game.weights[$0] <= spare }
    }

    /// Votes for the motion.
    func votes(_ set: PlayerSet) -> Int {
        vote.tally(opposing: set.intersection(vote.freePlayers)).nays
    }
}

extension Chamber {
    /// Whether the motion that topples the government must name who follows it.
    func namesSuccessor(_ motion: Syntax.Motion) -> Bool {
        motion == .noConfidence && world.house.rule(of: motion).namesSuccessor
    }

    /// Whether anything said bears on who can be voted in.
    var choosesSuccessor: Bool {
        declaredRival != nil || !house.refusals.isEmpty
            || house.stances.contains { if case .party = $0.object { true } else { false } }
    }

    /// The most ways that are looked through for each who may follow, and for all of them.
    private static let (mostWays, mostInAll) = (400, 4_000)

    /// The smallest sets who can vote the government out and another in, and how many there are.
    func successions(_ division: Division) -> (ways: [Succession], count: Count) {
        let followings = followings(division)
        var found: Set<PlayerSet> = []
        var isComplete = true
        let most = min(Self.mostWays, Self.mostInAll / max(1, followings.count))
        for following in followings {
            let listing = following.vote.topplingSets(most: most)
            isComplete = isComplete && listing.isComplete
            found.formUnion(listing.sets.map { $0.union(following.own) })
        }
        let least = found.filter { set in !followings.contains { $0.hasToSpare(set) } }
        let ways = ordered(Array(least)).flatMap { self.ways($0, followings) }
        return (ways, Count(UInt128(ways.count), isExact: isComplete))
    }

    /// Whether some players' votes, whatever they have pledged, vote the government out and another
    /// in.
    func canName(_ set: PlayerSet, _ division: Division) -> Bool {
        followings(division.pledging(set, .free)).contains { $0.wins(set) }
    }

    /// What a set can do: apart for those successors whom another number votes in.
    private func ways(_ set: PlayerSet, _ followings: [Following]) -> [Succession] {
        let all = followings.filter { $0.wins(set) }
        return Dictionary(grouping: all) { $0.votes(set) }
            .sorted { $0.key > $1.key }
            .map { Succession(set: set, successors: $1.map(\.successor), votes: $0) }
    }

    private func followings(_ division: Division) -> [Following] {
        successors(division).compactMap { successor in
            let vote = self.division(division, naming: successor)
            let own = PlayerSet(successor.filter { division.pledges[$0] != .opposes })
            guard let game = vote.topplingGame else { return nil }
            return Following(successor: successor, own: own, vote: vote, game: game)
        }
    }

    /// Fewest members first, then fewest votes, then in the order of the players.
    private func ordered(_ sets: [PlayerSet]) -> [PlayerSet] {
        sets.sorted { one, other in
            let (left, right) = ((one.count, votes(one)), (other.count, votes(other)))
            return left == right ? one.precedes(other) : left < right
        }
    }

    /// The rival declared, else everyone outside the government who is not pledged to it.
    private func successors(_ division: Division) -> [PlayerSet] {
        if let rival = declaredRival { return [allPlayers(of: rival)] }
        return shownPlayers.filter { player in
            let pledge = division.pledges[player]
            return (pledge == .free || pledge == .opposes)
                && !players[player].parties.contains(where: house.government.contains)
        }.map { [$0] }
    }

    /// The rival declared; nothing where there is none, or where it governs already.
    var declaredRival: [Int]? {
        house.rival.isEmpty || Set(house.rival) == Set(house.government) ? nil : house.rival
    }

    /// The vote on one who would follow: those who cannot vote for it, or whose votes it does not take,
    /// do not vote the government out.
    func division(_ division: Division, naming successor: PlayerSet) -> Division {
        let parties = successor.flatMap { players[$0].parties }
        var vote = division.pledging(successor, .opposes)
        for player in players.indices where !successor.contains(player) {
            guard players[player].parties.contains(where: { refuses($0, parties) }) else {
                continue
            }
            switch division.pledges[player] {
            case .free: vote = vote.pledging([player], .supports)
            case .opposes: vote = vote.pledging([player], .abstains)
            case .supports, .abstains: break
            }
        }
        return vote
    }

    /// Whether a party would neither support others in government nor, unless they are the rival
    /// declared, join them; or they would have none of its votes.
    private func refuses(_ party: Int, _ others: [Int]) -> Bool {
        let isPledged = house.stances.contains { said in
            guard said.party == party, said.stance != .supports else { return false }
            if case .party(let other) = said.object { return others.contains(other) }
            return false
        }
        if isPledged || declinesSupport(of: party, others) { return true }
        let bars = refusesToSupport(party, others)
        guard bars, declaredRival == nil else { return bars }
        return house.refusals.contains {
            $0.what != .supporting
                && ($0.party == party && others.contains($0.other)
                    || $0.other == party && others.contains($0.party))
        }
    }
}

extension Asking {
    /// Who can vote the government out and another in.
    func succession(_ chamber: Chamber, _ open: Balance) -> Answer {
        let (ways, count) = chamber.successions(open.division)
        let isOpen = ways.first.map { !$0.set.isEmpty } ?? false
        var answer = Answer(.government, successionHeadline(chamber, ways, count, open.division))
        answer.notes = successionNotes(chamber)
        answer.assumptions = successionAssumptions(chamber, open.division)
        answer.derive(self.balanceSteps(open))
        guard isOpen else { return answer }
        let listed = Array(ways.prefix(Self.mostCoalitions))
        var table = successionTable(chamber, listed)
        cut(&table, of: count)
        answer.tables = [table]
        answer.assumptions.append(
            "each set is the smallest: without any one of its members it is not enough, if all the others vote with the government"
        )
        answer.derive(
            listed.map {
                Step(
                    chamber.sum($0.set)
                        + " = \(chamber.votes($0.set)), with \($0.votes) against the government in all"
                )
            })
        return answer
    }

    private func successionHeadline(
        _ chamber: Chamber, _ ways: [Succession], _ count: Count, _ division: Division
    ) -> Text {
        let name = chamber.governmentName
        let rival = chamber.declaredRival.map { list($0.map { "\(label($0))" }) }
        let into: Text = rival.map { " and vote " + $0 + " in" } ?? ""
        guard let first = ways.first else {
            let whom: Text = rival.map { "for " + $0 } ?? "for any successor"
            return "Nobody can topple " + name + ": " + whom
                + ", those who could vote for it are too few."
        }
        if first.set.isEmpty {
            return "Those pledged against it already topple " + name
                + ": together they have \(first.votes) of \(chamber.votingSeats) votes" + into + "."
        }
        var sets: [PlayerSet] = []
        for way in ways where sets.last != way.set { sets.append(way.set) }
        guard sets.count <= 4, count.isExact else {
            let number: Text = "\(said(Count(UInt128(sets.count), isExact: count.isExact)))"
            return number + " smallest sets of parties can bring \(name) down" + into + "."
        }
        return list(sets.map { chamber.sum($0) }, "or") + " can bring " + name + " down" + into
            + ": " + standing(Balance(chamber: chamber, division: division, reading: .forSale))
            + "."
    }

    private func successionTable(_ chamber: Chamber, _ ways: [Succession]) -> Table {
        var table = Table(columns: [
            .init("parties", key: "parties"), .init("votes", key: "votes"),
            .init("against", key: "total"),
        ])
        let isOpen =
            chamber.declaredRival == nil
            && ways.contains { $0.successors.count < $0.set.count }
        if isOpen { table.columns.append(.init("led by", key: "successor")) }
        table.rows = ways.map { way in
            let own: [Cell] = [
                .text(chamber.name(way.set)), .count(chamber.votes(way.set)), .count(way.votes),
            ]
            guard isOpen else { return own }
            return own + [.text(list(way.successors.map { chamber.name($0) }, "or"))]
        }
        return table
    }

    private func successionAssumptions(_ chamber: Chamber, _ division: Division) -> [Text] {
        let who: Text =
            chamber.declaredRival.map {
                "the successor is " + list($0.map { "\(label($0))" })
                    + ", the rival government declared: whoever rules out supporting it does not vote it in"
            }
            ?? "no rival government is declared: a set votes in one of its own; nobody votes in one whom it opposes, or whom it rules out supporting where a coalition of the two is ruled out as well; who rules out working with another does not take its votes"
        return chamber.governmentAssumption
            + chamber.houseAssumptions(on: .noConfidence, always: true) + [who]
            + chamber.governingPledges
    }

    /// Whether some parties' votes bring the government down and another in.
    func canName(_ chamber: Chamber, _ division: Division, _ parties: [Int]) -> Answer {
        let answer = canTurn(chamber, division, parties, topples: true)
        let set = chamber.allPlayers(of: parties)
        let tally = division.pledging(set, .opposes).tally(opposing: set)
        guard chamber.choosesSuccessor, !tally.carries, !chamber.canName(set, division) else {
            return answer
        }
        let names = list(parties.map { "\(label($0))" })
        let why: Text =
            chamber.declaredRival.map {
                "that does not vote in " + list($0.map { "\(label($0))" })
                    + ", the rival government declared"
            } ?? "there is no successor whom enough of them would vote in"
        var no = Answer(
            .government,
            "No: " + names + " have the votes (\(tally.nays) of \(chamber.votingSeats)), but " + why
                + ".")
        no.notes = successionNotes(chamber)
        no.derive(answer.derivation)
        return no
    }

    /// Refusals among those who do not govern.
    private func successionNotes(_ chamber: Chamber) -> [Text] {
        chamber.house.refusals.filter { refusal in
            !chamber.house.government.contains(refusal.party)
                && !chamber.house.government.contains(refusal.other)
        }.map { refusalWords($0) + "." }
    }
}
