import MappedFiles

extension OutputRows {
    /// Adds the columns of places.
    func addColumns(to writer: inout SectionedFileWriter) {
        var coordinates: [UInt8] = []
        coordinates.reserveCapacity(rows.count * 8)
        for row in rows {
            coordinates.append(littleEndian: source.latitude[row])
            coordinates.append(littleEndian: source.longitude[row])
        }
        writer.add(GazetteerFormat.PlaceColumn.coordinate.rawValue, coordinates)
        add(.country, to: &writer) { source.country[$0].rawValue }
        add(.featureClass, to: &writer) { source.featureClass[$0] }
        add(.featureCode, to: &writer) { source.featureCode[$0] }
        add(.admin1Code, to: &writer) { source.admin1Code[$0] }
        add(.admin1, to: &writer) { source.admin1[$0] }
        add(.admin2, to: &writer) { source.admin2[$0] }
        add(.source, to: &writer) { source.source[$0] }
        add(.population, to: &writer) { source.population[$0] }
        add(.uncertainty, to: &writer) { source.uncertainty[$0] }
        add(.geonameID, to: &writer) { source.geonameID[$0] }
        add(source.strings.pool, as: .strings, to: &writer)
        addKeys(to: &writer)
    }

    private func addKeys(to writer: inout SectionedFileWriter) {
        var keys = BytePool()
        for row in rows { keys.append(source.keys[row]) }
        let byKey = KeyedNames(names: keys) { utf8, key in key.append(contentsOf: utf8) }
        var order: [UInt32] = []
        byKey.forEachGroup { places in order += places.map { UInt32($0) } }
        add(keys, as: .keys, to: &writer)
        writer.add(GazetteerFormat.PlaceColumn.byKey.rawValue, Self.bytes(of: order))
    }

    private func add<Number: FixedWidthInteger>(
        _ column: GazetteerFormat.PlaceColumn, to writer: inout SectionedFileWriter, _ value: (Int) -> Number
    ) {
        writer.add(column.rawValue, Self.bytes(of: rows.map(value)))
    }

    private func add(_ texts: BytePool, as pool: GazetteerFormat.Pool, to writer: inout SectionedFileWriter) {
        writer.add(pool.bytes, texts.bytes)
        writer.add(pool.ends, Self.bytes(of: texts.ends))
    }

    private static func bytes(of numbers: [some FixedWidthInteger]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * MemoryLayout.size(ofValue: numbers.first ?? 0))
        for number in numbers { bytes.append(littleEndian: number) }
        return bytes
    }
}

extension OutputRows {
    /// Adds the names and both indices.
    ///
    /// - Parameters:
    ///   - writer: Takes the sections.
    ///   - normalisation: The steps to a skeleton.
    func addNames(to writer: inout SectionedFileWriter, _ normalisation: NameNormalisation) {
        var texts = BytePool()
        for name in names { texts.append(source.names[name]) }
        add(texts, as: .names, to: &writer)
        writer.add(GazetteerFormat.placeNames, Self.bytes(of: nameEnds))
        writer.add(GazetteerFormat.namePlace, Self.bytes(of: namePlace))
        writer.add(GazetteerFormat.nameInfo, Self.bytes(of: names.map { source.nameInfo[$0] }))
        let byLetters = KeyedNames(names: texts) { utf8, key in NameLetters.appendKey(of: utf8, to: &key) }
        add(.letters, byLetters, to: &writer)
        let bySkeleton = KeyedNames(names: texts) { utf8, key in
            let skeleton = normalisation.skeleton(of: NameLetters.folded(utf8))
            // Other scripts have no skeleton of their own: their letters are in the first index.
            if skeleton.allSatisfy({ $0 < 0x80 }) { key.append(contentsOf: skeleton) }
        }
        add(.skeletons, bySkeleton, to: &writer)
    }

    private func add(
        _ index: GazetteerFormat.Index, _ keyed: KeyedNames, to writer: inout SectionedFileWriter
    ) {
        var automaton = NameAutomatonBuilder()
        var ends: [UInt32] = [0]
        var postings: [UInt32] = []
        keyed.forEachGroup { key, names in
            automaton.add(key)
            postings += names.map { UInt32($0) }.sorted(by: goesFirst)
            ends.append(UInt32(postings.count))
        }
        writer.add(index.automaton, automaton.finish())
        writer.add(index.ends, Self.bytes(of: ends))
        writer.add(index.postings, Self.bytes(of: postings))
    }

    /// Orders the names of one key: main names first, then the more populous place, then the file's order.
    private func goesFirst(_ left: UInt32, _ right: UInt32) -> Bool {
        let leftIsOther = source.nameInfo[names[Int(left)]] & 0xFF != 0
        let rightIsOther = source.nameInfo[names[Int(right)]] & 0xFF != 0
        if leftIsOther != rightIsOther { return rightIsOther }
        let leftPeople = people(at: left)
        let rightPeople = people(at: right)
        return leftPeople != rightPeople ? leftPeople > rightPeople : left < right
    }

    private func people(at name: UInt32) -> UInt32 {
        let population = source.population[rows[Int(namePlace[Int(name)])]]
        return population == GazetteerFormat.noPopulation ? 0 : population
    }
}
