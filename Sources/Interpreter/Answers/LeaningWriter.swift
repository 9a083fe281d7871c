// What an answer leaned on, clause by clause.

import Diagnostics
import Elections
import Syntax

/// Groups what happened in the ridings by the clause that did it, and says each once.
struct LeaningWriter {
    let asking: Asking
    let situation: Situation
    let ridings: Set<Int>?
    /// Those whose winners it tells, where it looks at more.
    var listed: Set<Int>?
    /// Whether what is said of the next election counts in the answer.
    var isElectionAhead = false
    var leaning = Leaning()
    /// Clauses of which it is said how many ridings they chose: a rule's act for several parties.
    var chosenSaid: Set<Said> = []

    static let secondChoices: Text =
        "riding totals do not show second choices: transfers are supposed, not measured"

    var world: World { asking.world }

    mutating func write() -> Leaning {
        guard let election = situation.election else {
            for ranked in situation.effects { say(house: ranked.effect) }
            leaning.lines += asking.systemLines(of: situation)
            leaning.lines += asking.ruleLines(situation)
            return leaning
        }
        sayPledges()
        sayStandDowns(election)
        let swings = swingFacts(election)
        for (index, effect) in united { say(index, effect, swings, election) }
        sayOverrides()
        leaning.lines += asking.systemLines(of: situation)
        leaning.lines += asking.ruleLines(situation)
        return leaning
    }

    /// The ridings of the answer whose record fits.
    func touched(where fits: (RidingRecord) -> Bool) -> [Int] {
        let fitting = situation.records.ridings(where: fits)
        guard let ridings else { return fitting }
        return fitting.filter(ridings.contains)
    }

    // MARK: Other changes

    /// Every change by its index; what one clause of a rule does alike in several ridings is one.
    private var united: [(index: Int, effect: Effect)] {
        var all: [(index: Int, effect: Effect)] = []
        var places: [Said: [Int]] = [:]
        var ridings: [Int: [Int]] = [:]
        for (index, ranked) in situation.effects.enumerated() {
            let effect = ranked.effect
            if ranked.layer == .rules, effect.scope == .riding {
                let alike = places[Said(effect.clause)]?.first {
                    all[$0].effect.action.movesVotes(as: effect.action)
                }
                if let alike {
                    ridings[alike, default: all[alike].effect.ridings] += effect.ridings
                    continue
                }
                places[Said(effect.clause), default: []].append(all.count)
            }
            all.append((index, effect))
        }
        for (place, ridings) in ridings {
            all[place].effect = all[place].effect.made(in: Set(ridings).sorted())
        }
        return all
    }

    private mutating func say(
        _ index: Int, _ effect: Effect, _ swings: [Int: SwingFacts], _ election: Election
    ) {
        if effect.ridings.isEmpty {
            sayChosen(effect)
            return say(house: effect)
        }
        let replaced = situation.records.ridings { $0.replaced.contains(index) }
        var within = ridings.map { effect.ridings.filter($0.contains) } ?? effect.ridings
        if !replaced.isEmpty {
            let left = Set(replaced)
            within.removeAll(where: left.contains)
        }
        guard !within.isEmpty else { return }
        if effect.clause.kind.isNext, situation.sitting.isEmpty {
            let words = effect.clause.source.text(effect.clause.range)
            leaning.lines.append(
                isElectionAhead
                    ? "'\(words)' counts in the election that may follow"
                    : "'\(words)' waits for an election (say 'an election is called')")
            return
        }
        switch effect.action {
        case .swing(let points, let from, let to):
            sayUniform(
                swings[index] ?? SwingFacts(), points, from, to, within, place(of: effect))
        case .flow(let flow): sayFlow(flow, effect, within, election)
        case .primary(let parties, let winner): sayPrimary(parties, winner, within, election)
        case .endorse(let party, let other):
            sayEndorsement(of: other, by: party, within, place(of: effect))
        case .gainPoints, .scale, .getVotes, .getShare, .win, .vacant, .bargain, .standDown, .run,
            .cross, .vacate, .speaker, .absence, .stance, .ruleOut, .bloc, .pair, .government,
            .rival,
            .opposition, .system:
            if let line = line(for: effect, within, election) { leaning.lines.append(line) }
        }
        sayChosen(effect)
    }

