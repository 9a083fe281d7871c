// `list coalitions [of Liberal] [minimal] [smallest] [connected] [of least range] …`

import Coalitions
import Diagnostics
import Elections
import Syntax

extension Asking {
    func listCoalitions(_ node: ListCoalitionsQuestion) throws -> Answer {
        let chamber = try chamber()
        let game = try chamber.game(needing: node.quota, source)
        try chamber.refuseCrowd()
        let wanted = try wanted(node, chamber)
        if game.double != nil, node.kinds.contains(.connected) {
            throw Diagnostic.notOfTwoQuotas("a connected coalition", at: location)
        }
        guard let all = wanted.listing(of: game) else {
            throw Diagnostic.tooManyToList(DoubleGame.mostListedPlayers, at: location)
        }
        let voiceless = try voicelessNote(node.members, chamber)
        let listing = voiceless.isEmpty ? chamber.once(all) : .none
        let line = node.kinds.contains(.connected) ? chamber.fromLeftToRightWithAll : nil
        var answer = Answer(.coalitions, try listHeadline(node, listing, chamber, game))
        if node.isCount {
            answer = Answer(.count, answer.headline)
            answer.found = exactly(listing).map { .number(Value($0), .plain) }
            answer.tables = [countTable(listing)]
        } else if !listing.sets.isEmpty {
            var table = coalitionTable(chamber, listing, game.votes, along: line)
            if let people = game.double?.second { addPeople(listing, people, to: &table) }
            answer.tables = [table]
            if let only = listing.sets.first, exactly(listing) == 1 {
                answer.found = .names(
                    only.flatMap { chamber.players[$0].parties }.map { label($0).name })
            }
        }
        answer.notes =
            voiceless + crowdNote(node, chamber) + refusalNotes(chamber)
            + improperNote(chamber, game)
        if chamber.hasPositions, !node.isCount || node.kinds.contains(.connected) {
            let isConnected = node.kinds.contains(.connected)
            answer.notes.append(
                chamber.order(
                    excludes: isConnected || node.kinds.contains(.leastRange),
                    reaching: isConnected ? .needsThem : .isNothing))
        }
        answer.assumptions =
            terms(node.kinds) + (node.isCount ? [] : order(listing))
            + chamber.gameAssumptions(needing: node.quota)
            + unheededPledges
        answer.derive(self.coalitionSteps(chamber, listing, game, along: line))
        lean(&answer, on: nil)
        return answer
    }

    /// In how many of the coalitions a party is, or why in none.
    func reason(_ party: Int, _ node: ListCoalitionsQuestion) throws -> Reason {
        let chamber = try chamber()
        let game = try chamber.game(needing: node.quota, source)
        guard let all = try wanted(node, chamber).listing(of: game) else {
            throw Diagnostic.tooManyToList(DoubleGame.mostListedPlayers, at: location)
        }
        let (listing, players) = (chamber.once(all), chamber.allPlayers(of: [party]))
        let own = listing.sets.filter { !$0.isDisjoint(with: players) }
        let shown = own.isEmpty ? best(with: players, game) : own.prefix(6).map { $0 }
        let steps = coalitionSteps(chamber, Listing(sets: shown, count: 0), game)
        let why = own.isEmpty ? whyNone(players, shown.first, chamber) : []
        let kind = adjectives(node.kinds) + "winning"
        return Reason(
            holds: !own.isEmpty,
            statement: "\(label(party))\(part(own.count, of: listing, kind))", figures: why,
            steps: steps + (shown.isEmpty ? why.map { Step($0) } : []))
    }

    /// Why a party is in no coalition that is listed, or one that it could win with.
    private func whyNone(
        _ players: PlayerSet, _ best: PlayerSet?, _ chamber: Chamber
    ) -> [Text] {
        guard !players.isEmpty else { return ["it has no vote to cast"] }
        guard let best else { return ["no coalition that wins with it needs it"] }
        let apart: Text =
            chamber.refusedPair(in: best).map { one, other in
                ", but \(chamber.players[one].label) rules out \(chamber.players[other].label)"
            } ?? ""
        return ["with it, " + chamber.sum(best) + " = \(chamber.votes(best)) would win" + apart]
    }

