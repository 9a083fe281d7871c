// One value a riding, kept once for all ridings that share it: what happens everywhere costs a
// pass over a column of numbers and is worked out once.

struct Shared<Value: Sendable>: Sendable {
    /// The only riding that has a value, while there is but one: most what-ifs name one.
    private var lone: (riding: Int, value: Value)?
    /// The number of each riding's value, −1 for none; empty until a riding has one.
    private var numbers: [Int32] = []
    private var values: [Value?] = []
    /// How many ridings share each value.
    private var users: [Int32] = []
    /// Numbers that no riding uses any more.
    private var free: [Int32] = []

    subscript(riding: Int) -> Value? {
        if let lone { return lone.riding == riding ? lone.value : nil }
        guard let number = number(of: riding) else { return nil }
        return values[number]
    }

    /// Ridings with equal numbers share a value.
    func number(of riding: Int) -> Int? {
        if let lone { return lone.riding == riding ? 0 : nil }
        guard numbers.indices.contains(riding), numbers[riding] >= 0 else { return nil }
        return Int(numbers[riding])
    }

    /// The ridings that have a value, in order.
    var ridings: [Int] {
        if let lone { return [lone.riding] }
        return numbers.indices.filter { numbers[$0] >= 0 }
    }

    /// The ridings whose value fits, in order; each value is looked at once.
    func ridings(where fits: (Value) -> Bool) -> [Int] {
        if let lone { return fits(lone.value) ? [lone.riding] : [] }
        let fitting = values.map { $0.map(fits) ?? false }
        guard fitting.contains(true) else { return [] }
        return numbers.indices.filter { numbers[$0] >= 0 && fitting[Int(numbers[$0])] }
    }

    /// Ridings that share a value, by the first of them.
    func groups(of ridings: [Int]) -> [[Int]] {
        if ridings.count < 2 { return ridings.isEmpty ? [] : [ridings] }
        var groups: [[Int]] = []
        var place: [Int: Int] = [:]
        for riding in ridings {
            let number = number(of: riding) ?? -1
            if let known = place[number] {
                groups[known].append(riding)
            } else {
                place[number] = groups.count
                groups.append([riding])
            }
        }
        return groups
    }

    /// Gives the same value to ridings, each named once.
    mutating func set(_ value: Value, for ridings: [Int], of count: Int) {
        guard !ridings.isEmpty else { return }
        if ridings.count == 1, standsAlone(ridings[0]) {
            lone = (ridings[0], value)
        } else {
            grow(to: count)
            put(value, for: ridings)
        }
    }

    private mutating func put(_ value: Value, for ridings: [Int]) {
        let number = take(value, for: ridings.count)
        for riding in ridings {
            leave(riding)
            numbers[riding] = Int32(truncatingIfNeeded: number)
        }
    }

    /// Whether no other riding has a value.
    private func standsAlone(_ riding: Int) -> Bool {
        numbers.isEmpty && lone?.riding ?? riding == riding
    }

    /// Makes another value of what ridings have, once for all that share it.
    mutating func change(
        _ ridings: [Int], of count: Int, by body: (inout Value?) -> Void
    ) {
        if ridings.count == 1, standsAlone(ridings[0]) {
            var value = lone?.value
            body(&value)
            lone = value.map { (ridings[0], $0) }
            return
        }
        grow(to: count)
        for group in groups(of: ridings) {
            let old = number(of: group[0])
            if let old, Int(users[old]) == group.count {
                body(&values[old])
                continue
            }
            var value = old.flatMap { values[$0] }
            body(&value)
            if let value { set(value, for: group, of: count) }
        }
    }

    private mutating func grow(to count: Int) {
        guard numbers.count < count else { return }
        numbers += Array(repeating: -1, count: count - numbers.count)
        guard let one = lone.take() else { return }
        put(one.value, for: [one.riding])
    }

    private mutating func leave(_ riding: Int) {
        guard let old = number(of: riding) else { return }
        users[old] -= 1
        guard users[old] == 0 else { return }
        values[old] = nil
        free.append(Int32(truncatingIfNeeded: old))
    }

    private mutating func take(_ value: Value, for count: Int) -> Int {
        let users = Int32(truncatingIfNeeded: count)
        if let number = free.popLast().map(Int.init) {
            values[number] = value
            self.users[number] = users
            return number
        }
        values.append(value)
        self.users.append(users)
        return values.count - 1
    }
}
