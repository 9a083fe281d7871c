// `who can form a minority government`, `list minority governments`, `what support does Labour need`

import Coalitions
import Diagnostics
import Syntax

/// A government without the votes of an investiture, and those who carry it from outside.
struct MinorityGovernment {
    let government: PlayerSet
    /// The smallest sets of others who are enough, and how many there are.
    let support: Listing
    /// What was pledged before anyone is asked.
    var pledged = OutsidePledges()

    /// The same with only so many of the sets named.
    func first(_ most: Int) -> MinorityGovernment {
        MinorityGovernment(
            government: government,
            support: Listing(sets: Array(support.sets.prefix(most)), count: support.count),
            pledged: pledged)
    }
}

extension Chamber {
    /// Governments are made of so many parties that are largest.
    static let mostConsidered = 12

    /// So many parties a government that is listed has at most; with very many players one, so that
    /// the list is soon made.
    var mostInMinority: Int { players.count > 30 ? 1 : 3 }

    /// Players who may govern in a minority, largest first: members of a crowd do not.
    private var minorityCandidates: [Int] {
        players.indices.filter { crowds.isEmpty || !isLone(players[$0]) }
            .prefix(Self.mostConsidered).map { $0 }
    }

    /// Whether every minority government there could be is tried.
    var triesAllMinorities: Bool {
        minorityCandidates.count == players.count && players.count <= mostInMinority + 1
    }

    /// Minority governments of few and large parties that someone could carry: fewest parties first,
    /// then most votes.
    /// - Parameter barred: who neither governs nor supports.
    func minorityGovernments(
        with members: PlayerSet = [], without barred: PlayerSet = []
    ) throws -> [MinorityGovernment] {
        let most = mostInMinority
        let candidates = minorityCandidates
        var governments: [PlayerSet] = candidates.map { [$0] }
        var last = governments
        while let size = last.first?.count, size < most {
            last = last.flatMap { set in
                candidates.filter { $0 > (set.members.last ?? 0) }.map(set.inserting)
            }
            governments += last
        }
        return try governments.filter { members.isSubset(of: $0) && votes($0) < investitureVotes }
            .compactMap { try minority($0, without: barred) }
            .sorted { one, other in
                let (left, right) = (one.government, other.government)
                if left.count != right.count { return left.count < right.count }
                if votes(left) != votes(right) { return votes(left) > votes(right) }
                return left.precedes(right)
            }
    }

    /// Those of one party alone, of the three largest.
    func largestMinorities(without barred: PlayerSet) throws -> [MinorityGovernment] {
        try players.indices.prefix(3).filter { crowds.isEmpty || !isLone(players[$0]) }
            .filter { players[$0].votes < investitureVotes }
            .compactMap { try minority([$0], without: barred) }
    }

    /// A minority government with its support; nothing where two of its parties refuse each other, or
    /// where nobody could carry it.
    /// - Parameter barred: who neither governs nor supports.
    func minority(
        _ government: PlayerSet, without barred: PlayerSet = [], most: Int = 4
    ) throws -> MinorityGovernment? {
        guard refusedPair(in: government) == nil, !government.isEmpty,
            government.isDisjoint(with: barred)
        else { return nil }
        let pledged = outsidePledges(on: government)
        let support = once(
            try supporters(of: government, pledged).minimalWinning(without: barred, most: most))
        return support.sets.isEmpty
            ? nil
            : MinorityGovernment(government: government, support: support, pledged: pledged)
    }

    /// Two who do not sit in one government, though they would here.
    func refusedPair(in government: PlayerSet) -> (Int, Int)? {
        refusedPairs.first { government.contains($0.0) && government.contains($0.1) }
    }

    /// The game of those who may support a government and have pledged nothing, of the votes that it
    /// lacks.
    private func supporters(
        of government: PlayerSet, _ pledged: OutsidePledges
    ) throws -> WeightedGame {
        let parties = government.flatMap { players[$0].parties }
        let weights = players.indices.map { index in
            let isOut =
                government.contains(index) || pledged.all.contains(index)
                || players[index].parties.contains { standsApart($0, from: parties) }
            return isOut ? 0 : players[index].votes
        }
        let lacking = votesLacking(government, pledged)
        guard let game = WeightedGame(weights: weights, quota: lacking) else {
            throw Diagnostic.nothingDeclared("this question", at: at)
        }
        return game
    }

    /// Whether a party does not support a government, or the government does not take its support: of
    /// an abstention nobody asks.
    private func standsApart(_ party: Int, from government: [Int]) -> Bool {
        refusal(between: government, and: [party]) != nil
    }

    /// Whether one of a government does not work with a party, in whatever way.
    func declinesSupport(of party: Int, _ government: [Int]) -> Bool {
        house.refusals.contains {
            $0.what == .both && $0.other == party && government.contains($0.party)
        }
    }

