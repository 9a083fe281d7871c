// How a text counts, and what is said of it.

import Diagnostics
import Syntax

extension Session {
    package enum Manner: Sendable {
        /// A file: whole or not at all, errors all reported, only questions answered.
        case script
        /// A file that only sets the scene: its own questions are not answered.
        case facts
        /// A script of which questions and expectations are left, to be answered elsewhere.
        case unanswered
        /// A typed sentence or a piped one: by itself; `speaks` tells what a declaration did.
        case sentence(speaks: Bool)
        /// A file whose expectations are checked and whose questions are not answered.
        case test
        /// A file that is only looked at: nothing is answered or kept.
        case check
    }
}

extension Session.Manner {
    var isFile: Bool {
        switch self {
        case .script, .facts, .unanswered, .test, .check: true
        case .sentence: false
        }
    }

    var isQuiet: Bool {
        if case .sentence(speaks: false) = self { true } else { false }
    }

    var keeps: Bool {
        if case .check = self { false } else { true }
    }

    /// Whether what is not as it was expected is told at once.
    var tellsUnmet: Bool {
        switch self {
        case .script, .unanswered, .sentence: true
        case .facts, .test, .check: false
        }
    }

    /// Whether expectations are what counts, each by itself, those of included scripts among them.
    var checksEach: Bool {
        if case .test = self { true } else { false }
    }

    /// Whether a note is told: not of scripts that only set the scene, nor of what they include.
    func notes(_ note: Diagnostic, in main: Source) -> Bool {
        switch self {
        case .facts: false
        case .script, .unanswered, .check, .test, .sentence: note.primary?.location.source === main
        }
    }

    enum Use { case taken, left, passedOver }

    /// What is done with a sentence: what one asks or expects that only sets the scene is not worked
    /// out.
    func use(of sentence: Sentence) -> Use {
        switch (self, sentence.body) {
        case (.facts, .question), (.facts, .expectation): .passedOver
        case (.unanswered, .question), (.unanswered, .expectation): .left
        case (.facts, _), (.unanswered, _), (.script, _), (.sentence, _), (.test, _), (.check, _):
            .taken
        }
    }

    func answers(_ sentence: Sentence) -> Bool {
        switch (self, sentence.body) {
        case (.check, _), (.facts, _), (.test, _): false
        case (_, .question): true
        case (.sentence, .expectation): true
        case (.script, _), (.unanswered, _): false
        case (.sentence(let speaks), _): speaks
        }
    }
}
