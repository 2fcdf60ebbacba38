import ArgumentParser
import ByteStreams
import Glibc

/// What the program says to people: on the standard error, so that the standard output stays data.
enum Console {
    /// Says a sentence.
    static func say(_ message: String) { put("incident-mapper: \(message)\n") }

    /// Shows how far a job is, over what was shown before.
    static func show(progress: String) { put("\r\u{1B}[K\(progress)") }

    /// Wipes away what ``show(progress:)`` left.
    static func endProgress() {
        if isTerminal { put("\r\u{1B}[K") }
    }

    private static func put(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            _ = write(STDERR_FILENO, utf8.baseAddress, utf8.count)
        }
    }

    /// Whether the standard error is a terminal, on which progress may be shown.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Does a command's work; an error is said in one sentence and becomes its exit code.
    static func report(_ work: () throws -> ExitStatus) throws {
        // A file that reaches a limit is an error of writing, which is said, and not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let status: ExitStatus
        do {
            status = try work()
        } catch let error as FileError where error.operation == .write && error.code == EPIPE {
            status = .success  // the reader has seen enough, as in '| head'
        } catch {
            say("\(error)")
            status = ExitStatus(for: error)
        }
        if status != .success { throw status.exitCode }
    }
}
