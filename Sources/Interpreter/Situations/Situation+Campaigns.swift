// Where parties with few campaigns run them in an election that is called.

import Bargaining
import Diagnostics
import Elections
import Syntax

/// Where a party with few campaigns ran them.
struct CampaignRecord: Sendable {
    let party: Int
    let count: Int
    /// Ridings where it is on the ballot.
    let contested: Int
    let fought: [Int]
    /// Ridings that went without a campaign and that one more would win, all else as it went.
    var forgone: [Int] = []
    /// Campaigns that it would run, did nobody stand down, in ridings where it stands down; nothing
    /// where it stands down nowhere.
    let spared: Int?
    /// Its lead in each riding with a campaign and without, all others campaigning everywhere;
    /// nothing where it is not on the ballot.
    let grounds: [Battleground?]
}

/// How many campaigns a party can run, and the clause that says so.
struct CampaignLimit {
    let party: Int
    let count: Int
    let clause: Clause
}

extension Situation {
    /// Sends each party's campaigns where they matter most, all others at full strength.
    mutating func campaign(in world: World) throws {
        let (limits, keeps) = campaignLimits
        guard let election, let keeps else { return }
        let full = self
        let apart = try withoutStandDowns(in: world, by: limits.map(\.party))
        var fresh = Fresh(count: world.ridings.count)
        for limit in limits {
            let grounds = try full.grounds(limit, keeps: keeps, in: world)
            let plan = Campaigns(in: grounds, count: limit.count)
            let contested = grounds.indices.filter { grounds[$0] != nil }
            let fought = Set(plan.chosen)
            campaigns.append(
                CampaignRecord(
                    party: limit.party, count: limit.count, contested: contested.count,
                    fought: plan.chosen,
                    spared: try apart?.spared(limit, in: full, keeps: keeps, world),
                    grounds: grounds))
            enter(
                Self.lack(limit, in: contested.filter { !fought.contains($0) }, keeps: keeps),
                into: &fresh)
        }
        try settleElection(fresh, in: world)
        for index in campaigns.indices {
            campaigns[index].forgone = forgone(campaigns[index], atFullStrength: election)
        }
    }

    /// What a party loses in ridings where it runs no campaign.
    private static func lack(_ limit: CampaignLimit, in ridings: [Int], keeps: Rate) -> Effect {
        let loss = Rate(billionths: keeps.billionths - Rate.whole.billionths)
        return Effect(
            action: .scale(party: limit.party, by: loss), ridings: ridings, scope: .region,
            chosen: .byCondition(count: ridings.count), clause: limit.clause)
    }

    /// A party's lead in each riding with a campaign and without, both as the election counts them;
    /// nothing where it is not on the ballot.
    private func grounds(
        _ limit: CampaignLimit, keeps: Rate, in world: World
    ) throws -> [Battleground?] {
        guard let election else { return [] }
        let ridings = Array(0..<world.ridings.count)
        let contested = ridings.filter { election.runs(limit.party, in: $0) }
        var bare = self
        var fresh = Fresh(count: ridings.count)
        bare.enter(Self.lack(limit, in: contested, keeps: keeps), into: &fresh)
        bare.touched = fresh.ridings
        try bare.recount(in: world)
        let without = bare.election ?? election
        return ridings.map { riding in
            guard election.runs(limit.party, in: riding) else { return nil }
            let leads = [election, without].map {
                let lead = Self.lead(of: limit.party, in: $0.outcome(of: riding))
                return lead.own - lead.rival
            }
            return Battleground(leadWith: leads[0], leadWithout: leads[1])
        }
    }

    // MARK: What stand-downs spare

    /// The election did nobody stand down; nothing where none of some parties does.
    private func withoutStandDowns(
        in world: World, by parties: [Int]
    ) throws -> Situation? {
        guard parties.contains(where: { !stoodDown($0).isEmpty }) else { return nil }
        var apart = self
        var fresh = Fresh(count: world.ridings.count)
        fresh.add(apart.end(where: \.isStandDown))
        apart.touched = fresh.ridings
        try apart.recount(in: world)
        return apart
    }

    /// Ridings where a party ran last time and does not now.
    private func stoodDown(_ party: Int) -> [Int] {
        guard let election, let former = sitting.first?.election else { return [] }
        return (0..<former.ridingCount).filter {
            former.runs(party, in: $0) && !election.runs(party, in: $0)
        }
    }

    /// How many campaigns a party would run here in ridings where it stands down there.
    private func spared(
        _ limit: CampaignLimit, in there: Situation, keeps: Rate, _ world: World
    ) throws -> Int? {
        let stoodDown = there.stoodDown(limit.party)
        guard !stoodDown.isEmpty else { return nil }
        let plan = Campaigns(
            in: try grounds(limit, keeps: keeps, in: world), count: limit.count)
        return Set(plan.chosen).intersection(stoodDown).count
    }

    // MARK: What one more would win

    /// Ridings without a party's campaign that its votes at full strength would win.
    /// - Parameter full: the election with everyone campaigning everywhere.
    private func forgone(_ record: CampaignRecord, atFullStrength full: Election) -> [Int] {
        guard let election else { return [] }
        let fought = Set(record.fought)
        return record.grounds.indices.filter { riding in
            guard record.grounds[riding] != nil, !fought.contains(riding) else { return false }
            let now = Self.lead(of: record.party, in: election.outcome(of: riding))
            let best = Self.lead(of: record.party, in: full.outcome(of: riding))
            return now.own <= now.rival && best.own > now.rival
        }
    }

    /// How many campaigns each party can run, by its latest clause, and what part of its votes one
    /// keeps without a campaign; nothing where no clause says that.
    var campaignLimits: (limits: [CampaignLimit], keeps: Rate?) {
        var limits: [CampaignLimit] = []
        var keeps: Rate?
        for ranked in effects {
            switch ranked.effect.action {
            case .bargain(.campaigns(let party, let count)):
                limits.removeAll { $0.party == party }
                limits.append(
                    CampaignLimit(party: party, count: count, clause: ranked.effect.clause))
            case .bargain(.neglect(let rate)): keeps = rate
            case .bargain, .standDown, .run, .endorse, .primary, .flow, .swing, .gainPoints,
                .scale, .getVotes, .getShare, .win, .vacant, .cross, .vacate, .speaker, .absence,
                .stance,
                .ruleOut, .bloc,
                .pair, .government, .rival, .opposition, .system:
                break
            }
        }
        return (limits, keeps)
    }

    /// Votes of a party and of the strongest of the others.
    private static func lead(
        of party: Int, in outcome: RidingOutcome
    ) -> (own: Int, rival: Int) {
        (
            outcome.candidates.filter { $0.party == party }.map(\.votes).max() ?? 0,
            outcome.candidates.filter { $0.party != party }.map(\.votes).max() ?? 0
        )
    }
}

extension Situation.RankedEffect {
    /// Whether it is what a party loses in ridings where it runs no campaign.
    var isLackOfCampaign: Bool {
        guard case .scale = effect.action, case .bargain(.campaigns) = effect.clause.kind
        else { return false }
        return true
    }

    /// Whether it takes candidates off the ballot for others.
    fileprivate var isStandDown: Bool {
        switch effect.action {
        case .standDown, .primary: true
        case .run, .endorse, .flow, .swing, .gainPoints, .scale, .getVotes, .getShare, .win,
            .vacant, .cross, .vacate, .speaker, .absence, .stance, .ruleOut, .bloc, .pair,
            .government, .rival, .opposition, .system, .bargain:
            false
        }
    }
}
