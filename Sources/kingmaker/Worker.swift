// Questions answered in a copy of the process: long ones tell that they go on, and stop at Ctrl-C.

import LineEditing
import Session

struct Worker {
    let signals: Signals

    enum Ending {
        case done(Session.Outcome)
        case stopped
        case terminated(Int32)
    }

    func reply(to entry: Entries.Entry, in conversation: Conversation) -> Ending {
        let isShown = Terminal.isTerminal(.output)
        var isTold = false
        let result = signals.runInCopy {
            var copy = conversation
            return encoded(copy.take(entry).outcome)
        } waiting: { tenths in
            guard isShown else { return }
            isTold = true
            Terminal.write(
                "\rworking … \(tenths / 10).\(tenths % 10) s, Ctrl-C stops it", to: .output)
        }
        if isTold { Terminal.write("\r" + String(repeating: " ", count: 40) + "\r", to: .output) }
        switch result {
        case .done(let bytes): return .done(decoded(bytes))
        case .interrupted:
            Terminal.write("stopped: the world is as it was\n", to: .output)
            return .stopped
        case .terminated(let signal): return .terminated(signal)
        case .failed:
            var outcome = Session.Outcome()
            outcome.failed = true
            outcome.messages =
                "error: this question could not be worked out; the world is as it was\n"
            return .done(outcome)
        }
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
