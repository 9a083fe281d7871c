// Scripts loaded, loaded again, and written.

import Diagnostics
import Interpreter
import Syntax

extension Conversation {
    mutating func load(_ rest: String, _ at: Location) -> Reply {
        let path = rest.unquoted
        guard !path.isEmpty else {
            return refused(.commandTakes(.load, "a script's path", at: at))
        }
        let reply = changing(":load \(path)") { conversation in
            conversation.run(path, at)
        }
        if !reply.outcome.failed { loaded.append(path) }
        return reply
    }

    private mutating func run(_ path: String, _ at: Location) -> Reply {
        do {
            return Reply(outcome: try session.load(path))
        } catch {
            return refused(.unreadable(path, error.words, at: at))
        }
    }

    /// All scripts afresh; where one of them is refused, everything stays as it is.
    mutating func reload(_ at: Location) -> Reply {
        guard !loaded.isEmpty else { return .said("No script was loaded yet.") }
        let paths = loaded
        let typed = past.count { !$0.entry.hasPrefix(":load ") }
        return changing(":reload") { conversation in
            let before = conversation.session
            conversation.session.become(World(), [])
            var all = Reply()
            for path in paths {
                let reply = conversation.run(path, at)
                all.outcome.messages += reply.outcome.messages
                all.outcome.output += reply.outcome.output
                if reply.outcome.failed {
                    all.outcome.failed = true
                    all.outcome.output = ""
                    conversation.session = before
                    return all
                }
            }
            if typed > 0 {
                all.outcome.output +=
                    "What was typed since is taken back; ':undo' brings it again.\n"
            }
            return all
        }
    }

    // MARK: Saving

    mutating func save(_ rest: String, _ at: Location, over: Bool = false) -> Reply {
        let path = rest.unquoted
        guard !path.isEmpty else {
            return refused(.commandTakes(.save, "a path to write to", at: at))
        }
        let script = "#!/usr/bin/env kingmaker\n" + session.said.script
        guard givesSameWorld(script, as: path) else {
            return refused(
                .notSaved(path, "run as a script it would not give the same world", at: at))
        }
        do {
            try Files().write(script, to: path, over: over)
        } catch .exists {
            awaited = path
            var reply = refused(.notSaved(path, "it is there already", at: at))
            reply.asks = "\(path) is there already. Write over it? (yes or no) "
            return reply
        } catch {
            return refused(.notSaved(path, error.words, at: at))
        }
        let isSupposed = session.world.suppositionCount > 0
        return .said(
            "Written to \(path)." + (isSupposed ? " What is only supposed is not in it." : ""))
    }

    /// The user's answer to what a reply asked.
    package mutating func answer(yes: Bool) -> Reply {
        guard let path = awaited else { return Reply() }
        awaited = nil
        guard yes else { return .said("\(path) is left as it was.") }
        let source = Source(name: "you", text: ":save \(path)")
        return save(path, Location(source, SourceRange(0, source.bytes.count)), over: true)
    }

    private func givesSameWorld(_ script: String, as path: String) -> Bool {
        var other = Session(files: files)
        let outcome = other.run(Source(name: path, text: script), .script)
        return !outcome.failed && other.world.isSame(as: session.world)
    }
}

extension String {
    /// Without quotes around it.
    fileprivate var unquoted: String {
        hasPrefix("\"") && hasSuffix("\"") && count > 1 ? String(dropFirst().dropLast()) : self
    }
}
