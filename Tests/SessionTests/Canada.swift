// Canada's election of 2019, loaded once and asked in the language; answers come back as data.

import Diagnostics
import Foundation
import Session
import Testing

/// An answer in its JSON form.
struct Reply {
    let headline: String
    let assumptions: [String]
    let rows: [[String: Any]]
    let breakEvens: [[String: Any]]
    let failed: Bool
    let messages: String

    /// A column of the first table by the text of another.
    func column(_ key: String, by name: String = "party") -> [String: Int] {
        rows.reduce(into: [:]) { found, row in
            guard let name = row[name] as? String, let value = row[key] as? Int else { return }
            found[name] = value
        }
    }

    func number(_ key: String, of name: String, in column: String = "party") -> Double? {
        rows.first { $0[column] as? String == name }?[key] as? Double
    }

    func strings(_ key: String) -> [String] { rows.compactMap { $0[key] as? String } }
}

enum Canada {
    /// The example as it stands; a session is a value, so every test has its own.
    static let session: Session = {
        var session = Session(
            format: .json, files: Files(folder: Golden.root.appending(path: "Examples").path))
        do {
            let outcome = try session.load("canada-2019.king", .facts)
            if outcome.failed { Issue.record("\(outcome.messages)") }
        } catch {
            Issue.record("canada-2019.king: \(error)")
        }
        return session
    }()

    static func ask(_ question: String, after sentences: [String] = []) throws -> Reply {
        var session = session
        for sentence in sentences {
            let outcome = session.run(
                Source(name: "said", text: sentence), .sentence(speaks: false))
            #expect(!outcome.failed, "\(outcome.messages)")
        }
        let outcome = session.run(
            Source(name: "question", text: question), .sentence(speaks: false))
        #expect(!outcome.failed, "\(question): \(outcome.messages)")
        let any = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let answer = try #require(any as? [String: Any])
        let tables = answer["tables"] as? [[String: Any]] ?? []
        return Reply(
            headline: answer["headline"] as? String ?? "",
            assumptions: answer["assumptions"] as? [String] ?? [],
            rows: tables.first?["rows"] as? [[String: Any]] ?? [],
            breakEvens: answer["breakEvens"] as? [[String: Any]] ?? [],
            failed: outcome.failed, messages: outcome.messages)
    }
}