    /// How many ridings a condition chose, or which change found none.
    private mutating func sayChosen(_ effect: Effect) {
        guard case .byCondition(let count) = effect.chosen, asking.against != nil,
            chosenSaid.insert(Said(effect.clause)).inserted
        else { return }
        let clause = effect.clause
        leaning.lines.append(
            count > 0
                ? "\(counted(count, "riding", "ridings")) chosen before the changes"
                : "'\(oneLine(clause.source.text(clause.range)))' chose no riding before the changes"
        )
    }

    /// What a change of votes assumes, where its words say it all.
    private mutating func line(
        for effect: Effect, _ within: [Int], _ election: Election
    ) -> Text? {
        switch effect.action {
        case .gainPoints(let party, let points):
            let isLoss = points.billionths < 0
            return "\(asking.label(party)) \(isLoss ? "loses" : "gains") \(inPoints(points))"
                + place(of: effect, for: party, within, election)
                + ", \(isLoss ? "to" : "from") the others in proportion"
        case .scale(let party, let rate):
            let isLoss = rate.billionths < 0
            let home = isLoss ? "which stay home" : "from people who had stayed home"
            let verb = isLoss ? "loses" : "gains"
            return "\(asking.label(party)) \(verb) \(ratePoints(rate))% of its votes"
                + place(of: effect, for: party, within, election) + ", \(home)"
                + (isLoss && handsOn(party, within, election)
                    ? ", before those left move where it stands down" : "")
        case .getVotes(let party, let votes):
            return "\(asking.label(party)) gets \(counted(votes, "vote", "votes"))"
                + place(of: effect, for: party, within, election) + ", the others keep theirs"
        case .getShare(let party, let share):
            return "\(asking.label(party)) gets \(ratePoints(share))% of the votes"
                + place(of: effect, for: party, within, election)
                + ", the others keep their proportions"
        case .win(let party):
            return "\(asking.label(party)) wins" + place(of: effect).dropping(" in ")
                + ", whatever the votes" + unlisted(party, within, election)
        case .vacant: return "the seat" + place(of: effect) + " is vacant"
        case .bargain, .standDown, .run, .endorse, .primary, .swing, .flow, .cross, .vacate,
            .speaker, .absence, .stance, .ruleOut, .bloc, .pair, .government, .rival, .opposition,
            .system:
            return nil
        }
    }

    private mutating func sayEndorsement(
        of other: Int, by party: Int, _ within: [Int], _ place: Text
    ) {
        let moves = within.allSatisfy { riding in
            situation.records[riding]?.standDowns.contains { $0.party == party } ?? false
        }
        guard !moves else { return }
        leaning.lines.append(
            "\(asking.label(party))'s endorsement of \(asking.label(other))" + place
                + " moves no votes by itself: the name stays on the ballot")
    }

    private mutating func say(house effect: Effect) {
        if case .bargain(.campaigns(let party, let count)) = effect.action,
            situation.sitting.isEmpty, !isElectionAhead
        {
            let isKept = situation.campaignLimits.keeps != nil
            leaning.lines.append(
                "\(asking.label(party))'s \(counted(count, "campaign waits", "campaigns wait")) for an election"
                    + (isKept
                        ? " (say 'an election is called')"
                        : ", and for what a riding without one keeps (say 'an election is called and a riding without a campaign keeps 80% of its votes')")
            )
        }
        if case .vacate(let seats, let party) = effect.action {
            let fall = seats == 1 ? "falls vacant" : "fall vacant"
            leaning.lines.append(
                "\(counted(seats, "seat", "seats")) of \(asking.label(party)) \(fall)")
        }
        guard case .cross(let members, let from, let to) = effect.action else { return }
        let cross = counted(members, "member crosses", "members cross")
        leaning.lines.append("\(cross) from \(asking.label(from)) to \(asking.label(to))")
    }

    func place(of effect: Effect) -> Text {
        switch effect.chosen {
        case .nowhere: ""
        case .everywhere: " everywhere"
        case .named(let name): " in \(name: name)"
        case .byCondition(let count), .several(let count):
            " in \(counted(count, "riding", "ridings"))"
        }
    }

    /// What a swing came to in the ridings.
    private struct SwingFacts {
        /// Ridings in which votes moved, and those of them in which fewer could than were asked.
        var moved = 0
        var short = 0
        var least: Rate?

