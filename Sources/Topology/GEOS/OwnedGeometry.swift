import CGEOS

/// A GEOS shape that is ours until something consumes it.
///
/// GEOS takes the parts of a shape even when putting them together fails (GEOS ticket 1111), so `release()` gives
/// the pointer away once and for all; that it is not used again is seen to by the compiler.
@safe
struct OwnedGeometry: ~Copyable {
    // The raw handle, not the context: `discard self` asks for fields that need no release.
    private let handle: GEOSContextHandle_t
    /// The shape, to be lent to calls that do not keep it.
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer, in context: GEOSContext) {
        unsafe self.handle = unsafe context.handle
        unsafe self.pointer = unsafe pointer
    }

    /// Gives the shape away to a call that consumes it.
    consuming func release() -> OpaquePointer {
        let given = unsafe pointer
        discard self
        return unsafe given
    }

    deinit { unsafe GEOSGeom_destroy_r(handle, pointer) }
}

/// A GEOS coordinate sequence that is ours until a shape consumes it.
@safe
struct OwnedCoordinateSequence: ~Copyable {
    private let handle: GEOSContextHandle_t
    private let pointer: OpaquePointer

    init(owning pointer: OpaquePointer, in context: GEOSContext) {
        unsafe self.handle = unsafe context.handle
        unsafe self.pointer = unsafe pointer
    }

    /// Gives the sequence away to a constructor, which keeps it whether it succeeds or not.
    consuming func release() -> OpaquePointer {
        let given = unsafe pointer
        discard self
        return unsafe given
    }

    deinit { unsafe GEOSCoordSeq_destroy_r(handle, pointer) }
}

/// GEOS shapes that are to become the parts of another; those not given away are destroyed.
///
/// A class, since an array holds no noncopyable values.
@safe
final class OwnedGeometries {
    private let context: GEOSContext
    private var pointers: [OpaquePointer?]

    init(in context: GEOSContext) {
        self.context = context
        unsafe pointers = []
    }

    var count: UInt32 { unsafe UInt32(pointers.count) }

    func append(_ geometry: consuming OwnedGeometry) {
        let given = unsafe geometry.release()
        unsafe pointers.append(given)
    }

    /// Gives all the shapes away to a constructor, which keeps them whether it succeeds or not.
    func release<Result>(to constructor: (UnsafeMutablePointer<OpaquePointer?>?) -> Result) -> Result {
        var given = unsafe pointers
        unsafe pointers = []
        return unsafe given.withUnsafeMutableBufferPointer { unsafe constructor($0.baseAddress) }
    }

    deinit {
        unsafe pointers.forEach { unsafe GEOSGeom_destroy_r(context.handle, $0) }
    }
}