    /// ` is in 3 of the 4 minimal winning coalitions listed`
    private func part(_ own: Int, of listing: Listing, _ kind: String) -> String {
        let all = listing.sets.count
        let plural = "\(kind) coalitions listed"
        switch (own, all) {
        case (_, 0): return " is in none, for no \(kind) coalition is listed"
        case (_, 1):
            return (own == 1 ? " is in" : " is not in") + " the only \(kind) coalition listed"
        case (0, _): return " is in none of the \(grouped(all)) " + plural
        case (all, _): return " is in all \(grouped(all)) " + plural
        default: return " is in \(grouped(own)) of the \(grouped(all)) " + plural
        }
    }

    /// The first minimal winning coalition that has these players; none where no one needs them.
    private func best(with players: PlayerSet, _ game: HouseGame) -> [PlayerSet] {
        let all = game.minimal(most: Self.mostCoalitions)
        return all?.sets.first { !$0.isDisjoint(with: players) }.map { [$0] } ?? []
    }

    private func exactly(_ listing: Listing) -> Int? {
        listing.count.isExact ? Int(exactly: listing.count.value) : nil
    }

    private func countTable(_ listing: Listing) -> Table {
        let count: Cell = exactly(listing).map(Cell.count) ?? .text("\(said(listing.count))")
        return Table(
            columns: [.init("coalitions", key: "coalitions")], rows: [[count]], isForData: true)
    }

    private func addPeople(_ listing: Listing, _ people: WeightedGame, to table: inout Table) {
        table.columns.append(.init("share of\npopulation", key: "population"))
        for (index, set) in listing.sets.enumerated() {
            table.rows[index].append(.share(part: people.weight(of: set), whole: people.total))
        }
    }

    /// How many members there are, where more are asked for.
    private func crowdNote(_ node: ListCoalitionsQuestion, _ chamber: Chamber) -> [Text] {
        guard let exactly = node.exactly, !exactly.isOfSeats, let number = exactly.whole,
            number > chamber.players.count
        else { return [] }
        return [
            "A coalition here has at most \(counted(chamber.players.count, "member", "members")); 'of \(grouped(number)) seats' counts seats."
        ]
    }

    private func wanted(
        _ node: ListCoalitionsQuestion, _ chamber: Chamber
    ) throws -> WantedCoalitions {
        let (exactly, atMost) = (try node.exactly.map(size), try node.atMost.map(size))
        let needsPlaces = node.kinds.contains(.connected) || node.kinds.contains(.leastRange)
        if needsPlaces { try chamber.needPositions() }
        return WantedCoalitions(
            kinds: node.kinds, with: try players(node.members, chamber),
            without: try players(node.without, chamber), refusals: chamber.refusedPairs,
            positions: chamber.knownPositions, spots: needsPlaces ? chamber.spots : [],
            stretches: chamber.stretches, limits: atMost, exactly: exactly,
            mostListed: Self.mostCoalitions)
    }

    /// How large a coalition may be, in parties or in votes.
    private func size(_ quantity: Quantity) throws -> CoalitionSize {
        guard quantity.isOfSeats else { return .parties(try numberOfParties(quantity)) }
        guard let votes = quantity.whole, votes >= 0 else {
            throw Diagnostic.outOfRange(
                "a coalition's seats", "a whole number", at: Location(source, quantity.range))
        }
        return .votes(votes)
    }

    func numberOfParties(_ quantity: Quantity) throws -> Int {
        guard let whole = quantity.whole, quantity.kind == .plain, (0...100_000).contains(whole)
        else {
            throw Diagnostic.notSoManyParties(at: Location(source, quantity.range))
        }
        return whole
    }

    func players(_ names: [Name], _ chamber: Chamber) throws -> PlayerSet {
        chamber.allPlayers(of: try lookup.parties(names))
    }

    /// Those named who have no vote to cast, and are no players.
    func voiceless(_ names: [Name], _ chamber: Chamber) throws -> [Text] {
        try lookup.parties(names).filter { chamber.index(of: $0) == nil }.map { "\(label($0))" }
    }

    func voicelessNote(_ names: [Name], _ chamber: Chamber) throws -> [Text] {
        let found = try voiceless(names, chamber)
        guard !found.isEmpty else { return [] }
        return [list(found) + (found.count == 1 ? " has" : " have") + " no vote to cast."]
    }

