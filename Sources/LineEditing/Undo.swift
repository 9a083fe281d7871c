// What a line was before each change, so that a change can be taken back.

struct Undo {
    struct State: Equatable {
        var text: [Unicode.Scalar] = []
        var cursor = 0
    }

    private var past: [State] = []
    private var now = State()
    private static let deepest = 500

    mutating func begin() { self = Undo() }

    /// Notes the line as it is now. Letters typed one after another are one change.
    mutating func note(_ state: State) {
        guard state.text != now.text else {
            now.cursor = state.cursor
            return
        }
        if !goesOn(state) {
            past.append(now)
            if past.count > Self.deepest { past.removeFirst() }
        }
        now = state
    }

    /// Whether one more letter was typed behind those typed before.
    private func goesOn(_ state: State) -> Bool {
        guard let before = past.last, state.text.count == now.text.count + 1,
            state.cursor == now.cursor + 1, now.text.count > before.text.count,
            let typed = state.text.dropFirst(now.cursor).first
        else { return false }
        return typed.properties.isAlphabetic
    }

    mutating func undo() -> State? {
        guard let state = past.popLast() else { return nil }
        now = state
        return state
    }
}
