public import Geodesy

/// Where a set of boundary lines comes from, and how good it is.
public struct BoundarySource: Hashable, Sendable {
    /// Who made it, as they want to be named.
    public var name: String
    /// The licence, as an SPDX identifier where there is one.
    public var licence: String
    /// The time that the lines describe.
    public var vintage: String
    /// The radius within which the true line is expected to lie.
    public var accuracy: Length

    /// Makes a source from its parts.
    public init(name: String, licence: String, vintage: String, accuracy: Length) {
        self.name = name
        self.licence = licence
        self.vintage = vintage
        self.accuracy = accuracy
    }
}
