// Parties, regions and ridings as declared: the facts that no change touches.

import Diagnostics
import Elections
import Syntax

/// A party as declared, or as met in a file.
struct Party: Sendable {
    var name: NameID
    var label: PartyLabel
    var aliases: [NameID] = []
    /// Left 0 … right 10, in billionths of one.
    var position: Int?
    /// People behind it, where a motion needs so much of the population.
    var population: Int?
    /// Takes no seats' votes.
    var isAbstentionist = false
    /// Each member is a player of their own.
    var sitsAlone = false
    var declaredAt: Location?
}

/// The ridings in columns: riding `r` has the name `names[r]` and the candidates of ballot `r`.
struct Ridings: Sendable {
    var names: [NameID] = []
    /// The names as declared: a riding and a region may share one up to its accents.
    var texts: [String] = []
    /// An index into `World.regions`, −1 for none.
    var region: [Int32] = []
    /// Where each was declared: an index into `origins`, and a line.
    var origin: [Int32] = []
    var line: [Int32] = []
    /// The row in its own origin where each riding's candidates begin.
    var originRow: [Int32] = []
    var origins: [Origin] = []
    var ballots = Ballots()

    /// A file or script that ridings came from, with the candidates' names it gives.
    struct Origin: Sendable {
        let name: String
        let candidates: (@Sendable (Int) -> String?)?
        let incumbents: [Bool]
    }

    var count: Int { names.count }

    /// `canada-2019.csv:12`
    func source(of riding: Int) -> String {
        "\(origins[Int(origin[riding])].name):\(line[riding])"
    }

    func candidateName(row: Int, riding: Int) -> String? {
        origins[Int(origin[riding])].candidates?(originalRow(row, riding))
    }

    func isIncumbent(row: Int, riding: Int) -> Bool {
        let incumbents = origins[Int(origin[riding])].incumbents
        let index = originalRow(row, riding)
        return incumbents.indices.contains(index) && incumbents[index]
    }

    private func originalRow(_ row: Int, _ riding: Int) -> Int {
        row - ballots.candidates(of: riding).lowerBound + Int(originRow[riding])
    }
}

/// What each name means, by the name's index: −1 for nothing.
struct NameTable: Sendable {
    private var values: [Int32] = []

    subscript(name: NameID) -> Int? {
        get {
            let index = Int(name.index)
            guard index < values.count, values[index] >= 0 else { return nil }
            return Int(values[index])
        }
        set {
            let index = Int(name.index)
            if index >= values.count {
                values += repeatElement(-1, count: index + 1 - values.count)
            }
            values[index] = Int32(newValue ?? -1)
        }
    }

    mutating func reserve(_ count: Int) { values.reserveCapacity(count) }
}
