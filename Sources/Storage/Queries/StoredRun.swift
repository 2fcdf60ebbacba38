public import Incidents

/// Some incidents as the store keeps them, to be read by whichever thread has time.
public struct StoredRun: Sendable {
    /// Identities and documents, one after the other.
    private var bytes: [UInt8] = []

    /// Where each identity and each document ends.
    private var ends: [(id: Int, document: Int)] = []

    private let path: String

    /// How many incidents there are.
    public var count: Int { ends.count }

    init(path: String) { self.path = path }

    mutating func append(id: some Sequence<UInt8>, document: some Sequence<UInt8>) {
        bytes.append(contentsOf: id)
        let end = bytes.count
        bytes.append(contentsOf: document)
        ends.append((end, bytes.count))
    }

    /// Begins another run of about the same size; the bytes of this one may still be read elsewhere.
    mutating func beginNext() {
        let (size, count) = (bytes.count + bytes.count / 8, ends.count)
        (bytes, ends) = ([], [])
        bytes.reserveCapacity(size)
        ends.reserveCapacity(count)
    }

    /// Reads an incident.
    ///
    /// - Parameter index: Its number, from 0.
    /// - Returns: The incident.
    /// - Throws: `StorageError` when the document is damaged.
    public func incident(at index: Int) throws(StorageError) -> Incident {
        let start = index == 0 ? 0 : ends[index - 1].document
        let (id, end) = ends[index]
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(DocumentFault) in
                try IncidentDocument.incident(in: UnsafeBufferPointer(rebasing: bytes[id..<end]))
            }
        }
        do { return try result.get() } catch {
            let name = String(decoding: bytes[start..<id], as: UTF8.self)
            throw .damagedRecord(path: path, record: "incident \(name)", how: "\(error)")
        }
    }
}
