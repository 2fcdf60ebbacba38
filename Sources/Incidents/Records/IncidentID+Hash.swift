extension IncidentID {
    /// Creates the identity of an incident from the report that tells of it and its place among that report's.
    ///
    /// The same report gives the same identity on every machine: 60 bits of an FNV-1a hash in Crockford's
    /// base 32, which has no letters that are taken for digits.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - ordinal: The place among the report's incidents, counted from 0.
    public init(report: ReportID, ordinal: Int) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in Array("\(report.rawValue)#\(ordinal)".utf8) {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        hash ^= hash >> 29
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let digits = (0..<10).map { alphabet[Int(hash >> (5 * UInt64($0)) & 31)] }
        self.init("IM-" + String(digits))
    }
}
