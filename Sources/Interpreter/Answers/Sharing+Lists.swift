// The quotients and remainders behind the seats of lists, in the whole house or region by region.

import Elections
import Syntax

extension Asking {
    /// Nothing where levelling seats stand beside ridings.
    func sharingSteps(_ election: Election, _ lists: ListSeats) -> [Step] {
        guard case .lists(let rules) = now.system, rules.levelling == nil else { return [] }
        let partaking = Set(
            world.parties.indices.filter { party in
                !world.parties[party].sitsAlone && rules.reserved[party] == nil
                    && !lists.keptOut.contains(party)
            })
        func step(_ votes: [Int], _ seats: Int) -> Step? {
            let shown = parties(by: votes, also: votes).filter(partaking.contains)
            return Sharing(
                rules.method, seats: seats, votes: shown.map { ("\(label($0))", votes[$0]) })?.step
        }
        guard rules.byRegion else {
            let reserved = rules.reserved.values.reduce(0, +)
            return [step(election.votes, max(0, election.ridingCount - reserved))].compactMap { $0 }
        }
        let ridings = Dictionary(grouping: 0..<election.ridingCount) {
            Int(world.ridings.region[$0])
        }
        return lists.regions.compactMap { entry in
            guard let own = ridings[entry.region],
                let step = step(voteCount(election, own), own.count)
            else { return nil }
            return Step("\(name: world.name(ofRegion: entry.region))", children: [step])
        }
    }
}
