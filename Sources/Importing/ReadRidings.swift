// The one call of this module: bytes in, ridings out.

import Diagnostics

/// In the order in which they are looked for.
private let forms: [any Form.Type] = [
    ElectionsCanada.self, CommonsConstituencies.self, CommonsCandidates.self, PlainRows.self,
    PlainColumns.self,
]

/// Whether a file's first line is that of a known form of ridings.
package func beginsRidings(_ bytes: [UInt8]) -> Bool {
    let line = Array(bytes.prefix { $0 != Ascii.newline && $0 != Ascii.carriageReturn })
    guard line.contains(where: { [Ascii.comma, Ascii.tab, Ascii.semicolon].contains($0) }),
        let decoded = try? Decoding.text(of: Source(name: "", bytes: line))
    else { return false }
    let text = decoded.bytes
    guard let header = Header(text.span), header.table.trouble == nil else { return false }
    return forms.contains { $0.init(header) != nil }
}

/// Reads a file of ridings in any of the forms of `ImportedRidings.Format`, found by its header.
/// Names are in UTF-8 whatever the file was in. Throws every error found, up to twenty at once,
/// each with its place in the file.
package func readRidings(_ source: Source) throws(Diagnostics) -> ImportedRidings {
    let decoded: Source
    do {
        decoded = try Decoding.text(of: source)
    } catch {
        throw Diagnostics([error])
    }
    let bytes = decoded.bytes
    guard bytes.count < Int(Int32.max) else { throw Diagnostics([.fileTooLong(in: decoded)]) }
    let text = bytes.span
    guard let header = Header(text) else { throw Diagnostics([.noRows(in: decoded)]) }
    if let trouble = header.table.trouble {
        throw Diagnostics([.unreadable(trouble, in: decoded)])
    }
    for form in forms {
        if let ridings = try form.read(header, text, of: decoded) { return ridings }
    }
    throw Diagnostics([
        .formUnknown(
            header.names, missing: PlainRows.missing(header), at: header.row.location(in: decoded))
    ])
}
