public import Incidents

/// Some incidents as the store keeps them, to be read by whichever thread has time.
public struct StoredRun: Sendable {
    /// A stored incident as layers show it.
    public struct Record: Sendable {
        /// The incident, without the rules and words by which it was made.
        public let incident: Incident

        /// Its claims as JSON, members in the order of `ClaimField`; nothing where they were written in another way, and
        /// the incident has them.
        public let claims: ArraySlice<UInt8>?

        /// Its sources as JSON, members in the order of `SourceField`; nothing where the claims are nothing.
        public let sources: ArraySlice<UInt8>?
    }

    /// Identities and documents, one after the other.
    private var bytes: [UInt8] = []

    /// Where each identity and each document ends; a reader takes documents without identities.
    private var ends: [(id: Int, document: Int)] = []

    /// Where the incidents are, when a reader takes their documents.
    private var numbers: [Int64] = []

    /// Who has read the documents.
    private var reader: RunReader?

    private let path: String

    /// How many incidents there are.
    public var count: Int { max(ends.count, numbers.count) }

    /// Creates an empty run.
    ///
    /// - Parameter path: The file, for messages.
    public init(path: String) { self.path = path }

    mutating func append(id: UnsafeRawBufferPointer, document: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: id)
        let end = bytes.count
        bytes.append(contentsOf: document)
        ends.append((end, bytes.count))
    }

    mutating func append(_ number: Int64) { numbers.append(number) }

    /// Forgets the incidents and keeps their memory, for others.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
    }

    /// Takes the documents of incidents of which another run has the numbers.
    ///
    /// - Parameters:
    ///   - run: The other run; incidents that have no document are left out.
    ///   - reader: Who reads them.
    /// - Throws: `StorageError` when the file cannot be read.
    public mutating func read(_ run: StoredRun, by reader: RunReader) throws(StorageError) {
        removeAll()
        self.reader = reader
        try reader.forEachDocument(of: run.numbers) { number, document in
            numbers.append(number)
            append(id: UnsafeRawBufferPointer(start: nil, count: 0), document: document)
        }
    }

    /// Reads an incident.
    ///
    /// - Parameters:
    ///   - index: Its number, from 0.
    ///   - readsLists: Whether the incident has its claims and sources also where they are given as JSON.
    /// - Returns: The incident.
    /// - Throws: `StorageError` when the document is damaged.
    public func record(at index: Int, readsLists: Bool) throws(StorageError) -> Record {
        let start = index == 0 ? 0 : ends[index - 1].document
        let (id, end) = ends[index]
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(DocumentFault) in
                try IncidentDocument.layerRecord(
                    in: UnsafeBufferPointer(rebasing: bytes[id..<end]), readsLists: readsLists)
            }
        }
        do {
            let (incident, claims, sources) = try result.get()
            return Record(
                incident: incident, claims: claims.map { bytes[moved($0, by: id)] },
                sources: sources.map { bytes[moved($0, by: id)] })
        } catch {
            let name =
                reader?.identity(of: numbers[index]) ?? String(decoding: bytes[start..<id], as: UTF8.self)
            throw .damagedRecord(path: path, record: "incident \(name)", how: "\(error)")
        }
    }

    private func moved(_ range: Range<Int>, by offset: Int) -> Range<Int> {
        range.lowerBound + offset..<range.upperBound + offset
    }
}
