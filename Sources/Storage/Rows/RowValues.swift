import Incidents

/// The values of one row, laid out so that SQLite reads them where they lie; made on any thread.
struct RowValues: Sendable {
    /// A value; a text or a blob is a part of ``bytes``.
    enum Cell: Sendable {
        case null
        case integer(Int64)
        case number(Double)
        case text(Range<Int>)
        case blob(Range<Int>)
    }

    /// The values in the order of the statement's parameters.
    private(set) var cells: [Cell] = []

    /// The texts and blobs, one after the other.
    private(set) var bytes: [UInt8] = []

    init() {}

    /// Makes room for so many values and bytes.
    init(cells count: Int, bytes size: Int) {
        cells.reserveCapacity(count)
        bytes.reserveCapacity(size)
    }

    /// Takes texts, where they are known.
    init(_ texts: String?...) {
        for text in texts { append(text) }
    }

    mutating func append(_ number: Int64) { cells.append(.integer(number)) }

    mutating func append(_ number: Int?) { cells.append(number.map { .integer(Int64($0)) } ?? .null) }

    mutating func append(_ number: Double) { cells.append(.number(number)) }

    mutating func append(_ text: String?) {
        guard var text else { return cells.append(.null) }
        text.withUTF8 { cells.append(.text(part(of: $0))) }
    }

    /// Appends a text that is UTF-8 already.
    mutating func append(utf8: [UInt8]) {
        utf8.withUnsafeBufferPointer { cells.append(.text(part(of: $0))) }
    }

    mutating func append(blob: [UInt8]?) {
        guard let blob else { return cells.append(.null) }
        blob.withUnsafeBufferPointer { cells.append(.blob(part(of: $0))) }
    }

    /// Appends what a field holds; a number no finer than the record writes it.
    mutating func append(_ value: FieldValue) {
        switch value {
        case .unknown: cells.append(.null)
        case .text(let text): append(ReportTable.clean(text))
        case .texts(let texts): append(.text(texts.joined(separator: FieldValue.listSeparator)))
        case .integer(let number): append(number)
        case .number(let number, let decimals): append(Self.rounded(number, decimals))
        }
    }

    private mutating func part(of utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: utf8)
        return start..<bytes.count
    }

    private static func rounded(_ number: Double, _ decimals: Int) -> Double {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = (number * scale).rounded()
        return scaled.isFinite ? scaled / scale : number
    }
}
