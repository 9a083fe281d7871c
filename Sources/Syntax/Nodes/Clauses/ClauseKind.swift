// The clauses: every change to a world that the language knows.

package enum ClauseKind: Sendable {
    case standDown(StandDownClause)
    case run(RunClause)
    case endorse(EndorseClause)
    case primary(PrimaryClause)
    case flow(FlowClause)
    case swing(SwingClause)
    case gain(GainClause)
    case get(GetClause)
    case win(WinClause)
    case cross(CrossClause)
    case vacate(VacateClause)
    case vacant(VacantClause)
    case inForce(InForceClause)
    case stance(StanceClause)
    case ruleOut(RuleOutClause)
    case bloc(BlocClause)
    case pair(PairClause)
    case speaker(SpeakerClause)
    case absence(AbsenceClause)
    case government(GovernmentClause)
    case opposition(OppositionClause)
    case system(SystemClause)
    case bargain(BargainClause)

    /// Whether the change can be one of who runs in a riding, or with how many votes.
    package var bearsOnBallots: Bool {
        switch self {
        case .standDown, .run, .endorse, .primary, .flow, .swing, .gain, .get, .win, .inForce,
            .system:
            true
        case .cross, .vacate, .vacant, .stance, .ruleOut, .bloc, .pair, .speaker, .absence,
            .government, .opposition, .bargain:
            false
        }
    }

    /// Whether the change waits for an election to be called.
    package var isNext: Bool {
        switch self {
        case .gain(let node): node.isNext
        case .swing(let node): node.isNext
        case .standDown, .run, .endorse, .primary, .flow, .get, .win, .cross, .vacate, .vacant,
            .speaker, .absence, .inForce,
            .stance, .ruleOut, .bloc, .pair, .government, .opposition, .system, .bargain:
            false
        }
    }
}
