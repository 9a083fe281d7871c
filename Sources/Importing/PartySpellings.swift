// How the official files spell the parties, and the short English name that each goes by here.
//
// Sources: Elections Canada, Official Voting Results, 41st (2011) and 43rd (2019) general elections,
// table 12; House of Commons Library, general election results 2010 (by constituency) and 2019 (by
// candidate). A party that is not listed keeps its name in the file.

/// A party with all the spellings under which the official files have it.
struct KnownParty: Sendable {
    let name: String
    let spellings: [String]

    init(_ name: String, _ spellings: String...) {
        self.name = name
        self.spellings = spellings
    }

    /// `ENGLISH/FRENCH` as table 12 has it behind the candidate's name; other spellings follow.
    static let canada: [KnownParty] = [
        KnownParty(
            "Liberal", "Liberal/Libéral", "Liberal Party of Canada", "LPC", "Parti libéral"),
        KnownParty(
            "Conservative", "Conservative/Conservateur", "Conservative Party of Canada", "CPC",
            "Parti conservateur", "Con"),
        KnownParty(
            "NDP", "NDP-New Democratic Party/NPD-Nouveau Parti démocratique",
            "New Democratic Party", "NPD", "Nouveau Parti démocratique"),
        KnownParty("Bloc", "Bloc Québécois/Bloc Québécois", "BQ"),
        KnownParty("Green", "Green Party/Parti Vert", "Green Party of Canada", "GPC"),
        KnownParty("PPC", "People's Party/Parti populaire", "People's Party of Canada"),
        KnownParty(
            "Independent", "Independent/Indépendant(e)", "Independent/Indépendant"),
        KnownParty("No Affiliation", "No Affiliation/Aucune appartenance"),
        KnownParty(
            "Christian Heritage", "Christian Heritage Party/Parti de l'Héritage Chrétien",
            "CHP Canada/PHC Canada", "CHP"),
        KnownParty("Marxist-Leninist", "Marxist-Leninist/Marxiste-Léniniste", "ML/ML"),
        KnownParty(
            "Rhinoceros", "Rhinoceros/Rhinocéros", "Parti Rhinocéros Party/Parti Rhinocéros Party"),
        KnownParty("Communist", "Communist/Communiste"),
        KnownParty("Veterans Coalition", "VCP/CAC"),
        KnownParty("Libertarian", "Libertarian/Libertarien"),
        KnownParty(
            "Animal Protection", "Animal Protection Party/Parti Protection Animaux",
            "Animal Alliance/Environment Voters/Animal Alliance/Environment Voters"),
        KnownParty(
            "Pour l'Indépendance du Québec",
            "Pour l'Indépendance du Québec/Pour l'Indépendance du Québec"),
        KnownParty(
            "Canada's Fourth Front",
            "CFF - Canada's Fourth Front/QFC - Quatrième front du Canada"),
        KnownParty("Radical Marijuana", "Radical Marijuana/Radical Marijuana"),
        KnownParty("United Party", "UPC/UPC", "United Party/Parti Uni"),
        KnownParty("Progressive Canadian", "PC Party/Parti PC"),
        KnownParty("Canadian Nationalist", "Nationalist/Nationaliste"),
        KnownParty(
            "National Citizens Alliance",
            "National Citizens Alliance/Alliance Nationale Citoyens"),
        KnownParty(
            "Stop Climate Change", "Stop Climate Change/Arrêtonslechangementclimatique"),
        KnownParty("Pirate", "Pirate Party/Parti Pirate"),
        KnownParty("Canadian Action", "CAP/PAC"),
        KnownParty("Western Block", "WBP/WBP"),
        KnownParty("First Peoples National", "FPNP/FPNP"),
    ]

    static let commons: [KnownParty] = [
        KnownParty("Conservative", "Con"),
        KnownParty("Labour", "Lab", "Labour and Co-operative"),
        KnownParty("Liberal Democrat", "LD"),
        KnownParty("UKIP", "UK Independence Party"),
        KnownParty("SNP", "Scottish National Party"),
        KnownParty("Plaid Cymru", "PC"),
        KnownParty("DUP", "Democratic Unionist Party"),
        KnownParty("Sinn Féin", "Sinn Fein", "SF"),
        KnownParty("SDLP", "Social Democratic and Labour Party"),
        KnownParty("UUP", "Ulster Unionist Party", "UUP (as UCUNF)", "UCUNF"),
        KnownParty("Alliance", "APNI"),
        KnownParty("Speaker", "Spk"),
        KnownParty("Independent", "Ind"),
        KnownParty("Respect", "Res"),
        KnownParty("Blaenau Gwent People's Voice", "BGPV"),
        KnownParty("Independent Save Our Green Belt", "ISGB"),
        KnownParty("Traditional Unionist Voice", "TUV"),
        KnownParty("Independent Community and Health Concern", "KHHC"),
    ]
}