    private func listHeadline(
        _ node: ListCoalitionsQuestion, _ listing: Listing, _ chamber: Chamber,
        _ game: HouseGame
    ) throws -> Text {
        let isOne = listing.count.isExact && listing.count.value == 1
        let isNone = listing.count.isExact && listing.count.value == 0
        let kind = adjectives(node.kinds)
        let phrase = phrase(node.kinds, isOne)
        let filter = try filter(node)
        return
            "\(isNone ? "No" : said(listing.count)) \(kind)winning \(isOne ? "coalition" : "coalitions")"
            + "\(phrase)\(phrase.isEmpty || filter.plain.isEmpty ? "" : " of those")" + filter
            + "; \(game.needed(of: chamber)) win."
    }

    /// ` of at most 3 parties with NDP and without Green`
    private func filter(_ node: ListCoalitionsQuestion) throws -> Text {
        func names(_ names: [Name], _ word: String) throws -> Text {
            list(try lookup.parties(names).map { "\(label($0))" }, word)
        }
        var text: Text = ""
        func counting(_ quantity: Quantity) -> Text {
            let number = quantity.whole ?? 0
            return quantity.isOfSeats
                ? "\(counted(number, "vote", "votes"))" : "\(counted(number, "party", "parties"))"
        }
        if let exactly = node.exactly { text = " of exactly " + counting(exactly) }
        for most in node.atMost {
            text = text + (text.plain.isEmpty ? "" : " and") + " of at most " + counting(most)
        }
        if !node.members.isEmpty { text = text + " with " + (try names(node.members, "and")) }
        guard !node.without.isEmpty else { return text }
        return text + (node.members.isEmpty ? "" : " and") + " without "
            + (try names(node.without, "or"))
    }

    private func adjectives(_ kinds: Set<ListCoalitionsQuestion.Kind>) -> String {
        if isConnectedAlone(kinds) { return "connected " }
        if kinds.contains(.connected) { return "minimal connected " }
        return kinds.isEmpty ? "" : "minimal "
    }

    /// Whether any connected coalition will do, with members to spare or none.
    private func isConnectedAlone(_ kinds: Set<ListCoalitionsQuestion.Kind>) -> Bool {
        kinds == [.connected]
    }

    private func phrase(_ kinds: Set<ListCoalitionsQuestion.Kind>, _ isOne: Bool) -> String {
        var words: [String] = []
        if kinds.contains(.smallest) { words.append("the fewest seats") }
        if kinds.contains(.fewestParties) { words.append("the fewest parties") }
        if kinds.contains(.leastRange) { words.append("the least range") }
        return words.isEmpty ? "" : (isOne ? " has " : " have ") + joined(words)
    }

    /// The terms used, with those who coined them.
    private func terms(_ kinds: Set<ListCoalitionsQuestion.Kind>) -> [Text] {
        var lines: [Text] = []
        if isConnectedAlone(kinds) {
            lines.append(
                "connected: side by side from left to right, with no one left out between two members; 'list minimal connected coalitions' has those that no member can leave (Axelrod 1970)"
            )
        } else if kinds.contains(.connected) {
            lines.append(
                "minimal connected: side by side from left to right, winning, and not both once any member leaves (Axelrod 1970)"
            )
        } else if !kinds.isEmpty {
            lines.append(
                "minimal winning: enough votes, and not once any member leaves (von Neumann and Morgenstern 1944; Riker 1962)"
            )
        }
        if kinds.contains(.smallest) {
            lines.append("fewest seats: the minimum size of Riker (1962)")
        }
        if kinds.contains(.fewestParties) {
            lines.append("fewest parties: the bargaining proposition of Leiserson (1968)")
        }
        if kinds.contains(.leastRange) {
            lines.append(
                "least range: the outermost members' positions least far apart (Leiserson 1966; de Swaan 1973)"
            )
        }
        return lines
    }

    /// In which order coalitions are listed, where there are several.
    func order(_ listing: Listing) -> [Text] {
        guard listing.sets.count > 1 else { return [] }
        return listing.isOrdered
            ? ["in order of fewest parties, then fewest votes"]
            : ["some of them, as they were found: there are too many to put in order"]
    }

