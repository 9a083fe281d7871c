// `power [by banzhaf, johnston] [among connected coalitions] [needing two thirds]`

import Diagnostics

package struct PowerQuestion: Sendable {
    package enum Index: String, CaseIterable, Sendable {
        case banzhaf, shapley, johnston, deegan, publicGood, coleman
    }

    /// None for those most used.
    package var indices: [Index]
    /// `among connected coalitions`: orders in which neighbours join on the line of positions.
    package let amongConnected: Bool
    package let quota: CoalitionQuota?
    /// Whose power is asked for by name; the table holds everyone's.
    package var parties: [Name]
}

/// What a coalition must reach where it is not a majority.
package indirect enum CoalitionQuota: Sendable {
    /// `needing two thirds`, `needing 60%`: at least this share, in billionths.
    case share(billionths: Int, SourceRange)
    /// `needing a majority`
    case majority
    /// `needing a majority of all members`: of those too who cast no vote.
    case ofMembers(CoalitionQuota)
    /// `needing 226 votes`
    case votes(Quantity)
    /// `needing two thirds of members with 50% of population`: both at once; `or 24 members`: or so
    /// many votes alone.
    case double(CoalitionQuota, population: Quantity, orVotes: Quantity?)
}
