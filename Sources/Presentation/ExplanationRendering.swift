// A code's explanation at the width of the terminal: prose is wrapped, examples stand as they are.

import Diagnostics
import Interpreter

package func renderExplanation(_ code: Code, _ options: TextOptions) -> String {
    var writer = TextWriter(options: options)
    writer.write(code.id + "\n\n")
    var prose: [Substring] = []
    func end() {
        if !prose.isEmpty { writer.paragraph("\(prose.joined(separator: " "))") }
        prose = []
    }
    for line in code.explanation.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty || line.hasPrefix(" ") {
            end()
            writer.write(safe(String(line)) + "\n")
        } else {
            prose.append(line)
        }
    }
    end()
    return writer.text
}
