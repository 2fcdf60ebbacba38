/// How checksums of data files are written.
public enum DataChecksum {
    /// Returns a checksum as sixteen hexadecimal digits.
    ///
    /// - Parameter checksum: The checksum of a compiled file.
    /// - Returns: Its digits.
    public static func text(_ checksum: UInt64) -> String {
        let digits = String(checksum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
