/// What a file says of itself: who made it from which data, and what was left out.
///
/// No time is written unless one is given, so that the same input gives the same bytes.
public struct ExportMetadata: Hashable, Sendable {
    /// A data file that the incidents were made with.
    public struct DataFile: Hashable, Sendable {
        /// Its name and vintage.
        public var id: String

        /// Its checksum in hexadecimal digits.
        public var checksum: String

        /// Names a data file.
        ///
        /// - Parameters:
        ///   - id: Its name and vintage.
        ///   - checksum: Its checksum in hexadecimal digits.
        public init(id: String, checksum: String) {
            self.id = id
            self.checksum = checksum
        }
    }

    /// The name of the data, as layers are called by it.
    public var name: String

    /// The version of incident-mapper.
    public var toolVersion: String

    /// The gazetteer that resolved the places.
    public var gazetteer: DataFile?

    /// The boundaries that gave regions and distances.
    public var boundaries: DataFile?

    /// The filter that chose the incidents, as it was given; nothing when all were taken.
    public var filter: String?

    /// What was changed or left out for publication, a sentence each.
    public var changes: [String] = []

    /// How many incidents the file holds, where it is told apart from them.
    public var rowCount: Int?

    /// One line for each source of data that wants to be named.
    public var attribution: [String]

    /// When the file was made, in RFC 3339.
    public var generated: String?

    /// Describes a file.
    ///
    /// - Parameters:
    ///   - name: The name of the data.
    ///   - toolVersion: The version of incident-mapper.
    ///   - gazetteer: The gazetteer that resolved the places.
    ///   - boundaries: The boundaries that gave regions and distances.
    ///   - filter: The filter that chose the incidents.
    ///   - attribution: One line for each source of data.
    ///   - generated: When the file was made, in RFC 3339.
    public init(
        name: String = "incidents", toolVersion: String, gazetteer: DataFile? = nil,
        boundaries: DataFile? = nil, filter: String? = nil, attribution: [String] = [],
        generated: String? = nil
    ) {
        self.name = name
        self.toolVersion = toolVersion
        self.gazetteer = gazetteer
        self.boundaries = boundaries
        self.filter = filter
        self.attribution = attribution
        self.generated = generated
    }

    /// How every distance in a file was measured.
    static let distanceMethod = "geodesics on WGS 84"
}
