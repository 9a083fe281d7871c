// `the pressure of NDP`, `pressure`: a measure that the script defines.

package struct OwnMeasure: Sendable {
    package enum Thing: Sendable {
        case party(Name)
        case place(Place)
        /// The riding that varies.
        case it
    }

    package let name: Name
    package let thing: Thing
}
