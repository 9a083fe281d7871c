// What each way out of a showdown is worth, in any one unit.

/// What the government and the movers get of every outcome. What a mover gets hangs on whether the
/// government falls and on its own vote, and on the other movers' votes only where these are told.
public struct Stakes: Hashable, Sendable {
    /// The government, then each mover.
    public let conceded: [Int]
    /// What an election called by the government is worth: to it, then to each mover.
    public let dissolved: [Int]
    /// Refused, and the government stands.
    public let stood: Votes
    /// Refused, and the government falls.
    public let fell: Votes

    /// What a vote on the government comes to for each side of it.
    public struct Votes: Hashable, Sendable {
        /// What the government gets.
        public let government: Int
        /// What each mover gets once it has folded, and once it has voted to topple.
        public let folded: [Int]
        /// What each mover gets once it has voted to topple.
        public let toppled: [Int]
        /// What the government and each mover get by all their votes together: at the number in
        /// which bit `i` is set where mover `i` votes to topple. Nothing where own votes decide.
        public let joint: [[Int]]?

        /// Payoffs in one unit: the government's, and each mover's either way it votes.
        public init(government: Int, folded: [Int], toppled: [Int], joint: [[Int]]? = nil) {
            self.government = government
            self.folded = folded
            self.toppled = toppled
            self.joint = joint
        }

        func payoffs(_ against: [Bool]) -> [Int] {
            if let joint {
                return joint[against.indices.reduce(0) { $0 + (against[$1] ? 1 << $1 : 0) }]
            }
            return [government]
                + against.indices.map { against[$0] ? toppled[$0] : folded[$0] }
        }
    }

    /// Payoffs in one unit; lists are of the government, then of each mover.
    public init(conceded: [Int], dissolved: [Int], stood: Votes, fell: Votes) {
        self.conceded = conceded
        self.dissolved = dissolved
        self.stood = stood
        self.fell = fell
    }

    func fits(_ movers: Int) -> Bool {
        [conceded, dissolved].allSatisfy { $0.count == movers + 1 }
            && [stood, fell].allSatisfy { $0.folded.count == movers && $0.toppled.count == movers }
            && isJointSound(movers)
    }

    /// More movers' votes are not told together.
    static let mostJoint = 12

    var isJoint: Bool { stood.joint != nil }

    private func isJointSound(_ movers: Int) -> Bool {
        guard isJoint || fell.joint != nil else { return true }
        return movers <= Self.mostJoint
            && [stood, fell].allSatisfy { votes in
                votes.joint?.count == 1 << movers
                    && votes.joint?.allSatisfy { $0.count == movers + 1 } == true
            }
    }

    /// What each gets of an outcome: the government, then each mover.
    public func payoffs(of outcome: Showdown.Outcome) -> [Int] {
        switch outcome {
        case .conceded: conceded
        case .dissolved: dissolved
        case .stood(let against): stood.payoffs(against)
        case .fell(let against): fell.payoffs(against)
        }
    }
}
