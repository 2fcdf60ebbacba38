/// Where a point lies with regard to a shape.
///
/// Three-valued on purpose: a place on a border is neither inside nor outside, and its asker must say what then.
public enum PointLocation: Hashable, Sendable, CaseIterable {
    /// Inside: for an area not on its rings, for a line not on its ends.
    case interior
    /// On a ring of an area, or on an end of a line.
    case boundary
    /// Elsewhere.
    case exterior
}
