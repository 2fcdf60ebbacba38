/// Some incidents of a file, encoded apart from the others, and what the rest of the file has to know of them.
public struct EncodedPart: Sendable {
    var bytes: [UInt8]

    /// How many incidents were written.
    public internal(set) var count: Int

    var omittedCount = 0
    var bounds = RunningBounds()
    var firstFolder: KMLFolder?
    var lastFolder: KMLFolder?
    var areas = KMLAreas()

    init(_ bytes: [UInt8], count: Int) {
        self.bytes = bytes
        self.count = count
    }
}
