// What every form does: it finds its columns in the header and reads one row after another.

import Diagnostics

protocol Form: SendableMetatype {
    static var format: ImportedRidings.Format { get }
    /// Parties whose spellings this form knows.
    static var known: [KnownParty] { get }

    /// Nothing where the header is not of this form.
    init?(_ header: Header)

    mutating func read(_ row: Row, of text: Span<UInt8>, into gathering: inout Gathering)
    /// Adds what only the whole file tells.
    func finish(_ result: inout ImportedRidings, _ gathering: Gathering)

    /// Reads a file of this form; nothing where it is of another.
    static func read(
        _ header: Header, _ text: Span<UInt8>, of source: Source
    ) throws(Diagnostics) -> ImportedRidings?
}

extension Form {
    static var known: [KnownParty] { [] }

    func finish(_ result: inout ImportedRidings, _ gathering: Gathering) {}

    static func read(
        _ header: Header, _ text: Span<UInt8>, of source: Source
    ) throws(Diagnostics) -> ImportedRidings? {
        guard var form = Self(header) else { return nil }
        return try form.readAll(header, text, of: source)
    }

    /// Reads all rows below the header.
    private mutating func readAll(
        _ header: Header, _ text: Span<UInt8>, of source: Source
    ) throws(Diagnostics) -> ImportedRidings {
        var gathering = Gathering(source, known: Self.known)
        var table = header.table
        var row = Row()
        let width = header.names.count
        while !gathering.faults.areTooMany, table.next(&row, in: text) {
            if let trouble = table.trouble {
                gathering.faults.add(.unreadable(trouble, in: source))
            } else if row.fields.count < width || row.hasText(beyond: width) {
                gathering.faults.add(
                    .fieldCount(row.fields.count, width, at: row.location(in: source)))
            } else {
                read(row, of: text, into: &gathering)
            }
        }
        var result = try gathering.finish(Self.format)
        finish(&result, gathering)
        return result
    }
}

extension Row {
    /// Spreadsheets end rows with empty fields; only one with text is too many.
    fileprivate func hasText(beyond width: Int) -> Bool {
        fields.count > width && fields[width...].contains { !$0.isEmpty }
    }
}
