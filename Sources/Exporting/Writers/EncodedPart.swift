public import TextFormats

/// Some incidents of a file, encoded apart from the others, and what the rest of the file has to know of them.
public struct EncodedPart: Sendable {
    /// What the incidents have become.
    public internal(set) var bytes: ByteBuffer

    /// How many incidents were written.
    public internal(set) var count: Int

    var omittedCount = 0
    var bounds = RunningBounds()
    var firstFolder: KMLFolder?
    var lastFolder: KMLFolder?
    var areas = KMLAreas()

    init(_ bytes: ByteBuffer, count: Int) {
        self.bytes = bytes
        self.count = count
    }
}
