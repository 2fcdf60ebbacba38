#if LIBFUZZER
    import Glibc

    // LLVM's coverage-guided fuzzer, as the toolchain carries it, brings its own `main` and calls these two.
    // Source: https://llvm.org/docs/LibFuzzer.html

    /// Takes the target's name off the command line; the rest is libFuzzer's.
    @_cdecl("LLVMFuzzerInitialize")
    func initialize(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
    ) -> CInt {
        do {
            LibFuzzer.reader = try Fuzz.target().makeReader()
        } catch {
            print("no fuzzing: \(error)")
            exit(1)
        }
        arguments.pointee[1] = arguments.pointee[0]
        arguments.pointee += 1
        count.pointee -= 1
        return 0
    }

    /// Reads one input.
    @_cdecl("LLVMFuzzerTestOneInput")
    func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
        try? LibFuzzer.reader?(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
    }

    enum LibFuzzer {
        // Written once, before the first input; libFuzzer has one thread.
        nonisolated(unsafe) static var reader: (([UInt8]) throws -> Void)?
    }
#endif
