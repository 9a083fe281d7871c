// `Victoria is winnable`, `NDP can work with Green`: a word that the script defines.

package struct OwnCondition: Sendable {
    /// What the word is said of: it holds of every one named.
    package enum Thing: Sendable {
        case parties([Name])
        case place(Place)
    }

    package let name: Name
    package let subject: Thing
    /// Nothing for an adjective.
    package let object: Thing?
}
