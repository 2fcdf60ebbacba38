import ArgumentParser

/// The words behind the program's name as they were typed.
struct TypedArguments {
    /// The words, made ready for the parser.
    let words: [String]

    /// Takes the words of a command line.
    ///
    /// A hyphen before a digit is a minus sign, never an option: `--bbox -12,10,4,25` and `near -5.2,3` mean what they say.
    init(_ typed: [String]) {
        let options = typed.prefix { $0 != "--" }
        words = options.map(Self.withMinusSign) + typed.dropFirst(options.count)
    }

    /// The minus sign of Unicode is read as one, and begins no option.
    private static func withMinusSign(_ word: String) -> String {
        let rest = word.drop { $0 == "-" }
        guard word.utf8.count - rest.utf8.count == 1, let first = rest.utf8.first,
            0x30...0x39 ~= first || first == UInt8(ascii: ".")
        else { return word }
        return "\u{2212}\(rest)"
    }

    /// The first word that should name a subcommand and names none, with what may be meant.
    ///
    /// - Parameter command: The command that the words follow.
    /// - Returns: A sentence with what to do; nothing when all is well so far.
    func unknownCommand(of command: any ParsableCommand.Type) -> String? {
        var command = command
        var path = command._commandName
        for word in words {
            let children = command.configuration.subcommands
            guard !children.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            guard let child = children.first(where: { $0._commandName == word }) else {
                let names = children.map { $0._commandName }
                return "there is no command '\(word)'." + Self.suggestion(for: word, among: names)
                    + " '\(path) --help' lists what there is"
            }
            command = child
            path += " " + word
        }
        return nil
    }

    private static func suggestion(for word: String, among names: [String]) -> String {
        let meant = names.filter { $0.hasPrefix(word) || EditDistance.between(word, $0) <= 2 }
            .min { EditDistance.between(word, $0) < EditDistance.between(word, $1) }
        return meant.map { " Did you mean '\($0)'?" } ?? ""
    }
}

/// How many letters have to be put in, left out or replaced to make one word of another (Levenshtein).
enum EditDistance {
    static func between(_ first: String, _ second: String) -> Int {
        let letters = Array(second)
        var row = Array(0...letters.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for other in letters.indices {
                let replaced = diagonal + (letters[other] == letter ? 0 : 1)
                diagonal = row[other + 1]
                row[other + 1] = min(replaced, row[other] + 1, diagonal + 1)
            }
        }
        return row[letters.count]
    }
}
