// `what is the policy span of Labour + Right`: how far apart a coalition's outermost members stand

package struct SpanQuestion: Sendable {
    /// None of the government's.
    package let parties: [Name]
}
