// Names as they stand in a sentence, tagged with what the lexicon knows them to be.

import Diagnostics

/// A name's number in the lexicon: two spellings that fold alike share it.
package struct NameID: Hashable, Sendable {
    package let index: Int32

    package init(_ index: Int) { self.index = Int32(index) }
}

/// The kinds of thing a name can name. One name may name several: Québec, riding and region.
package struct NameKinds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let party = NameKinds(rawValue: 1)
    package static let riding = NameKinds(rawValue: 2)
    package static let region = NameKinds(rawValue: 4)
    package static let pact = NameKinds(rawValue: 8)
    package static let scenario = NameKinds(rawValue: 16)
    package static let house = NameKinds(rawValue: 32)
    /// Another name of something: `also LPC`.
    package static let other = NameKinds(rawValue: 64)
    /// Words that a script defines itself: `winnable`, `can work with`, `pressure`.
    package static let adjective = NameKinds(rawValue: 256)
    package static let relation = NameKinds(rawValue: 512)
    package static let ownMeasure = NameKinds(rawValue: 1024)
    package static let budget = NameKinds(rawValue: 2048)
    package static let item = NameKinds(rawValue: 4096)
    package static let places: NameKinds = [.riding, .region]
}

/// A name in a sentence.
package struct Name: Sendable {
    /// As written, without quotes or a possessive ending.
    package let text: String
    /// Nothing where the lexicon has no such name.
    package let id: NameID?
    package let kinds: NameKinds
    package let range: SourceRange
    /// The thing that varies which the name stands for, in a rule or a definition.
    package let variable: Variable?

    package init(
        text: String, id: NameID?, kinds: NameKinds, range: SourceRange, variable: Variable? = nil
    ) {
        self.text = text
        self.id = id
        self.kinds = kinds
        self.range = range
        self.variable = variable
    }
}
