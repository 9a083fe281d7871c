// A prompt on a pseudo-terminal: how soon it stands there, and how soon a key is painted.

import Foundation

extension Contest {
    static let promptStart = Contest(
        name: "prompt-start", title: "from the start to the prompt",
        contestants: { bench in
            Talker.all(bench).map {
                $0.contestant(["python3", bench.rival("prompt.py"), "start", $0.prompt])
            }
        })

    static let promptEcho = keys(
        "echo", name: "prompt-echo", title: "from a key to its painted echo")

    static let promptPaint = keys(
        "paint", name: "prompt-paint", title: "from a key to the last byte painted for it")

    private static func keys(_ measure: String, name: String, title: String) -> Contest {
        Contest(name: name, title: title) { bench in
            let loaded = Talker(
                name: "kingmaker, 338 ridings loaded", prompt: Talker.ours, keys: Talker.question,
                command: [
                    bench.kingmaker, "--no-init", "-i",
                    bench.examples.appendingPathComponent("canada-2019.king").path,
                ])
            return (Talker.all(bench) + [loaded]).map {
                $0.contestant(["python3", bench.rival("prompt.py"), measure, $0.prompt, $0.keys])
            }
        }
    }

    static let promptTab = Contest(
        name: "prompt-tab", title: "from the tabulator to its list, of 33,800 ridings",
        contestants: { bench in
            let rows = try bench.write(Rows(bench).repeated(100), to: "hundredfold.csv")
            let script = try bench.write("ridings from \"\(rows)\"\n", to: "hundredfold.king")
            let command = [bench.kingmaker, "--no-init", "-i", script]
            return ["who wins ", "Green stands down in "].map {
                Talker(name: $0, prompt: Talker.ours, keys: $0, command: command)
                    .contestant(["python3", bench.rival("prompt.py"), "tab", Talker.ours, $0])
            }
        })
}

/// A program with a prompt, and what is typed at it.
private struct Talker {
    let name: String
    /// What stands on the screen when it waits.
    let prompt: String
    let keys: String
    let command: [String]

    static let ours = "kingmaker> "
    static let question = "who holds the balance of power if Green stands down in Halifax"

    static func all(_ bench: Bench) -> [Talker] {
        [
            Talker(
                name: "kingmaker", prompt: ours, keys: question,
                command: [bench.kingmaker, "--no-init"]),
            Talker(
                name: "sqlite3", prompt: "sqlite> ",
                keys: "select party, count(*) from winners group by party;", command: ["sqlite3"]),
            Talker(
                name: "SWI-Prolog", prompt: "?- ",
                keys: "member(Party, [liberal, ndp, green]), Party = ndp.", command: ["swipl"]),
            Talker(
                name: "IPython", prompt: "In [", keys: "sum(seats for seats in [157, 121, 24])",
                command: ["python3", "-m", "IPython"]),
        ]
    }

    func contestant(_ stopwatch: [String]) -> Contestant {
        Contestant(name: name, command: stopwatch + command, timing: .itself)
    }
}
