// `the Speaker is from Liberal`: that party has one vote less, save to break a tie.

package struct SpeakerClause: Sendable {
    package let party: Name
}
