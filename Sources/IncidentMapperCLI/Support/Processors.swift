import Glibc

/// The processors of the machine.
enum Processors {
    /// How many may be used.
    static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
