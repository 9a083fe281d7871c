// What others have said about a minority government that is asked about: who is sure to carry it, who
// is sure to vote against it, who takes no part in the vote.

import Coalitions
import Syntax

/// Players outside a government by what they have pledged about it.
struct OutsidePledges {
    var supports: PlayerSet = []
    var opposes: PlayerSet = []
    var abstains: PlayerSet = []

    var all: PlayerSet { supports.union(opposes).union(abstains) }

    /// The same with the support of some, whatever they said.
    func supporting(_ players: PlayerSet) -> OutsidePledges {
        OutsidePledges(
            supports: supports.union(players), opposes: opposes.subtracting(players),
            abstains: abstains.subtracting(players))
    }
}

extension Chamber {
    /// What those outside a government have pledged about it; where it has those in it who govern
    /// now, what they have pledged about the government too.
    func outsidePledges(on government: PlayerSet) -> OutsidePledges {
        let parties = government.flatMap { players[$0].parties }
        var found = OutsidePledges()
        for said in house.stances where bears(said.object, on: parties) {
            let own = allPlayers(of: [said.party]).subtracting(government)
            found.supports = found.supports.subtracting(own)
            found.opposes = found.opposes.subtracting(own)
            found.abstains = found.abstains.subtracting(own)
            switch said.stance {
            case .supports: found.supports = found.supports.union(own)
            case .opposes: found.opposes = found.opposes.union(own)
            case .abstains: found.abstains = found.abstains.union(own)
            }
        }
        return found
    }

    /// Whether what is said of this is said of a government of these parties.
    func bears(_ object: Action.Object, on parties: [Int]) -> Bool {
        switch object {
        case .party(let other): parties.contains(other)
        case .government, .budget:
            !house.government.isEmpty && house.government.allSatisfy(parties.contains)
        }
    }

    /// Votes with which a government is carried though all others who vote are against, less those
    /// pledged to it; where it takes a majority to stop it an abstention is one of them.
    func votesLacking(_ government: PlayerSet, _ pledged: OutsidePledges) -> Int {
        let isTolerated = toleratesGovernments
        let cast = votingSeats - (isTolerated ? 0 : votes(pledged.abstains))
        let rule = world.house.rule(of: .investiture)
        let needed = rule.carrying.yeasNeeded(of: cast, members: house.total)
        return needed - votes(government) - votes(pledged.supports)
            - (isTolerated ? votes(pledged.abstains) : 0)
    }
}

extension Chamber {
    /// Votes that carry a government, those pledged to it among them.
    func votesNeeded(_ pledged: OutsidePledges) -> Int {
        votesLacking([], pledged) + votes(pledged.supports)
    }
}

extension Asking {
    /// `with C abstaining`, as a part of a count; nothing where nobody has pledged anything.
    func pledgeWords(_ pledged: OutsidePledges, _ chamber: Chamber) -> Text {
        let sides: [(PlayerSet, Text)] = [
            (pledged.supports, " for it"), (pledged.opposes, " against it"),
            (pledged.abstains, " abstaining"),
        ]
        let words = sides.filter { !$0.0.isEmpty }.map { chamber.name($0.0) + $0.1 }
        return words.isEmpty ? "" : " with " + list(words)
    }

    /// Pledges supposed that say nothing of a government of these parties.
    func unheededPledges(on parties: [Int], _ chamber: Chamber) -> [Text] {
        unheeded { !chamber.bears($0, on: parties) }
    }
}
