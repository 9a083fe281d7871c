// A world is a value: what was declared, and the layers of changes in force. Supposing something
// makes another world; the session's own is never changed by a question.

import Diagnostics
import Elections
import Syntax

package struct World: Sendable {
    @Heaped package var lexicon = Lexicon()

    @Heaped var house = House()
    var parties: [Party] = []
    /// The regions' names, as first declared.
    var regions: [String] = []
    @Heaped var ridings = Ridings()
    /// `seats: Liberal 157, …`, one a party, instead of ridings.
    var plainSeats: [Int] = []
    @Heaped var plainSeatsAt: Location? = nil
    var plans: [Plan] = []
    /// Words that the script defines, and what follows from what.
    var definitions: [Definition] = []
    var defined = DefinedWords()
    var rules: [Rule] = []
    /// In the order in which they were tabled.
    var budgets: [BudgetFacts] = []
    /// The session's own clauses and what they put in force, weakest first.
    var layers: [Layer] = []
    /// The prompt's what-ifs, outermost first.
    var suppositions: [Supposition] = []

    var partyNamed = NameTable()
    var regionNamed = NameTable()
    var ridingNamed = NameTable()
    var planNamed = NameTable()

    /// The world as it stands with all its layers, once `settle` has worked it out. On the heap:
    /// a world is copied for every question.
    var settled: Situation? {
        get { standing?.value }
        set { standing = newValue.map { Boxed($0) } }
    }
    private var standing: Boxed<Situation>?

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
