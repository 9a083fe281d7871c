// `NDP wins Halifax`: a result forced whatever the votes.

package struct WinClause: Sendable {
    package let party: Name
    package let place: Place
}
