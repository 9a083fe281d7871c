// A world is a value: what was declared, and the layers of changes in force. Supposing something
// makes another world; the session's own is never changed by a question.

import Diagnostics
import Elections
import Syntax

package struct World: Sendable {
    /// All that was declared, copied by one reference.
    @Heaped private var declared = Declared()

    private struct Declared {
        var lexicon = Lexicon()
        var house = House()
        var parties: [Party] = []
        var regions: [String] = []
        var ridings = Ridings()
        var plainSeats: [Int] = []
        var plainSeatsAt: [Int: Location] = [:]
        var national = NationalVotes()
        var plans: [Plan] = []
        var definitions: [Definition] = []
        var defined = DefinedWords()
        var rules: [Rule] = []
        var ruleSaid: [String: Int] = [:]
        var budgets: [BudgetFacts] = []
        var layers: [Layer] = []
        var partyNamed = NameTable()
        var regionNamed = NameTable()
        var ridingNamed = NameTable()
        var planNamed = NameTable()
    }
    package var lexicon: Lexicon {
        get { declared.lexicon }
        _modify { yield &declared.lexicon }
    }
    var house: House {
        get { declared.house }
        _modify { yield &declared.house }
    }
    var parties: [Party] {
        get { declared.parties }
        _modify { yield &declared.parties }
    }
    /// The regions' names, as first declared.
    var regions: [String] {
        get { declared.regions }
        _modify { yield &declared.regions }
    }
    var ridings: Ridings {
        get { declared.ridings }
        _modify { yield &declared.ridings }
    }
    /// `seats: Liberal 157, …`, one a party, instead of ridings.
    var plainSeats: [Int] {
        get { declared.plainSeats }
        _modify { yield &declared.plainSeats }
    }
    /// Where the seats of a party are declared.
    var plainSeatsAt: [Int: Location] {
        get { declared.plainSeatsAt }
        _modify { yield &declared.plainSeatsAt }
    }
    /// `votes: Liberal 6,018,728, …`, one a party, where no ridings say how people voted.
    var national: NationalVotes {
        get { declared.national }
        _modify { yield &declared.national }
    }
    var plans: [Plan] {
        get { declared.plans }
        _modify { yield &declared.plans }
    }
    /// Words that the script defines, and what follows from what.
    var definitions: [Definition] {
        get { declared.definitions }
        _modify { yield &declared.definitions }
    }
    var defined: DefinedWords {
        get { declared.defined }
        _modify { yield &declared.defined }
    }
    var rules: [Rule] {
        get { declared.rules }
        _modify { yield &declared.rules }
    }
    /// The place of each rule by what it says.
    var ruleSaid: [String: Int] {
        get { declared.ruleSaid }
        _modify { yield &declared.ruleSaid }
    }
    /// In the order in which they were tabled.
    var budgets: [BudgetFacts] {
        get { declared.budgets }
        _modify { yield &declared.budgets }
    }
    /// The session's own clauses and what they put in force, weakest first.
    var layers: [Layer] {
        get { declared.layers }
        _modify { yield &declared.layers }
    }
    var partyNamed: NameTable {
        get { declared.partyNamed }
        _modify { yield &declared.partyNamed }
    }
    var regionNamed: NameTable {
        get { declared.regionNamed }
        _modify { yield &declared.regionNamed }
    }
    var ridingNamed: NameTable {
        get { declared.ridingNamed }
        _modify { yield &declared.ridingNamed }
    }
    var planNamed: NameTable {
        get { declared.planNamed }
        _modify { yield &declared.planNamed }
    }
    /// The prompt's what-ifs, outermost first.
    var suppositions: [Supposition] = []

    /// The world as it stands with all its layers, once `settle` has worked it out. On the heap:
    /// a world is copied for every question.
    var settled: Situation? {
        get { standing?.value }
        set {
            standing = newValue.map { Boxed($0) }
            unruled = nil
        }
    }
    private var standing: Boxed<Situation>?
    /// The same before any rule acts, while nothing but rules is declared.
    private var unruled: Boxed<Situation>?

    /// The question answered last.
    var asked: Boxed<Asked>?

    struct Asked: Sendable {
        let question: Question
        let source: Source
        /// The world that it was asked in; nothing while that is still the world.
        let world: World?
    }

    package init() {}

    func label(_ party: Int) -> PartyLabel { parties[party].label }
    func name(ofRiding riding: Int) -> String { ridings.texts[riding] }
    func name(ofRegion region: Int) -> String { regions[region] }

    func regionName(ofRiding riding: Int) -> String? {
        let region = ridings.region[riding]
        return region < 0 ? nil : name(ofRegion: Int(region))
    }

    /// Ridings region by region, in the order of each region's first; nothing for those in none.
    func byRegion(_ ridings: some Sequence<Int>) -> [(region: Int?, ridings: [Int])] {
        var (place, groups) = ([Int32: Int](), [(region: Int?, ridings: [Int])]())
        for riding in ridings {
            let region = self.ridings.region[riding]
            if place[region] == nil {
                place[region] = groups.count
                groups.append((region < 0 ? nil : Int(region), []))
            }
            groups[place[region] ?? 0].ridings.append(riding)
        }
        return groups
    }

    /// Whether nothing has changed since the situation was worked out.
    package var isSettled: Bool { standing != nil }

    /// Works the situation out, where something has changed since it was last asked for.
    package mutating func settle() throws {
        if standing == nil { settled = try situation() }
    }

    /// The world as it stands before any rule acts: the same however many rules are declared.
    mutating func unruledSituation() throws -> Situation {
        if let unruled { return unruled.value }
        var bare = self
        bare.rules = []
        bare.ruleSaid = [:]
        let situation = try Situation(of: bare)
        unruled = Boxed(situation)
        return situation
    }

    /// Forgets how the world stands, but for what no rule changes.
    mutating func unsettleRules() { standing = nil }

    /// The session's world; worked out afresh where nobody has settled it.
    func situation() throws -> Situation {
        if let settled { return settled }
        return try Situation(of: self).held(in: self)
    }
}

/// A pact or a scenario: a name for clauses, which are in force only once put there.
struct Plan: Sendable {
    let name: NameID
    let kind: NameKinds
    let partners: [Int]
    let clauses: [Clause]
    let location: Location
}
