/// Something that reads bytes from the outside and must survive any.
///
/// To add one: write a file `Targets+Topic.swift` with a static list, and name the list in ``all``.
struct FuzzTarget: Sendable {
    /// The name on the command line.
    let name: String

    /// Sound inputs to begin with; the better they cover the format, the deeper the fuzzer gets.
    let seeds: @Sendable () throws -> [[UInt8]]

    /// Words of the format, which the fuzzer puts into inputs.
    var words: [String] = []

    /// Makes what reads inputs, once for a run; what it returns is called with each input.
    ///
    /// Errors that the reader throws are answers, and swallowed; what traps, hangs or breaks a law (say so with
    /// ``require(_:_:)``) is a finding.
    let makeReader: @Sendable () throws -> ([UInt8]) throws -> Void

    /// All targets.
    static let all: [FuzzTarget] = prose + gazetteerFile + gazetteerTables + reports + texts + geoJSON

    /// The target of a name.
    static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Stops the process, thus makes a finding, unless a law holds.
func require(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds { fatalError("broken law: \(law())") }
}
