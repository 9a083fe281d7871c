// `which ridings flip if …` and `what if …`

import Diagnostics
import Elections
import Syntax

extension Asking {
    func flips(_ node: FlipsQuestion) throws -> Answer {
        let election = try election(for: "'which ridings flip'")
        let within = try node.place.map { Set(try ridings($0)) }
        guard against != nil else {
            var answer = Answer(.flips, "No riding flips: nothing is supposed.")
            answer.found = node.isCount ? .number(Value(0), .plain) : .names([])
            answer.notes = [
                "Add what should change: which ridings flip if PARTY stands down in RIDING."
            ]
            return answer
        }
        try refuseLists()
        let flipped = election.now.flipped(from: election.before)
            .filter { within?.contains($0) ?? true }
        var answer = Answer(.flips, flipHeadline(flipped, node.place))
        answer.found =
            node.isCount ? .number(Value(flipped.count), .plain) : .names(flipped.map(riding))
        if !flipped.isEmpty { answer.tables = [flipTable(flipped)] }
        answer.derive(flipped.map { ballotStep($0, election.now.outcome(of: $0)) })
        lean(&answer, on: node.place == nil ? nil : try ridings(node.place))
        return answer
    }

    /// Where lists fill the house no riding has a seat that could flip.
    func refuseLists() throws {
        if now.house.listsAlone != nil { throw Diagnostic.seatsOfLists(at: location) }
    }

    /// What is read off the leads of ridings needs ridings where most votes win.
    func refuseOtherSystems(_ what: String) throws {
        try refuseLists()
        if now.system == .ranked { throw Diagnostic.notOfRanked(what, at: location) }
    }

    func flipHeadline(_ flipped: [Int], _ place: Place?) -> Text {
        guard !flipped.isEmpty else { return "No riding" + phrase(place) + " flips." }
        let verb = flipped.count == 1 ? "flips" : "flip"
        guard flipped.count <= 6 else {
            return "\(counted(flipped.count, "riding", "ridings"))" + phrase(place) + " \(verb)."
        }
        return "\(counted(flipped.count, "riding", "ridings"))" + phrase(place) + " \(verb): "
            + list(flipped.map { "\(name: riding($0))" }) + "."
    }

    func flipTable(_ flipped: [Int]) -> Table {
        Table(
            columns: [
                .init("riding", key: "riding"), .init("region", key: "region"),
                .init("from", key: "from"), .init("to", key: "to"),
                .init("margin\nvotes", key: "margin"),
            ],
            rows: flipped.map { riding in
                [
                    .text("\(name: self.riding(riding))"),
                    .text("\(name: world.regionName(ofRiding: riding) ?? "")"),
                    holder(of: riding, in: before.election),
                    holder(of: riding, in: now.election),
                    now.election?.margin(of: riding).map { .votes($0) } ?? .empty,
                ]
            })
    }

    private func holder(of riding: Int, in election: Election?) -> Cell {
        guard let election else { return .empty }
        if let winner = election.winningParty(of: riding) { return .party(label(winner)) }
        return .text(election.isVacant(riding) ? "vacant" : "undecided")
    }
}
