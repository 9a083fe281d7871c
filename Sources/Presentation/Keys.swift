// The keys of a table's columns in JSON and CSV: each its own, whatever the worlds are called.

import Interpreter

extension Table {
    /// One key a column; a second of the same name is given a number.
    var keys: [String] {
        var seen: Set<String> = []
        return columns.map { column in
            var key = column.key
            var number = 2
            while !seen.insert(key).inserted {
                key = "\(column.key) \(number)"
                number += 1
            }
            return key
        }
    }
}
