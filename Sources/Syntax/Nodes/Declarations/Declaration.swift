// The declarations: what a user says is so, before any change.

package enum Declaration: Sendable {
    case house(HouseDeclaration)
    case parties(PartyDeclaration)
    case trait(TraitDeclaration)
    case riding(RidingDeclaration)
    case ridingsFrom(RidingsFromDeclaration)
    case seats(SeatsDeclaration)
    case votes(VotesDeclaration)
    case pact(PactDeclaration)
    case scenario(ScenarioDeclaration)
    case include(IncludeDeclaration)
    case definition(DefinitionDeclaration)
    case rule(RuleDeclaration)
    case budget(BudgetDeclaration)
}
