// `Independent sits alone`, `Sinn Fein is abstentionist`: said of parties that are declared already.

package struct TraitDeclaration: Sendable {
    package let parties: [Name]
    package let trait: PartyTrait
}
