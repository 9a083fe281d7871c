// What is known of the script's own measures in one situation, so that measures made of measures are
// worked out once each and not once for every way to reach them.

import Diagnostics
import Syntax

/// How a measure stands to what it meets.
enum Standing: Equatable {
    case of(QuantityKind)
    /// In votes or in points, as what it meets demands: a margin.
    case open
    /// A number without a unit.
    case bare

    var kind: QuantityKind? {
        if case .of(let kind) = self { kind } else { nil }
    }
}

final class Measured {
    /// A definition, asked of a party as a kind of quantity.
    struct Key: Hashable {
        let definition: Int
        let party: Int
        let kind: QuantityKind
    }

    /// By definition.
    var standings: [Int: Standing] = [:]
    var multiplies: [Int: Bool] = [:]
    var zeros: [Int: String?] = [:]
    var values: [Key: Value?] = [:]
    var readings: [Key: Conditions.Reading] = [:]
    /// How many definitions deep the one at hand is.
    private var depth = 0
    private static let deepest = 100

    /// Works inside a definition, or refuses where too many rest on one another.
    func deeper<Found>(in definition: Definition, _ work: () throws -> Found) throws -> Found {
        guard depth < Self.deepest else {
            throw Diagnostic.chainTooLong("'\(definition.title)'", at: definition.location)
        }
        depth += 1
        defer { depth -= 1 }
        return try work()
    }

    /// The reading of a measure of ridings, each riding's value kept.
    func keeping(_ reading: @escaping Conditions.Reading, ridings: Int) -> Conditions.Reading {
        var known = [Value??](repeating: nil, count: ridings)
        return { riding in
            guard let riding, known.indices.contains(riding) else { return reading(riding) }
            if let value = known[riding] { return value }
            let value = reading(riding)
            known[riding] = .some(value)
            return value
        }
    }
}
