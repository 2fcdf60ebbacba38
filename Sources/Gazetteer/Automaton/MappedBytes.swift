import Glibc

/// Bytes read in place, without ever reading beside them.
///
/// A damaged file may hold any offset: what lies outside reads as 0, so that no walk can crash. The owner
/// keeps the memory alive and never writes to it, hence the conformance.
struct MappedBytes: @unchecked Sendable {
    private let buffer: UnsafeRawBufferPointer

    init(_ buffer: UnsafeRawBufferPointer) { self.buffer = buffer }

    var count: Int { buffer.count }

    @inline(__always)
    func byte(at offset: Int) -> UInt8 {
        guard UInt(bitPattern: offset) < UInt(bitPattern: buffer.count) else { return 0 }
        return buffer.load(fromByteOffset: offset, as: UInt8.self)
    }

    /// A little-endian number of 1 to 4 bytes.
    @inline(__always)
    func number(at offset: Int, width: Int) -> Int {
        if offset >= 0, offset &+ 4 <= buffer.count {
            let word = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            return Int(word & (.max >> UInt32(32 &- 8 &* width)))
        }
        var value = 0
        for index in 0..<width { value |= Int(byte(at: offset &+ index)) &<< (8 &* index) }
        return value
    }

    /// Row `index` of a column of little-endian numbers.
    @inline(__always)
    func row<Number: FixedWidthInteger>(_ index: Int, as type: Number.Type) -> Number {
        let width = MemoryLayout<Number>.size
        guard index >= 0, index < buffer.count / width else { return 0 }
        return Number(littleEndian: buffer.loadUnaligned(fromByteOffset: index * width, as: type))
    }

    /// The first place of a byte among some, counted from their beginning.
    @inline(__always)
    func firstIndex(of byte: UInt8, at offset: Int, count: Int) -> Int? {
        guard count > 0, offset >= 0, offset <= buffer.count &- count, let base = buffer.baseAddress else {
            return nil
        }
        let start = base + offset
        if count <= 8, offset &+ 8 <= buffer.count {
            // A byte of 0 where they agree; subtracting 1 from it borrows into its highest bit, the lowest such is the first.
            let word = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
            let unlike = word ^ 0x0101_0101_0101_0101 &* UInt64(byte)
            let alike = (unlike &- 0x0101_0101_0101_0101) & ~unlike & 0x8080_8080_8080_8080
            let index = alike.trailingZeroBitCount >> 3
            return index < count ? index : nil
        }
        guard let found = memchr(start, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// The bytes of a range, cut to what is there.
    @inline(__always)
    func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: buffer[range.clamped(to: 0..<buffer.count)])
    }

    func string(_ range: Range<Int>) -> String { String(decoding: slice(range), as: UTF8.self) }
}

extension MappedBytes {
    /// The range between two neighbouring entries of a column of ends.
    ///
    /// Entry 0 of the column is 0, so that item `index` lies between entries `index` and `index + 1`.
    @inline(__always)
    func span(_ index: Int) -> Range<Int> {
        let start = Int(row(index, as: UInt32.self))
        return start..<max(start, Int(row(index &+ 1, as: UInt32.self)))
    }
}
