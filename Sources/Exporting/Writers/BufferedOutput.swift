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
        try write(buffer.bytes)
        buffer.removeAll()
    }

    /// Writes out what has gathered, and then bytes that were made elsewhere.
    func append(_ bytes: some Collection<UInt8>, after buffer: inout ByteBuffer) throws(FileError) {
        try write(buffer.bytes)
        buffer.removeAll()
        try write(Array(bytes))
    }

    /// Writes the rest and lets the file appear.
    func finish(_ buffer: inout ByteBuffer) throws(FileError) {
        try write(buffer.bytes)
        buffer.removeAll()
        switch sink {
        case .file(let output): try output.finish()
        case .archive(let archive): try archive.finish()
        case .memory: break
        }
    }

    private func write(_ bytes: [UInt8]) throws(FileError) {
        switch sink {
        case .file(let output): try output.write(bytes)
        case .archive(let archive): try archive.write(bytes)
        case .memory: break
        }
    }
}
