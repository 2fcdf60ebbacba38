import CGEOS

/// GEOS's three ways to say that a call failed, each read here and nowhere else.
extension GEOSContext {
    /// Reads the answer of a predicate: 0 is no, 1 is yes, 2 is a failure.
    func predicate(_ operation: StaticString, _ answer: CChar) throws(TopologyError) -> Bool {
        guard answer == 0 || answer == 1 else { throw failure(of: operation) }
        return answer == 1
    }

    /// Reads a status: 0 is a failure, 1 is success.
    func status(_ operation: StaticString, _ status: CInt) throws(TopologyError) {
        guard status == 1 else { throw failure(of: operation) }
    }

    /// Reads a new shape, which is ours from then on: NULL is a failure.
    func require(
        _ operation: StaticString, _ pointer: OpaquePointer?
    ) throws(TopologyError) -> OwnedGeometry {
        guard let pointer = unsafe pointer else { throw failure(of: operation) }
        return unsafe OwnedGeometry(owning: pointer, in: self)
    }

    /// The error for an operation that has just failed.
    func failure(of operation: StaticString) -> TopologyError {
        .refused(operation: "\(operation)", message: takeMessage())
    }
}
