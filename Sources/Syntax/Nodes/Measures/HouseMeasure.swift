// Numbers of the house: `majority`, `working majority`, `seats short`, `vacancies`, `undecided seats`

package enum HouseMeasure: String, CaseIterable, Sendable {
    case majority
    case majorityOfMembers = "majority of all members"
    case workingMajority = "working majority"
    case seatsShort = "seats short"
    case vacancies
    case undecidedSeats = "undecided seats"
}
