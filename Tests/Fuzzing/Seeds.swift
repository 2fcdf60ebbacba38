import ByteStreams
import Foundation

/// The inputs that fuzzing begins with, and findings tried again.
enum Seeds {
    /// Writes a target's seeds into a folder, and its words beside it, as libFuzzer wants both.
    static func write(_ target: FuzzTarget, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (number, seed) in try target.seeds().enumerated() {
            try Data(seed).write(to: URL(filePath: "\(folder)/seed-\(number)"))
        }
        let words = target.words.map { word in
            "\""
                + word.utf8.map { byte in
                    let digits = String(byte, radix: 16)
                    return "\\x" + (digits.count < 2 ? "0" : "") + digits
                }.joined() + "\"\n"
        }
        try Data(words.joined().utf8).write(to: URL(filePath: folder + ".words"))
    }

    /// Reads files once each.
    static func replay(_ target: FuzzTarget, _ paths: [String]) throws {
        let read = try target.makeReader()
        for path in paths {
            let input = Array(try Data(contentsOf: URL(filePath: path)))
            do { try read(input) } catch { print("\(path): refused: \(error)") }
        }
    }
}
