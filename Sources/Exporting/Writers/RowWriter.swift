import ByteStreams
import TextFormats

/// Writes a format whose incidents stand alone: a part of the file is what its incidents have become, and no more.
protocol RowWriter: IncidentWriter {
    /// Where the file goes.
    var output: BufferedOutput { get set }

    /// What has gathered for it.
    var buffer: ByteBuffer { get set }

    /// How many incidents were left out.
    var omittedCount: Int { get set }
}

extension RowWriter {
    /// Makes a writer for incidents that another thread encodes.
    ///
    /// - Returns: A writer that keeps what is written to it.
    public func makePart() -> Self {
        var part = self
        (part.output, part.buffer, part.omittedCount) = (.memory, ByteBuffer(), 0)
        return part
    }

    /// Takes what was written to a part.
    ///
    /// - Parameter spare: What the next part is written to.
    /// - Returns: The part of the file.
    public mutating func takePart(leaving spare: ByteBuffer) -> EncodedPart {
        var part = EncodedPart(buffer, count: 0)
        buffer = spare
        (part.omittedCount, omittedCount) = (omittedCount, 0)
        return part
    }

    /// Appends a part of the file.
    ///
    /// - Parameter part: What the next incidents of the file have become.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func append(_ part: EncodedPart) throws(FileError) {
        omittedCount += part.omittedCount
        try output.append(part.bytes, after: &buffer)
    }

    /// Lets the file appear.
    ///
    /// - Throws: `FileError` when the disk is full or the file cannot be given its name.
    public mutating func finish() throws(FileError) {
        try output.finish(&buffer)
    }
}
