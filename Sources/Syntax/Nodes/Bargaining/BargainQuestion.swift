// The questions of bargaining: whether the budget passes, what would pass it, and who blinks.

package enum BargainQuestion: Sendable {
    case passes(PassesQuestion)
    /// `what happens if the budget fails`
    case failing(budget: Name?)
    /// `who votes for the budget`
    case voters(budget: Name?, against: Bool)
    /// `what is the cheapest way to pass the budget [without P] [at most 2 partners]`
    case cheapest(CheapestQuestion)
    /// `what can NDP get`; of several, what they get as a bloc
    case canGet([Name])
    /// `who has the most leverage`
    case leverages(budget: Name?)
    /// `what is the deficit`
    case deficit(budget: Name?)
    /// `how does NDP vote on the budget`
    case votes(parties: [Name], budget: Name?)
    /// `what do Green and NDP want`
    case wants(parties: [Name])
    /// `who wants pharmacare`
    case wanted(item: Name)
    /// `who can bring the government down over the budget`
    case topplers(budget: Name?)
    /// `can NDP bring the government down over the budget`
    case canTopple(parties: [Name], budget: Name?)
    /// `is NDP's threat credible`; `is NDP bluffing` where it is doubted
    case credible(Name, isDoubted: Bool)
    /// `what is NDP's threat worth`
    case threatWorth(Name)
    /// `what is a snap election worth to NDP`; `would NDP gain from an election` where it is asked
    case electionWorth(Name, isAsked: Bool)
    /// `who blinks first`, `does Liberal blink first`
    case blinks(Blinkers, budget: Name?)
    /// `where does NDP campaign`, `where does NDP not campaign`
    case campaigning(Name, isForgone: Bool)
    /// `at what swing from Liberal to Bloc does the government blink`
    case threshold(ThresholdQuestion)
}

/// Of whom it is asked whether they blink.
package enum Blinkers: Sendable {
    /// `who blinks first`
    case anyone
    /// `does the government blink`
    case government
    case parties([Name])
}
