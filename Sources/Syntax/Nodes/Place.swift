// PLACE: which ridings a clause, a condition or a question is about.

import Diagnostics

package struct Place: Sendable {
    package indirect enum Kind: Sendable {
        /// `Victoria, Halifax and Ontario`: ridings and regions by name.
        case names([PlaceName])
        /// `everywhere`
        case everywhere
        /// `every riding in Ontario where … except Davenport`; `it` stands for no filter of a place.
        case every(EveryRiding)
        /// `it`: the riding that varies.
        case it
    }

    package let kind: Kind
    package let range: SourceRange

    /// Whether a condition holds there once it holds in one of the ridings.
    package var isAny: Bool {
        if case .every(let every) = kind { every.choice == .any } else { false }
    }

    /// The same where ridings are chosen or counted: a name that a riding and a region share is the
    /// region's, `seats in Quebec`.
    var ofSeveral: Place {
        guard case .names(let names) = kind else { return self }
        return Place(kind: .names(names.map(\.ofSeveral)), range: range)
    }
}

/// `Victoria`, `riding Québec`, `region Quebec`.
package struct PlaceName: Sendable {
    package let name: Name
    /// Given by a word before the name: `.riding`, `.region`, or both where none stands.
    package let wanted: NameKinds
    /// Which of the two is meant where a riding and a region share the name.
    package private(set) var prefersRegion = false

    package init(name: Name, wanted: NameKinds = .places) {
        self.name = name
        self.wanted = wanted
    }

    fileprivate var ofSeveral: PlaceName {
        var name = self
        name.prefersRegion = true
        return name
    }
}

/// `every riding [in PLACE] [where CONDITION] [except PLACE]`, also `ridings …` and `all ridings …`.
package struct EveryRiding: Sendable {
    /// How a condition takes the ridings; a change is made in all of them.
    package enum Choice: Sendable {
        /// `ridings`, `the ridings`, `all ridings`: in all, with their votes added up.
        case all
        /// `every riding`, `each riding`: in all, one by one.
        case each
        /// `any riding`, `some riding`: one of them is enough.
        case any
    }

    package var within: Place?
    package var condition: Condition?
    package var except: Place?
    package var choice = Choice.all
}
