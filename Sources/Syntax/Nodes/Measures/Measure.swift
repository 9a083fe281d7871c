// Measures: numbers in a world, each of one kind of quantity.

import Diagnostics

package indirect enum MeasureKind: Sendable {
    case quantity(Quantity)
    case sum(Measure, Measure)
    case difference(Measure, Measure)
    case product(Measure, Measure)
    case quotient(Measure, Measure)
    case tally(TallyMeasure)
    case margin(MarginMeasure)
    case count(CountMeasure)
    case house(HouseMeasure)
    case own(OwnMeasure)
}

package struct Measure: Sendable {
    package let kind: MeasureKind
    package let range: SourceRange
}
