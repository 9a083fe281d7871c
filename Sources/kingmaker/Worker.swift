// What may take long: questions are answered in a copy of the process, changes are made in a thread.
// Both tell that they go on, and stop at Ctrl-C.

import LineEditing
import Session

final class Worker {
    private let signals: Signals
    /// Work that was stopped and has not noticed yet.
    private var abandoned: [Errand] = []

    init(signals: Signals) { self.signals = signals }

    enum Ending {
        case done(Conversation.Reply)
        case stopped
        case terminated(Int32)
    }

    /// Answers a question, which changes nothing.
    func reply(to entry: Entries.Entry, in conversation: Conversation) -> Ending {
        answer(in: conversation) { $0.take(entry) }
    }

    /// Does what changes nothing, in a copy of the process.
    private func answer(
        in conversation: Conversation,
        _ work: @escaping @Sendable (inout Conversation) -> Conversation.Reply
    ) -> Ending {
        abandoned.removeAll(where: \.isOver)
        var copy = conversation
        // A process in which a thread is at work is not copied.
        guard abandoned.isEmpty else { return change(&copy, work) }
        let result = told { waiting in
            signals.runInCopy({ encoded(work(&copy).outcome) }, waiting: waiting)
        }
        switch result {
        case .done(let bytes): return .done(Conversation.Reply(outcome: decoded(bytes)))
        case .interrupted: return stopped()
        case .terminated(let signal): return .terminated(signal)
        case .failed:
            var outcome = Session.Outcome()
            outcome.failed = true
            outcome.messages =
                "error: this question could not be worked out; the world is as it was\n"
            return .done(Conversation.Reply(outcome: outcome))
        }
    }

    /// Runs scripts: what they change in a thread, what they ask in a copy of the process.
    func load(_ entry: Entries.Entry, into conversation: inout Conversation) -> Ending {
        var changed = conversation
        changed.answersScripts = false
        var ending = change(&changed) { $0.take(entry) }
        if case .done(let reply) = ending, reply.isLeft {
            ending = answer(in: changed) { $0.answered(reply) }
            if case .done(var answered) = ending {
                answered.silence = reply.silence
                ending = .done(answered)
            }
        }
        if case .done(let reply) = ending, !reply.outcome.failed {
            changed.answersScripts = true
            conversation = changed
        }
        return ending
    }

    /// Changes a conversation, whole or not at all.
    func change(
        _ conversation: inout Conversation,
        _ body: @escaping @Sendable (inout Conversation) -> Conversation.Reply
    ) -> Ending {
        let errand = Errand()
        let before = conversation
        let result = told { waiting in
            signals.run(
                errand,
                {
                    var copy = before
                    copy.session.isStopped = { errand.isStopped }
                    let reply = body(&copy)
                    copy.session.isStopped = { false }
                    return (copy, reply)
                }, waiting: waiting)
        }
        switch result {
        case .done(let (changed, reply)):
            conversation = changed
            return .done(reply)
        case .interrupted:
            abandoned.append(errand)
            return stopped()
        case .terminated(let signal): return .terminated(signal)
        }
    }

    private func stopped() -> Ending {
        Terminal.write("stopped: the world is as it was\n", to: .output)
        return .stopped
    }

    /// Shows that work goes on for as long as it does.
    private func told<Result>(_ work: ((Int) -> Void) -> Result) -> Result {
        let isShown = Terminal.isTerminal(.output)
        var isTold = false
        let result = work { tenths in
            guard isShown else { return }
            isTold = true
            Terminal.write(
                "\rworking … \(tenths / 10).\(tenths % 10) s, Ctrl-C stops it", to: .output)
        }
        if isTold { Terminal.write("\r" + String(repeating: " ", count: 40) + "\r", to: .output) }
        return result
    }

    // MARK: An outcome as bytes

    private func encoded(_ outcome: Session.Outcome) -> [UInt8] {
        let messages = Array(outcome.messages.utf8)
        let count = withUnsafeBytes(of: UInt64(messages.count).littleEndian) { Array($0) }
        return [outcome.failed ? 1 : 0] + count + messages + Array(outcome.output.utf8)
    }

    private func decoded(_ bytes: [UInt8]) -> Session.Outcome {
        var outcome = Session.Outcome()
        guard bytes.count >= 9 else { return outcome }
        let count = bytes[1..<9].reversed().reduce(0) { $0 << 8 | Int($1) }
        let rest = bytes.dropFirst(9)
        outcome.failed = bytes[0] == 1
        outcome.messages = String(decoding: rest.prefix(count), as: UTF8.self)
        outcome.output = String(decoding: rest.dropFirst(count), as: UTF8.self)
        return outcome
    }
}
