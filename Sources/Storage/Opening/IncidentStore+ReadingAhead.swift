import Foundation
import Glibc

/// Reading a whole file ahead of those who ask for all of it.
extension IncidentStore {
    /// Brings the file into the system's cache from the first byte to the last, beside whatever else goes on.
    ///
    /// Incidents are read by their days and lie anywhere in the file: from a cold disk each one is a wait of its own,
    /// while the whole file comes in one run, many times as fast. A file that does not fit into half of the memory
    /// that is free is left alone.
    public func readAhead() {
        let path = self.path
        Thread.detachNewThread { Self.readThrough(path) }
    }

    /// How many bytes are read at once.
    private static let stride = 1 << 20

    private static func readThrough(_ path: String) {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { Glibc.close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        guard size <= sysconf(Int32(_SC_AVPHYS_PAGES)) / 2 * sysconf(Int32(_SC_PAGESIZE)) else { return }
        var bytes = [UInt8](repeating: 0, count: stride)
        var offset = 0
        while offset < size {
            let count = pread(file, &bytes, stride, off_t(offset))
            guard count > 0 else { return }
            offset += count
        }
    }
}
