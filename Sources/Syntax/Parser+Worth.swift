// What a threat or an election is worth to a party.

import Diagnostics

extension Parser {
    /// `Green's threat worth`, `a snap election worth to Green`, behind `what is`; nothing where it is
    /// another question.
    mutating func worthAsked() throws -> BargainQuestion? {
        let start = index
        if isParty(at: 0), case .success(let name) = attempt({ try $0.party() }),
            accept(.threat, .worth)
        {
            return .threatWorth(name)
        }
        index(start)
        if acceptElection(), accept(.worth) {
            guard accept(anyOf: .to, .for) else { throw expected("'to' and a party") }
            return .electionWorth(try party(), isAsked: false)
        }
        index(start)
        return nil
    }

    /// `Green gain from an election`, behind `would` or `does`; nothing where it is another question.
    mutating func electionGain() -> BargainQuestion? {
        let start = index
        if isParty(at: 0), case .success(let name) = attempt({ try $0.party() }),
            accept(.gain, .from) || accept(.gain, .in), acceptElection()
        {
            return .electionWorth(name, isAsked: true)
        }
        index(start)
        return nil
    }

    /// `an election`, `a snap election`; where it is none, an article may have been taken.
    mutating func acceptElection() -> Bool {
        skipArticle()
        _ = accept(.snap)
        return accept(.election)
    }

    /// Whether `an election` or `a snap election` stands some tokens ahead.
    func isElection(at ahead: Int) -> Bool {
        let words = (0...2).map { peek(ahead + $0).keyword }
        let rest = words.drop { $0 == .a || $0 == .the }
        return rest.first == .election || rest.starts(with: [.snap, .election])
    }

    /// `demands`, `all demands`, `the demands`, behind `show` or `list`
    mutating func demandsShown() -> QuestionKind? {
        let start = index
        while accept(anyOf: .all, .the) {}
        if accept(.demand), isAtEndOrIf { return .bargain(.wants(parties: [])) }
        index(start)
        return nil
    }
}
