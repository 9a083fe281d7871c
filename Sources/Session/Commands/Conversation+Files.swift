// Scripts loaded, loaded again, and written.

import Diagnostics
import Interpreter
import Syntax

extension Conversation {
    mutating func load(_ rest: String, _ at: Location) -> Reply {
        let path = Files.expanded(rest.unquoted)
        guard !path.isEmpty else {
            return refused(.commandTakes(.load, "a script's path", at: at))
        }
        let reply = changing(":load \(path)") { conversation in
            conversation.run(path, at)
        }
        if !reply.outcome.failed {
            loaded.append(path)
            return told(reply, "Loaded \(path)")
        }
        guard isHeld(path, reply.outcome) else { return reply }
        return refused(.alreadyHeld(path, by: holder(of: path, reply.outcome), at: at))
    }

    /// What a script that says nothing itself came to, and what is said in any case.
    private func told(_ reply: Reply, _ head: String, closing: String = "") -> Reply {
        var reply = reply
        if speaks {
            reply.silence =
                wrapped(
                    "\(safe(head)); there are now \(session.world.size).",
                    width: session.options.width) + "\n"
        }
        reply.closing = closing
        return reply.outcome.left.isEmpty ? reply.whole : reply
    }

    /// Answers what scripts ask and expect, where it was left; where that is refused, what they say
    /// does not count either.
    package func answered(_ reply: Reply) -> Reply {
        var whole = reply
        for var attempt in reply.outcome.left {
            attempt.takeLeft(until: session.isStopped)
            whole.outcome.add(attempt.end())
        }
        whole.outcome.left = []
        whole = whole.whole
        if isTimed { whole.outcome.output += Self.told(ContinuousClock.now - reply.began) }
        return whole
    }

    /// What stands in the way of a script that this session does not take.
    private func holder(of path: String, _ outcome: Session.Outcome) -> Diagnostic.Holder {
        let held = loaded.filter { !refused.contains($0) }
        if held.contains(path) { return .itself }
        if let last = held.last { return .script(last) }
        return outcome.isRepeated ? .session : .house
    }

    /// Whether a script was refused for what this session holds already, and not for what it says
    /// twice itself.
    private func isHeld(_ path: String, _ outcome: Session.Outcome) -> Bool {
        guard outcome.isRepeated || outcome.isAtOdds, !session.world.isEmpty else { return false }
        var other = Session(files: files)
        other.isStopped = session.isStopped
        guard let alone = try? other.load(path, .facts) else { return false }
        return !alone.isRepeated && !alone.isAtOdds
    }

    private mutating func run(_ path: String, _ at: Location) -> Reply {
        do {
            return Reply(outcome: try session.load(path, answersScripts ? .script : .unanswered))
        } catch {
            return refused(.unreadable(path, error.words, at: at))
        }
    }

    /// All scripts afresh; where one of them is refused, everything stays as it is.
    mutating func reload(_ at: Location) -> Reply {
        guard !loaded.isEmpty else { return .said("No script was loaded yet.") }
        let paths = loaded
        let typed = typedSinceLoading
        return changing(":reload") { conversation in
            let before = conversation.session
            conversation.session.become(World(), [])
            var all = Reply()
            for path in paths {
                let reply = conversation.run(path, at)
                if reply.outcome.failed {
                    all.outcome.left = []
                    conversation.session = before
                }
                all.outcome.add(reply.outcome)
                if all.outcome.failed { return all }
            }
            conversation.refused = []
            let head = "Loaded \(paths.joined(separator: ", ")) afresh"
            return conversation.told(all, head, closing: typed)
        }
    }

    /// What is said of changes that loading afresh takes back.
    private var typedSinceLoading: String {
        let since = past.reversed().prefix { $0.entry != ":reload" && $0.entry != ":reset" }
        let count = since.count { !$0.entry.hasPrefix(":load ") }
        guard count > 0 else { return "" }
        let what = count == 1 ? "The change" : "The \(count) changes"
        return wrapped(
            "\(what) typed since \(count == 1 ? "is" : "are") gone; ':undo' brings "
                + "\(count == 1 ? "it" : "them") back.", width: session.options.width) + "\n"
    }

    // MARK: Saving

    mutating func save(_ rest: String, _ at: Location, over: Bool = false) -> Reply {
        let path = Files.expanded(rest.unquoted)
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
