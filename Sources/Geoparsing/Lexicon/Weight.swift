/// The reasons of recognition and resolution, each a row of `weights.tsv` that says why it is there.
enum Weight: String, CaseIterable, Sendable {
    case keepBelow = "keep_below"
    case commonWord = "common_word"
    case commonWordOpens = "common_word_opens"
    case kindWord = "kind_word"
    case seatBearsName = "seat_bears_name"
    case smallLettersElsewhere = "small_letters_elsewhere"
    case firstName = "first_name"
    case surname
    case knownPerson = "known_person"
    case personCue = "person_cue"
    case leftNeighbour = "left_neighbour"
    case rightNeighbour = "right_neighbour"
    case street
    case naturalFeature = "natural_feature"
    case insideOrganisation = "inside_organisation"
    case fixedPhrase = "fixed_phrase"
    case acronym
    case unlikelySpelling = "unlikely_spelling"
    case speaks
    case smallPlace = "small_place"
    case shortName = "short_name"
    case placePreposition = "place_preposition"
    case settlementCue = "settlement_cue"
    case areaCue = "area_cue"
    case parentFollows = "parent_follows"
    case countryName = "country_name"
    case regionName = "region_name"
    case largeCity = "large_city"
    case publicBody = "public_body"
    case namedOften = "named_often"
    case inDateline = "in_dateline"
    case agreementLetters = "agreement_letters"
    case agreementSpacing = "agreement_spacing"
    case agreementGeneric = "agreement_generic"
    case agreementTransliteration = "agreement_transliteration"
    case agreementEdit = "agreement_edit"
    case alternateName = "alternate_name"
    case population
    case country
    case firstLevel = "first_level"
    case secondLevel = "second_level"
    case lowerLevel = "lower_level"
    case natural
    case spot
    case capital
    case wrongLevel = "wrong_level"
    case rightLevel = "right_level"
    case featureCue = "feature_cue"
    case parent
    case holdsChild = "holds_child"
    case countryContext = "country_context"
    case regionContext = "region_context"
    case nearContext = "near_context"
    case reportCountry = "report_country"
    case reportNear = "report_near"
}
