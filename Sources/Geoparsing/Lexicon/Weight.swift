/// The reasons of recognition and resolution, each a row of `weights.tsv` that says why it is there.
enum Weight: Int, CaseIterable, Sendable {
    case keepBelow
    case commonWord
    case commonWordOpens
    case kindWord
    case seatBearsName
    case smallLettersElsewhere
    case firstName
    case surname
    case knownPerson
    case personCue
    case leftNeighbour
    case rightNeighbour
    case street
    case naturalFeature
    case insideOrganisation
    case acronym
    case speaks
    case smallPlace
    case shortName
    case placePreposition
    case settlementCue
    case areaCue
    case parentFollows
    case countryName
    case regionName
    case largeCity
    case publicBody
    case agreementLetters
    case agreementSpacing
    case agreementGeneric
    case agreementTransliteration
    case agreementEdit
    case alternateName
    case population
    case country
    case firstLevel
    case secondLevel
    case lowerLevel
    case natural
    case spot
    case capital
    case wrongLevel
    case rightLevel
    case featureCue
    case parent
    case holdsChild
    case sentenceRegion
    case neighbour
    case theatre
    case countryContext
    case regionContext
    case nearContext
    case detailedCountry
    case reportCountry
    case reportNear

    /// The name of its row.
    var name: String { Self.names[rawValue] }

    /// The names of the cases with words apart: `common_word` for `commonWord`.
    private static let names = allCases.map { weight in
        String(describing: weight).reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }

    /// The reason of a row.
    static func named(_ name: String) -> Weight? { names.firstIndex(of: name).flatMap(Weight.init) }
}
