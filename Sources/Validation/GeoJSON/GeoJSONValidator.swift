import ByteStreams
import TextFormats

/// Checks GeoJSON against RFC 7946, whoever wrote it.
struct GeoJSONValidator {
    var result: ValidationResult

    /// Checks a file.
    static func result(of input: ByteInput) throws(FileError) -> ValidationResult {
        var validator = GeoJSONValidator(result: ValidationResult(standard: "GeoJSON (RFC 7946)"))
        try validator.checkFile(input)
        return validator.result
    }

    /// Checks a text sequence (RFC 8142), or one text a line; each must be an object of GeoJSON.
    static func result(ofSequence input: ByteInput) throws(FileError) -> ValidationResult {
        var validator = GeoJSONValidator(
            result: ValidationResult(standard: "GeoJSON text sequence (RFC 8142)"))
        try validator.checkSequence(input)
        return validator.result
    }

    /// What may stand in a place.
    enum Kind { case object, feature, geometry }

    mutating func check(_ value: JSONValue, _ kind: Kind, _ place: String) {
        guard case .object(let members) = value else {
            return result.add(place, "no object", "RFC 7946, 3")
        }
        checkNames(of: members, place)
        guard let type = value["type"]?.stringValue else {
            return result.add(place, "no member 'type' that is a text", "RFC 7946, 3")
        }
        if value["crs"] != nil {
            result.add(
                place + ".crs", "a reference system: GeoJSON is in WGS 84 and has none to choose",
                "RFC 7946, 4")
        }
        if let box = value["bbox"] { checkBox(box, place + ".bbox") }
        switch (type, kind) {
        case ("FeatureCollection", .object): checkCollection(value, place)
        case ("Feature", .object), ("Feature", .feature): checkFeature(value, place)
        case (_, .feature): result.add(place + ".type", "'\(type)' where a Feature belongs", "RFC 7946, 3.3")
        default: checkGeometry(value, type, place)
        }
    }

    private mutating func checkNames(of members: [JSONMember], _ place: String) {
        var names: Set<String> = []
        for member in members where !names.insert(member.name).inserted {
            result.add("\(place).\(member.name)", "a member that stands twice", "RFC 8259, 4")
        }
    }

    /// What is around the features, when they were checked one by one, is a collection without any.
    private mutating func checkCollection(_ value: JSONValue, _ place: String) {
        forbid(["coordinates", "geometries", "geometry", "properties"], in: value, place)
        guard let features = value["features"]?.arrayValue else {
            return result.add(place, "no array 'features'", "RFC 7946, 3.3")
        }
        for (index, feature) in features.enumerated() {
            check(feature, .feature, "\(place).features[\(index)]")
        }
    }

    private mutating func checkFeature(_ value: JSONValue, _ place: String) {
        result.count += 1
        forbid(["coordinates", "geometries", "features"], in: value, place)
        switch value["geometry"] {
        case nil: result.add(place, "no member 'geometry'; what has no place has null there", "RFC 7946, 3.2")
        case .null: break
        case .some(let geometry): check(geometry, .geometry, place + ".geometry")
        }
        switch value["properties"] {
        case .null, .object: break
        case nil: result.add(place, "no member 'properties'", "RFC 7946, 3.2")
        default: result.add(place + ".properties", "neither an object nor null", "RFC 7946, 3.2")
        }
        switch value["id"] {
        case nil, .string, .integer, .number: break
        default: result.add(place + ".id", "neither a text nor a number", "RFC 7946, 3.2")
        }
    }

    private mutating func checkBox(_ value: JSONValue, _ place: String) {
        let sides = value.arrayValue ?? []
        let numbers = sides.compactMap(\.doubleValue)
        guard [4, 6].contains(numbers.count), numbers.count == sides.count else {
            return result.add(place, "not four or six numbers", "RFC 7946, 5")
        }
        let (south, north) = (numbers[1], numbers[numbers.count / 2 + 1])
        if south > north { result.add(place, "south \(south) lies above north \(north)", "RFC 7946, 5") }
    }

    mutating func forbid(_ names: [String], in value: JSONValue, _ place: String) {
        for name in names where value[name] != nil {
            result.add("\(place).\(name)", "a member that another type of object has", "RFC 7946, 7.1")
        }
    }
}
