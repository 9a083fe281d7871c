// The floor: the same work as the contests ask, in plain loops, with no language on top.

import Glibc

/// One riding: its parties' votes.
private struct Ballot {
    var parties: [Int] = []
    var votes: [Int] = []

    /// The index of the only party with the most votes.
    func winner(
        without left: Int = -1, helping helped: Int = -1, by extra: Int = 0, hurting hurt: Int = -1
    ) -> Int? {
        var best = -1
        var party: Int?
        for (index, own) in votes.enumerated() where parties[index] != left {
            let given = parties[index] == hurt ? extra : 0
            let count = own + (parties[index] == helped ? extra : 0) - given
            if count > best {
                best = count
                party = parties[index]
            } else if count == best {
                party = nil
            }
        }
        return party
    }
}

private func contents(of file: String) -> [UInt8] {
    let descriptor = open(file, O_RDONLY)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { return [] }
    defer { close(descriptor) }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size, let base = buffer.baseAddress {
            let got = read(descriptor, base + count, size - count)
            guard got > 0 else { return }
            count += got
        }
    }
}

private struct Count {
    var ridings: [String: Int] = [:]
    var ballots: [Ballot] = []
    var parties: [String: Int] = [:]
    var names: [String] = []

    init(_ file: String) {
        contents(of: file).withUnsafeBufferPointer { read($0) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var fields: [Range<Int>] = []
        var start = 0
        var index = 0
        var isQuoted = false
        var isFirst = true
        var votesAt = 3
        var last = 0..<0
        var current = -1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted, byte == 0x2C || byte == 0x0A {
                fields.append(start..<index)
                start = index + 1
            }
            if !isQuoted, byte == 0x0A {
                if isFirst {
                    votesAt = fields.firstIndex { text(bytes, $0) == "votes" } ?? 3
                    isFirst = false
                } else if fields.count > votesAt {
                    if !isSame(bytes, fields[0], last) {
                        last = fields[0]
                        let riding = text(bytes, last)
                        if let known = ridings[riding] {
                            current = known
                        } else {
                            current = ballots.count
                            ridings[riding] = current
                            ballots.append(Ballot())
                        }
                    }
                    var votes = 0
                    for place in fields[votesAt] { votes = votes * 10 + Int(bytes[place]) - 48 }
                    ballots[current].parties.append(party(bytes, fields[2]))
                    ballots[current].votes.append(votes)
                }
                fields.removeAll(keepingCapacity: true)
            }
            index += 1
        }
    }

    private func isSame(
        _ bytes: UnsafeBufferPointer<UInt8>, _ one: Range<Int>, _ other: Range<Int>
    ) -> Bool {
        guard one.count == other.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + one.lowerBound, base + other.lowerBound, one.count) == 0
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        let isQuoted = !range.isEmpty && bytes[range.lowerBound] == 0x22
        let inside = isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[inside]), as: UTF8.self)
    }

    private mutating func party(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        let name = text(bytes, range)
        if let known = parties[name] { return known }
        parties[name] = names.count
        names.append(name)
        return names.count - 1
    }

    func seats() -> [Int] {
        var seats = [Int](repeating: 0, count: names.count)
        for ballot in ballots { if let winner = ballot.winner() { seats[winner] += 1 } }
        return seats
    }

    func told(_ seats: [Int]) -> String {
        seats.indices.filter { seats[$0] > 0 }.map { "\(names[$0]) \(seats[$0])" }
            .joined(separator: ", ")
    }
}

@main
struct Loops {
    static func main() {
        let arguments = CommandLine.arguments
        if arguments[1] == "reach" { return reach(arguments[2]) }
        let count = Count(arguments[2])
        var seats = count.seats()
        if arguments[1] == "tally" {
            if let riding = count.ridings[arguments[3]],
                let green = count.parties.first(where: { $0.key.hasPrefix("Green") })?.value
            {
                if let old = count.ballots[riding].winner() { seats[old] -= 1 }
                if let new = count.ballots[riding].winner(without: green) { seats[new] += 1 }
            }
            print(count.told(seats))
            return
        }
        if arguments[1] == "close" { return close(count, seats) }
        if arguments[1] == "swings" { return swings(count, arguments[3], arguments[4]) }
        let changes = String(decoding: contents(of: arguments[3]), as: UTF8.self)
        for line in changes.split(separator: "\n") {
            let fields = line.split(separator: "\t").map(String.init)
            guard let riding = count.ridings[fields[0]], let from = count.parties[fields[1]],
                let to = count.parties[fields[2]]
            else { continue }
            let ballot = count.ballots[riding]
            let moved = ballot.parties.firstIndex(of: from).map { ballot.votes[$0] } ?? 0
            var house = seats
            if let old = ballot.winner() { house[old] -= 1 }
            if let new = ballot.winner(without: from, helping: to, by: moved) { house[new] += 1 }
            print(count.told(house))
        }
    }

    /// Winners are counted; here also the ridings with a lead of less than 5 points.
    private static func close(_ count: Count, _ seats: [Int]) {
        var close = 0
        for ballot in count.ballots {
            let sorted = ballot.votes.sorted(by: >)
            guard let first = sorted.first else { continue }
            let lead = first - (sorted.count > 1 ? sorted[1] : 0)
            if 20 * lead < sorted.reduce(0, +) { close += 1 }
        }
        print(count.told(seats))
        print(close)
    }

    /// A thousand swings in hundredths of a point, in whole votes rounded half up.
    private static func swings(_ count: Count, _ from: String, _ to: String) {
        guard let from = count.parties[from], let to = count.parties[to] else { return }
        for hundredth in 1...1_000 {
            var house = [Int](repeating: 0, count: count.names.count)
            for ballot in count.ballots {
                var total = 0
                var giver = -1
                var taker = -1
                for (index, party) in ballot.parties.enumerated() {
                    total += ballot.votes[index]
                    if party == from { giver = index }
                    if party == to { taker = index }
                }
                var moved = 0
                if giver >= 0, taker >= 0 {
                    moved = min((total * hundredth + 5_000) / 10_000, ballot.votes[giver])
                }
                if let winner = ballot.winner(helping: to, by: moved, hurting: from) {
                    house[winner] += 1
                }
            }
            print(count.told(house))
        }
    }

    /// Who reaches whom, a search from each node.
    private static func reach(_ file: String) {
        var next: [[Int]] = []
        for line in String(decoding: contents(of: file), as: UTF8.self).split(separator: "\n") {
            let ends = line.split(separator: "\t").compactMap { Int($0) }
            guard ends.count == 2 else { continue }
            while next.count <= max(ends[0], ends[1]) { next.append([]) }
            next[ends[0]].append(ends[1])
        }
        var reached = 0
        var all = 0
        for start in next.indices {
            var isSeen = [Bool](repeating: false, count: next.count)
            var open = next[start]
            while let node = open.popLast() {
                if isSeen[node] { continue }
                isSeen[node] = true
                all += 1
                open += next[node]
            }
            if isSeen.count > 7, isSeen[7] { reached += 1 }
        }
        print(reached)
        print(all)
    }
}
