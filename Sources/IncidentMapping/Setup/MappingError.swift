/// Why a job could not be done, sorted by whose fault it is.
///
/// The sorts are those of `sysexits.h`, so that the command line maps each to one exit code.
public struct MappingError: Error, CustomStringConvertible, Sendable {
    /// Whose fault it is.
    public enum Sort: Sendable {
        /// Options that do not go together or cannot be read.
        case usage
        /// Input that is not what it should be.
        case badData
        /// Input that is not there.
        case noInput
        /// Output that cannot be created.
        case cannotCreate
        /// Reading or writing failed on the way.
        case inputOutput
        /// The gazetteer, the boundaries or a lexicon is missing or damaged.
        case configuration
    }

    /// Whose fault it is.
    public let sort: Sort

    /// What, where, and what to do.
    public let description: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - sort: Whose fault it is.
    ///   - description: What, where, and what to do.
    public init(_ sort: Sort, _ description: String) {
        self.sort = sort
        self.description = description
    }
}
