// `pact Progressive Primary [is off]`, `scenario Snap Election`

package struct InForceClause: Sendable {
    package let name: Name
    /// `.pact` or `.scenario`, as the word before the name says.
    package let wanted: NameKinds
    package let isOff: Bool

    package init(name: Name, wanted: NameKinds, isOff: Bool) {
        self.name = name
        self.wanted = wanted
        self.isOff = isOff
    }
}
