// `votes: Liberal 6,018,728, Conservative 6,239,227`, beside `seats:` where no ridings are declared.

package struct VotesDeclaration: Sendable {
    package let votes: [PartyNumber]
}
