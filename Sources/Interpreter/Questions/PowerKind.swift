// The indices of power that an answer can show, each with its name, its source and its values.

import Coalitions
import Diagnostics
import Syntax

/// One column of a table of power.
enum PowerKind: String {
    case banzhaf, penrose, shapley, johnston, deegan, publicGood
    /// Coleman's two.
    case prevent, initiate
    case connected

    /// The column's head.
    var head: String {
        switch self {
        case .banzhaf: "Banzhaf"
        case .penrose: "Penrose"
        case .shapley: "Shapley–\nShubik"
        case .johnston: "Johnston"
        case .deegan: "Deegan–\nPackel"
        case .publicGood: "public\ngood"
        case .prevent: "prevents"
        case .initiate: "initiates"
        case .connected: "connected"
        }
    }

    /// The head on one line.
    var name: String {
        head.replacing("–\n", with: "–").replacing("\n", with: " ")
    }

    var title: String {
        switch self {
        case .banzhaf: "Banzhaf's index"
        case .penrose: "Penrose's measure"
        case .shapley: "Shapley and Shubik's index"
        case .johnston: "Johnston's index"
        case .deegan: "Deegan and Packel's index"
        case .publicGood: "the public good index"
        case .prevent: "Coleman's power to prevent"
        case .initiate: "Coleman's power to initiate"
        case .connected: "the share of connected orders decided"
        }
    }

    /// Whether it is shared out, so that what members have apart is what they have in all; the chance
    /// to decide is not.
    var addsUp: Bool {
        switch self {
        case .banzhaf, .shapley, .johnston, .deegan, .publicGood, .connected: true
        case .penrose, .prevent, .initiate: false
        }
    }

    /// What the number is, and who proposed it.
    var meaning: Text? {
        switch self {
        case .banzhaf:
            "Banzhaf: a party's share of all swings, coalitions that win with it and lose without (Penrose 1946; Banzhaf 1965)"
        case .penrose: "Penrose: the chance to decide when all others toss coins (Penrose 1946)"
        case .shapley:
            "Shapley–Shubik: the share of all orders of joining in which a party's arrival wins (1954)"
        case .johnston:
            "Johnston: every coalition that can lose a swing shares one among its critical members (1978)"
        case .deegan:
            "Deegan–Packel: minimal winning coalitions are as likely as each other and divide evenly (1978)"
        case .publicGood:
            "public good: how many minimal winning coalitions a party is in, as a share of all such memberships (Holler 1982)"
        case .prevent:
            "prevents: the share of winning coalitions that a party can break; initiates: of losing ones that it can make win (Coleman 1971)"
        case .initiate: nil
        case .connected:
            "connected: the share of connected orders in which a party's arrival wins (Edelman 1997)"
        }
    }
}

/// An index with one value a player.
struct PowerColumn {
    let kind: PowerKind
    let values: [Double]
    /// The same as fractions, where they were computed exactly.
    var exact: [Fraction]?
    /// Raw swings, where the index counts them.
    var swings: [UInt128]?
    /// No value is further than this from the truth.
    let error: Double
}

extension PowerQuestion {
    /// The columns asked for; the most used ones where none is.
    var kinds: [PowerKind] {
        if amongConnected { return [.connected] + indices.flatMap(\.kinds) }
        return indices.isEmpty ? [.banzhaf, .penrose, .shapley] : indices.flatMap(\.kinds)
    }
}

extension PowerQuestion.Index {
    fileprivate var kinds: [PowerKind] {
        switch self {
        case .banzhaf: [.banzhaf, .penrose]
        case .shapley: [.shapley]
        case .johnston: [.johnston]
        case .deegan: [.deegan]
        case .publicGood: [.publicGood]
        case .coleman: [.prevent, .initiate]
        }
    }
}

extension Asking {
    func values(
        _ kind: PowerKind, _ game: HouseGame, _ chamber: Chamber
    ) throws -> PowerColumn {
        let isOfFew = [.johnston, .deegan, .publicGood, .connected].contains(kind)
        if game.double != nil, kind == .connected {
            throw Diagnostic.notOfTwoQuotas("power among connected coalitions", at: location)
        }
        var swings: [UInt128]?
        let values: IndexValues?
        switch kind {
        case .banzhaf:
            let power = game.swingPower()
            (values, swings) = (power?.banzhaf, power?.swings)
        case .penrose: values = game.swingPower()?.penrose
        case .prevent: values = game.swingPower()?.prevent
        case .initiate: values = game.swingPower()?.initiate
        case .shapley: values = game.shapleyShubik()
        case .johnston: values = game.johnston()
        case .deegan: values = game.deeganPackel()
        case .publicGood: values = game.publicGood()
        case .connected:
            try chamber.needPositions()
            values = game.votes.connectedPower(spots: chamber.spots)
        }
        guard let values else {
            throw Diagnostic.tooManyPlayers(
                kind.title, isWide: !isOfFew, at: location)
        }
        return PowerColumn(
            kind: kind, values: values.values, exact: values.exact, swings: swings,
            error: values.error)
    }
}
