// What an answer leaned on: every transfer, swing, forced result and override in force, in words.

import Diagnostics
import Elections
import Syntax

/// The lines under *Assuming*, and the votes at which a result would turn.
struct Leaning {
    var lines: [Text] = []
    var breakEvens: [BreakEven] = []
    /// Seats that hang on voters following a stand-down, by the party that gains them.
    var hanging: [(party: Int, seats: Int)] = []
    var warnings: [Diagnostic] = []
}

extension Asking {
    /// Adds to an answer what it leaned on.
    /// - Parameter ridings: those the answer is about; all where nothing is given.
    func lean(_ answer: inout Answer, on ridings: [Int]?) {
        let leaning = assumptions(of: now, on: ridings)
        answer.assumptions += leaning.lines
        answer.breakEvens += leaning.breakEvens
        answer.diagnostics += leaning.warnings
        guard !leaning.hanging.isEmpty, answer.kind != .shown else { return }
        let gains = leaning.hanging.map {
            Text("at most \(signed($0.seats)) for \(label($0.party))")
        }
        answer.headline = answer.headline + " This hangs on voters following: " + list(gains) + "."
    }

    func assumptions(of situation: Situation, on ridings: [Int]?) -> Leaning {
        var writer = LeaningWriter(
            asking: self, situation: situation, ridings: ridings.map { Set($0) })
        return writer.write()
    }
}

/// Groups what happened in the ridings by the clause that did it, and says each once.
private struct LeaningWriter {
    let asking: Asking
    let situation: Situation
    let ridings: Set<Int>?
    var leaning = Leaning()

    private static let secondChoices: Text =
        "riding totals do not show second choices: transfers are supposed, not measured"

    private var world: World { asking.world }

    mutating func write() -> Leaning {
        guard let election = situation.election else {
            for ranked in situation.effects { say(house: ranked.effect) }
            leaning.lines += asking.ruleLines(situation)
            return leaning
        }
        let touched = situation.records.keys.filter { ridings?.contains($0) ?? true }.sorted()
        sayStandDowns(touched, election)
        for index in situation.effects.indices { say(index, election) }
        sayOverrides(touched)
        leaning.lines += asking.systemLines(of: situation)
        leaning.lines += asking.ruleLines(situation)
        return leaning
    }

    // MARK: Stand-downs

    private struct Group {
        let stand: RidingRecord.StandDown
        /// The first of the ridings, and what became of it.
        let first: RidingOutcome
        /// The party stood down for, where it left the ballot as well.
        let absentee: Int?
        var ridings: [Int] = []
        var voters = 0
    }

    private mutating func sayStandDowns(_ touched: [Int], _ election: Election) {
        var groups: [Group] = []
        for riding in touched {
            for stand in situation.records[riding]?.standDowns ?? [] {
                let outcome = election.outcome(of: riding)
                let absentee = stand.beneficiary.flatMap { outcome.isOnBallot($0) ? nil : $0 }
                let place =
                    groups.firstIndex { $0.stand.isLike(stand) && $0.absentee == absentee }
                    ?? groups.count
                if place == groups.count {
                    groups.append(Group(stand: stand, first: outcome, absentee: absentee))
                }
                groups[place].ridings.append(riding)
                groups[place].voters += outcome.voters(leaving: stand.party)
            }
        }
        for group in groups { say(group) }
        if !groups.isEmpty {
            leaning.lines.append(Self.secondChoices)
        }
        sayHanging(touched, election)
        warnAbsent(touched)
    }

    private mutating func say(_ group: Group) {
        let party = asking.label(group.stand.party)
        let place: Text =
            group.ridings.count == 1
            ? "\(name: asking.riding(group.ridings[0]))"
            : "\(counted(group.ridings.count, "riding", "ridings"))"
        let voters = Text("\(party)'s \(group.voters) voters in ") + place
        let isOne = group.ridings.count == 1 && group.stand.flow == nil
        let turn = isOne ? turningPoint(group, group.ridings[0]) : ""
        if let flow = group.stand.flow, case .flow(let declared) = flow.action {
            let shares = declared.shares.map { share in
                Text("\(ratePoints(share.rate))% to \(asking.label(share.to))")
            }
            let whole = declared.shares.reduce(0) { $0 + $1.rate.billionths }
            let rest: Text = whole < Rate.whole.billionths ? ", the rest stay home" : ""
            let all = shares.isEmpty ? "all stay home" : list(shares) + rest
            leaning.lines.append(
                voters + " go " + all + turn + " (declared at \(flow.clause.location.line))")
        } else if let other = group.absentee {
            leaning.lines.append(
                "all of " + voters
                    + " stay home: \(asking.label(other)), for which it stands down, is not on the ballot there either"
            )
        } else if let other = group.stand.beneficiary {
            leaning.lines.append("all of " + voters + " follow to \(asking.label(other))" + turn)
        } else {
            leaning.lines.append("all of " + voters + " stay home" + turn)
        }
    }

