import Foundation
import Glibc

/// Reading a whole file ahead of those who ask for all of it.
extension IncidentStore {
    /// Brings the file into the system's cache from the first byte to the last, beside whatever else goes on.
    ///
    /// Incidents are read by their days and lie anywhere in the file: from a cold disk each one is a wait of its own,
    /// while the whole file comes in one run, many times as fast. What the system has already is not touched. A file that
    /// does not fit into half of the memory that is free is left alone.
    public func readAhead() {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        // Whoever closes a file that SQLite has open takes its locks away: it is closed after SQLite's.
        keepOpen(file)
        let size = Int(lseek(file, 0, SEEK_END))
        guard size <= sysconf(Int32(_SC_AVPHYS_PAGES)) / 2 * sysconf(Int32(_SC_PAGESIZE)) else { return }
        Thread.detachNewThread { Self.readThrough(file, size) }
    }

    /// How many bytes are asked for at once.
    private static let stride = 4 << 20

    private static func readThrough(_ file: CInt, _ size: Int) {
        for offset in Swift.stride(from: 0, to: size, by: stride) {
            guard posix_fadvise(file, off_t(offset), off_t(stride), POSIX_FADV_WILLNEED) == 0 else { return }
        }
    }
}