    /// Whether an investiture fails only where a majority is against: an abstention is then as good
    /// as a vote.
    var toleratesGovernments: Bool {
        world.house.rule(of: .investiture).threshold == .failsOnlyIfMajorityAgainst
    }
}

extension Asking {
    func minority(_ node: MinorityQuestion) throws -> Answer {
        let chamber = try chamber()
        try chamber.refuseCrowd()
        var answer =
            node.parties.isEmpty
            ? try minorityGovernments(node, chamber) : try supportNeeded(node.parties, chamber)
        if !(try players(node.parties, chamber)).isEmpty {
            answer.notes += try voicelessNote(node.parties, chamber)
        }
        let asked = try lookup.parties(node.parties)
        answer.assumptions +=
            minorityAssumptions(chamber)
            + (asked.isEmpty ? [] : unheededPledges(on: asked, chamber))
        lean(&answer, on: nil)
        return answer
    }

    private func minorityGovernments(
        _ node: MinorityQuestion, _ chamber: Chamber
    ) throws -> Answer {
        let (with, without) = (
            try players(node.members, chamber), try players(node.without, chamber)
        )
        let voiceless = try voicelessNote(node.members, chamber)
        let found =
            voiceless.isEmpty ? try chamber.minorityGovernments(with: with, without: without) : []
        var answer = Answer(
            .government,
            minorityHeadline(
                chamber, found, isAll: node.members.isEmpty && node.without.isEmpty))
        answer.tables = minorityTable(chamber, found).map { [$0] } ?? []
        answer.notes = voiceless + refusalNotes(chamber) + [minorityLimits(chamber)]
        answer.assumptions = leftOutAssumption(chamber, without)
        answer.derive(self.minoritySteps(chamber, found))
        return answer
    }

    /// What each minority government lacks, and who has that.
    func minoritySteps(_ chamber: Chamber, _ found: [MinorityGovernment]) -> [Step] {
        found.map { minority in
            let own = chamber.votes(minority.government)
            let lacking = max(0, chamber.votesLacking(minority.government, minority.pledged))
            let pledged = chamber.votes(minority.pledged.supports)
            return Step(
                chamber.sum(minority.government)
                    + " = \(own)" + pledgeWords(minority.pledged, chamber)
                    + ", \(lacking) short of \(own + pledged + lacking): "
                    + self.support(of: minority, chamber))
        }
    }

    /// The smallest sets of others with whom some parties could govern.
    private func supportNeeded(_ names: [Name], _ chamber: Chamber) throws -> Answer {
        let government = try players(names, chamber)
        let own = chamber.votes(government)
        let name = chamber.name(government)
        guard !government.isEmpty else { return try voicelessGovernment(names, chamber) }
        let isOne = government.count == 1
        let pledged = chamber.outsidePledges(on: government)
        let count =
            name + (isOne ? " has" : " have") + " \(own) of \(chamber.votingSeats) votes"
            + pledgeWords(pledged, chamber) + "; " + investitureWords(chamber, pledged)
        if let pair = chamber.refusedPair(in: government) {
            return Answer(
                .government,
                name + " cannot govern together: " + chamber.players[pair.0].label
                    + " rules out a coalition with " + chamber.players[pair.1].label + ".")
        }
        if chamber.votesLacking(government, pledged) <= 0 {
            let more: Text = pledged.supports.isEmpty ? " no support: " : " no more support: "
            return Answer(
                .government, name + (isOne ? " needs" : " need") + more + count + ".")
        }
        guard let found = try chamber.minority(government, most: Self.mostCoalitions) else {
            return Answer(.government, "Nobody could carry " + name + ": " + count + ".")
        }
        var answer = Answer(
            .government,
            name + (isOne ? " needs" : " need")
                + (chamber.toleratesGovernments
                    ? " the support or mere abstention of " : " the support of ")
                + support(of: found.first(4), chamber) + ": " + count + ".")
        answer.tables = [supportTable(chamber, found)]
        answer.notes = refusalNotes(chamber)
        answer.derive(
            found.support.sets.map { set in
                let all = set.union(found.pledged.supports)
                return Step(
                    chamber.sum(government) + " + " + chamber.sum(all)
                        + " = \(own) + \(chamber.votes(all)) = \(own + chamber.votes(all))")
            })
        return answer
    }

    private func voicelessGovernment(_ names: [Name], _ chamber: Chamber) throws -> Answer {
        let found = try voiceless(names, chamber)
        return Answer(
            .government,
            "Nobody could carry " + list(found) + ": " + (found.count == 1 ? "it has" : "they have")
                + " no vote to cast.")
    }

