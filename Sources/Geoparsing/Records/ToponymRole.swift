/// What a place name does in its text.
public enum ToponymRole: String, Hashable, Sendable, CaseIterable {
    /// It names a place of which the text tells something.
    case location
    /// It opens a report and says where it was filed: `BAMAKO, Mali —`.
    case dateline
    /// It stands in the line that names the writer.
    case byline
    /// It belongs to an organisation or a person: `the Policy Center in Morocco`, `Dublin police`.
    case affiliation
    /// It is an adjective or a people's name that comes from a place: `Algerian`, `Malians`.
    case demonym
    /// It only helps to say where another one is, as `Mali` in `Kidal, Mali`.
    case container
    /// It is mentioned beside the matter: a country that takes sides, a place of earlier events.
    case background
}
