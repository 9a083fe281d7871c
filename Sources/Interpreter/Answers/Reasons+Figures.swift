// The figures that decide a condition, in one phrase each: how far what failed was from holding,
// and by how much what holds does.

import Diagnostics
import Elections
import Syntax

extension Reasons {
    /// What decides a condition that holds or not: nothing where no number does.
    func figures(_ condition: Condition, _ holds: Bool) throws -> [Text] {
        if let place = condition.chosenPlace, try ridings(place).isEmpty {
            return ["there is no such riding"]
        }
        switch condition.kind {
        case .not(let inner): return try figures(inner, !holds)
        case .all(let parts): return try figures(all: parts, holds)
        case _ where !isBound(condition): return []
        case .any(let parts):
            guard holds else { return try parts.flatMap { try figures($0, false) } }
            let way = try parts.first { try isBound($0) && self.holds($0, bindings) }
            return try way.map { try figures($0, true) } ?? []
        case .wins(let node): return try figures(node, holds)
        case .second(let node):
            return holds ? [] : try single(node.place).map { asking.second(in: $0) } ?? []
        case .runs(let node): return try runs(node, holds)
        case .tied(let node):
            let riding = try single(node.place)
            return riding.flatMap { asking.lead(in: $0) }.map { [$0] } ?? []
        case .holds(let node):
            return try asking.figures(node, conditions(bindings).lookup, holds)
        case .comparison(let node):
            if let figure = try oneByOne(node) { return [figure] }
            guard let counted = try counted(node) else { return [try figures(node, holds)] }
            let nearest = counted.found.isEmpty ? try nearestMajority(counted.asked) : nil
            return [figure(counted)] + (try tied(counted).map { [$0] } ?? [])
                + (holds ? [] : shortfall(node, counted))
                + (nearest.map { [$0] } ?? [])
        case .own(let node): return try figures(node, condition, holds)
        case .stance(let node):
            return try votes(node) + (holds ? [] : try silence(node) + governing(node))
        case .inForce, .ruleOut, .same, .lies: return []
        }
    }

    /// `so in 1 of the 2 ridings`, where a comparison is made in each of several; of a single one
    /// its figures tell.
    func oneByOne(_ node: ComparisonCondition) throws -> Text? {
        let conditions = conditions(bindings)
        guard let (each, place) = try conditions.oneByOne(node) else { return nil }
        let (ridings, test) = (try ridings(place), try conditions.ofEach(each))
        if ridings.isEmpty { return "there is no such riding" }
        guard ridings.count > 1 else { return nil }
        return
            "so in \(ridings.count(where: test)) of the \(Interpreter.counted(ridings.count, "riding", "ridings"))"
    }

    /// `no party`, `every party`: the parties that are counted, or that are not as all should be.
    func counted(_ node: ComparisonCondition) throws -> CountedParties? {
        guard let what = node.parties, case .count(let count) = node.left.kind,
            let asked = count.parties
        else { return nil }
        let conditions = conditions(bindings)
        return CountedParties(
            what: what, asked: asked,
            found: try grounded(conditions.parties(fitting: asked), asked),
            left: try conditions.left(out: asked).count)
    }

    /// Of a word that depends on itself, those found before what is being derived.
    private func grounded(_ found: [Int], _ node: WhichPartiesQuestion) throws -> [Int] {
        guard ground != nil else { return found }
        let earlier = try found.filter { party in
            let filled = bindings.merging([node.variable: party]) { $1 }
            return try asked(node, filled).holds(node.condition, filled)
        }
        return earlier.isEmpty ? found : earlier
    }

    /// Why nobody wins one riding: `first place is shared by Yellow and Blue`.
    private func tied(_ counted: CountedParties) throws -> Text? {
        guard counted.found.isEmpty, case .wins(let node) = counted.asked.condition.kind,
            let riding = try single(node.place)
        else { return nil }
        return asking.lead(in: riding)
    }

    struct CountedParties {
        let what: ComparisonCondition.Counted
        let asked: WhichPartiesQuestion
        let found: [Int]
        /// How many are not asked.
        let left: Int
    }

    /// `NDP and Green`, `none of the 5 parties`, `not NDP`
    private func figure(_ counted: CountedParties) -> Text {
        let all = asking.world.parties.count
        let names =
            counted.found.count > 6
            ? "\(counted.found.count) of the \(all) parties"
            : list(counted.found.map { "\(asking.label($0))" })
        switch counted.what {
        case .fitting: return counted.found.isEmpty ? "none of the \(all) parties" : names
        case .exceptions where counted.found.isEmpty:
            guard counted.left > 0 else { return "all \(all) parties" }
            let others = all - counted.left
            return others == 1 ? "the other party" : "all \(others) others"
        case .exceptions: return "not " + names
        }
    }

