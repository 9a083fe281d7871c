// A few rows of each official file, with the blemishes of the whole. Facts: Elections Canada,
// Official Voting Results, table 12, 2019 and 2011; House of Commons Library, 2019 and 2010.

enum Fixture {
    private static let table12 =
        "Province,Electoral District Name/Nom de circonscription,"
        + "Electoral District Number/Numéro de circonscription,Candidate/Candidat,"
        + "Candidate Residence/Résidence du candidat,Candidate Occupation/Profession du candidat,"
        + "Votes Obtained/Votes obtenus,"
        + "Percentage of Votes Obtained /Pourcentage des votes obtenus,Majority/Majorité,"
        + "Majority Percentage/Pourcentage de majorité\r\n"

    /// A row of table 12; the first of a riding has its majority behind many blanks.
    private static func row(
        _ province: String, _ district: String, _ candidate: String, _ votes: Int,
        _ share: String = "1", majority: String = ","
    ) -> String {
        "\"\(province)\",\"\(district)\",\"10001\",\"\(candidate)\",\"Bathurst, N.B./ N.-B.\","
            + "\"Actor/Writer/Acteur et scénariste\",\(votes),\(share),\(majority)\r\n"
    }

    private static let quebec = "Quebec/Québec"
    private static let ndp = "NDP-New Democratic Party/NPD-Nouveau Parti démocratique"

    static let canada2019 =
        "\u{FEFF}" + table12
        + row(
            quebec, "Beauce", "Richard Lehoux Conservative/Conservateur", 22_860, "38.5",
            majority: "      6064,  10.2")
        + row(quebec, "Beauce", "Maxime Bernier ** People's Party/Parti populaire", 16_796)
        + row(quebec, "Beauce", "Guillaume Rodrigue Bloc Québécois/Bloc Québécois", 8_410)
        + row(quebec, "Beauce", "François Jacques-Côté \(ndp)", 1_847)
        + row(
            quebec, "Beauce", "Maxime Bernier Parti Rhinocéros Party/Parti Rhinocéros Party", 1_084,
            "1.8")
        + row(
            "Nova Scotia/Nouvelle-Écosse", "West Nova/Nova-Ouest",
            "Chris d'Entremont Conservative/Conservateur", 18_390, majority: "      1365,   2.9")
        + row(
            "Nova Scotia/Nouvelle-Écosse", "West Nova/Nova-Ouest",
            "Judy N Green Green Party/Parti Vert", 5_939)
        + row(
            "Nova Scotia/Nouvelle-Écosse", "West Nova/Nova-Ouest", "Gloria Jane Cook VCP/CAC", 434,
            ".9")
        + row(
            "Saskatchewan",
            "Desnethé--Missinippi--Churchill River/Desnethé--Missinippi--Rivière Churchill",
            "Gary Vidal Conservative/Conservateur", 11_531)
        + row(
            "British Columbia/Colombie-Britannique", "Vancouver Granville",
            "Jody Wilson-Raybould ** Independent/Indépendant(e)", 17_265)
        + row(
            "British Columbia/Colombie-Britannique", "Vancouver Granville",
            "Taleeb Noormohamed Liberal/Libéral", 14_088)
        + row(quebec, "Sherbrooke", "Hubert Richard No Affiliation/Aucune appartenance", 117)

    static let canada2011 = latin1(
        table12
            + row(
                "Nova Scotia/Nouvelle-Écosse", "West Nova/Nova-Ouest",
                "Greg Kerr ** Conservative/Conservateur", 20_204, "47",
                majority: "      4572,  10.6")
            + row(
                "Nova Scotia/Nouvelle-Écosse", "West Nova/Nova-Ouest",
                "Robert Thibault Liberal/Libéral", 15_632)
            + row(
                "Nova Scotia/Nouvelle-Écosse", "West Nova/Nova-Ouest",
                "Ross Johnson Green Party/Parti Vert", 1_487)
            + row(
                "Newfoundland and Labrador/Terre-Neuve-et-Labrador", "Avalon",
                "Randy Wayne Dawe Independent/Indépendant", 276, ".8")
            + row(
                "Ontario", "Davenport",
                "Simon Luisi Animal Alliance/Environment Voters/Animal Alliance/Environment Voters",
                128, ".3"))

