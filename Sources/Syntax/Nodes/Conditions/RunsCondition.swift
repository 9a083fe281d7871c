// `Green runs in Victoria`, `Green runs` (in the riding that varies)

package struct RunsCondition: Sendable {
    package let parties: [Name]
    package let place: Place
}
