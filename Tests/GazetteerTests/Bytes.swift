import ByteStreams

/// Whole files as bytes.
enum Bytes {
    static func read(_ path: String) throws -> [UInt8] { try ByteInput(path: path).readToEnd() }
}
