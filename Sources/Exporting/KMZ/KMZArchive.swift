import Archives
import ByteStreams
import Glibc
import Incidents

/// A KML document and its icons in one ZIP file: `doc.kml` first, as viewers want it, then `icons/`.
final class KMZArchive {
    private let zip: ZIPWriter
    private let path: String
    private var hasBegun = false

    init(_ output: ByteOutput) {
        zip = ZIPWriter(output)
        path = output.path
    }

    /// Writes bytes of the document.
    func write(_ bytes: [UInt8]) throws(FileError) {
        try carry { () throws(ZIPError) in
            if !hasBegun { try zip.begin("doc.kml") }
            hasBegun = true
            try zip.write(bytes)
        }
    }

    /// Writes the icons and lets the file appear.
    func finish() throws(FileError) {
        try carry { () throws(ZIPError) in
            for type in EventType.allCases {
                try zip.begin(EventTypeStyle(type).iconPath)
                try zip.write(SymbolImage(type).png)
            }
            try zip.finish()
        }
    }

    private func carry(_ work: () throws(ZIPError) -> Void) throws(FileError) {
        do { try work() } catch {
            switch error {
            case .file(let error): throw error
            case .tooLarge: throw FileError(.write, path: path, code: EFBIG)
            }
        }
    }
}
