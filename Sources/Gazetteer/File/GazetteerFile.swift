public import MappedFiles

/// Places and their names in one file that is read in place.
///
/// Opening maps the file and checks its frame: microseconds, whatever the size. A value is small, may be
/// copied and used by many threads at once.
public struct GazetteerFile: Sendable {
    /// How many places there are.
    public let placeCount: Int

    /// How many names there are.
    public let nameCount: Int

    let columns: PlaceColumns
    let strings: TextPool
    let keys: TextPool
    let names: TextPool
    let placeNames: MappedBytes
    let namePlace: MappedBytes
    let nameInfo: MappedBytes
    let letters: NameIndex
    let skeletons: NameIndex
    /// The one reference of this value, so that copying it costs little; it keeps the mapped bytes alive.
    private let rules: LazyNormalisation

    /// The file below.
    public var file: SectionedFile { rules.file }

    /// The steps from a name to its skeleton, as the tables of this build have them.
    var normalisation: NameNormalisation { rules.value }

    /// Opens a file that ``GazetteerBuilder`` wrote.
    ///
    /// - Parameter path: The file's path.
    /// - Throws: ``GazetteerError`` when it cannot be opened, is no gazetteer, of another version, cut off or
    ///   damaged in its frame; ``verify()`` finds the other damages.
    public init(path: String) throws(GazetteerError) {
        let file: SectionedFile
        do {
            file = try SectionedFile(
                path: path, magic: GazetteerFormat.magic, version: GazetteerFormat.version)
        } catch { throw .file(error) }
        let sections = GazetteerSections(file: file)
        names = try sections.pool(.names)
        strings = try sections.pool(.strings)
        keys = try sections.pool(.keys)
        nameCount = names.count
        placeCount = keys.count
        columns = try PlaceColumns(sections, count: placeCount)
        placeNames = try sections.column(GazetteerFormat.placeNames, width: 4, count: placeCount + 1)
        namePlace = try sections.column(GazetteerFormat.namePlace, width: 4, count: nameCount)
        nameInfo = try sections.column(GazetteerFormat.nameInfo, width: 4, count: nameCount)
        letters = try sections.index(.letters)
        skeletons = try sections.index(.skeletons)
        rules = try LazyNormalisation(file)
    }

    /// The file's path.
    public var path: String { file.file.path }

    /// A number that changes with any byte of the content; exports carry it.
    public var checksum: UInt64 { file.checksum }

    /// Reads all of the file and compares its checksums.
    ///
    /// - Throws: ``GazetteerError`` with the first section that differs.
    /// - Complexity: Linear in the size of the file.
    public func verify() throws(GazetteerError) {
        do { try file.verify() } catch { throw .file(error) }
    }
}
