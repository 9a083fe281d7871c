// `Green runs in Halifax`

package struct RunClause: Sendable {
    package let parties: [Name]
    package let place: Place
}