    /// `2 of 3, 1 short`: how many more parties it would take, where that can be told.
    func shortfall(_ node: ComparisonCondition, _ counted: CountedParties) -> [Text] {
        guard case .fitting = counted.what, case .quantity(let number) = node.right.kind,
            let whole = number.whole
        else { return [] }
        let needed: Int
        switch node.comparison {
        case .greaterOrEqual, .equal: needed = whole
        case .greater: needed = whole + 1
        case .less, .lessOrEqual, .notEqual: return []
        }
        let found = counted.found.count
        guard needed > 1, found < needed else { return [] }
        return ["\(found) of \(needed), \(needed - found) short"]
    }

    /// `the nearest is Liberal: it has 40 of 100 votes, 11 short of 51`; nothing where something else
    /// than a majority is asked for.
    func nearestMajority(_ asked: WhichPartiesQuestion) throws -> Text? {
        let seats = asking.now.house.seats
        guard case .holds(let node) = asked.condition.kind, case .majority = node.what,
            let most = seats.indices.max(by: { (seats[$0], $1) < (seats[$1], $0) }),
            let figure = try self.asked(asked, [asked.variable: most]).figures(
                asked.condition, false
            ).first
        else { return nil }
        return "the nearest is \(asking.label(most)): " + figure
    }

    /// The parties that are counted, each with why.
    func steps(_ counted: CountedParties) throws -> [Step] {
        guard counted.found.isEmpty else {
            return try steps(counted.found, fitting: counted.asked)
        }
        return [Step(figure(counted))]
    }

    /// How parties vote on the budget, and why; nothing of any other stance.
    func votes(_ node: StanceClause) throws -> [Text] {
        let conditions = conditions(bindings)
        guard case .budget = node.object, let table = conditions.budgetTable else { return [] }
        return asking.voteReasons(
            try conditions.lookup.parties(node.parties), asked: node.stance.vote, table)
    }

    /// That who should oppose the government is the opposition, and has pledged nothing.
    private func silence(_ node: StanceClause) throws -> [Text] {
        guard node.stance == .opposes, case .government = node.object else { return [] }
        let named = try conditions(bindings).lookup.parties(node.parties)
        let silent = asking.silentOpposition.filter(named.contains)
        return silent.isEmpty ? [] : [asking.silentWords(silent)]
    }

    /// That who should support the government is in it: only others are its supporters.
    func governing(_ node: StanceClause) throws -> [Text] {
        guard node.stance == .supports, case .government = node.object else { return [] }
        let named = try conditions(bindings).lookup.parties(node.parties)
        let inside = named.filter(asking.now.house.government.contains)
        guard !inside.isEmpty else { return [] }
        return [
            list(inside.map { "\(asking.label($0))" })
                + (inside.count == 1 ? " is" : " are")
                + " in the government, and only others are said to support it"
        ]
    }

    /// Of parts that fail, what fails them; what holds needs no more than the last word.
    private func figures(all parts: [Condition], _ holds: Bool) throws -> [Text] {
        if holds {
            let all = try parts.flatMap { try isBound($0) ? figures($0, true) : [] }
            return all.reduce(into: []) { told, figure in
                if !told.contains(where: { $0.plain == figure.plain }) { told.append(figure) }
            }
        }
        return try parts.flatMap { part -> [Text] in
            guard isBound(part), try !self.holds(part, bindings) else { return [] }
            return try figures(part, false)
        }
    }

    func single(_ place: Place) throws -> Int? {
        let ridings = try ridings(place)
        return ridings.count == 1 ? ridings[0] : nil
    }

    private func figures(_ node: WinsCondition, _ holds: Bool) throws -> [Text] {
        let party = try conditions(bindings).lookup.party(node.party)
        if let riding = try single(node.place) {
            return asking.standing(of: party, in: riding).map { [$0] } ?? []
        }
        let ridings = try ridings(node.place)
        guard let election = asking.now.election, !holds || node.place.isAny else { return [] }
        let won = ridings.count { election.winningParty(of: $0) == party }
        return ["it wins \(won) of the \(ridings.count) ridings"]
            + (try nearest(party, node).map { [$0] } ?? [])
    }

    private func runs(_ node: RunsCondition, _ holds: Bool) throws -> [Text] {
        guard let election = asking.now.election, !holds else { return [] }
        let ridings = try ridings(node.place)
        guard ridings.count > 1 else { return [] }
        return try conditions(bindings).lookup.parties(node.parties).map { party in
            let there = ridings.count { election.runs(party, in: $0) }
            return
                "\(asking.label(party)) is on the ballot in \(there) of the \(ridings.count) ridings"
        }
    }

    /// `NDP seats = 24, 1 short of 25`
    private func figures(_ node: ComparisonCondition, _ holds: Bool) throws -> Text {
        let conditions = conditions(bindings)
        let kind = try conditions.agreed(node.left, node.right)
        let one = try conditions.compile(node.left, as: kind)(riding)
        let other = try conditions.compile(node.right, as: kind)(riding)
        let left = words(of: node.left) + " = "
        guard let one, let other else { return left + "not defined" }
        let start = left + asking.said(one, kind)
        let limit = holds ? nil : limit(of: node, other, kind)
        if case .quantity = node.right.kind { return start + away(one, limit ?? other, kind) }
        let right = Text(" and ") + words(of: node.right) + " = " + asking.said(other, kind)
        if let limit { return start + right + ", " + missed(node, one, limit, kind) }
        return start + right + away(one, other, kind, than: "")
    }

