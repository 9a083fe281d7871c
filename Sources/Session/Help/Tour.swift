// The tour: five minutes on Canada's election of 2019, which the command carries along. The user
// types every sentence; the last is the question that the command was made for.

import Diagnostics
import Interpreter
import Syntax

struct TourStep: Sendable {
    let text: String
    /// What the user types.
    let sentence: String

    static let all = [
        TourStep(
            text: """
                Canada, October 2019: 338 ridings, and no party with a majority. This is the real
                count, riding by riding. Begin with the seats.
                """,
            sentence: "seats"),
        TourStep(
            text: """
                A majority is 170. Who decides, then? The answer counts who is enough to keep the
                government alive, and who is needed to bring it down.
                """,
            sentence: "who holds the balance of power"),
        TourStep(
            text: """
                One party is close behind in many ridings. Take one: Sherbrooke, lost by the NDP.
                """,
            sentence: "who wins Sherbrooke"),
        TourStep(
            text: """
                'if' supposes a change for one question. Suppose that Green were not on the ballot.
                Nobody knows where its voters would go, so with nothing said they stay home.
                """,
            sentence: "who wins Sherbrooke if Greens stand down in Sherbrooke"),
        TourStep(
            text: """
                It says how many of Green's voters would be enough. 'for NDP' supposes that all follow.
                """,
            sentence: "who wins Sherbrooke if Greens stand down for NDP in Sherbrooke"),
        TourStep(
            text: """
                Places can be chosen by a condition. In how many ridings was it close?
                """,
            sentence: "how many ridings where Liberal wins it and margin < 5 points"),
        TourStep(
            text: """
                'suppose' opens a what-if that stays until ':back'; see how the prompt changes. Here the
                two parties join wherever Liberal won narrowly.
                """,
            sentence:
                "suppose Greens stand down for NDP in every riding where Liberal wins it and margin < 5 points"
        ),
        TourStep(
            text: "Every question is now asked in that world, against Today.",
            sentence: "seats"),
        TourStep(
            text: "Leave the what-if. Nothing of it stays.", sentence: ":back"),
        TourStep(
            text: """
                Every number can be asked for its reasons.
                """,
            sentence: "why who wins Sherbrooke if Greens stand down for NDP in Sherbrooke"),
        TourStep(
            text: """
                And now the question that all this was made for: one riding, one party standing down.
                Does it change who holds the balance of power?
                """,
            sentence: "who holds the balance of power if Greens stand down for NDP in Sherbrooke"),
    ]

    static let end = """
        That was the tour. One more seat changes no party's place: the balance of power is shared as
        before. What would change it? Suppose more, or declare a pact ('help pact'); ':save FILE'
        keeps what you build, ':reset' clears the table.
        """
}

extension Conversation {
    /// The sentence that the tour asks for next.
    package var suggested: String? {
        tourStep.flatMap { TourStep.all.indices.contains($0) ? TourStep.all[$0].sentence : nil }
    }

    mutating func tour(_ rest: String, _ at: Location) -> Reply {
        if rest.lowercased() == "off" {
            tourStep = nil
            return .said("The tour is over.")
        }
        guard rest.isEmpty else {
            return refused(.commandTakes(.tour, "nothing, or 'off'", at: at))
        }
        let path = "canada-2019.king"
        let kept = !session.world.isEmpty
        let reply = changing(":tour") { conversation in
            conversation.session.become(World(), [])
            let source = Source(name: path, bytes: Files.carried(path) ?? [])
            return Reply(outcome: conversation.session.run(source, .facts))
        }
        guard !reply.outcome.failed else { return reply }
        tourStep = 0
        let note =
            kept ? "(Your own world is put aside: ':undo' after the tour brings it back.)\n\n" : ""
        return .said(note + told(0))
    }

    private func told(_ step: Int) -> String {
        let this = TourStep.all[step]
        let text = this.text.split(separator: "\n").joined(separator: " ")
        let width = session.options.width
        return wrapped("[\(step + 1) of \(TourStep.all.count)] " + text, width: width)
            + "\nType this, or press → and Enter:\n\n"
            + inset([this.sentence])
    }

    private var ended: String {
        wrapped(
            TourStep.end.split(separator: "\n").joined(separator: " "),
            width: session.options.width)
    }

    /// The tour's next step, once its sentence was taken.
    package mutating func goOn(after entry: String, failed: Bool) -> String? {
        guard let step = tourStep, let wanted = suggested, !failed,
            folded(entry) == folded(wanted)
        else { return nil }
        tourStep = step + 1 < TourStep.all.count ? step + 1 : nil
        return "\n" + (tourStep.map(told) ?? ended) + "\n"
    }
}
