/// What is wrong with a JSON text, and where.
public struct JSONParsingError: Error, Hashable, CustomStringConvertible {
    /// What was expected or what must not be.
    public let problem: String

    /// The byte it stands at, counted from 0.
    public let offset: Int

    /// The line, counted from 1.
    public let line: Int

    /// The byte in its line, counted from 1.
    public let column: Int

    /// One sentence with the place.
    public var description: String { "line \(line), column \(column): \(problem)" }

    init(_ problem: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.problem = problem
        self.offset = offset
        self.line = before.count { $0 == UInt8(ascii: "\n") } + 1
        self.column = offset - lineStart + 1
    }
}
