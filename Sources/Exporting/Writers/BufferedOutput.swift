import Archives
import ByteStreams
import TextFormats

/// Hands a buffer to an output whenever enough has gathered.
struct BufferedOutput {
    private static let enough = 1 << 16

    private let sink: Sink

    private enum Sink {
        case file(ByteOutput)
        case archive(KMZArchive)
        case memory
    }

    /// Keeps everything in the buffer.
    static var memory: BufferedOutput { BufferedOutput(sink: .memory) }

    private init(sink: Sink) { self.sink = sink }

    init(_ output: ByteOutput) { sink = .file(output) }

    init(_ archive: KMZArchive) { sink = .archive(archive) }

    /// Writes the buffer out and empties it when it has grown large.
    func drain(_ buffer: inout ByteBuffer) throws(FileError) {
        guard buffer.count >= Self.enough else { return }
        if case .memory = sink { return }
        try empty(&buffer)
    }

    /// Writes out what has gathered, and then what was made elsewhere, without some of its first bytes.
    func append(
        _ bytes: ByteBuffer, droppingFirst dropped: Int = 0, after buffer: inout ByteBuffer
    ) throws(FileError) {
        try empty(&buffer)
        try bytes.withBytes { bytes throws(FileError) in
            try write(UnsafeBufferPointer(rebasing: bytes[min(dropped, bytes.count)...]))
        }
    }

    /// Writes the rest and lets the file appear.
    func finish(_ buffer: inout ByteBuffer) throws(FileError) {
        try empty(&buffer)
        switch sink {
        case .file(let output): try output.finish()
        case .archive(let archive): try archive.finish()
        case .memory: break
        }
    }

    private func empty(_ buffer: inout ByteBuffer) throws(FileError) {
        try buffer.withBytes { bytes throws(FileError) in try write(bytes) }
        buffer.removeAll()
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileError) {
        switch sink {
        case .file(let output): try output.write(bytes)
        case .archive(let archive): try archive.write(Array(bytes))
        case .memory: break
        }
    }
}
