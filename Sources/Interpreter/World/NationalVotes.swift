// Votes of the whole country, of a house that is given by its seats alone.

import Diagnostics
import Syntax

struct NationalVotes: Sendable {
    /// One a party; none where none are declared.
    private(set) var byParty: [Int] = []
    private(set) var declaredAt: Location?

    var areDeclared: Bool { declaredAt != nil }

    init() {}

    init(_ byParty: [Int], at location: Location) {
        self.byParty = byParty
        declaredAt = location
    }

    /// One number a party, of those too that were declared later.
    func byParty(of count: Int) -> [Int] {
        byParty + Array(repeating: 0, count: max(0, count - byParty.count))
    }
}

extension World {
    /// Votes of the whole country, one number a party, where no ridings say how it voted; nothing
    /// of a place within it.
    func nationalVotes(in situation: Situation, _ place: Place?) -> [Int]? {
        guard place == nil, situation.election == nil, national.areDeclared else { return nil }
        return national.byParty(of: parties.count)
    }

    /// Votes of a party that the whole country can have.
    private static let mostVotes = 1_000_000_000_000

    mutating func declare(
        _ node: VotesDeclaration, _ location: Location, _ taking: Taking
    ) throws -> Answer {
        guard ridings.count == 0 else { throw Diagnostic.votesAndRidings(at: location) }
        if taking.isFile, let before = national.declaredAt {
            throw Diagnostic.declaredTwice("a list of votes", at: location, before: before)
        }
        let votes = try numbers(node.votes, location.source, voteCount)
        let total = votes.reduce(0, +)
        guard total > 0 else {
            throw Diagnostic.outOfRange("the whole country's votes", "at least one", at: location)
        }
        national = NationalVotes(votes, at: location)
        return Answer(
            .declared,
            "\(counted(total, "vote", "votes")) for \(counted(node.votes.count, "party", "parties"))"
        )
    }

    private func voteCount(_ quantity: Quantity, _ source: Source) throws -> Int {
        guard let votes = quantity.whole, (0...Self.mostVotes).contains(votes) else {
            throw Diagnostic.outOfRange(
                "a number of votes", "a whole number from 0 to \(grouped(Self.mostVotes))",
                at: Location(source, quantity.range))
        }
        return votes
    }
}
