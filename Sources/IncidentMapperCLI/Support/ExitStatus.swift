import ArgumentParser
import ByteStreams
import Exporting
import IncidentMapping
import Storage

/// The exit codes of the program, after `sysexits.h`.
enum ExitStatus: Int32 {
    /// Everything went well.
    case success = 0
    /// Something went wrong that is nobody's input.
    case failure = 1
    /// Options that cannot be read or do not go together.
    case usage = 64
    /// Input that is not what it should be.
    case badData = 65
    /// Input that is not there.
    case noInput = 66
    /// Output that cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed on the way.
    case inputOutput = 74
    /// The gazetteer, the boundaries or a lexicon is missing or damaged.
    case configuration = 78

    /// The exit code for an error, whichever module it comes from.
    init(for error: any Error) {
        switch error {
        case let error as MappingError: self = Self(error.sort)
        case let error as StorageError: self = Self(MappingError(error).sort)
        case let error as FileError: self = Self(error.operation)
        case MapWritingError.file(let error): self = Self(error.operation)
        case MapWritingError.missingLibrary: self = .configuration
        default: self = .failure
        }
    }

    private init(_ sort: MappingError.Sort) {
        switch sort {
        case .usage: self = .usage
        case .badData: self = .badData
        case .noInput: self = .noInput
        case .cannotCreate: self = .cannotCreate
        case .inputOutput: self = .inputOutput
        case .configuration: self = .configuration
        }
    }

    private init(_ operation: FileError.Operation) {
        switch operation {
        case .open: self = .noInput
        case .create, .rename: self = .cannotCreate
        case .read, .write, .map: self = .inputOutput
        }
    }

    /// What ends the program with this code, everything having been said.
    var exitCode: ExitCode { ExitCode(rawValue) }
}