        mutating func add(_ points: Rate, asked: Rate) {
            moved += 1
            guard points < asked else { return }
            short += 1
            least = points
        }

        mutating func add(_ other: SwingFacts) {
            moved += other.moved
            short += other.short
            least = other.least ?? least
        }
    }

    /// Of every swing by its index: one look at each riding, however many swings there are.
    private func swingFacts(_ election: Election) -> [Int: SwingFacts] {
        var facts: [Int: SwingFacts] = [:]
        for group in situation.records.groups(of: touched { !$0.swings.isEmpty }) {
            let indices = situation.records[group[0]]?.swings ?? []
            var own = indices.map { _ in SwingFacts() }
            let asked = indices.map { index -> Rate in
                if case .swing(let asked, _, _) = situation.effects[index].effect.action {
                    return asked
                }
                return .zero
            }
            for swings in election.swings(of: group) {
                for place in swings.indices where swings[place] > .zero {
                    own[place].add(swings[place], asked: asked[place])
                }
            }
            for (index, own) in zip(indices, own) {
                facts[index, default: SwingFacts()].add(own)
            }
        }
        return facts
    }

    private mutating func sayUniform(
        _ facts: SwingFacts, _ points: Rate, _ from: Int, _ to: Int, _ within: [Int], _ place: Text
    ) {
        var line =
            Text(
                "a uniform swing of \(inPoints(points)) from \(asking.label(from)) to \(asking.label(to))"
            )
            + place
        if facts.moved < within.count {
            line =
                line
                + ", which moves votes in \(facts.moved) of \(within.count) ridings, where both run"
        }
        if facts.short > 0, facts.moved == 1, let least = facts.least {
            line = line + ", of which only \(inPoints(least)) can move, for want of votes"
        } else if facts.short > 0 {
            line = line + "; in \(facts.short) of them less, for want of votes"
        }
        leaning.lines.append(line)
    }

    private mutating func sayFlow(
        _ flow: Action.Flow, _ effect: Effect, _ within: [Int], _ election: Election
    ) {
        guard flow.occasion == .always else { return }
        let place = place(of: effect, for: flow.party, within, election)
        defer { sayMissing(flow, effect, within, election) }
        var shares = flow.shares.map { share in
            Text("\(ratePoints(share.rate))% to \(asking.label(share.to))")
        }
        if flow.home.billionths > 0 { shares.append("\(ratePoints(flow.home))% stay home") }
        guard !flow.shares.isEmpty || flow.home < .whole else {
            leaning.lines.append(
                "all of \(asking.label(flow.party))'s voters" + place + " stay home")
            return
        }
        leaning.lines.append(
            "\(asking.label(flow.party))'s voters" + place + " go " + list(shares))
        guard situation.system == .ranked else { return }
        let given = flow.shares.reduce(flow.home.billionths) { $0 + $1.rate.billionths }
        let share =
            given == Rate.whole.billionths ? "all" : "\(ratePoints(Rate(billionths: given)))%"
        leaning.notes.append(
            Text("\(share) of \(asking.label(flow.party))'s voters leave it") + place
                + " before a vote is counted; for preferences, which move only once it is struck, end the flow with 'when it stands down'."
        )
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

    private mutating func sayOverrides() {
        var said: Set<[Int]> = []
        for riding in touched(where: { !$0.overrides.isEmpty }) {
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

    func ratePoints(_ rate: Rate) -> String {
        var digits = percent(Int(rate.billionths.magnitude), of: 1_000_000_000, decimals: 3)
        digits.removeLast()
        while digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
        return digits
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

extension Action {
    /// Whether a party gains or loses as much by both, of its votes or in points.
    fileprivate func movesVotes(as other: Action) -> Bool {
        switch (self, other) {
        case (.scale(let one, let rate), .scale(let two, let same)): one == two && rate == same
        case (.gainPoints(let one, let points), .gainPoints(let two, let same)):
            one == two && points == same
        default: false
        }
    }
}

extension Effect {
    /// The same in other ridings.
    fileprivate func made(in ridings: [Int]) -> Effect {
        Effect(
            action: action, ridings: ridings, scope: .region,
            chosen: .several(count: ridings.count), clause: clause)
    }
}
