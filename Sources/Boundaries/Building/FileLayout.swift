/// The sections of a compiled boundary file and the records in them.
///
///     points     longitude, latitude (Float64) of every densified line, one line after the other
///     lines      LineRecord
///     regions    RegionRecord: countries by code, then the divisions of each layer by code
///     rings      RingRecord: a run of `ringlines`
///     ringlines  UInt32: line × 2, plus 1 when it is followed backwards
///     borders    BorderRecord, by code
///     borderlines UInt32: the lines of the borders
///     sources    SourceRecord
///     layers     LayerRecord: first the base, whose outlines make the countries
///     cells      UInt32 per cell of each layer's grid: see `CellContent`
///     mixed      MixedCell
///     celledges  CellEdge
///     cellinside UInt32: regions that hold the reference point of a cell
///     nodes      TreeNode
///     segments   TreeSegment
///     text       UTF-8 of all names
///     regionwords UTF-8, a word per line
///     root       UInt32: the root of the tree over all borders
///
/// Numbers are little-endian, as those of every machine that runs this.
enum FileLayout {
    static let magic = "IMBOUND\n"
    static let version: UInt32 = 2
}

/// Stands for "no region", "no border", "no node".
let none = UInt32.max

/// A piece of the text section.
struct TextReference: BitwiseCopyable {
    var offset: UInt32
    var count: UInt32
}

/// A line between two regions.
struct LineRecord: BitwiseCopyable {
    var firstPoint: UInt32
    var pointCount: UInt32
    /// The region on the left, or `none`.
    var left: UInt32
    /// The region on the right, or `none`.
    var right: UInt32
    var source: UInt32
    /// The border it is part of, or `none`.
    var border: UInt32
}

/// A region.
struct RegionRecord: BitwiseCopyable {
    var level: UInt32
    var country: UInt32
    var parent: UInt32
    var source: UInt32
    var code: TextReference
    var name: TextReference
    var alternateNames: TextReference
    var firstRing: UInt32
    var ringCount: UInt32
    var longitude: Double
    var latitude: Double
    var radius: Double
}

/// A closed run of lines around a region, which lies on its left.
struct RingRecord: BitwiseCopyable {
    var first: UInt32
    var count: UInt32
}

/// The border between two countries.
struct BorderRecord: BitwiseCopyable {
    var first: UInt32
    var second: UInt32
    var source: UInt32
    /// The root of its part of the segment tree.
    var root: UInt32
    var firstLine: UInt32
    var lineCount: UInt32
    var length: Double
}

/// Where lines come from.
struct SourceRecord: BitwiseCopyable {
    var name: TextReference
    var licence: TextReference
    var vintage: TextReference
    var accuracy: Double
}

/// One set of regions with its grid.
struct LayerRecord: BitwiseCopyable {
    var level: UInt32
    var firstRegion: UInt32
    var regionCount: UInt32
    /// The root of the tree over the lines with nothing on one side, or `none`.
    var outlineRoot: UInt32
    var columns: UInt32
    var rows: UInt32
    var firstCell: UInt32
    var unused: UInt32 = 0
    var west: Double
    var south: Double
    var cellWidth: Double
    var cellHeight: Double
}

/// What a cell of the grid says: one region (or nothing) all over, or where to look.
struct CellContent: BitwiseCopyable {
    /// Twice the region's number plus 2 (0: nothing), or twice the mixed cell's number plus 1.
    var raw: UInt32

    static let empty = CellContent(raw: 0)
    static func uniform(_ region: UInt32) -> CellContent { CellContent(raw: (region + 1) << 1) }
    static func mixed(_ index: Int) -> CellContent { CellContent(raw: UInt32(index) << 1 | 1) }

    var mixedIndex: Int? { raw & 1 == 1 ? Int(raw >> 1) : nil }
    var region: UInt32? { raw & 1 == 0 && raw != 0 ? raw >> 1 - 1 : nil }
}

/// A cell with edges in it.
struct MixedCell: BitwiseCopyable {
    var firstEdge: UInt32
    var edgeCount: UInt32
    var firstInside: UInt32
    var insideCount: UInt32
}

/// An edge in a cell: from its point to the next.
struct CellEdge: BitwiseCopyable {
    var point: UInt32
    var line: UInt32
}

/// Up to four children, each with the box of earth-centred metres in which its geodesics run.
///
/// A child that is not there has a box turned inside out, which is infinitely far from everything.
struct TreeNode: BitwiseCopyable {
    var lowestX = SIMD4<Float>(repeating: .infinity)
    var lowestY = SIMD4<Float>(repeating: .infinity)
    var lowestZ = SIMD4<Float>(repeating: .infinity)
    var highestX = SIMD4<Float>(repeating: -.infinity)
    var highestY = SIMD4<Float>(repeating: -.infinity)
    var highestZ = SIMD4<Float>(repeating: -.infinity)
    var children = SIMD4<UInt32>(repeating: none)
}

/// A child of a node: another node, or a few segments that follow each other.
struct TreeChild {
    static let mostSegments = 4
    private static let leafBit: UInt32 = 1 << 31

    let raw: UInt32

    static func node(_ index: Int) -> TreeChild { TreeChild(raw: UInt32(index)) }

    static func leaf(_ segments: Range<Int>) -> TreeChild {
        TreeChild(raw: leafBit | UInt32(segments.lowerBound) << 3 | UInt32(segments.count - 1))
    }

    var isLeaf: Bool { raw & Self.leafBit != 0 }

    /// The segments of a leaf.
    var segments: Range<UInt32> {
        let first = (raw & ~Self.leafBit) >> 3
        return first..<first + (raw & 7) + 1
    }
}

/// A segment of a line with its ends in earth-centred metres.
struct TreeSegment: BitwiseCopyable {
    var start: (Double, Double, Double)
    var end: (Double, Double, Double)
    var point: UInt32
    var line: UInt32
}
