// The one call of this module: bytes in, ridings out.

import Diagnostics

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
    if var form = ElectionsCanada(header) { return try form.readAll(header, text, of: decoded) }
    if var form = CommonsConstituencies(header) {
        return try form.readAll(header, text, of: decoded)
    }
    if var form = CommonsCandidates(header) { return try form.readAll(header, text, of: decoded) }
    if var form = PlainRows(header) { return try form.readAll(header, text, of: decoded) }
    if var form = PlainColumns(header) { return try form.readAll(header, text, of: decoded) }
    throw Diagnostics([
        .formUnknown(
            header.names, missing: PlainRows.missing(header), at: header.row.location(in: decoded))
    ])
}
