/// What a coordinate in degrees is made of.
struct AngleToken {
    enum Kind: Equatable {
        /// A number of at least zero; its sign is a token of its own.
        case number(Double, isWhole: Bool)
        /// A minus or plus.
        case sign(Double)
        /// A sign or word for degrees, minutes or seconds.
        case unit(AngleUnit)
        /// A letter or word for a cardinal direction.
        case direction(Hemisphere)
        /// A comma, semicolon or slash.
        case separator
    }

    let kind: Kind
    /// How the token is written.
    let text: String
    /// Where it begins, counting characters from 1.
    let column: Int
}

/// A part of a sexagesimal angle.
enum AngleUnit: Int {
    case degree
    case minute
    case second

    /// How many of the unit make a degree.
    var perDegree: Double { [1, 60, 3600][rawValue] }

    /// The signs and lower-case words, English and French.
    static let spellings: [String: AngleUnit] = [
        "°": .degree, "º": .degree, "˚": .degree, "d": .degree, "deg": .degree, "degree": .degree,
        "degrees": .degree, "degré": .degree, "degrés": .degree,
        "'": .minute, "′": .minute, "’": .minute, "‘": .minute, "´": .minute, "m": .minute, "min": .minute,
        "minute": .minute, "minutes": .minute,
        "\"": .second, "″": .second, "”": .second, "“": .second, "''": .second, "′′": .second, "’’": .second,
        "s": .second, "sec": .second, "second": .second, "seconds": .second, "seconde": .second,
        "secondes": .second,
    ]
}

/// One of the four halves of the Earth.
enum Hemisphere {
    case north
    case south
    case east
    case west

    var isOfLatitude: Bool { self == .north || self == .south }

    var sign: Double { self == .north || self == .east ? 1 : -1 }

    /// The lower-case letters and words, English and French; `o` is *ouest*.
    static let spellings: [String: Hemisphere] = [
        "n": .north, "north": .north, "nord": .north, "s": .south, "south": .south, "sud": .south,
        "e": .east, "east": .east, "est": .east, "w": .west, "west": .west, "o": .west, "ouest": .west,
    ]
}
