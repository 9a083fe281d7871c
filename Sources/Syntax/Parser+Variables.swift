// Things that vary while a rule or a definition is read: `a party P`, `a riding`, `it`.

import Diagnostics

/// What a rule or definition has spoken of so far. Readings that are given up leave their marks
/// behind; a mark is kept once for a place in the text, so that the last reading's counts.
struct RuleReading {
    /// Whether `a party` and `a riding` bring in something that varies.
    var isOpen = false
    /// Whether the things that a definition is of are being named: each its own.
    var isInHead = false
    private(set) var variables: [Variable] = []
    var pronoun = Pronoun()
    /// What `it` means where it is a party.
    var it: Variable? { pronoun.meant }
    /// Whether what is being read is said of ridings, one by one.
    private(set) var isOfRidings = false
    private var mentions: [Int: RuleWords.Mention] = [:]

    func variable(_ key: String) -> Variable? { variables.first { $0.key == key } }

    var hasRiding: Bool { variables.contains { $0.kind == .riding } }

    mutating func bring(_ variable: Variable, at range: SourceRange) {
        if !variables.contains(variable) { variables.append(variable) }
        pronoun.turn(to: variable)
        mentions[range.lower] = .init(variable: variable, isFirst: true, range: range)
    }

    mutating func mention(_ variable: Variable, at range: SourceRange) {
        guard mentions[range.lower]?.variable != variable else { return }
        mentions[range.lower] = .init(variable: variable, isFirst: false, range: range)
    }

    /// `it` means a riding for a while.
    mutating func withinRidings() -> (Pronoun, Bool) {
        defer { (pronoun, isOfRidings) = (Pronoun(), true) }
        return (pronoun, isOfRidings)
    }

    mutating func leaveRidings(to outer: (Pronoun, Bool)) {
        (pronoun, isOfRidings) = outer
    }

    /// What it was before parties were chosen: what they are chosen by goes on being spoken of.
    mutating func leaveParties(to outer: RuleReading) {
        let inner = self
        self = outer
        mentions.merge(inner.mentions.filter { outer.variables.contains($0.value.variable) }) {
            $1
        }
    }

    var words: RuleWords {
        var words = RuleWords()
        words.mentions = mentions.sorted { $0.key < $1.key }.map(\.value)
        return words
    }
}

/// What `it` means: the innermost party that varies, one without a name before one that has one.
struct Pronoun {
    private var it: Variable?
    /// What it meant before.
    private var outer: Variable?
    /// Of whom the predicate being read is said: in it, `it` means someone else.
    var subject: Variable?
    /// Whether `it` has been said: it goes on meaning the same, whoever else is spoken of.
    private var isSaid = false

    var meant: Variable? { it == subject ? outer ?? it : it }

    /// Once it has meant someone in a sentence, it goes on meaning them.
    mutating func stay(with variable: Variable) {
        if !isSaid, variable == outer { swap(&it, &outer) }
        isSaid = true
    }

    mutating func turn(to variable: Variable) {
        guard variable != it else { return }
        guard variable.kind == .party else {
            self = Pronoun()
            return
        }
        if variable.isNamed, let it, !it.isNamed { return }
        if isSaid, it != nil {
            outer = variable
            return
        }
        outer = it
        it = variable
    }
}

