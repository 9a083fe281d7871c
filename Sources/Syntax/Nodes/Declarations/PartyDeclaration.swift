// `party Liberal also Liberals, "Parti libéral": …`, and `parties Labour, National`.

package struct PartyDeclaration: Sendable {
    /// One party, or several where only names are given (`parties Labour, National also Nats`).
    package let names: [Name]
    /// Other names, a list for each party.
    package let aliases: [[Name]]
    package let traits: [PartyTrait]
}

package enum PartyTrait: Sendable {
    /// `abstentionist`: its members do not take their seats.
    case abstentionist
    /// `sits alone`: each member is a player of their own.
    case sitsAlone
    /// `colour "#D71920"`: red, green, blue, each 0…255.
    case colour(red: UInt8, green: UInt8, blue: UInt8)
    /// `position 4.5`: left 0 … right 10.
    case position(Quantity)
    /// `population 14,223,942`: behind it, where a motion needs so much of the population.
    case population(Quantity)
}
