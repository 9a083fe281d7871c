// Derivations folded to what fits.

import Interpreter
import Testing

@testable import Presentation

@Suite struct FoldingTests {
    /// A tree of so many children a step, so deep.
    private func tree(_ wide: Int, _ deep: Int, _ name: String = "s") -> [Step] {
        guard deep > 0 else { return [] }
        return (0..<wide).map { index in
            let own = "\(name)\(index)"
            return Step("\(own)", children: tree(wide, deep - 1, own))
        }
    }

    private func lines(_ steps: [Step], _ most: Int?) -> [String] {
        FoldedDerivation(steps, most: most).lines.map { line in
            switch line {
            case .step(let step, let depth):
                String(repeating: " ", count: depth - 1) + step.text.plain
            case .more(let count, let depth):
                String(repeating: " ", count: depth - 1) + "\(count) more"
            }
        }
    }

    @Test func `what fits is shown whole`() {
        for most in [nil, 12, 40] as [Int?] {
            #expect(lines(tree(3, 2), most).count == 12)
            #expect(FoldedDerivation(tree(3, 2), most: most).left == 0)
        }
    }

    @Test func `every branch gets its share, and small ones all they want`() {
        let steps = [
            Step("a", children: tree(1, 1)), Step("b", children: tree(9, 1)),
            Step("c", children: tree(9, 1)),
        ]
        #expect(
            lines(steps, 10) == [
                "a", " s0", "b", " s0", " s1", " 7 more", "c", " s0", " s1", " 7 more",
            ])
    }

    @Test(arguments: [2, 3, 5, 8, 13, 40])
    func `never more lines than fit, and nothing is lost from the count`(most: Int) {
        for (wide, deep) in [(1, 30), (2, 5), (30, 1), (6, 3), (400, 1)] {
            let steps = tree(wide, deep)
            let whole = lines(steps, nil).count
            let folded = FoldedDerivation(steps, most: most)
            #expect(folded.lines.count <= max(most, 2))
            let shown = folded.lines.count { if case .step = $0 { true } else { false } }
            #expect(shown + folded.left == whole)
        }
    }
}
