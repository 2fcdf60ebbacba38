/// What the words in class and id attributes tell of an element: the table `page_words.tsv`.
struct PageWords: Sendable {
    static let shared = PageWords(PackageResources.page_words_tsv)

    private var asides: Set<String> = []
    private var bodies: Set<String> = []

    init(_ table: [UInt8]) {
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, !line.hasPrefix("#") else { continue }
            if fields[1] == "aside" { asides.insert(String(fields[0])) }
            if fields[1] == "body" { bodies.insert(String(fields[0])) }
        }
    }

    /// Whether one of the words of an attribute tells that the element is not part of the article.
    func isAside(_ attribute: String) -> Bool { Self.words(of: attribute).contains(where: asides.contains) }

    /// Whether one of the words tells that the element holds the article.
    func isBody(_ attribute: String) -> Bool { Self.words(of: attribute).contains(where: bodies.contains) }

    /// "Article-body shareBar" is article, body, share, bar.
    static func words(of attribute: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasSmall = false
        for scalar in attribute.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic
            let isCapital = scalar.properties.isUppercase
            if !isLetter || (isCapital && wasSmall) {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if isLetter { word.unicodeScalars.append(scalar) }
            wasSmall = isLetter && !isCapital
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }
}
