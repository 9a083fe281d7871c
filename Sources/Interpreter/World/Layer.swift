// Layers of changes. A stronger layer overrides a weaker one; within a layer a contradiction is an
// error, save that in the session's own a later clause replaces an earlier.

import Diagnostics
import Elections
import Syntax

struct Layer: Sendable {
    enum Kind: Sendable, Hashable {
        /// A pact or scenario in force, by its index in the world's plans.
        case plan(Int)
        /// What rules bring about.
        case rules
        /// The session's own clauses.
        case session
        /// A `suppose` of the prompt, or a sentence's `if`.
        case supposed
    }

    let kind: Kind
    /// Higher is stronger. A plan stands just below the layer that put it in force.
    let rank: Int
    var effects: [Effect] = []
}

/// Ranks: what is put in force by the session, the session's own, each `suppose`, then `if`.
enum Rank {
    static let session = 1

    static func supposition(_ depth: Int) -> Int { session + 2 * (depth + 1) }
    /// The depth of a supposition that stands above all layers there are.
    static func depth(above layers: [Layer]) -> Int {
        let strongest = layers.map(\.rank).max() ?? session
        return max(0, (strongest - session + 1) / 2)
    }

    /// Plans stand just below the clauses beside which they were put in force.
    static func plans(beside own: Int) -> Int { own - 1 }
}

/// A clause with its names found and its place fixed to a list of ridings. A class, since situations
/// and their records share it.
final class Effect: Sendable {
    enum Scope: Int, Sendable {
        case everywhere, region, riding
    }

    let action: Action
    /// In order; empty for a change of the house.
    let ridings: [Int]
    /// How exactly the place was said: a riding outranks a region.
    let scope: Scope
    /// The place as said, for *Assuming*.
    let chosen: ChosenPlace
    let clause: Clause

    init(
        action: Action, ridings: [Int], scope: Scope, chosen: ChosenPlace, clause: Clause
    ) {
        self.action = action
        self.ridings = ridings
        self.scope = scope
        self.chosen = chosen
        self.clause = clause
    }
}

/// How a place was said, kept for the lines under *Assuming*.
enum ChosenPlace: Sendable {
    case nowhere, everywhere
    case named(String)
    /// `7 ridings chosen before the changes`
    case byCondition(count: Int)
    /// `every riding in Ontario except Davenport`
    case several(count: Int)
}

/// What a clause does, in party indices and exact rates.
enum Action: Sendable {
    case standDown(party: Int, for: Int?)
    case run(party: Int)
    case endorse(party: Int, other: Int)
    case primary(parties: [Int], wonBy: Int?)
    case flow(Flow)
    case swing(points: Rate, from: Int, to: Int)
    case gainPoints(party: Int, points: Rate)
    case scale(party: Int, by: Rate)
    case getVotes(party: Int, votes: Int)
    case getShare(party: Int, share: Rate)
    case win(party: Int)
    case vacant
    case cross(members: Int, from: Int, to: Int)
    /// Seats of a party that fall vacant, whichever they are.
    case vacate(seats: Int, of: Int)
    /// The party that the Speaker is taken from.
    case speaker(from: Int)
    /// Whether a party's members take no seats.
    case absence(of: Int, Bool)
    case stance(party: Int, Stance, Object)
    case ruleOut(party: Int, RuleOutClause.What, other: Int)
    case bloc([Int])
    /// So many members of each stay away from every division.
    case pair([Int], members: Int)
    case government([Int], supporters: [Int])
    /// Who would replace the government, should it fall.
    case rival([Int], supporters: [Int])
    case opposition([Int])
    case system(SeatSystem)
    case bargain(BargainAction)

    struct Flow: Sendable {
        enum Occasion: Sendable, Equatable {
            case always
            case standDown(for: Int?)
        }

        let party: Int
        let shares: [(to: Int, rate: Rate)]
        /// What neither goes to a party nor is said to stay home remains with the party.
        let home: Rate
        let occasion: Occasion
        /// The plan that the flow was said in: there it moves that plan's stand-downs first.
        let plan: Int?
    }

    enum Object: Sendable, Hashable {
        case government, budget
        case party(Int)
    }
}
