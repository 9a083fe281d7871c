// What a change that became true did: seats that moved, ridings that flipped.

import Elections
import Syntax

extension Asking {
    /// - Parameter opening: what is said before the sentence: that it is so, or only supposed.
    func changed(_ opening: String = "So it is: ") throws -> Answer {
        let words = source.text(range)
        guard let old = before.election, let new = now.election else {
            return Answer(.changed, "\(opening)\(words).")
        }
        let flipped = new.flipped(from: old)
        let touched = now.touched.count
        var answer = Answer(
            .changed,
            "\(opening)\(words)."
                + (touched > 0 ? " \(counted(touched, "riding", "ridings")) counted again, " : " ")
                + (flipped.isEmpty
                    ? "no seat changes hands."
                    : "\(counted(flipped.count, "seat changes", "seats change")) hands."))
        if touched == 0, flipped.isEmpty { answer.headline = "\(opening)\(words)." }
        if !flipped.isEmpty { answer.tables = [flipTable(flipped)] }
        answer.diagnostics = assumptions(of: now, on: now.touched).warnings
        return answer
    }
}
