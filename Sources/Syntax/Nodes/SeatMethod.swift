// How seats, or ministries, follow votes: the methods that the language has a name for.

package enum SeatMethod: String, CaseIterable, Sendable {
    case dHondt = "d'Hondt"
    case sainteLague = "Sainte-Laguë"
    case modifiedSainteLague = "modified Sainte-Laguë"
    case huntingtonHill = "Huntington–Hill"
    case imperiali = "Imperiali's divisors"
    case imperialiQuota = "the Imperiali quota and largest remainders"
    case hare = "Hare's quota and largest remainders"
    case droop = "Droop's quota and largest remainders"
}