    static let commons2019 = """
        ons_id,ons_region_id,constituency_name,county_name,region_name,country_name,\
        constituency_type,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,\
        former_mp,votes,share,change
        E1,E12,Chorley,Lancashire,North West,England,County,Speaker,Spk,Lindsay,Hoyle,Male,Yes,\
        Yes,26831,0.672962127,0.12
        E1,E12,Chorley,Lancashire,North West,England,County,Independent,Ind,Mark,Brexit-Smith,Male,\
        No,No,9439,0.236744419,
        E2,E12,"Birmingham, Edgbaston",West Midlands,West Midlands,England,Borough,\
        Labour and Co-operative,Lab,Preet Kaur,Gill,Female,Yes,Yes,21217,0.501252126,-0.05
        E2,E12,"Birmingham, Edgbaston",West Midlands,West Midlands,England,Borough,Conservative,\
        Con,Alex,Yip,Male,No,No,15603,0.368621718,-0.02
        E3,E12,Workington,Cumbria,North West,England,County,Labour,Lab,Sue,Hayman,Female,Yes,Yes,\
        16312,0.39,-0.12
        E3,E12,Workington,Cumbria,North West,England,County,Cumbria First ,Cumbria First ,Roy,\
        Ivinson,Male,No,No,842,0.02,

        """

    static let commons2010 = """
        ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,\
        Constituency type,Declaration time,Member first name,Member surname,Member gender,Result,\
        First party,Second party,Electorate,Valid votes,Invalid votes,Majority,Con,Lab,LD,UKIP,\
        Green,SNP,PC,DUP,SF,SDLP,UUP (as UCUNF),APNI,All other candidates
        W07000049,W92000004,Aberavon,West Glamorgan,Wales,Wales,County,5/7/10 3:05,Hywel,Francis,M,\
        Lab hold,Lab,LD,50838,30958,44,11039,4411,16073,5034,489,0,0,2198,0,0,0,0,0,2753
        E14000608,E12000008,Buckingham,Buckinghamshire,South East,England,County,5/7/10 13:52,John,\
        Bercow,M,Spk gain from Con,Spk,Ind,74989,48335,1067,12529,0,0,0,8401,0,0,0,0,0,0,0,0,39934
        N06000007,N92000002,Fermanagh and South Tyrone,Northern Ireland,Northern Ireland,\
        Northern Ireland,County,5/7/10 15:02,Michelle,Gildernew,F,SF hold,SF,Ind,67908,46803,263,4,\
        0,0,0,0,0,0,0,0,21304,3574,0,437,21488
        N06000009,N92000002,Lagan Valley,Northern Ireland,Northern Ireland,Northern Ireland,County,\
        5/7/10 0:58,Jeffrey,Donaldson,M,DUP hold,DUP,UCUNF,65257,36540,138,10486,0,0,0,0,0,0,0,\
        18199,1465,1835,7713,4174,3154
        N06000013,N92000002,North Down,Northern Ireland,Northern Ireland,Northern Ireland,County,\
        5/7/10 1:14,Sylvia,Hermon,F,Ind gain from UUP,Ind,UCUNF,60698,33481,62,14364,0,0,0,0,1043,\
        0,0,0,250,680,6817,1876,22815
        E14000562,E12000005,"Birmingham, Hall Green",West Midlands,West Midlands,England,Borough,\
        5/7/10 5:47,Roger,Godsiff,M,Lab hold,Lab,Res,76580,48727,157,3799,7320,16039,11988,950,0,\
        0,0,0,0,0,0,0,12430

        """
}
