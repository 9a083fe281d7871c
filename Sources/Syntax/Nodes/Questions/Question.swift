// The questions, each with the changes it supposes.

import Diagnostics

package indirect enum QuestionKind: Sendable {
    case whoWins(WhoWinsQuestion)
    case whoIsSecond(WhoIsSecondQuestion)
    case tally(TallyQuestion)
    case leads(LeadsQuestion)
    case lead(LeadQuestion)
    case lacking(LackingQuestion)
    case flips(FlipsQuestion)
    case whichRidings(WhichRidingsQuestion)
    case whichParties(WhichPartiesQuestion)
    case howMany(CountMeasure)
    case whatIs(Measure)
    case isTrue(Condition)
    /// `who holds the balance of power [on no confidence]`
    case balanceOfPower(on: Motion?)
    /// `who holds the balance of power with the Speaker from each party`
    case speakers
    case kingmaker(KingmakerQuestion)
    case formGovernment(FormGovernmentQuestion)
    case minority(MinorityQuestion)
    case span(SpanQuestion)
    /// `who governs`
    case governs(isOfOpposition: Bool)
    case turnGovernment(TurnGovernmentQuestion)
    case canTurn(CanTurnQuestion)
    case listCoalitions(ListCoalitionsQuestion)
    case power(PowerQuestion)
    case role(RoleQuestion)
    case critical(CriticalQuestion)
    /// `who is the median party`
    case median
    case core(CoreQuestion)
    case proportional(ProportionalQuestion)
    case pendulum(PendulumQuestion)
    case curve(CurveQuestion)
    case swingRatio(SwingRatioQuestion)
    case tipping(TippingQuestion)
    case closest(ClosestQuestion)
    case spoilers(SpoilersQuestion)
    case ministries(MinistriesQuestion)
    case compare(CompareQuestion)
    case bargain(BargainQuestion)
    case show(ShowQuestion)
    /// `what if CLAUSES`: seats and what flips.
    case whatIf
    /// `why [in full] QUESTION`
    case why(QuestionKind, isInFull: Bool)
    /// `why [in full] [not] [Green]`: of the question asked last.
    case whyLast(WhyLastQuestion)
}

package struct Question: Sendable {
    package let kind: QuestionKind
    /// The changes after `if`, first or last in the sentence.
    package let suppositions: [Clause]
    package let range: SourceRange

    package init(kind: QuestionKind, suppositions: [Clause], range: SourceRange) {
        self.kind = kind
        self.suppositions = suppositions
        self.range = range
    }
}

extension Question {
    /// The same asked with `why`.
    package func why(isInFull: Bool) -> Question {
        Question(kind: .why(kind, isInFull: isInFull), suppositions: suppositions, range: range)
    }
}
