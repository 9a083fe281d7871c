// `who is kingmaker [between Liberal and Conservative]`

package struct KingmakerQuestion: Sendable {
    /// Two formateurs, or none for the two largest parties.
    package let formateurs: [Name]
}
