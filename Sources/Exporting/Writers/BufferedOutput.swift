import ByteStreams
import TextFormats

/// Hands a buffer to an output whenever enough has gathered.
struct BufferedOutput {
    private static let enough = 1 << 16

    private let output: ByteOutput

    init(_ output: ByteOutput) { self.output = output }

    /// Writes the buffer out and empties it when it has grown large.
    func drain(_ buffer: inout ByteBuffer) throws(FileError) {
        guard buffer.count >= Self.enough else { return }
        try output.write(buffer.bytes)
        buffer.removeAll()
    }

    /// Writes the rest and lets the file appear.
    func finish(_ buffer: inout ByteBuffer) throws(FileError) {
        try output.write(buffer.bytes)
        buffer.removeAll()
        try output.finish()
    }
}
