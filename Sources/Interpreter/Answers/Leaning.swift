// What an answer leaned on: every transfer, swing, forced result and override in force, in words.

import Diagnostics
import Elections
import Syntax

/// The lines under *Assuming*, and the votes at which a result would turn.
struct Leaning {
    var lines: [Text] = []
    var breakEvens: [BreakEven] = []
    /// Seats that hang on voters following a stand-down, by the party that gains them.
    var hanging: [(party: Int, seats: Int)] = []
    var warnings: [Diagnostic] = []
    /// What the answer says below its tables, whoever asks.
    var notes: [Text] = []
}

extension Asking {
    /// Adds to an answer what it leaned on.
    /// - Parameters:
    ///   - ridings: those the answer is about; all where nothing is given.
    ///   - listed: those whose winners it tells, where it looked at more.
    ///   - isElectionAhead: whether the answer looks at the next election too.
    func lean(
        _ answer: inout Answer, on ridings: [Int]?, listing listed: [Int]? = nil,
        isElectionAhead: Bool = false
    ) {
        let leaning = assumptions(
            of: now, on: ridings, listing: listed, isElectionAhead: isElectionAhead)
        let called: Text = "the election goes as the last but for what is supposed"
        if !now.sitting.isEmpty, !isElectionAhead, answer.kind != .shown,
            !answer.assumptions.contains(where: { $0.plain == called.plain })
        {
            answer.assumptions.append(called)
        }
        answer.assumptions += leaning.lines
        answer.notes += leaning.notes.map(\.capitalised)
        answer.breakEvens += leaning.breakEvens
        answer.diagnostics += leaning.warnings
        guard !leaning.hanging.isEmpty, answer.kind != .shown else { return }
        let gains = leaning.hanging.map {
            Text("at most \(signed($0.seats)) for \(label($0.party))")
        }
        answer.headline = answer.headline + " This hangs on voters following: " + list(gains) + "."
    }

    func assumptions(
        of situation: Situation, on ridings: [Int]?, listing listed: [Int]? = nil,
        isElectionAhead: Bool = false
    ) -> Leaning {
        var writer = LeaningWriter(
            asking: self, situation: situation, ridings: ridings.map { Set($0) },
            listed: listed.map { Set($0) }, isElectionAhead: isElectionAhead)
        return writer.write()
    }
}