    private func supportTable(_ chamber: Chamber, _ found: MinorityGovernment) -> Table {
        let own = chamber.votes(found.government.union(found.pledged.supports))
        var table = Table(
            columns: [
                .init(supportWords(chamber).plain, key: "support"), .init("votes", key: "votes"),
                .init("in all", key: "total"),
            ],
            rows: found.support.sets.map { set in
                [
                    .text(chamber.name(set)), .count(chamber.votes(set)),
                    .count(own + chamber.votes(set)),
                ]
            })
        cut(&table, of: found.support.count)
        return table
    }

    private func minorityHeadline(
        _ chamber: Chamber, _ found: [MinorityGovernment], isAll: Bool
    ) -> Text {
        let needed = investitureWords(chamber)
        guard let first = found.first else {
            return (isAll ? "No minority" : "No such minority") + " government can be formed: "
                + needed + "."
        }
        let rest = found.count - 1
        let others: Text =
            rest == 0
            ? (isAll && chamber.triesAllMinorities ? " It is the only one." : "")
            : " \(counted(rest, "other minority government is", "other minority governments are")) possible."
        return chamber.sum(first.government) + " can form a minority government "
            + supportWords(chamber) + " " + support(of: first, chamber) + ": " + needed + "."
            + others
    }

    /// `175 votes are needed`, or that a majority against is what it takes to stop a government
    func investitureWords(
        _ chamber: Chamber, _ pledged: OutsidePledges = OutsidePledges()
    ) -> Text {
        guard chamber.toleratesGovernments else {
            return "\(counted(chamber.votesNeeded(pledged), "vote is", "votes are")) needed"
        }
        return
            "a government stands unless \(WeightedGame.majority(of: chamber.house.total)) of \(chamber.house.total) vote against it"
    }

    /// `with the support of`, and of whom it takes no more than an abstention
    private func supportWords(_ chamber: Chamber) -> Text {
        chamber.toleratesGovernments
            ? "with the support or mere abstention of" : "with the support of"
    }

    private func minorityLimits(_ chamber: Chamber) -> Text {
        let isCut = chamber.players.count > Chamber.mostConsidered
        let whose: Text = isCut ? ", of the \(Chamber.mostConsidered) largest," : ""
        let size: Text =
            chamber.mostInMinority == 1
            ? "Governments of one party" : "Governments of up to three parties"
        return size + whose
            + " are listed, fewest parties first, then most votes; 'what support does PARTY + PARTY need' asks about any."
    }

    func minorityAssumptions(_ chamber: Chamber) -> [Text] {
        [
            "the support is the smallest: without any one of them it is not enough, if all the others vote against"
        ]
            + apartAssumption(chamber)
            + chamber.houseAssumptions(on: .investiture, always: chamber.toleratesGovernments)
    }

    /// What a refusal bars outside a government.
    func apartAssumption(_ chamber: Chamber) -> [Text] {
        guard chamber.house.refusals.contains(where: { $0.what == .both }) else { return [] }
        return [
            chamber.toleratesGovernments
                ? "one that rules out working with another votes against it, though that other may abstain on its own; two who rule each other out may both abstain on a third"
                : "one that rules out working with another neither supports it nor takes its support; two who rule each other out may both support a third"
        ]
    }

    /// Minority governments, each with whose support from outside would carry it.
    func minorityTable(
        _ chamber: Chamber, _ found: [MinorityGovernment], title: Text? = nil,
        showing most: Int = Asking.mostShown
    ) -> Table? {
        guard !found.isEmpty else { return nil }
        var table = Table(
            title: title,
            columns: [
                .init("government", key: "government"), .init("seats", key: "seats"),
                .init(supportWords(chamber).plain, key: "support"),
            ],
            rows: found.map { minority in
                [
                    .text(chamber.name(minority.government)),
                    .seats(chamber.votes(minority.government)),
                    .text(support(of: minority, chamber)),
                ]
            })
        cut(&table, of: Count(UInt128(found.count)), showing: most)
        return table
    }

    /// `NDP, Bloc + Green or Bloc + Independent`, and how many more where there are many.
    func support(of minority: MinorityGovernment, _ chamber: Chamber) -> Text {
        let listing = minority.support
        let sure = minority.pledged.supports
        let pledged: Text = sure.isEmpty ? "" : chamber.sum(sure) + ", as pledged"
        guard listing.sets != [[]] else { return sure.isEmpty ? "nobody else" : pledged }
        return others(listing, chamber) + (sure.isEmpty ? "" : ", beside " + pledged)
    }

    private func others(_ listing: Listing, _ chamber: Chamber) -> Text {
        let sets = listing.sets.map { chamber.sum($0) }
        guard !listing.isComplete else { return list(sets, "or") }
        guard listing.count.isExact else { return list(sets + ["others"], "or") }
        let more = Int(clamping: listing.count.value) - sets.count
        return list(sets + ["\(counted(more, "other set", "others"))"], "or")
    }
}
