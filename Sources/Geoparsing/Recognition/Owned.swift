/// A value in memory of its own, which its one owner changes through a constant.
///
/// Stands for a variable of a class where each access would be checked at run time for another one at the same time: the
/// memories of names are asked at every name of every text, and the checks took three of a hundred instructions.
struct Owned<Value>: ~Copyable {
    private let pointer: UnsafeMutablePointer<Value>

    /// Takes a value.
    init(_ value: Value) {
        pointer = .allocate(capacity: 1)
        pointer.initialize(to: value)
    }

    deinit {
        pointer.deinitialize(count: 1)
        pointer.deallocate()
    }

    /// Lends the value, to one at a time.
    @inline(__always)
    borrowing func change<Result>(_ body: (inout Value) -> Result) -> Result { body(&pointer.pointee) }
}
