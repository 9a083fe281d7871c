// `which ridings where …`, `how many ridings where …`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func whichRidings(_ node: WhichRidingsQuestion) throws -> Answer {
        let election = try election(for: "'which ridings'").now
        let ridings = try places.ridings(node.ridings)
        let headline: Text =
            switch ridings.count {
            case 0: "No riding."
            case 1...6:
                "\(counted(ridings.count, "riding", "ridings")): "
                    + list(ridings.map { "\(name: riding($0))" }) + "."
            default: winnersHeadline(ridings, election) + "."
            }
        var asked = node.ridings
        asked.condition = nil
        var answer = try ridingTable(
            .ridings, byMargin(ridings, election), election, headline,
            of: try places.ridings(asked), chosenBy: node.ridings.condition)
        answer.found = .names(ridings.map(riding))
        return answer
    }

    /// Each riding's ballot, and where words of the script's own chose it, how they fit it.
    func ridingSteps(
        _ ridings: [Int], _ election: Election, chosenBy condition: Condition?
    ) throws -> [Step] {
        guard let condition, condition.hasOwnWords else {
            return ridings.map { ballotStep($0, election.outcome(of: $0)) }
        }
        let reasons = self.reasons
        return try ridings.flatMap { riding in
            var told = reasons
            told.riding = riding
            let steps = try told.steps(condition) + told.ballot
            return steps.count > 1
                ? [Step("\(name: self.riding(riding))", children: steps)] : steps
        }
    }

    /// Closest first; ties first of all.
    func byMargin(_ ridings: [Int], _ election: Election) -> [Int] {
        let keyed = ridings.map { (margin: election.margin(of: $0) ?? -1, riding: $0) }
        return keyed.sorted { ($0.margin, $0.riding) < ($1.margin, $1.riding) }.map(\.riding)
    }

    func howMany(_ node: CountMeasure) throws -> Answer {
        let count = try conditions.count(node, range)
        let (all, place, adjective) = try whole(of: node)
        let number = all.map {
            $0 == count ? "all \(grouped($0))" : "\(grouped(count)) of \(grouped($0))"
        }
        let noun = (all ?? count) == 1 ? node.things.one : node.things.rawValue
        var answer = Answer(
            .count,
            "\(number ?? grouped(count)) \(adjective)\(noun)".capitalisedFirst + phrase(place) + "."
        )
        answer.tables = [
            Table(
                columns: [.init(node.things.rawValue, key: node.things.rawValue)],
                rows: [[.count(count)]], isForData: true)
        ]
        answer.found = .number(Value(count), .plain)
        answer.derive(try self.reasons.counted(node))
        if node.things != .parties { lean(&answer, on: nil) }
        return answer
    }

    /// How many a condition chose from, where there is one, the place they were chosen in, and what
    /// stands before their noun: of `close ridings are ours` the close ones are the whole.
    private func whole(of node: CountMeasure) throws -> (Int?, Place?, adjective: String) {
        guard let place = node.place, case .every(let every) = place.kind, node.things == .ridings
        else { return (nil, node.place, "") }
        guard let condition = every.condition else {
            return every.except == nil
                ? (nil, every.within, "") : (try ridings(every.within).count, every.within, "")
        }
        var before = every
        if case .all(let parts) = condition.kind, let first = parts.first,
            first.range.lower == place.range.lower, case .own = first.kind
        {
            before.condition = first
            let adjective = source.text(first.range) + " "
            return (try places.ridings(before).count, every.within, adjective)
        }
        return (try ridings(every.within).count, every.within, "")
    }
}

extension Condition {
    /// Whether words that a script defines are in it.
    fileprivate var hasOwnWords: Bool {
        switch kind {
        case .own: true
        case .any(let parts), .all(let parts): parts.contains(where: \.hasOwnWords)
        case .not(let inner): inner.hasOwnWords
        case .comparison, .wins, .second, .runs, .tied, .holds, .stance, .inForce, .ruleOut, .same,
            .lies:
            false
        }
    }
}

extension CountMeasure.Things {
    fileprivate var one: String {
        switch self {
        case .ridings: "riding"
        case .candidates: "candidate"
        case .parties: "party"
        }
    }
}

extension String {
    fileprivate var capitalisedFirst: Text { Text("\(prefix(1).uppercased() + dropFirst())") }
}
