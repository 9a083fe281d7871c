// Verdicts as words and as a JUnit report.

import Diagnostics
import Interpreter
import Testing

@testable import Presentation

@Suite struct VerdictTests {
    private func verdict(holds: Bool, hint: String? = nil) -> Verdict {
        let source = Source(name: "a<b>.king", text: "expect NDP seats is 2\n")
        return Verdict(
            holds: holds, expected: "NDP seats > 2 & \"more\"", found: "NDP seats is 1",
            why: [Step("most votes in 1 riding", source: "a.csv:3", children: [Step("inner")])],
            location: Location(source, SourceRange(0, 21)), hint: hint)
    }

    @Test func `a failure tells expected, found, why and where`() {
        let report = ScriptReport(script: "a.king", verdicts: [verdict(holds: false)])
        let text = renderVerdicts(report, VerdictOptions())
        #expect(
            text == """
                Not met at a<b>.king:1
                  expected  NDP seats > 2 & "more"
                  found     NDP seats is 1
                  why       most votes in 1 riding [a.csv:3]
                              inner

                a.king: 1 expectation: 1 not met

                """)
    }

    @Test func `with hints the answer is not told`() {
        var options = VerdictOptions()
        options.hints = true
        let report = ScriptReport(
            script: "a.king",
            verdicts: [verdict(holds: false, hint: "Count."), verdict(holds: true)])
        let text = renderVerdicts(report, options)
        #expect(text.contains("hint      Count."))
        #expect(!text.contains("is 1"))
        #expect(text.hasSuffix("a.king: 2 expectations: 1 not met\n"))
    }

    @Test func `a JUnit report escapes what users wrote`() {
        let report = ScriptReport(
            script: "a&b.king", verdicts: [verdict(holds: true), verdict(holds: false)])
        #expect(
            renderJUnit([report]) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites>
                  <testsuite name="a&amp;b.king" tests="2" failures="1" errors="0">
                    <testcase name="NDP seats &gt; 2 &amp; &quot;more&quot;" classname="a&amp;b.king" file="a&lt;b&gt;.king" line="1"/>
                    <testcase name="NDP seats &gt; 2 &amp; &quot;more&quot;" classname="a&amp;b.king" file="a&lt;b&gt;.king" line="1">
                      <failure message="expected NDP seats &gt; 2 &amp; &quot;more&quot;; found NDP seats is 1">a&lt;b&gt;.king:1
                  most votes in 1 riding  [a.csv:3]
                    inner</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func `with hints a JUnit report does not tell the answer`() {
        let report = ScriptReport(
            script: "a.king", verdicts: [verdict(holds: false, hint: "Count.")])
        let text = renderJUnit([report], hints: true)
        #expect(text.contains("; hint: Count.\""))
        #expect(!text.contains("is 1"))
    }

    @Test func `a script with errors is an error of its suite`() {
        let report = ScriptReport(script: "a.king", errors: "error[E01]\u{1B}")
        let text = renderJUnit([report])
        #expect(text.contains("errors=\"1\""))
        #expect(!text.contains("\u{1B}"))
    }

    @Test func `an expectation with an error is counted beside the others`() {
        let source = Source(name: "a.king", text: "expect Gren seats is 2\n")
        let error = Diagnostic(
            Code("E30", ""), "there is no party called 'Gren'",
            at: .init(Location(source, SourceRange(7, 11)), "not declared"))
        let report = ScriptReport(
            script: "a.king", verdicts: [verdict(holds: true), verdict(holds: false)],
            unchecked: [Unchecked(problem: error, location: Location(source, SourceRange(0, 0)))])
        let text = renderVerdicts(report, VerdictOptions())
        #expect(text.hasSuffix("a.king: 3 expectations: 1 not met, 1 with an error\n"))
        let junit = renderJUnit([report])
        #expect(junit.contains("tests=\"3\" failures=\"1\" errors=\"1\">"))
        #expect(junit.contains("<testcase name=\"Gren seats is 2\" classname=\"a.king\""))
    }

    @Test func `a JUnit report says how long checking took`() {
        var (one, other) = (verdict(holds: true), verdict(holds: true))
        one.time = .milliseconds(1_004)
        other.time = .microseconds(500)
        let text = renderJUnit([ScriptReport(script: "a.king", verdicts: [one, other])])
        #expect(text.contains("errors=\"0\" time=\"1.005\">"))
        #expect(text.contains("line=\"1\" time=\"1.004\"/>"))
    }
}