    /// - Parameter line: the order in which members are named; the largest first where none is given.
    func coalitionTable(
        _ chamber: Chamber, _ listing: Listing, _ game: WeightedGame, spans: Bool = true,
        along line: [Int]? = nil
    ) -> Table {
        var table = Table(
            columns: [
                .init("coalition", key: "coalition"), .init("votes", key: "votes"),
                .init("to spare", key: "toSpare"),
            ],
            rows: listing.sets.map { set in
                let votes = chamber.votes(set)
                let name = line.map { list(chamber.labels($0.filter(set.contains))) }
                return [
                    .text(name ?? chamber.name(set)), .count(votes), .count(votes - game.quota),
                ]
            })
        if spans, chamber.hasPositions {
            table.columns.append(.init("policy\nspan", key: "span"))
            let stretches = chamber.stretches
            for (index, set) in listing.sets.enumerated() {
                let span = Chamber.span(of: set, stretches)
                table.rows[index].append(
                    span.map { .decimal(billionths: $0, places: 1) } ?? .empty)
            }
        }
        cut(&table, of: listing.count)
        return table
    }

    /// A long list is cut short in text alone, and says where the rest is.
    func cut(_ table: inout Table, of count: Count, showing most: Int = Asking.mostShown) {
        let isCut = table.rows.count > most
        let isComplete = count.isExact && count.value == UInt128(table.rows.count)
        if isCut { table.mostInText = most }
        guard isCut || !isComplete else { return }
        let rest = isComplete ? "all" : "the first \(grouped(table.rows.count))"
        table.total = said(count)
        if isCut { table.omitted = "JSON, CSV and 'why in full' have \(rest) of them" }
    }

    /// `5,200,300`, or `20,000 or more`
    func said(_ count: Count) -> String {
        if !count.isExact, count.value == .max { return "more than 10 to the power of 38" }
        return grouped(count.value) + (count.isExact ? "" : " or more")
    }

    func coalitionSteps(
        _ chamber: Chamber, _ listing: Listing, _ game: HouseGame, along line: [Int]? = nil
    ) -> [Step] {
        [quotaStep(chamber, game)]
            + listing.sets.map { set in
                Step(
                    added(
                        (line?.filter(set.contains) ?? set.members).map {
                            "\(chamber.players[$0].label) \(chamber.players[$0].votes)"
                        })
                        + " = \(chamber.votes(set))" + game.andPeople(set))
            }
    }

    func quotaStep(_ chamber: Chamber, _ game: HouseGame) -> Step {
        game.double == nil && game.quota == chamber.majority
            ? Step("a majority of \(chamber.votingSeats) votes is \(chamber.majority)")
            : Step("a coalition needs " + game.needed(of: chamber, isLast: true))
    }
}

/// What a list of coalitions is asked for.
private struct WantedCoalitions {
    let kinds: Set<ListCoalitionsQuestion.Kind>
    let with: PlayerSet
    let without: PlayerSet
    let refusals: [(Int, Int)]
    let positions: [Int?]
    let spots: [[Int]]
    let stretches: [ClosedRange<Int>?]
    let limits: [CoalitionSize]
    let exactly: CoalitionSize?
    let mostListed: Int

    /// The most members that it may have.
    private var atMost: Int? {
        (limits.map(\.parties) + [exactly?.parties]).compactMap(\.self).min()
    }

    /// Whether the search itself cannot tell what is too large.
    private var isSifted: Bool { exactly != nil || limits.contains { $0.parties == nil } }

    /// So many are looked through where a list is narrowed twice.
    private static let mostNarrowed = 20_000

    func listing(of game: HouseGame) -> Listing? {
        guard let double = game.double else { return listing(of: game.votes) }
        let all = double.coalitions(
            minimal: !kinds.isEmpty, with: with, without: without, refusals: refusals,
            atMostMembers: atMost,
            most: kinds.subtracting([.minimal]).isEmpty && !isSifted
                ? mostListed : Self.mostNarrowed
        )
        guard let all else { return nil }
        let kept = narrowed(all, game.votes)
        return Listing(sets: Array(kept.sets.prefix(mostListed)), count: kept.count)
    }

