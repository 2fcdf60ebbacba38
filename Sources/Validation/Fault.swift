/// Where a file is not what its standard says.
public struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// Where: a way into a JSON text, a line, or a table with its row and column.
    public let place: String

    /// What is wrong there.
    public let problem: String

    /// What of the standard says so.
    public let rule: String

    /// One sentence.
    public var description: String { "\(place): \(problem) (\(rule))" }
}

/// What a check found.
public struct ValidationResult: Hashable, Sendable {
    /// The standard that was checked against.
    public let standard: String

    /// How many features, placemarks or rows were looked at.
    public internal(set) var count = 0

    /// The faults, as many as are kept, in the order of the file; those around the features of a GeoJSON collection first.
    public internal(set) var faults: [Fault] = []

    /// How many faults there are in all.
    public internal(set) var faultCount = 0

    /// So many faults are kept: a file that is wrong is often wrong a million times.
    public static let mostKept = 1000

    /// Whether there is none.
    public var isValid: Bool { faultCount == 0 }

    init(standard: String) { self.standard = standard }

    mutating func add(_ place: @autoclosure () -> String, _ problem: String, _ rule: String) {
        faultCount += 1
        if faults.count < Self.mostKept { faults.append(Fault(place: place(), problem: problem, rule: rule)) }
    }

    /// Puts the faults of another result before those of this one.
    mutating func put(first other: ValidationResult) {
        faultCount += other.faultCount
        faults = Array((other.faults + faults).prefix(Self.mostKept))
    }
}
