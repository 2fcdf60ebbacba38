import Glibc

/// Runs inputs through the readers of foreign bytes; `scripts/fuzz` builds and calls it.
///
///     fuzz --list                        the names of the targets
///     fuzz TARGET FILE…                  reads each file once: tries a finding again
///     fuzz TARGET --seeds FOLDER         writes the seeds, and the words of the format as FOLDER.words
///     fuzz TARGET [libFuzzer option…]    fuzzes, where it is built with `--sanitize fuzzer -Xswiftc -DLIBFUZZER`
enum Fuzz {
    /// Answers what needs no fuzzing; returns the target of the command line where it is to be fed.
    static func target() throws -> FuzzTarget {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let target = arguments.first.flatMap(FuzzTarget.named) else {
            print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
            exit(arguments == ["--list"] ? 0 : 64)
        }
        if arguments.count == 3, arguments[1] == "--seeds" {
            try Seeds.write(target, to: arguments[2])
            exit(0)
        }
        return target
    }
}

#if !LIBFUZZER
    @main
    extension Fuzz {
        static func main() throws {
            try Seeds.replay(target(), Array(CommandLine.arguments.dropFirst(2)))
        }
    }
#endif