    private func listing(of game: WeightedGame) -> Listing {
        let narrow = kinds.subtracting([.minimal, .connected])
        if isSifted, !kinds.contains(.connected) {
            let all =
                kinds.isEmpty ? all(game, Self.mostNarrowed) : minimal(game, Self.mostNarrowed)
            return narrowed(all, game)
        }
        if kinds.contains(.connected) {
            return narrowed(
                connected(game, narrow.isEmpty && !isSifted ? mostListed : Self.mostNarrowed), game)
        }
        if narrow.count > 1 { return narrowed(minimal(game, Self.mostNarrowed), game) }
        switch narrow.first {
        case .smallest:
            return game.minimumSize(
                with: with, without: without, refusals: refusals, atMostMembers: atMost,
                most: mostListed)
        case .fewestParties where atMost == nil:
            return game.fewestMembers(
                with: with, without: without, refusals: refusals, most: mostListed)
        case .leastRange where hasStretches: return narrowed(minimal(game, Self.mostNarrowed), game)
        case .leastRange:
            return game.leastRange(
                positions: positions, with: with, without: without, refusals: refusals,
                atMostMembers: atMost, most: mostListed
            ).coalitions
        case .fewestParties: return narrowed(minimal(game, Self.mostNarrowed), game)
        case .minimal, .connected, nil: break
        }
        return kinds.contains(.minimal) ? minimal(game, mostListed) : all(game, mostListed)
    }

    /// Whether a bloc's parties stand apart: it then has more than one place on the line.
    private var hasStretches: Bool {
        stretches.indices.contains { stretches[$0] != nil && positions[$0] == nil }
    }

    private func connected(_ game: WeightedGame, _ most: Int) -> Listing {
        game.connected(
            spots: spots, minimal: kinds != [.connected], with: with, without: without,
            refusals: refusals, atMostMembers: atMost, most: most)
    }

    private func minimal(_ game: WeightedGame, _ most: Int) -> Listing {
        game.minimalWinning(
            with: with, without: without, refusals: refusals, atMostMembers: atMost, most: most)
    }

    private func all(_ game: WeightedGame, _ most: Int) -> Listing {
        game.winning(
            with: with, without: without, refusals: refusals, atMostMembers: atMost, most: most)
    }

    /// Those that are best by every measure asked for: of the fewest parties first those with the
    /// fewest seats, of these the least range.
    private func narrowed(_ listing: Listing, _ game: WeightedGame) -> Listing {
        var sets = listing.sets
        func keep(_ kind: ListCoalitionsQuestion.Kind, _ size: (PlayerSet) -> Int) {
            guard kinds.contains(kind), let least = sets.map(size).min() else { return }
            sets = sets.filter { size($0) == least }
        }
        if let exactly { sets = sets.filter { exactly.measure($0, game) == exactly.number } }
        for most in limits { sets = sets.filter { most.measure($0, game) <= most.number } }
        keep(.fewestParties) { $0.count }
        keep(.smallest) { game.weight(of: $0) }
        if kinds.contains(.leastRange) { sets = ofLeastRange(sets) }
        guard sets.count < listing.sets.count || isSifted else { return listing }
        let count = Count(UInt128(sets.count), isExact: listing.isComplete)
        return Listing(
            sets: Array(sets.prefix(mostListed)), count: count, isOrdered: listing.isOrdered)
    }

    /// Those whose outermost parties, a bloc's among them, stand least far apart; a set that has a
    /// party without a position is none of them.
    private func ofLeastRange(_ sets: [PlayerSet]) -> [PlayerSet] {
        let spans = sets.map { Chamber.span(of: $0, stretches) }
        guard let least = spans.compactMap(\.self).min() else { return [] }
        return zip(sets, spans).filter { $1 == least }.map(\.0)
    }
}

/// How large a coalition is: by its members, or by their votes.
private enum CoalitionSize {
    case parties(Int)
    case votes(Int)

    var number: Int {
        switch self {
        case .parties(let number), .votes(let number): number
        }
    }

    var parties: Int? {
        guard case .parties(let number) = self else { return nil }
        return number
    }

    func measure(_ set: PlayerSet, _ game: WeightedGame) -> Int {
        parties == nil ? game.weight(of: set) : set.count
    }
}

extension Quantity {
    /// Whether seats or votes are counted, not parties.
    fileprivate var isOfSeats: Bool { kind == .seats || kind == .votes }
}
