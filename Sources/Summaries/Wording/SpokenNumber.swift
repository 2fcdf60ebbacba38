/// Numbers as prose has them.
enum SpokenNumber {
    private static let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

    /// A count of incidents: a word up to nine, digits from ten on, with commas at the thousands.
    static func exact(_ number: Int) -> String {
        words.indices.contains(number) ? words[number] : digits(number)
    }

    /// A count of deaths: exact below twenty, else rounded by ACLED's custom, and told to be (`nearly 100`).
    ///
    /// To tens below a thousand, to hundreds below ten thousand, to thousands above: casualty figures are estimates,
    /// and an exact one in prose says more than anybody knows.
    static func rounded(_ number: Int) -> String {
        let round = nearest(number)
        if round == number { return number < 20 ? exact(number) : digits(number) }
        return "\(number < round ? "nearly" : "more than") \(digits(round))"
    }

    /// The round number that a count of deaths is told by; itself below twenty.
    static func nearest(_ number: Int) -> Int {
        guard number >= 20 else { return number }
        let step = number < 1000 ? 10 : number < 10_000 ? 100 : 1000
        // Of two that are as near the lower: a toll is not made larger than it was told.
        return (number + step / 2 - 1) / step * step
    }

    /// Digits with commas at the thousands.
    static func digits(_ number: Int) -> String {
        guard number >= 1000 else { return "\(number)" }
        return "\(digits(number / 1000)),\("\(number % 1000 + 1000)".dropFirst())"
    }
}
