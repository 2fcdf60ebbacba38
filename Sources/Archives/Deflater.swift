import CZLIB

/// Compresses bytes that come piece by piece (RFC 1951), by zlib.
///
/// Not Sendable: one writer owns it.
@safe public final class Deflater {
    /// What stands around the compressed bytes.
    public enum Wrapping {
        /// Nothing, as in ZIP files.
        case raw
        /// zlib's head and checksum (RFC 1950), as in PNG pictures.
        case zlib
    }

    private static let pieceSize = 1 << 16

    private var stream = unsafe z_stream()
    private var piece = [UInt8](repeating: 0, count: pieceSize)

    /// Begins to compress.
    ///
    /// - Parameter wrapping: What stands around the compressed bytes.
    public init(_ wrapping: Wrapping = .raw) {
        // Fails only without memory, of which it takes 256 KB.
        _ = unsafe im_deflateInit2(&stream, Z_DEFAULT_COMPRESSION, wrapping == .raw ? -15 : 15)
    }

    deinit { _ = unsafe deflateEnd(&stream) }

    /// Compresses bytes.
    ///
    /// - Parameters:
    ///   - bytes: What to compress.
    ///   - isLast: Whether nothing follows.
    ///   - sink: Takes compressed bytes, in pieces.
    /// - Throws: What the sink throws.
    public func compress<Failure: Error>(
        _ bytes: [UInt8], isLast: Bool, to sink: (ArraySlice<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        var bytes = bytes
        var taken = 0
        var isMore = true
        while isMore {
            let made = unsafe bytes.withUnsafeMutableBufferPointer { input in
                unsafe deflate(UnsafeMutableBufferPointer(rebasing: input[taken...]), isLast)
            }
            taken = bytes.count - Int(unsafe stream.avail_in)
            try sink(piece[..<made])
            isMore = made == piece.count
        }
    }

    /// Fills the piece once and returns how far.
    private func deflate(_ input: UnsafeMutableBufferPointer<UInt8>, _ isLast: Bool) -> Int {
        unsafe piece.withUnsafeMutableBufferPointer { output in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = UInt32(input.count)
            unsafe stream.next_out = output.baseAddress
            unsafe stream.avail_out = UInt32(output.count)
            _ = unsafe CZLIB.deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            return output.count - Int(unsafe stream.avail_out)
        }
    }
}

/// The checksum of ZIP and PNG files (CRC-32 of ISO 3309).
public struct CRC32: Sendable {
    /// The checksum of the bytes so far.
    public private(set) var value: UInt32 = 0

    /// Begins with no bytes.
    public init() {}

    /// Takes further bytes.
    ///
    /// - Parameter bytes: The bytes.
    public mutating func add(_ bytes: [UInt8]) {
        value = unsafe bytes.withUnsafeBufferPointer { buffer in
            UInt32(truncatingIfNeeded: unsafe crc32_z(UInt(value), buffer.baseAddress, buffer.count))
        }
    }
}
