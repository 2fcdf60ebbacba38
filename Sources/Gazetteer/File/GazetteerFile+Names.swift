extension GazetteerFile {
    /// Returns the names of a place, the main one first.
    ///
    /// - Parameter id: A place of this file.
    /// - Returns: Its names in the order of its table.
    public func names(of id: PlaceID) -> [PlaceName] {
        nameRows(of: id).map { name(NameID(row: UInt32($0))) }
    }

    /// Returns the main name of a place.
    public func mainName(of id: PlaceID) -> String {
        names.string(mainNameID(of: id).index)
    }

    func mainNameID(of id: PlaceID) -> NameID { NameID(row: placeNames.row(id.index, as: UInt32.self)) }

    /// Returns a name.
    ///
    /// - Parameter id: A name of this file.
    /// - Returns: Its text, language and kind.
    public func name(_ id: NameID) -> PlaceName {
        let language = Int(nameInfo.row(id.index, as: UInt32.self) >> 8)
        return PlaceName(
            names.string(id.index), language: language == 0 ? nil : strings.string(language),
            kind: kind(of: id))
    }

    /// Returns what a name is to its place.
    public func kind(of name: NameID) -> PlaceName.Kind {
        let info = nameInfo.row(name.index, as: UInt32.self)
        return PlaceName.Kind(rawValue: UInt8(truncatingIfNeeded: info)) ?? .alternate
    }

    /// Tells whether a name is the main one of its place.
    @inline(__always)
    public func isMainName(_ id: NameID) -> Bool {
        nameInfo.row(id.index, as: UInt32.self) & 0xFF == UInt32(PlaceName.Kind.main.rawValue)
    }

    /// Returns the place that a name belongs to.
    @inline(__always)
    public func place(of name: NameID) -> PlaceID {
        PlaceID(row: namePlace.row(name.index, as: UInt32.self))
    }

    func nameRows(of id: PlaceID) -> Range<Int> {
        let range = placeNames.span(id.index)
        return range.clamped(to: 0..<nameCount)
    }
}
