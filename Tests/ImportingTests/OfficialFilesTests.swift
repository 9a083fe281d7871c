// The four official files, by a few rows of each with their blemishes.

import Diagnostics
import Importing
import Testing

@Suite struct OfficialFilesTests {
    @Test func tableTwelveOf2019() throws {
        let file = try readRidings(source(Fixture.canada2019))
        #expect(file.format == .electionsCanada)
        #expect(
            rows(file) == [
                "Beauce | Quebec | Conservative | Richard Lehoux | 22860",
                "Beauce | Quebec | PPC | Maxime Bernier | 16796 *",
                "Beauce | Quebec | Bloc | Guillaume Rodrigue | 8410",
                "Beauce | Quebec | NDP | François Jacques-Côté | 1847",
                "Beauce | Quebec | Rhinoceros | Maxime Bernier | 1084",
                "West Nova | Nova Scotia | Conservative | Chris d'Entremont | 18390",
                "West Nova | Nova Scotia | Green | Judy N Green | 5939",
                "West Nova | Nova Scotia | Veterans Coalition | Gloria Jane Cook | 434",
                "Desnethé—Missinippi—Churchill River | Saskatchewan | Conservative | Gary Vidal"
                    + " | 11531",
                "Vancouver Granville | British Columbia | Independent | Jody Wilson-Raybould"
                    + " | 17265 *",
                "Vancouver Granville | British Columbia | Liberal | Taleeb Noormohamed | 14088",
                "Sherbrooke | Quebec | No Affiliation | Hubert Richard | 117",
            ])
    }

    @Test func bothLanguagesAreFound() throws {
        let file = try readRidings(source(Fixture.canada2019))
        let districts = file.ridingAliases.map { "\(file.ridings[Int($0.riding)]): \($0.name)" }
        #expect(
            districts == [
                "West Nova: Nova-Ouest",
                "Desnethé—Missinippi—Churchill River: Desnethé—Missinippi—Rivière Churchill",
            ])
        let regions = Dictionary(uniqueKeysWithValues: zip(file.regions, file.regionAliases))
        #expect(regions["Quebec"] == ["Québec"])
        #expect(regions["British Columbia"] == ["Colombie-Britannique"])
        #expect(regions["Saskatchewan"] == [])
        let parties = Dictionary(uniqueKeysWithValues: zip(file.parties, file.partyAliases))
        #expect(parties["Liberal"]?.contains("Libéral") == true)
        #expect(parties["NDP"]?.contains("NPD-Nouveau Parti démocratique") == true)
        #expect(parties["Bloc"]?.contains("Bloc Québécois") == true)
    }

    @Test func tableTwelveOf2011() throws {
        let file = try readRidings(Source(name: "2011.csv", bytes: Fixture.canada2011))
        #expect(file.format == .electionsCanada)
        #expect(
            rows(file) == [
                "West Nova | Nova Scotia | Conservative | Greg Kerr | 20204 *",
                "West Nova | Nova Scotia | Liberal | Robert Thibault | 15632",
                "West Nova | Nova Scotia | Green | Ross Johnson | 1487",
                "Avalon | Newfoundland and Labrador | Independent | Randy Wayne Dawe | 276",
                "Davenport | Ontario | Animal Protection | Simon Luisi | 128",
            ])
        #expect(file.ridingAliases.map(\.name) == ["Nova-Ouest"])
    }

    @Test func thoseWhoSitAlone() throws {
        let file = try readRidings(source(Fixture.canada2019))
        let alone = zip(file.parties, file.lone).filter(\.1).map(\.0)
        #expect(alone == ["Independent", "No Affiliation"])
    }

    /// A party that no table lists: told from its other candidates, or from `**`.
    @Test func partiesOfTomorrow() throws {
        let text = Fixture.canada2019
            .replacing("Gloria Jane Cook VCP/CAC", with: "Gloria Jane Cook Sea Party/Parti Mer")
            .replacing(
                "Hubert Richard No Affiliation/Aucune appartenance",
                with: "Hubert Richard Sea Party/Parti Mer")
        let file = try readRidings(source(text))
        #expect(rows(file).contains("West Nova | Nova Scotia | Sea Party | Gloria Jane Cook | 434"))
        #expect(rows(file).contains("Sherbrooke | Quebec | Sea Party | Hubert Richard | 117"))
        let alone = Fixture.canada2019.replacing("Cook VCP/CAC", with: "Cook of Nowhere at All")
        #expect(refusals(source(alone)) == ["E83 9:63"])
    }

    @Test func theCommonsByCandidate() throws {
        let file = try readRidings(source(Fixture.commons2019))
        #expect(file.format == .commonsCandidates)
        #expect(
            rows(file) == [
                "Chorley | North West | Speaker | Lindsay Hoyle | 26831 *",
                "Chorley | North West | Independent | Mark Brexit-Smith | 9439",
                "Birmingham, Edgbaston | West Midlands | Labour | Preet Kaur Gill | 21217 *",
                "Birmingham, Edgbaston | West Midlands | Conservative | Alex Yip | 15603",
                "Workington | North West | Labour | Sue Hayman | 16312 *",
                "Workington | North West | Cumbria First | Roy Ivinson | 842",
            ])
        let labour = try #require(file.parties.firstIndex(of: "Labour"))
        #expect(file.partyAliases[labour].contains("Lab"))
        #expect(file.partyAliases[labour].contains("Labour and Co-operative"))
    }

    @Test func theCommonsByConstituency() throws {
        let file = try readRidings(source(Fixture.commons2010))
        #expect(file.format == .commonsConstituencies)
        let first = try #require(file.winnersDeclared).map { file.parties[Int($0)] }
        #expect(
            first == ["Labour", "Speaker", "Sinn Féin", "DUP", "Independent", "Labour"])
        #expect(
            winners(file) == [
                "Labour 16073 Hywel Francis", "Speaker 26231 John Bercow",
                "Sinn Féin 21304 Michelle Gildernew", "DUP 18199 Jeffrey Donaldson",
                "Independent 21181 Sylvia Hermon", "Labour 16039 Roger Godsiff",
            ])
        #expect(rows(file).contains("Birmingham, Hall Green | West Midlands | Respect |  | 12240"))
        #expect(
            rows(file).contains(
                "Fermanagh and South Tyrone | Northern Ireland | Independent |  | 21300"))
        #expect(file.remarks.map(\.code.id) == ["W72"])
    }

    /// `All other candidates` loses no vote, and is never first or second.
    @Test func theLumpIsTakenApartWithoutLoss() throws {
        let file = try readRidings(source(Fixture.commons2010))
        #expect(totals(file) == [30_958, 48_335, 46_803, 36_540, 33_481, 48_727])
        let lump = try #require(file.parties.firstIndex(of: "All other candidates"))
        for riding in file.ridings.indices {
            let ballot = Int(file.starts[riding])..<Int(file.starts[riding + 1])
            let best = ballot.map { file.votes[$0] }.sorted(by: >)
            for row in ballot where Int(file.party[row]) == lump {
                #expect(file.votes[row] < best[1])
            }
        }
    }

    @Test func aWinnerWhoCannotHaveWonIsAnError() {
        let text = Fixture.commons2010.replacing("Lab hold,Lab,LD", with: "Lab hold,LD,Lab")
        #expect(refusals(source(text)) == ["E82 2:101"])
    }

    private func winners(_ file: ImportedRidings) -> [String] {
        file.ridings.indices.map { riding in
            let ballot = Int(file.starts[riding])..<Int(file.starts[riding + 1])
            let most = ballot.map { file.votes[$0] }.max() ?? -1
            return ballot.filter { file.votes[$0] == most }.map {
                "\(file.parties[Int(file.party[$0])]) \(most) \(file.candidate($0) ?? "")"
            }.joined(separator: " = ")
        }
    }

    private func totals(_ file: ImportedRidings) -> [Int] {
        file.ridings.indices.map { riding in
            file.votes[Int(file.starts[riding])..<Int(file.starts[riding + 1])].reduce(0, +)
        }
    }
}
