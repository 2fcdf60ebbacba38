public import Boundaries
public import Geodesy
public import Incidents

extension NearBorder {
    /// Creates a condition from the name of a border.
    ///
    /// - Parameters:
    ///   - name: A code in either order, the names of both countries, or one country for all its borders.
    ///   - distance: How far at most.
    ///   - certainOnly: Whether incidents are left out that are only possibly near.
    ///   - atlas: Knows the borders, and measures incidents whose nearest border is another one.
    /// - Throws: ``MappingError`` of sort `usage` when no border is called so.
    public init(
        named name: String, within distance: Length, certainOnly: Bool, in atlas: BoundaryAtlas
    ) throws(MappingError) {
        let borders: [Border]
        do { borders = try atlas.borders(named: name) } catch { throw MappingError(.usage, "\(error)") }
        self.init(Set(borders.map(\.code)), within: distance, certainOnly: certainOnly)
        let ruler = BorderMeasure(atlas)
        accuracy = atlas.borders.map(\.accuracy).max() ?? .zero
        area = BoundingBox(spanning: borders.flatMap { atlas.lines(of: $0.id).flatMap { $0 } })?
            .expanded(by: distance + accuracy)
        measure = { ruler.interval(of: $0, to: $1, within: distance) }
    }
}
