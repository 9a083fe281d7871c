// `which parties are trapped`, `who can work with NDP`

import Diagnostics
import Syntax

extension Asking {
    func whichParties(_ node: WhichPartiesQuestion) throws -> Answer {
        let found = try conditions.parties(fitting: node)
        let order = found.sorted { (-now.house.seats[$0], $0) < (-now.house.seats[$1], $1) }
        let headline: Text =
            switch order.count {
            case 0: "No party" + (try reasons.nearestMajority(node).map { "; " + $0 } ?? "") + "."
            case 1...6:
                "\(counted(order.count, "party", "parties")): "
                    + list(order.map { "\(label($0))" }) + "."
            default: "\(counted(order.count, "party", "parties"))."
            }
        var answer = Answer(.parties, headline)
        answer.tables = [
            Table(
                columns: [.init("party", key: "party"), .init("seats", key: "seats")],
                rows: order.map { [.party(label($0)), .seats(now.house.seats[$0])] })
        ]
        answer.found = .names(order.map { label($0).name })
        if node.condition.isPledge(.supports) { tellSupport(&answer) }
        if node.condition.isPledge(.opposes) { tellOpposition(&answer) }
        answer.derive(try self.reasons.steps(order, fitting: node))
        lean(&answer, on: nil)
        return answer
    }
}

extension Asking {
    /// Who governs is not counted among those who support it; who could is another question.
    private func tellSupport(_ answer: inout Answer) {
        let governing = now.house.government.map { Text("\(label($0))") }
        guard !governing.isEmpty else { return }
        answer.notes.append(
            list(governing) + (governing.count == 1 ? " governs" : " govern")
                + ". 'who can sustain the government' tells whose votes it needs.")
        answer.assumptions += (try? chamber().governmentAssumption) ?? []
    }

    /// Who is the opposition by its place alone is not counted among those who oppose it.
    private func tellOpposition(_ answer: inout Answer) {
        let silent = silentOpposition
        guard !silent.isEmpty else { return }
        answer.notes.append(silentWords(silent) + ".")
        answer.assumptions += (try? chamber().oppositionAssumption) ?? []
    }

    /// Parties of the official opposition that have pledged nothing about the government.
    var silentOpposition: [Int] {
        let pledges = now.house.pledges(on: .government)
        return now.house.opposition.filter { pledges[$0] == nil }
    }

    /// `Conservative is the official opposition, but has pledged nothing`
    func silentWords(_ parties: [Int]) -> Text {
        list(parties.map { "\(label($0))" })
            + (parties.count == 1
                ? " is the official opposition, but has pledged nothing"
                : " are the official opposition, but have pledged nothing")
    }
}

extension Condition {
    /// `supports the government`, `opposes the government`
    fileprivate func isPledge(_ stance: Stance) -> Bool {
        guard case .stance(let node) = kind, node.stance == stance,
            case .government = node.object
        else { return false }
        return true
    }
}
