/// The names and widths of the sections of a gazetteer file.
///
/// All numbers are little-endian. A column has one row for each place or name, in the order of their ids; a
/// column of ends has one row more and begins with 0.
enum GazetteerFormat {
    static let magic = "IMGAZET\n"
    static let version: UInt32 = 1

    /// What a missing population, and only that, is stored as.
    static let noPopulation = UInt32.max

    /// Degrees are stored as whole numbers of 10⁻⁷, about a centimetre.
    static let degreesScale = 1e7

    /// A column of places.
    enum PlaceColumn: String, CaseIterable {
        /// Latitude and longitude, two Int32 of 10⁻⁷ degrees.
        case coordinate = "place.coord"
        /// Two ASCII capitals, or two zeros.
        case country = "place.country"
        case featureClass = "place.class"
        /// The numbers of strings.
        case featureCode = "place.code"
        case admin1Code = "place.admin1c"
        case admin1 = "place.admin1"
        case admin2 = "place.admin2"
        case source = "place.source"
        case population = "place.population"
        /// Metres.
        case uncertainty = "place.uncert"
        /// 0 for none.
        case geonameID = "place.geoname"
        /// All places in the order of their keys.
        case byKey = "place.bykey"

        var width: Int {
            switch self {
            case .coordinate: 8
            case .country: 2
            case .featureClass: 1
            default: 4
            }
        }
    }

    /// A pair of sections: bytes, and where each item ends in them.
    enum Pool: String, CaseIterable {
        /// Strings that many places share.
        case strings = "string"
        /// The keys of places.
        case keys = "key"
        /// The texts of names.
        case names = "name"

        var bytes: String { rawValue + ".bytes" }
        var ends: String { rawValue + ".ends" }
    }

    /// An index from keys of bytes to names.
    enum Index: String, CaseIterable {
        /// By letters (``NameLetters``).
        case letters
        /// By skeleton (``NameNormalisation``).
        case skeletons

        var automaton: String { rawValue + ".keys" }
        var ends: String { rawValue + ".ends" }
        var postings: String { rawValue + ".posts" }
    }

    /// The first name of each place, a column of ends.
    static let placeNames = "place.names"
    /// The place of each name.
    static let namePlace = "name.place"
    /// The kind of each name (low byte) and the string of its language (the rest; 0 for none).
    static let nameInfo = "name.info"
    /// One line for each source: name, licence, version, rows.
    static let sources = "sources"
}
