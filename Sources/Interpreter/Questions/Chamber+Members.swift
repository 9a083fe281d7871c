// Members who sit alone, when there are too many of them to name: they are counted instead.

import Coalitions
import Diagnostics

extension Chamber {
    /// So many lone members of one party are named, each by a name of their own.
    static let mostNamed = 40

    /// How many members of a party sit alone, by party, where they are too many to name.
    var crowds: [Int: Int] {
        var sizes: [Int: Int] = [:]
        for player in players where isLone(player) {
            sizes[player.parties[0], default: 0] += 1
        }
        return sizes.filter { $0.value > Self.mostNamed }
    }

    func isLone(_ player: Player) -> Bool {
        player.parties.count == 1 && player.votes == 1 && world.parties[player.parties[0]].sitsAlone
    }

    /// Who a player of another house is in this one: of the same name, else where its party's members
    /// sit alone any one of them, who are all alike.
    func counterparts(of player: Player) -> [Int] {
        let label = player.label.plain
        let same = players.indices.filter { players[$0].label.plain == label }
        guard same.isEmpty, isLone(player) else { return same }
        return players.indices.first { players[$0].parties == player.parties }.map { [$0] } ?? []
    }

    /// The names of players; of a crowd's members, how many of them there are.
    func labels(_ members: some Sequence<Int>) -> [Text] {
        let crowds = crowds
        var labels: [Text] = []
        var counts: [(party: Int, place: Int, count: Int)] = []
        for member in members {
            let player = players[member]
            guard let party = player.parties.first, isLone(player), crowds[party] != nil else {
                labels.append(player.label)
                continue
            }
            if let place = counts.firstIndex(where: { $0.party == party }) {
                counts[place].count += 1
            } else {
                counts.append((party, labels.count, 1))
                labels.append("")
            }
        }
        for (party, place, count) in counts {
            labels[place] = "\(counted(count, "member", "members")) of \(world.label(party))"
        }
        return labels
    }

    /// Players who have a row of their own in a table: of a crowd, one who stands for each.
    var shownPlayers: [Int] {
        var shown: Set<Int> = []
        let crowds = crowds
        return players.indices.filter { index in
            guard isLone(players[index]), let party = players[index].parties.first,
                crowds[party] != nil
            else { return true }
            return shown.insert(party).inserted
        }
    }

    /// A row's label: `Independent, each of 300 members` for a crowd.
    func rowLabel(_ index: Int) -> Text {
        let player = players[index]
        guard isLone(player), let party = player.parties.first, let size = crowds[party] else {
            return player.label
        }
        return "\(world.label(party)), each of \(grouped(size))"
    }

    /// Coalitions that differ only in which members of a crowd they have are listed once.
    func once(_ listing: Listing) -> Listing {
        Listing(
            sets: once(listing.sets), count: listing.count, isOrdered: listing.isOrdered)
    }

    func once(_ sets: [PlayerSet]) -> [PlayerSet] {
        guard !crowds.isEmpty else { return sets }
        var shown: Set<String> = []
        return sets.filter { shown.insert(name($0).plain).inserted }
    }

    /// Listing coalitions of so many players would take too long, and no one would read them.
    func refuseCrowd() throws {
        guard players.count > 400 else { return }
        throw Diagnostic.tooManyToName(players.count, at: at)
    }
}