    /// The first whole number that would do, where more or fewer votes or seats than others are
    /// asked for: 21 where it takes more than 20.
    func limit(
        of node: ComparisonCondition, _ other: Value, _ kind: QuantityKind
    ) -> Value? {
        guard kind == .votes || kind == .seats, other.whole != nil,
            node.left.isCounted, node.right.isCounted
        else { return nil }
        switch node.comparison {
        case .greater: return other.plus(Value(1))
        case .less: return other.plus(Value(1), sign: -1)
        case .equal, .notEqual, .lessOrEqual, .greaterOrEqual: return nil
        }
    }

    /// `18 too few`
    func missed(
        _ node: ComparisonCondition, _ one: Value, _ limit: Value, _ kind: QuantityKind
    ) -> Text {
        gap(one, limit, kind) + (node.comparison == .less ? " too many" : " too few")
    }

    /// How far two numbers are apart.
    func gap(_ one: Value, _ other: Value, _ kind: QuantityKind) -> Text {
        let isUnder = (one.compared(to: other) ?? 0) < 0
        let apart = isUnder ? other.plus(one, sign: -1) : one.plus(other, sign: -1)
        return asking.said(apart, kind == .percent ? .points : kind)
    }

    /// `3 points over`; nothing of equal numbers.
    func apart(_ one: Value, _ other: Value, _ kind: QuantityKind) -> Text? {
        let order = one.compared(to: other) ?? 0
        guard order != 0 else { return nil }
        return gap(one, other, kind) + (order < 0 ? " under" : " over")
    }

    private func away(
        _ one: Value, _ other: Value, _ kind: QuantityKind, than: Text? = nil
    ) -> Text {
        guard let apart = apart(one, other, kind) else { return ", exactly that" }
        return ", " + apart + (than ?? " " + asking.said(other, kind))
    }

    /// A word of the script's own, by what its definition hangs on.
    private func figures(
        _ node: OwnCondition, _ condition: Condition, _ holds: Bool
    ) throws -> [Text] {
        guard !holds, let opened = try opened(node, condition) else { return [] }
        return try opened.inside.figures(opened.body, false)
    }
}

extension Asking {
    /// Who is second, and with how much.
    func second(in riding: Int) -> [Text] {
        guard let second = now.election?.runnerUp(of: riding) else { return [] }
        return ["\(label(second.party)) is second, with \(counted(second.votes, "vote", "votes"))"]
    }

    /// `Liberal 6 + Green 1 = 7, 1 short of 8`
    func figures(_ node: HoldsCondition, _ lookup: Lookup, _ holds: Bool) throws -> [Text] {
        let chamber = try chamber()
        let parties = try lookup.parties(node.parties)
        switch node.what {
        case .majority: return [votesHeld(parties, of: chamber.majority, chamber)]
        case .ableToGovern(let inMajority):
            return try governingFigures(
                chamber.candidacy(node, lookup), inMajority: inMajority, chamber)
        case .governmentMajority: return [try governmentCount(chamber)]
        case .government, .juniorPartner:
            return [governingWords(chamber)]
        case .balanceOfPower(let alone):
            return try balanceSteps(ofAll: parties, alone: alone, chamber).map(\.text)
        case .kingmaker:
            return holds ? [] : try kingSteps(ofAll: parties, chamber).map(\.text)
        }
    }

    /// `together they have 60 of 100 votes, 9 more than 51`
    private func votesHeld(_ parties: [Int], of needed: Int, _ chamber: Chamber) -> Text {
        let votes = chamber.votes(of: parties)
        let have: Text = parties.count > 1 ? "together they have" : "it has"
        return have + " \(votes) of \(chamber.votingSeats) votes, \(away(votes, needed))"
    }
}

extension Condition {
    /// The ridings that are chosen for it to hold in: `every winnable riding`.
    fileprivate var chosenPlace: Place? {
        let place: Place? =
            switch kind {
            case .wins(let node): node.place
            case .second(let node): node.place
            case .runs(let node): node.place
            case .tied(let node): node.place
            case .own(let node): if case .place(let place) = node.subject { place } else { nil }
            case .any, .all, .not, .comparison, .holds, .stance, .inForce, .ruleOut, .same, .lies:
                nil
            }
        if case .every(let every)? = place?.kind, every.condition != nil { return place }
        return nil
    }
}

extension Measure {
    /// Whether it goes up and down by whole votes or seats.
    fileprivate var isCounted: Bool {
        switch kind {
        case .tally, .margin, .count, .house, .quantity: true
        case .sum(let left, let right), .difference(let left, let right):
            left.isCounted && right.isCounted
        case .product, .quotient, .own: false
        }
    }
}
