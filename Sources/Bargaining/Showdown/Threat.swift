// What a mover's threat comes to, read off the tree: its two choices where its turn comes.

/// A mover's turn once the government has refused and those before it have chosen as they prefer:
/// what follows of either choice, those behind it choosing as they prefer.
public struct Threat: Hashable, Sendable {
    /// How it ends if the mover folds there.
    public let ifFolded: Showdown.Outcome
    /// How it ends if the mover votes to topple there.
    public let ifToppled: Showdown.Outcome
    /// Whether it votes to topple there.
    public let topples: Bool
    /// What toppling brings it there, less what folding does; nothing beyond `Int`.
    public let gain: Int?
    /// What it gets where all who move topple, less what it gets where all fold; nothing beyond
    /// `Int`.
    public let gainOfAll: Int?

    init(of mover: Int, after before: [Bool], _ solver: Backwards) {
        func payoff(_ outcome: Showdown.Outcome) -> Int {
            solver.stakes.payoffs(of: outcome)[mover + 1]
        }
        func gain(_ one: Int, over other: Int) -> Int? {
            let (gain, overflow) = one.subtractingReportingOverflow(other)
            return overflow ? nil : gain
        }
        ifFolded = solver.outcome(after: before + [false])
        ifToppled = solver.outcome(after: before + [true])
        topples = payoff(ifToppled) > payoff(ifFolded)
        self.gain = gain(payoff(ifToppled), over: payoff(ifFolded))
        func all(_ vote: Bool) -> Int {
            payoff(solver.outcome(after: solver.votes.map { _ in vote }))
        }
        gainOfAll = gain(all(true), over: all(false))
    }

    /// Whether the government falls by this vote and stands without it.
    public var decides: Bool { ifToppled.isFall && !ifFolded.isFall }

    /// Whether the mover topples there, or would where its vote changes nothing: it gets more where
    /// all topple than where all fold, and loses nothing by its own vote in a fall.
    public var isCredible: Bool {
        if topples || ifFolded.isFall != ifToppled.isFall { return topples }
        let isLoss = ifFolded.isFall && gain != 0
        return !isLoss && gainOfAll ?? 0 > 0
    }
}

extension Showdown.Outcome {
    /// Whether the government was refused and falls.
    public var isFall: Bool {
        if case .fell = self { true } else { false }
    }

    /// How each mover has voted; nothing where none has.
    public var against: [Bool] {
        switch self {
        case .stood(let against), .fell(let against): against
        case .conceded, .dissolved: []
        }
    }
}
