import CGEOS
import Glibc

/// A handle of GEOS's reentrant interface, one for each thread.
///
/// GEOS asks for one context per thread, and not more than that: a shape may be made under one and used or destroyed
/// under another, as long as no two threads touch it at once.
@safe
final class GEOSContext {
    /// What every call into GEOS takes first.
    let handle: GEOSContextHandle_t
    private var message: String?

    private init() {
        unsafe handle = GEOS_init_r()
        let receiver = unsafe Unmanaged.passUnretained(self).toOpaque()
        _ = unsafe GEOSContext_setErrorMessageHandler_r(
            handle,
            { text, receiver in
                guard let text = unsafe text, let receiver = unsafe receiver else { return }
                let context = unsafe Unmanaged<GEOSContext>.fromOpaque(receiver).takeUnretainedValue()
                context.message = unsafe String(cString: text)
            }, receiver)
    }

    deinit { unsafe GEOS_finish_r(handle) }

    /// Runs a closure with the context of this thread; nothing of GEOS's may leave the closure.
    static func withCurrent<Result, Failure: Error>(
        _ body: (GEOSContext) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(current)
    }

    /// The context of this thread, made when first asked for and freed when the thread ends.
    static var current: GEOSContext {
        if let known = unsafe pthread_getspecific(key) {
            return unsafe Unmanaged<GEOSContext>.fromOpaque(known).takeUnretainedValue()
        }
        let context = GEOSContext()
        unsafe pthread_setspecific(key, Unmanaged.passRetained(context).toOpaque())
        return context
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = unsafe pthread_key_create(&key) { context in
            guard let context = unsafe context else { return }
            unsafe Unmanaged<GEOSContext>.fromOpaque(context).release()
        }
        precondition(status == 0, "the system has no thread-specific key left")
        return key
    }()

    /// Takes the last message of GEOS, so that none is reported twice.
    func takeMessage() -> String {
        defer { message = nil }
        return message ?? "no reason given"
    }
}
