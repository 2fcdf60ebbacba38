public import Storage

extension MappingError {
    /// Sorts what went wrong with a database by whose fault it is.
    ///
    /// - Parameter error: What the store said.
    public init(_ error: StorageError) {
        self.init(Self.sort(of: error), "\(error)")
    }

    private static func sort(of error: StorageError) -> Sort {
        switch error {
        case .missing, .unknown, .joined: .noInput
        case .notADatabase, .foreign, .tooNew, .damaged, .damagedRecord, .duplicateIncident: .badData
        case .readOnly: .cannotCreate
        case .busy, .diskFull, .failed: .inputOutput
        }
    }
}
