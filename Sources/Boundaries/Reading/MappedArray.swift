import MappedFiles

/// Records of one kind in a mapped file, read in place.
///
/// Sendable because the bytes never change. It does not keep the file: its owner, the atlas, does, for as
/// long as it lives.
@safe struct MappedArray<Element: BitwiseCopyable>: @unchecked Sendable {
    private let base: UnsafePointer<Element>?
    let count: Int

    /// Reads a section as records; a size that is no multiple of theirs is damage.
    init(_ file: SectionedFile, _ name: String) throws(BoundaryError) {
        do {
            let bytes = try unsafe file.section(name)
            let stride = MemoryLayout<Element>.stride
            guard bytes.count % stride == 0 else {
                throw SectionedFileError.damaged(path: file.file.path, section: name)
            }
            count = bytes.count / stride
            // Sections begin at multiples of 16 bytes of a mapping, so every record is aligned.
            unsafe base = bytes.baseAddress?.assumingMemoryBound(to: Element.self)
        } catch let error as SectionedFileError {
            throw .compiledFile(error)
        } catch { preconditionFailure("sections throw nothing else: \(error)") }
    }

    /// A record; an index out of bounds traps, which a damaged file may come to.
    @inline(__always)
    subscript(index: Int) -> Element {
        guard let base = unsafe base, UInt(bitPattern: index) < UInt(bitPattern: count) else {
            preconditionFailure("the boundary file is damaged: verify it, and build it again")
        }
        return unsafe base[index]
    }

    @inline(__always)
    subscript(index: UInt32) -> Element { self[Int(index)] }
}
