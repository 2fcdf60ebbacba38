/// The division into regions that a summary counts by: countries redraw them, so a summary names its vintage.
public struct RegionScheme: Hashable, Sendable {
    /// Its name, such as `Natural Earth 5.1, first-level regions`.
    public var name: String

    /// The year or law that it stands for, such as `2016`.
    public var vintage: String

    /// Names a scheme.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - vintage: The year or law that it stands for.
    public init(name: String, vintage: String) {
        self.name = name
        self.vintage = vintage
    }
}
