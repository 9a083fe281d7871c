// `who would hold how many of 12 ministries [by d'Hondt] [among Liberal, NDP]`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension SeatMethod {
    /// The arithmetic's name of the method.
    var apportionment: Apportionment.Method {
        switch self {
        case .dHondt: .divisor(.dHondt)
        case .sainteLague: .divisor(.sainteLague)
        case .modifiedSainteLague: .divisor(.modifiedSainteLague)
        case .huntingtonHill: .divisor(.huntingtonHill)
        case .imperiali: .divisor(.imperiali)
        case .imperialiQuota: .largestRemainder(.imperiali)
        case .hare: .largestRemainder(.hare)
        case .droop: .largestRemainder(.droop)
        }
    }
}

extension Asking {
    func ministries(_ node: MinistriesQuestion) throws -> Answer {
        let chamber = try chamber()
        let partners = try ministers(node.among, chamber)
        let seats = partners.map { now.house.seats[$0] }
        guard seats.reduce(0, +) > 0 else {
            throw Diagnostic.nothingDeclared("'who would hold how many ministries'", at: location)
        }
        let number = try node.ministries.map(numberOfMinistries)
        let methods = node.method.map { [$0] } ?? [.dHondt, .sainteLague]
        let shared =
            number.map { number in
                methods.compactMap { method in
                    Apportionment(seats: number, votes: seats, method: method.apportionment)
                        .map { (method: method, result: $0) }
                }
            } ?? []
        var answer = Answer(.ministries, ministryHeadline(partners, seats, number, shared))
        answer.tables = [ministryTable(partners, seats, number, shared)]
        answer.notes =
            picks(partners, seats, number, node.method)
            + shared.compactMap { tieNote($0.result.tie, partners, $0.method) }
        answer.assumptions = [
            "Gamson's law: a party's share of the ministries is its share of the coalition's seats (Gamson 1961; Browne and Franklin 1973), a regularity and not a rule"
        ]
        if case .government = node.among, now.house.governmentIsAssumed {
            answer.assumptions += chamber.governmentAssumption
        }
        answer.derive(
            zip(partners, seats).map { party, own in
                Step("\(label(party)): \(own) of the coalition's \(seats.reduce(0, +)) seats")
            }
                + (number.map { number in
                    methods.compactMap {
                        Sharing(
                            $0, .ministries, seats: number,
                            votes: zip(partners, seats).map { ("\(label($0))", $1) })?.step
                    }
                } ?? []))
        return answer
    }

    private func numberOfMinistries(_ quantity: Quantity) throws -> Int {
        guard let whole = quantity.whole, (1...1_000).contains(whole) else {
            throw Diagnostic.outOfRange(
                "a number of ministries", "a whole number from 1 to 1,000",
                at: Location(source, quantity.range))
        }
        return whole
    }

    private func ministers(
        _ among: MinistriesQuestion.Among, _ chamber: Chamber
    ) throws -> [Int] {
        switch among {
        case .government: try chamber.government()
        case .all: parties(by: now.house.seats, also: now.house.seats)
        case .parties(let names): try lookup.parties(names)
        }
    }

    private func ministryHeadline(
        _ partners: [Int], _ seats: [Int], _ number: Int?,
        _ shared: [(method: SeatMethod, result: Apportionment)]
    ) -> Text {
        if partners.count == 1 {
            return "\(label(partners[0])) would hold every ministry: no one else is in government."
        }
        guard let number, let first = shared.first else {
            let all = seats.reduce(0, +)
            return "By Gamson's law: "
                + list(
                    zip(partners, seats).map {
                        "\(label($0)) \(percent($1, of: all)) of the ministries"
                    }) + "."
        }
        let parts = list(
            zip(partners, first.result.seats).filter { $1 > 0 }.map { "\(label($0)) \($1)" })
        let tied: Text =
            first.result.tie.map { ", and \($0.seats) by lot" as Text } ?? ""
        return "Of \(counted(number, "ministry", "ministries")) by \(first.method.rawValue): "
            + parts + tied + "."
    }

    private func ministryTable(
        _ partners: [Int], _ seats: [Int], _ number: Int?,
        _ shared: [(method: SeatMethod, result: Apportionment)]
    ) -> Table {
        let all = seats.reduce(0, +)
        let posts = number.map { number in
            seats.map { Int(Int128($0) * Int128(number) * 1_000_000_000 / Int128(all)) }
        }
        return Table(
            columns: [
                .init("party", key: "party"), .init("seats", key: "seats"),
                .init("Gamson's\nshare", key: "gamson"),
            ] + (posts == nil ? [] : [.init("\nposts", key: "posts")])
                + shared.map { .init(head(of: $0.method), key: "\($0.method)") },
            rows: partners.indices.map { index in
                [
                    .party(label(partners[index])), .seats(seats[index]),
                    .share(part: seats[index], whole: all),
                ] + (posts.map { [.decimal(billionths: $0[index], places: 1)] } ?? [])
                    + shared.map { .count($0.result.seats[index]) }
            })
    }

    /// So many turns are told.
    private static let mostTurns = 60

    /// Whose turn it is to choose a ministry, where one is taken after another by the highest
    /// quotient (Northern Ireland Act 1998, section 18).
    private func picks(
        _ partners: [Int], _ seats: [Int], _ number: Int?, _ method: SeatMethod?
    ) -> [Text] {
        guard let number, number <= Self.mostTurns, partners.count > 1, let method,
            case .divisor = method.apportionment
        else { return [] }
        let given = (0...number).compactMap {
            Apportionment(seats: $0, votes: seats, method: method.apportionment)
        }
        var (turns, settled): ([Text], [Int]) = ([], seats.map { _ in 0 })
        for result in given.dropFirst() where result.tie == nil {
            let chosen = seats.indices.filter { result.seats[$0] > settled[$0] }
            let names = list(chosen.map { "\(label(partners[$0]))" })
            turns.append(names + (chosen.count > 1 ? " in either order" : ""))
            settled = result.seats
        }
        if let tie = given.last?.tie {
            turns.append(list(tie.parties.map { "\(label(partners[$0]))" }, "or"))
        }
        return ["Where each chooses in its turn, by the highest quotient: " + parted(turns) + "."]
    }

    /// Equal quotients are a result: a lot decides.
    func tieNote(_ tie: Apportionment.Tie?, _ parties: [Int], _ method: SeatMethod) -> Text? {
        tie.map { tie in
            "By \(method.rawValue) " + list(tie.parties.members.map { "\(label(parties[$0]))" })
                + " have equal claims to \(counted(tie.seats, "place", "places")), which a lot would decide."
        }
    }

    /// `ministries by` and the method, on two lines or three.
    private func head(of method: SeatMethod) -> String {
        let words = method.rawValue.split(separator: " and ", maxSplits: 1)
        return "ministries by\n" + words.joined(separator: "\nand ")
    }
}