extension Parser {
    /// The thing that varies which a token names, if any.
    func variable(_ token: Token) -> Variable? {
        guard rule.isOpen else { return nil }
        if token.keyword == .it { return rule.it }
        guard token.kind == .name || token.kind == .word else { return nil }
        let text = source.text(token.range)
        guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return nil }
        var key = String(decoding: folded(text), as: UTF8.self)
        if let known = rule.variable(key) { return known }
        guard text.hasSuffix("s"), text.dropLast().last.map({ "'’".contains($0) }) ?? false else {
            return nil
        }
        key.removeLast()
        return rule.variable(key)
    }

    /// Whether `a party` or `a riding` stands here and brings in something that varies.
    func bringsVariable(_ kind: Variable.Kind, at ahead: Int = 0) -> Bool {
        guard rule.isOpen, peek(ahead).keyword == .a, let noun = peek(ahead + 1).keyword else {
            return false
        }
        if kind == .party { return noun == .party }
        return Self.ridingNouns.contains(noun) && noun != .seats && !isAnyChosen(at: ahead + 2)
    }

    /// Whether what follows chooses ridings, of which any is meant: `a riding where …`. In one region,
    /// as in `a riding in Ontario`, it is one that can be spoken of.
    private func isAnyChosen(at ahead: Int) -> Bool {
        guard let keyword = peek(ahead).keyword, Self.choosing.contains(keyword) else {
            return false
        }
        let next = peek(ahead + 2)
        // `a riding in Ontario is tied` beside the riding that varies: any of them.
        if rule.hasRiding, next.keyword == .is, peek(ahead + 3).keyword == .tied { return true }
        return keyword != .in || !isName(peek(ahead + 1), .places) || next.kind == .sign(.comma)
            || next.keyword.map((Self.choosing + [.and, .or]).contains) == true
    }

    /// `a party P`, `a riding`
    mutating func newVariable(_ kind: Variable.Kind) throws -> Variable {
        let start = token.range
        advance()
        advance()
        let variable: Variable
        if let key = freshKey(at: 0) {
            if rule.variable(key).map({ $0.kind != kind || rule.isInHead }) ?? false {
                throw Diagnostic.variableTwice(key.uppercased(), at: location(token.range))
            }
            variable = Variable(key, kind)
            advance()
        } else {
            variable = Variable("#\(start.lower)", kind)
        }
        let others = rule.variables.filter { $0.kind == .riding && $0 != variable }
        if kind == .riding, !others.isEmpty {
            throw Diagnostic.secondRiding(at: location(range(from: start)))
        }
        rule.bring(variable, at: range(from: start))
        return variable
    }

    /// A name for something that varies: one word with a capital that is no word of the language.
    func freshKey(at ahead: Int) -> String? {
        let token = peek(ahead)
        let text = source.text(token.range)
        guard let first = text.utf8.first, (0x41...0x5A).contains(first), text.utf8.count <= 24,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
            )
        else { return nil }
        let isFree = token.kind == .name || (token.keyword == .a && text == "A")
        return isFree ? String(decoding: folded(text), as: UTF8.self) : nil
    }

    /// The name of a party that varies.
    mutating func variableName() throws -> Name? {
        if bringsVariable(.party) {
            let start = token.range
            let variable = try newVariable(.party)
            return Name(
                text: variable.words, id: nil, kinds: .party, range: range(from: start),
                variable: variable)
        }
        guard let variable = variable(token), variable.kind == .party else { return nil }
        let range = token.range
        if at(.it) { rule.pronoun.stay(with: variable) }
        advance()
        rule.mention(variable, at: range)
        return Name(
            text: variable.words, id: nil, kinds: .party, range: range, variable: variable)
    }

    /// The riding that varies, brought in here or named.
    mutating func variablePlace() throws -> Place? {
        let start = token.range
        if bringsVariable(.riding) {
            _ = try newVariable(.riding)
            let here = Place(kind: .it, range: range(from: start))
            if accept(.in) {
                let within = try place().ofSeveral
                let lies = LiesCondition(place: here, within: within)
                chosen.append(Condition(kind: .lies(lies), range: range(from: start)))
            }
            return here
        } else if let variable = variable(token), variable.kind == .riding {
            advance()
            rule.mention(variable, at: start)
        } else {
            return nil
        }
        return Place(kind: .it, range: range(from: start))
    }

    /// Reads a condition of ridings, in which `it` is the riding.
    mutating func ofRidings<T>(_ reading: (inout Parser) throws -> T) rethrows -> T {
        let outer = rule.withinRidings()
        defer { rule.leaveRidings(to: outer) }
        return try reading(&self)
    }
}
