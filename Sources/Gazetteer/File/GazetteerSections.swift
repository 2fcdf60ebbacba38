import MappedFiles

/// Takes the sections of a gazetteer file and checks that their sizes belong together.
struct GazetteerSections {
    let file: SectionedFile

    func bytes(_ name: String) throws(GazetteerError) -> MappedBytes {
        do { return MappedBytes(try file.section(name)) } catch { throw .file(error) }
    }

    /// A column with an exact number of rows.
    func column(_ name: String, width: Int, count: Int) throws(GazetteerError) -> MappedBytes {
        let bytes = try bytes(name)
        guard bytes.count == width * count else { throw .inconsistent(path: file.file.path, section: name) }
        return bytes
    }

    /// A column of ends: one row at least, the last one the size of what it cuts.
    private func ends(_ name: String, of size: Int) throws(GazetteerError) -> MappedBytes {
        let ends = try bytes(name)
        let last = ends.row(ends.count / 4 - 1, as: UInt32.self)
        guard ends.count >= 4, ends.count % 4 == 0, Int(last) == size else {
            throw .inconsistent(path: file.file.path, section: name)
        }
        return ends
    }

    func pool(_ pool: GazetteerFormat.Pool) throws(GazetteerError) -> TextPool {
        let bytes = try bytes(pool.bytes)
        return TextPool(bytes: bytes, ends: try ends(pool.ends, of: bytes.count))
    }

    func index(_ index: GazetteerFormat.Index) throws(GazetteerError) -> NameIndex {
        let postings = try bytes(index.postings)
        return NameIndex(
            automaton: try bytes(index.automaton), ends: try ends(index.ends, of: postings.count / 4),
            postings: postings)
    }
}

/// Texts one after the other, found by number.
struct TextPool: Sendable {
    let bytes: MappedBytes
    let ends: MappedBytes

    var count: Int { ends.count / 4 - 1 }

    @inline(__always)
    func utf8(_ index: Int) -> UnsafeRawBufferPointer { bytes.slice(ends.span(index)) }

    func string(_ index: Int) -> String { String(decoding: utf8(index), as: UTF8.self) }
}

/// The columns of places, each of the right size.
struct PlaceColumns: Sendable {
    let coordinate: MappedBytes
    let country: MappedBytes
    let featureClass: MappedBytes
    let featureCode: MappedBytes
    let admin1Code: MappedBytes
    let admin1: MappedBytes
    let admin2: MappedBytes
    let source: MappedBytes
    let population: MappedBytes
    let uncertainty: MappedBytes
    let geonameID: MappedBytes
    let byKey: MappedBytes

    init(_ sections: GazetteerSections, count: Int) throws(GazetteerError) {
        func column(_ column: GazetteerFormat.PlaceColumn) throws(GazetteerError) -> MappedBytes {
            try sections.column(column.rawValue, width: column.width, count: count)
        }
        coordinate = try column(.coordinate)
        country = try column(.country)
        featureClass = try column(.featureClass)
        featureCode = try column(.featureCode)
        admin1Code = try column(.admin1Code)
        admin1 = try column(.admin1)
        admin2 = try column(.admin2)
        source = try column(.source)
        population = try column(.population)
        uncertainty = try column(.uncertainty)
        geonameID = try column(.geonameID)
        byKey = try column(.byKey)
    }
}
