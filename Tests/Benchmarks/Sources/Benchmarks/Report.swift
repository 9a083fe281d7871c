// A table of medians in Markdown.

import Foundation

/// Ratios are to Kingmaker, the first of those who do the same work: 2.00 took twice as long.
func report(_ results: [Result]) -> String {
    var base: Double?
    var lines = ["| | ms | of Kingmaker's | MiB |", "|---|---:|---:|---:|"]
    for result in results {
        if base == nil || result.contestant.isBase { base = result.median }
        guard let median = result.median else {
            lines.append("| \(result.contestant.name) | \(result.failure ?? "no run") | | |")
            continue
        }
        let ratio = base.map { String(format: "%.2f", median / $0) } ?? ""
        let memory = result.memory.map { String(format: "%.1f", $0) } ?? ""
        lines.append("| \(result.contestant.name) | \(shown(median)) | \(ratio) | \(memory) |")
    }
    return lines.joined(separator: "\n") + "\n"
}

/// Three figures that count.
private func shown(_ milliseconds: Double) -> String {
    let places = milliseconds >= 100 ? 0 : milliseconds >= 10 ? 1 : milliseconds >= 1 ? 2 : 4
    return String(format: "%.\(places)f", milliseconds)
}