    /// ` (it needs 610 of them, 22.5%)`: who would take the riding, and with how many.
    private mutating func turningPoint(_ group: Group, _ riding: Int) -> Text {
        guard let best = cheapestGain(of: group.stand, group.first, voters: group.voters) else {
            return ""
        }
        leaning.breakEvens.append(
            BreakEven(
                riding: asking.riding(riding), from: asking.label(group.stand.party).name,
                to: asking.label(best.party).name, votesNeeded: best.votes,
                votesHeld: group.voters))
        let share = mostly(best.votes, of: group.voters)
        if best.party == group.stand.beneficiary {
            return " (it needs \(best.votes) of them, \(share))"
        }
        return
            " (\(asking.label(best.party)) takes \(name: asking.riding(riding)) with \(best.votes) of them, \(share))"
    }

    /// The party that would take the riding with the fewest of the voters, all else as supposed and
    /// the rest of them at home: the one stood down for, else any other than the winner.
    private func cheapestGain(
        of stand: RidingRecord.StandDown, _ outcome: RidingOutcome, voters: Int
    ) -> (party: Int, votes: Int)? {
        switch outcome.winner {
        case .forced, .vacant, .nobody: return nil
        case .candidate, .tied: break
        }
        var votes = outcome.candidates.map(\.votes)
        for move in outcome.moved where move.from == stand.party && move.cause == .standDown {
            let place = outcome.candidates.firstIndex { $0.party == move.to }
            if let place { votes[place] -= move.votes }
        }
        let gains = outcome.candidates.indices.compactMap { place -> (party: Int, votes: Int)? in
            let party = outcome.candidates[place].party
            guard stand.beneficiary == nil || stand.beneficiary == party else { return nil }
            let most = votes.indices.filter { $0 != place }.map { votes[$0] }.max() ?? 0
            let needed = most - votes[place] + 1
            return (1...max(1, voters)).contains(needed) && voters > 0 ? (party, needed) : nil
        }
        return gains.min { $0.votes < $1.votes }
    }

