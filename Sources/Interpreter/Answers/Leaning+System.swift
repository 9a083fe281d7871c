// What is said under *Assuming* of the way from votes to seats.

import Diagnostics
import Elections
import Syntax

extension Asking {
    /// Lines on the system in force; none where each riding elects whoever has most votes.
    func systemLines(of situation: Situation) -> [Text] {
        switch situation.system {
        case .byRiding: []
        case .ranked:
            [
                "ballots are ranked: in each riding the last is struck, count after count, until someone has more than half of the votes still counted; a margin is the lead in the last count, in points of all votes",
                "a struck party's votes go on as declared for when it stands down, and on with those they came to; what would go to a party already struck goes on as that party's own; where nothing is declared, or to a party that does not stand, they are exhausted",
            ] + transferLines(of: situation)
        case .lists(let rules): listLines(rules, situation.house.lists)
        }
    }

    /// The flows that say where struck parties' votes go, as declared: none that a stronger one of the
    /// whole country replaces.
    private func transferLines(of situation: Situation) -> [Text] {
        let effects = situation.effects
        func occasion(_ index: Int) -> Action.Flow.Occasion? {
            guard case .flow(let flow) = effects[index].effect.action else { return nil }
            return flow.occasion
        }
        let indices = situation.transferRules.values.flatMap { rules in
            rules.filter { index in
                !rules.contains { other in
                    effects[other].rank > effects[index].rank
                        && effects[other].effect.scope == .everywhere
                        && occasion(other) == occasion(index)
                }
            }
        }
        return indices.sorted().map { index in
            let clause = effects[index].effect.clause
            return "\(clause.source.text(clause.range))"
        }
    }

    private func listLines(_ rules: SeatSystem.Lists, _ lists: ListSeats?) -> [Text] {
        guard let lists else { return [] }
        var lines = [areaLine(rules, lists)] + methodLines(rules.method)
        let over = lists.overhang.indices.filter { lists.overhang[$0] > 0 }
        if !over.isEmpty {
            let names = over.map { Text("\(label($0)) \(lists.overhang[$0])") }
            lines.append(
                "overhang: " + Interpreter.list(names)
                    + " more riding seats than the share, which make the house larger")
        }
        lines.append(
            "people vote as they did, though another system would move some of them; Independents stand on no list"
        )
        if rules.threshold > 0 { lines.append(thresholdLine(rules, lists)) }
        lines += rules.reserved.sorted { $0.key < $1.key }.map { party, seats in
            "\(counted(seats, "seat is", "seats are")) reserved for \(label(party)), which shares in no other"
        }
        return lines + tiedLine(lists) + lists.areas.compactMap(tieLine)
    }

    /// Tied ridings that levelling seats hang on.
    private func tiedLine(_ lists: ListSeats) -> [Text] {
        let tied = lists.areas.flatMap(\.tied)
        guard !tied.isEmpty else { return [] }
        let names = tied.prefix(6).map { Text("\(name: world.name(ofRiding: $0))") }
        let more = tied.count - names.count
        let all = Interpreter.list(names + (more > 0 ? ["\(grouped(more)) more"] : []))
        return [
            all + (tied.count == 1 ? " is" : " are")
                + " tied: each party's seats are those that it has whoever wins there"
        ]
    }

    /// What a method does that its name does not tell.
    private func methodLines(_ method: SeatMethod) -> [Text] {
        switch method {
        case .huntingtonHill:
            [
                "Huntington–Hill gives every party that takes part a first seat before any has a second, however few its votes"
            ]
        case .imperiali: ["Imperiali's divisors begin at 2: the large gain more than by d'Hondt"]
        case .imperialiQuota:
            [
                "Imperiali's quota can be held more often than there are seats; then the smallest remainders give one back"
            ]
        case .dHondt, .sainteLague, .modifiedSainteLague, .hare, .droop: []
        }
    }

    private func areaLine(_ rules: SeatSystem.Lists, _ lists: ListSeats) -> Text {
        let method = rules.method.rawValue
        if let extra = rules.levelling {
            let regions = "in each of the \(counted(lists.areas.count, "region", "regions"))"
            let one = "levelling seat" + (rules.byRegion ? " " + regions : "") + " that brings"
            let many = "levelling seats" + (rules.byRegion ? " " + regions : "") + " that bring"
            let all = lists.seats.reduce(0, +) + lists.undecided + lists.vacant
            let fewer = lists.areas.reduce(0) { $0 + $1.fewer }
            let size =
                fewer == 0
                ? grouped(all)
                : "\(grouped(all - fewer)) \(fewer == 1 ? "or" : "to") \(grouped(all))"
            return
                "ridings as they are won, and \(counted(extra, one, many)) every party to its share of the \(rules.byRegion ? "region" : "whole house") by \(method): \(size) seats in all"
        }
        return rules.byRegion
            ? "each region shares out as many seats as it has ridings by \(method), its votes taken together"
            : "the whole house is shared out by \(method), all votes taken together"
    }

    private func thresholdLine(_ rules: SeatSystem.Lists, _ lists: ListSeats) -> Text {
        let share = decimal(rules.threshold * 100) + "%"
        let out = lists.keptOut.prefix(6).map { Text("\(label($0))") }
        let more = lists.keptOut.count - out.count
        let others: Text = more > 0 ? " and \(more) more" : ""
        return "a threshold of \(share) of all valid votes" + waivers(rules, lists)
            + (out.isEmpty
                ? ", which keeps no one out"
                : ", which keeps out " + Interpreter.list(Array(out)) + others)
    }

    /// Who need not reach a threshold, and why.
    private func waivers(_ rules: SeatSystem.Lists, _ lists: ListSeats) -> Text {
        let named = rules.exempt.map { Text("\(label($0))") }
        let exempt: Text = named.isEmpty ? "" : " except for " + Interpreter.list(named)
        guard let least = rules.orRidings else { return exempt }
        let over = lists.waived.filter { !rules.exempt.contains($0) }
        return exempt + " or \(counted(least, "riding", "ridings")) won"
            + (over.isEmpty
                ? "" : " (" + Interpreter.list(over.map { "\(label($0))" }) + ")")
    }

    private func tieLine(_ area: ListSeats.Area) -> Text? {
        guard let tie = area.due.tie else { return nil }
        let place: Text = area.region.map { " in \(name: world.name(ofRegion: $0))" } ?? ""
        return "equal claims of "
            + Interpreter.list(tie.parties.members.map { "\(label($0))" })
            + " to \(counted(tie.seats, "seat", "seats"))" + place
            + ": a lot would decide, so \(tie.seats == 1 ? "it stays" : "they stay") undecided"
    }
}
