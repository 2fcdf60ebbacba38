public import TextFormats

/// What is wrong with a table of the geoparser's lexicon, and where.
public enum GeoparsingLexiconError: Error, CustomStringConvertible {
    /// A table could not be read.
    case unreadable(CSVError)
    /// A row says what the geoparser does not understand; line 0 stands for the whole table.
    case badRow(path: String, line: Int, reason: String)

    /// One sentence with the file and the line, and one with the remedy.
    public var description: String {
        switch self {
        case .unreadable(let error):
            "\(error.description). The geoparser's tables belong in the folder 'geoparsing' of the gazetteer."
        case .badRow(let path, let line, let reason):
            "\(path):\(line): \(reason). Compare the row with the comment at the head of the table."
        }
    }
}
