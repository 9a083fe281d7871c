// The quotients and remainders behind the seats of lists, in the whole house or region by region, and
// what levelling seats add to ridings as they were won.

import Elections
import Syntax

extension Asking {
    func sharingSteps(_ areas: [ListSeats.Area]) -> [Step] {
        guard case .lists(let rules) = now.system else { return [] }
        return areas.flatMap { area -> [Step] in
            let steps = sharingSteps(area, rules.method) + levellingSteps(area)
            guard rules.byRegion else { return steps }
            let name = area.region.map(world.name(ofRegion:)) ?? "no region"
            return [Step("\(name: name)", children: steps)]
        }
    }

    private func sharingSteps(_ area: ListSeats.Area, _ method: SeatMethod) -> [Step] {
        let shown = parties(by: area.votes, also: area.votes)
        let sharing = Sharing(
            method, seats: area.shared, votes: shown.map { ("\(label($0))", area.votes[$0]) })
        return sharing.map { [$0.step] } ?? []
    }

    /// `NDP: due 8, won 2 ridings, so 6 levelling seats`
    private func levellingSteps(_ area: ListSeats.Area) -> [Step] {
        guard let won = area.won else { return [] }
        let shown = parties(by: area.seats, also: area.seats)
        return shown.map { party in
            let (own, due) = (won[party], area.due.seats[party])
            let ridings = "\(label(party)): won \(counted(own, "riding", "ridings"))" as Text
            guard area.votes[party] > 0 else {
                return Step(ridings + ", and takes no part in the levelling seats")
            }
            let rest: Text =
                due >= own
                ? "due \(due), so \(counted(due - own, "levelling seat", "levelling seats"))"
                : "due \(due), and keeps \(own - due) more than that: an overhang"
            return Step(ridings + ", " + rest)
        }
    }
}
