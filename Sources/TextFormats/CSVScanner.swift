/// Takes a block of CSV apart, record by record, without copying anything.
public struct CSVScanner {
    /// The record as it stands in the block, without its line end.
    public private(set) var record: Range<Int> = 0..<0
    /// The fields as they stand in the block, quotes and all.
    public private(set) var fields: [Range<Int>] = []
    /// The line that the record begins on, counted from 1.
    public private(set) var line: Int
    /// Where the next record begins.
    public private(set) var end = 0

    private let bytes: [UInt8]
    private let separator: UInt8
    private var nextLine: Int

    /// Begins before the first record of a block.
    public init(_ block: CSVBlock, separator: UInt8) {
        bytes = block.bytes
        line = block.line
        nextLine = block.line
        self.separator = separator
    }

    /// Goes to the next record; empty lines are passed over.
    ///
    /// - Returns: False behind the last.
    public mutating func next() -> Bool {
        skipEmptyLines()
        guard end < bytes.count else { return false }
        line = nextLine
        fields.removeAll(keepingCapacity: true)
        let start = end
        bytes.withUnsafeBufferPointer { bytes in
            repeat {} while readField(bytes)
            let isEnded = bytes[end - 1] == UInt8(ascii: "\n")
            var last = isEnded ? end - 1 : end
            if last > start, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
            record = start..<last
        }
        let field = fields[fields.count - 1]
        fields[fields.count - 1] = min(field.lowerBound, record.upperBound)..<record.upperBound
        return true
    }

    /// The bytes of a field without quotes around it; empty beyond the last.
    ///
    /// - Parameter index: The field, counted from 0.
    /// - Returns: Its bytes; a doubled quote is still doubled.
    @inline(__always)
    public func field(_ index: Int) -> ArraySlice<UInt8> {
        guard index < fields.count else { return [] }
        let field = fields[index]
        guard field.count >= 2, bytes[field.lowerBound] == UInt8(ascii: "\""),
            bytes[field.upperBound - 1] == UInt8(ascii: "\"")
        else { return bytes[field] }
        return bytes[field.lowerBound + 1..<field.upperBound - 1]
    }

    /// A field as text; empty beyond the last.
    ///
    /// - Parameter index: The field, counted from 0.
    /// - Returns: Its text.
    public func string(_ index: Int) -> String {
        String(decoding: field(index), as: UTF8.self).replacing("\"\"", with: "\"")
    }

    /// Reads one field; tells whether another follows in the record.
    @inline(__always)
    private mutating func readField(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = end
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") { skipQuoted(bytes) }
        while end < bytes.count {
            let byte = bytes[end]
            end += 1
            if byte == separator {
                fields.append(start..<end - 1)
                return true
            }
            if byte == UInt8(ascii: "\n") {
                nextLine += 1
                fields.append(start..<end - 1)
                return false
            }
        }
        fields.append(start..<end)
        return false
    }

    private mutating func skipQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
        end += 1
        while end < bytes.count {
            let byte = bytes[end]
            end += 1
            if byte == UInt8(ascii: "\n") { nextLine += 1 }
            guard byte == UInt8(ascii: "\"") else { continue }
            guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return }
            end += 1
        }
    }

    private mutating func skipEmptyLines() {
        while end < bytes.count, bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: "\r") {
            if bytes[end] == UInt8(ascii: "\n") { nextLine += 1 }
            end += 1
        }
    }
}
