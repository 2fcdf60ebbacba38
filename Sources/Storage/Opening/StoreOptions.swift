public import Incidents
public import SimpleFeatures

/// How a store is opened and kept.
public struct StoreOptions: Sendable {
    /// How long to wait for a file that another process holds, in seconds.
    public var busyTimeout = 10.0

    /// Whether the texts of reports are kept; without them their checksums, titles and offsets still are.
    public var keepsTexts = true

    /// What counts for and against two extracted incidents being one.
    public var mergingRules = MergingRules()

    /// Looks up the area of an uncertainty region; where it has none, a disc is kept that covers the region.
    public var shape: @Sendable (IncidentLocation) -> Geometry? = { _ in nil }

    /// Tells the time that is noted with every change, as `YYYY-MM-DDThh:mm:ss.sssZ`; the clock's when not given.
    public var time: (@Sendable () -> String)?

    /// Creates the usual options.
    public init() {}
}

/// What is done with a store.
public enum StoreAccess: Sendable {
    /// Only reading; the file has to be there.
    case reading
    /// Reading and writing; the file is made when it is not there.
    case writing
}
