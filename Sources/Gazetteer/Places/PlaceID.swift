/// A place of one gazetteer file: its row there.
///
/// Only good with the file it came from; ``Place/key`` is what outlives a build.
public struct PlaceID: Hashable, Sendable, Comparable {
    /// The row, counted from 0.
    public let row: UInt32

    /// Creates the id of a row.
    ///
    /// - Parameter row: The row, counted from 0.
    @inlinable
    public init(row: UInt32) { self.row = row }

    var index: Int { Int(row) }

    /// Orders places as the file does: by table, then by their order in it.
    @inlinable
    public static func < (left: PlaceID, right: PlaceID) -> Bool { left.row < right.row }
}

/// A name of one gazetteer file: its row among the names there.
public struct NameID: Hashable, Sendable, Comparable {
    /// The row, counted from 0.
    public let row: UInt32

    /// Creates the id of a row.
    ///
    /// - Parameter row: The row, counted from 0.
    @inlinable
    public init(row: UInt32) { self.row = row }

    var index: Int { Int(row) }

    /// Orders names as the file does: by place, the main name first.
    @inlinable
    public static func < (left: NameID, right: NameID) -> Bool { left.row < right.row }
}
