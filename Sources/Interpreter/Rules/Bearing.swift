// How the words that a condition uses bear on it: whether more things that such a word fits can only
// make it hold of more things, or of fewer.

import Diagnostics
import Syntax

enum Bearing: Sendable {
    case more, fewer
    /// More of the one may make more or fewer of the other.
    case either

    fileprivate var opposite: Bearing {
        switch self {
        case .more: .fewer
        case .fewer: .more
        case .either: .either
        }
    }
}

/// One use of a word that a script defines.
struct WordUse: Sendable {
    let name: Name
    let bearing: Bearing
    /// Outside every `not`, number and choice of ridings: what is added to the word can be joined to
    /// the rest alone, without what it fitted before.
    let isPlain: Bool

    func stands(in range: SourceRange) -> Bool {
        range.lower <= name.range.lower && name.range.lower < range.upper
    }
}

extension Condition {
    var wordUses: [WordUse] {
        var found = WordUses()
        found.look(at: self, .more, isPlain: true)
        return found.all
    }
}

extension Measure {
    var wordUses: [WordUse] {
        var found = WordUses()
        found.look(at: self, .more)
        return found.all
    }
}

private struct WordUses {
    var all: [WordUse] = []

    mutating func look(at condition: Condition, _ bearing: Bearing, isPlain: Bool) {
        switch condition.kind {
        case .any(let parts), .all(let parts):
            for part in parts { look(at: part, bearing, isPlain: isPlain) }
        case .not(let inner): look(at: inner, bearing.opposite, isPlain: false)
        case .comparison(let node):
            let (left, right) = node.bearings(bearing)
            look(at: node.left, left)
            look(at: node.right, right)
        case .own(let node):
            all.append(WordUse(name: node.name, bearing: bearing, isPlain: isPlain))
            for case .place(let place)? in [node.subject, node.object] { hold(in: place, bearing) }
        case .wins(let node): hold(in: node.place, bearing)
        case .second(let node): hold(in: node.place, bearing)
        case .runs(let node): hold(in: node.place, bearing)
        case .tied(let node): hold(in: node.place, bearing)
        case .lies(let node):
            hold(in: node.place, bearing)
            choose(node.within, bearing)
        case .holds, .stance, .inForce, .ruleOut, .same: break
        }
    }

    mutating func look(at measure: Measure, _ bearing: Bearing) {
        switch measure.kind {
        case .sum(let left, let right):
            look(at: left, bearing)
            look(at: right, bearing)
        case .difference(let left, let right):
            look(at: left, bearing)
            look(at: right, bearing.opposite)
        case .product(let left, let right), .quotient(let left, let right):
            look(at: left, .either)
            look(at: right, .either)
        case .count(let node):
            node.place.map { choose($0, bearing) }
            node.parties.map { look(at: $0.condition, bearing, isPlain: false) }
        case .tally(let node): node.place.map { choose($0, .either) }
        case .margin(let node): node.place.map { choose($0, .either) }
        case .own(let node):
            all.append(WordUse(name: node.name, bearing: .either, isPlain: false))
            if case .place(let place) = node.thing { choose(place, .either) }
        case .quantity, .house: break
        }
    }

    /// Where something is to be so: the more ridings, the harder, unless any of them will do.
    private mutating func hold(in place: Place, _ bearing: Bearing) {
        choose(place, place.isAny ? bearing : bearing.opposite)
    }

    /// Which ridings are meant: the more, the more it bears.
    private mutating func choose(_ place: Place, _ bearing: Bearing) {
        guard case .every(let every) = place.kind else { return }
        every.within.map { choose($0, bearing) }
        every.condition.map { look(at: $0, bearing, isPlain: false) }
        every.except.map { choose($0, bearing.opposite) }
    }
}

extension ComparisonCondition {
    /// How its sides bear on what it bears on: to have none is to have no more than none.
    fileprivate func bearings(_ bearing: Bearing) -> (left: Bearing, right: Bearing) {
        switch comparison {
        case .greater, .greaterOrEqual: (bearing, bearing.opposite)
        case .less, .lessOrEqual: (bearing.opposite, bearing)
        case .equal where isWithNone: (bearing.opposite, .either)
        case .notEqual where isWithNone: (bearing, .either)
        case .equal, .notEqual: (.either, .either)
        }
    }

    private var isWithNone: Bool {
        if case .count = left.kind, case .quantity(let number) = right.kind {
            number.billionths == 0
        } else {
            false
        }
    }
}