    /// Ridings won only because voters were taken to follow, with no flow declared for them.
    private mutating func sayHanging(_ touched: [Int], _ election: Election) {
        guard let base = asking.before.election else { return }
        var seats: [Int: Int] = [:]
        for riding in touched {
            guard let winner = election.winningParty(of: riding),
                base.winningParty(of: riding) != winner, let record = situation.records[riding],
                record.isLeanedOn(by: winner, election.outcome(of: riding))
            else { continue }
            seats[winner, default: 0] += 1
        }
        leaning.hanging = seats.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// A named riding in which the party does not run: said as a warning.
    private mutating func warnAbsent(_ touched: [Int]) {
        for riding in touched {
            for absent in situation.records[riding]?.absent ?? []
            where absent.effect.scope == .riding {
                leaning.warnings.append(
                    .absentParty(
                        asking.label(absent.party).name, asking.riding(riding),
                        at: absent.effect.clause.location))
            }
        }
    }

    // MARK: Other changes

    private mutating func say(_ index: Int, _ election: Election) {
        let effect = situation.effects[index].effect
        if effect.ridings.isEmpty { return say(house: effect) }
        let within = effect.ridings.filter { riding in
            ridings?.contains(riding) ?? true
                && situation.records[riding]?.replaced.contains(index) != true
        }
        guard !within.isEmpty else { return }
        let place = place(of: effect)
        switch effect.action {
        case .swing(let points, let from, let to):
            sayUniform(index, points, from, to, within, place, election)
        case .gainPoints(let party, let points):
            let verb = points.billionths < 0 ? "loses" : "gains"
            leaning.lines.append(
                "\(asking.label(party)) \(verb) \(inPoints(points))" + place
                    + (points.billionths < 0 ? ", to" : ", from") + " the others in proportion")
        case .scale(let party, let rate):
            let verb = rate.billionths < 0 ? "loses" : "gains"
            leaning.lines.append(
                "\(asking.label(party)) \(verb) \(ratePoints(rate))% of its votes" + place
                    + (rate.billionths < 0
                        ? ", which stay home" : ", from people who had stayed home"))
        case .flow(let flow) where flow.occasion == .always: sayFlow(flow, place)
        case .getVotes(let party, let votes):
            leaning.lines.append(
                "\(asking.label(party)) gets \(votes) votes" + place + ", the others keep theirs")
        case .getShare(let party, let share):
            leaning.lines.append(
                "\(asking.label(party)) gets \(ratePoints(share))% of the votes" + place
                    + ", the others keep their proportions")
        case .win(let party):
            leaning.lines.append(
                "\(asking.label(party)) wins" + place.dropping(" in ") + ", whatever the votes")
        case .endorse(let party, let other):
            let moves = within.allSatisfy { riding in
                situation.records[riding]?.standDowns.contains { $0.party == party } ?? false
            }
            guard !moves else { break }
            leaning.lines.append(
                "\(asking.label(party))'s endorsement of \(asking.label(other))" + place
                    + " moves no votes by itself: the name stays on the ballot")
        case .vacant:
            leaning.lines.append("the seat" + place + " is vacant")
        case .bargain: break
        case .primary(let parties, let winner):
            sayPrimary(parties, winner, within, election)
        case .standDown, .run, .flow, .cross, .stance, .ruleOut, .bloc, .pair, .government,
            .opposition,
            .system:
            break
        }
        if case .byCondition(let count) = effect.chosen, asking.against != nil {
            leaning.lines.append("\(counted(count, "riding", "ridings")) chosen before the changes")
        }
    }

    private mutating func say(house effect: Effect) {
        switch effect.action {
        case .cross(let members, let from, let to):
            leaning.lines.append(
                "\(counted(members, "member crosses", "members cross")) from \(asking.label(from)) to \(asking.label(to))"
            )
        default: break
        }
    }

    private func place(of effect: Effect) -> Text {
        switch effect.chosen {
        case .nowhere: ""
        case .everywhere: " everywhere"
        case .named(let name): " in \(name: name)"
        case .byCondition(let count), .several(let count):
            " in \(counted(count, "riding", "ridings"))"
        }
    }

    private mutating func sayUniform(
        _ index: Int, _ points: Rate, _ from: Int, _ to: Int, _ within: [Int], _ place: Text,
        _ election: Election
    ) {
        var moved = 0
        var short = 0
        var least: Rate?
        for riding in within {
            guard let position = situation.records[riding]?.swings.firstIndex(of: index),
                case let swings = election.outcome(of: riding).actualSwing,
                swings.indices.contains(position), swings[position] > .zero
            else { continue }
            moved += 1
            if swings[position] < points {
                short += 1
                least = swings[position]
            }
        }
        var line =
            Text(
                "a uniform swing of \(inPoints(points)) from \(asking.label(from)) to \(asking.label(to))"
            )
            + place
        if moved < within.count {
            line =
                line + ", which moves votes in \(moved) of \(within.count) ridings, where both run"
        }
        if short > 0, moved == 1, let least {
            line = line + ", of which only \(inPoints(least)) can move, for want of votes"
        } else if short > 0 {
            line = line + "; in \(short) of them less, for want of votes"
        }
        leaning.lines.append(line)
    }

    private mutating func sayFlow(_ flow: Action.Flow, _ place: Text) {
        var shares = flow.shares.map { share in
            Text("\(ratePoints(share.rate))% to \(asking.label(share.to))")
        }
        if flow.home.billionths > 0 { shares.append("\(ratePoints(flow.home))% stay home") }
        leaning.lines.append("\(asking.label(flow.party))'s voters" + place + " go " + list(shares))
    }

    private mutating func sayPrimary(
        _ parties: [Int], _ winner: Int?, _ within: [Int], _ election: Election
    ) {
        var wins: [Int: Int] = [:]
        var undecided = 0
        for riding in within {
            for decided in election.outcome(of: riding).decidedPrimaries
            where Set(decided.parties).isSubset(of: parties) {
                if let winner = decided.winner {
                    wins[winner, default: 0] += 1
                } else {
                    undecided += 1
                }
            }
        }
        if !wins.isEmpty { sayPrimaries(wins, winner) }
        if undecided > 0 {
            let place = counted(undecided, "riding", "ridings")
            leaning.lines.append("in \(place) the primary is tied, so nobody stands down")
        }
        if !wins.isEmpty { sayLosers(within) }
    }

    private mutating func sayPrimaries(_ wins: [Int: Int], _ winner: Int?) {
        let names = wins.sorted { $0.key < $1.key }
            .map { Text("\(asking.label($0.key)) in \(counted($0.value, "riding", "ridings"))") }
        let isOne = wins.values.reduce(0, +) == 1
        let how = winner != nil ? "as declared" : isOne ? "by its votes" : "each by its votes"
        leaning.lines.append(
            (isOne ? "the primary is won by " : "the primaries are won by ") + list(names)
                + ", \(how)")
    }

    /// Where the voters of those who lose a primary go.
    private mutating func sayLosers(_ within: [Int]) {
        let flows = within.flatMap { situation.records[$0]?.primaries.flatMap(\.flows) ?? [] }
        var said: Set<SourceRange> = []
        for case let effect? in flows where said.insert(effect.clause.range).inserted {
            guard case .flow(let flow) = effect.action else { continue }
            let shares = flow.shares.map {
                Text("\(ratePoints($0.rate))% to \(asking.label($0.to))")
            }
            leaning.lines.append(
                "\(asking.label(flow.party))'s voters go \(list(shares)) where it loses the primary, the rest stay home (declared at \(effect.clause.location.line))"
            )
        }
        if flows.contains(where: { $0 == nil }) {
            leaning.lines.append("all of a loser's voters follow to the winner of the primary")
        }
        leaning.lines.append(Self.secondChoices)
    }

    private mutating func sayOverrides(_ touched: [Int]) {
        var said: Set<[Int]> = []
        for riding in touched {
            for override in situation.records[riding]?.overrides ?? []
            where said.insert([override.stronger, override.weaker]).inserted {
                let stronger = situation.effects[override.stronger]
                let weaker = situation.effects[override.weaker]
                let words = stronger.effect.clause
                leaning.lines.append(
                    "'\(words.source.text(words.range))' overrides \(name: asking.title(of: weaker.layer)) in \(name: asking.riding(riding))"
                )
            }
        }
    }

    /// `1 point`, `2.5 points`
    private func inPoints(_ rate: Rate) -> String {
        let size = ratePoints(rate)
        return size + (size == "1" ? " point" : " points")
    }

    private func ratePoints(_ rate: Rate) -> String {
        var digits = percent(Int(rate.billionths.magnitude), of: 1_000_000_000, decimals: 3)
        digits.removeLast()
        while digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
        return digits
    }
}

extension RidingRecord {
    /// Whether a party was helped by voters who were only taken to follow.
    fileprivate func isLeanedOn(
        by party: Int, _ outcome: @autoclosure () -> RidingOutcome
    ) -> Bool {
        standDowns.contains { $0.beneficiary == party && $0.flow == nil }
            || (primaries.contains { $0.flows.contains { $0 == nil } }
                && outcome().decidedPrimaries.contains { $0.winner == party })
    }
}

extension RidingOutcome {
    fileprivate func isOnBallot(_ party: Int) -> Bool {
        candidates.contains { $0.party == party }
    }

    /// Votes that left a party as it stood down.
    fileprivate func voters(leaving party: Int) -> Int {
        moved.reduce(0) { $0 + ($1.from == party && $1.cause == .standDown ? $1.votes : 0) }
    }
}

extension RidingRecord.StandDown {
    fileprivate func isLike(_ other: RidingRecord.StandDown) -> Bool {
        party == other.party && beneficiary == other.beneficiary
            && flow?.clause.range == other.flow?.clause.range
            && effect.clause.range == other.effect.clause.range
    }
}

extension Text {
    /// Without an opening word: ` in Halifax` as ` Halifax`.
    fileprivate func dropping(_ opening: String) -> Text {
        guard case .plain(let first)? = spans.first, first.hasPrefix(opening) else { return self }
        let rest = Span.plain(" " + first.dropFirst(opening.count))
        return Text([rest] + Array(spans.dropFirst()))
    }
}
