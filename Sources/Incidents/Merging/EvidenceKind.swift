/// What speaks for or against two incidents being one: each a row of `weights.tsv`, which says why it is there.
public enum EvidenceKind: String, CaseIterable, Sendable {
    // The days.
    case sameDays = "same_days"
    case commonDays = "common_days"
    case possibleDays = "possible_days"
    case dayApart = "day_apart"
    case undated
    case otherDays = "other_days"
    // The places.
    case samePlace = "same_place"
    case sameArea = "same_area"
    case sameRegion = "same_region"
    case withinRegion = "within_region"
    case nearbyPlace = "nearby_place"
    case distantPlace = "distant_place"
    case unplaced
    case otherPlaces = "other_places"
    // What happened.
    case sameType = "same_type"
    case relatedType = "related_type"
    case otherViolence = "other_violence"
    case violenceAndNone = "violence_and_none"
    // Who.
    case bothSides = "both_sides"
    case oneSide = "one_side"
    case otherSides = "other_sides"
    case samePeople = "same_people"
    // How many.
    case sameFigure = "same_figure"
    case sameSingle = "same_single"
    case otherFigures = "other_figures"
    case disputedFigures = "disputed_figures"
    case deathsInOne = "deaths_in_one"
    // The words.
    case commonPlaces = "common_places"
    case commonNames = "common_names"
    case commonNumbers = "common_numbers"
    case commonWords = "common_words"
    case oneText = "one_text"
    case containedWords = "contained_words"
    case otherNames = "other_names"
    case wordsUnknown = "words_unknown"
    // What stands above all scores.
    case verdict
}
