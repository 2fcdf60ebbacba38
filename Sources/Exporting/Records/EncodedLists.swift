/// Claims and sources of an incident as JSON that was written before, members in the order of `ClaimField` and
/// `SourceField`: they are copied, which is several times faster than to write them again.
public struct EncodedLists: Sendable {
    let claims: ArraySlice<UInt8>
    let sources: ArraySlice<UInt8>

    /// Takes over what was written before.
    ///
    /// - Parameters:
    ///   - claims: A JSON array of claims.
    ///   - sources: A JSON array of sources.
    public init(claims: ArraySlice<UInt8>, sources: ArraySlice<UInt8>) {
        self.claims = claims
        self.sources = sources
    }
}
