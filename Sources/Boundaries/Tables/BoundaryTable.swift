public import Geodesy

/// Regions and the lines between them, as read from text and not yet compiled.
///
/// A map is its lines: each runs once, with the region on its left and on its right. Regions are the faces
/// between the lines, countries are their regions, and a border is the lines between two countries.
public struct BoundaryTable: Sendable {
    /// A country.
    public struct Country: Hashable, Sendable {
        /// The ISO 3166-1 alpha-2 code.
        public var code: String
        /// The ISO 3166-1 alpha-3 code.
        public var iso3: String
        /// The English name.
        public var name: String

        /// Makes a country from its parts.
        public init(code: String, iso3: String, name: String) {
            self.code = code
            self.iso3 = iso3
            self.name = name
        }
    }

    /// A division of a country.
    public struct Division: Hashable, Sendable {
        /// The code, unique in its set.
        public var code: String
        /// 1 for the first division of a country, and so on.
        public var level: Int
        /// The name.
        public var name: String
        /// Other names.
        public var alternateNames: [String]
        /// The ISO 3166-1 alpha-2 code of the country; empty where the source does not say.
        public var countryCode: String
        /// Where the division comes from.
        public var source: BoundarySource

        /// Makes a division from its parts.
        public init(
            code: String, level: Int, name: String, alternateNames: [String] = [], countryCode: String,
            source: BoundarySource
        ) {
            self.code = code
            self.level = level
            self.name = name
            self.alternateNames = alternateNames
            self.countryCode = countryCode
            self.source = source
        }
    }

    /// A line with a region on one or both sides.
    public struct Line: Sendable {
        /// The points, straight in longitude and latitude between them.
        public var points: [Coordinate]
        /// The division on the left, by its place in the set's list; none: the sea, or nothing known.
        public var left: Int?
        /// The division on the right.
        public var right: Int?
        /// Where the line comes from.
        public var source: BoundarySource

        /// Makes a line from its parts.
        public init(points: [Coordinate], left: Int?, right: Int?, source: BoundarySource) {
            self.points = points
            self.left = left
            self.right = right
            self.source = source
        }
    }

    /// Divisions of one or more countries with the lines around them; nothing overlaps in a good set.
    public struct Coverage: Sendable {
        /// The divisions, by code.
        public var divisions: [Division]
        /// The lines around them.
        public var lines: [Line]

        /// Makes a set from its parts.
        public init(divisions: [Division], lines: [Line]) {
            self.divisions = divisions
            self.lines = lines
        }
    }

    /// The countries, by code.
    public var countries: [Country]
    /// The first-level divisions of all countries, whose outlines make the countries.
    public var base: Coverage
    /// Further sets: other divisions, other vintages.
    public var layers: [Coverage] = []
    /// Words such as "region" and "de" that stand around a region's own name.
    public var regionWords: [String] = []

    /// Makes a table from its parts.
    ///
    /// - Parameters:
    ///   - countries: The countries, by code.
    ///   - base: The first-level divisions of all countries.
    public init(countries: [Country], base: Coverage) {
        self.countries = countries
        self.base = base
    }
}
