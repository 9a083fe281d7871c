// Reading a text and everything that it brings along: the scripts it includes and the files of
// ridings it names are read first, so that their names are known before a sentence is parsed.

import Diagnostics
import Importing
import Interpreter
import Syntax

struct Reading {
    let files: Files
    private var lexicon: Lexicon
    private(set) var ridings: [NamedFile: RidingFacts] = [:]
    /// The text and what it includes, in the order in which it counts: included first.
    private(set) var sources: [Source] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<String> = []

    /// How deep scripts may include each other.
    private static let deepest = 32

    init(files: Files, lexicon: Lexicon) {
        self.files = files
        self.lexicon = lexicon
    }

    /// Hands the lexicon over, which is then read no more.
    mutating func giveLexicon() -> Lexicon {
        var given = Lexicon()
        swap(&given, &lexicon)
        return given
    }

    mutating func read(_ source: Source, depth: Int = 0) {
        seen.insert(Files.resolve(source.name))
        for mention in gather(source, into: &lexicon) {
            let at = Location(source, mention.range)
            switch mention.kind {
            case .ridings: readRidings(mention.path, at)
            case .include: include(mention.path, at, depth: depth)
            }
        }
        sources.append(source)
    }

    private mutating func include(_ path: String, _ at: Location, depth: Int) {
        let full = Files.resolve(path, from: at.source.name)
        guard !seen.contains(full) else { return }
        guard depth < Self.deepest else {
            diagnostics.append(.tooDeep(path, at: at))
            return
        }
        guard let bytes = bytes(full, path, at, isScript: true) else { return }
        read(Source(name: full, bytes: bytes), depth: depth + 1)
    }

    private mutating func readRidings(_ path: String, _ at: Location) {
        let mention = NamedFile(path: path, in: at.source.name)
        guard ridings[mention] == nil else { return }
        let full = Files.resolve(path, from: at.source.name)
        guard let bytes = bytes(full, path, at) else { return }
        do {
            let imported = try Importing.readRidings(Source(name: full, bytes: bytes))
            var facts = RidingFacts(imported, source: full)
            facts.register(in: &lexicon)
            ridings[mention] = facts
            diagnostics += imported.remarks
        } catch {
            diagnostics += error.all
        }
    }

    private mutating func bytes(
        _ full: String, _ path: String, _ at: Location, isScript: Bool = false
    ) -> [UInt8]? {
        do {
            return isScript ? try files.readScript(full) : try files.read(full)
        } catch {
            diagnostics.append(.unreadable(path, error.words, at: at))
            return nil
        }
    }
}

extension RidingFacts {
    init(_ imported: ImportedRidings, source: String) {
        let names: @Sendable (Int) -> String? = { imported.candidate($0) }
        self.init(
            source: source, ridings: imported.ridings, region: imported.region,
            regions: imported.regions, parties: imported.parties,
            partyAliases: imported.partyAliases, lone: imported.lone, starts: imported.starts,
            party: imported.party, votes: imported.votes,
            candidates: imported.hasCandidates ? names : nil,
            incumbents: imported.incumbent ?? [], line: imported.line,
            regionAliases: imported.regionAliases, ridingAliases: imported.ridingAliases,
            place: { imported.place(ofRiding: $0) })
    }
}
