import Geodesy
import Prose

extension GeoparsingLexicon {
    mutating func readWords(_ path: String) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: ["class", "words"]) {
            guard let wordClass = WordClasses.byName[row.fields[0]] else {
                throw .badRow(path: path, line: row.line, reason: "'\(row.fields[0])' is no class of words")
            }
            for word in row.fields[1].split(separator: "|") {
                words.insert(wordClass.rawValue, for: WordKey(String(word)))
            }
        }
    }

    mutating func readList(
        _ path: String, column: String, as wordClass: WordClasses
    ) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: [column]) {
            words.insert(wordClass.rawValue, for: WordKey(row.fields[0]))
        }
    }

    private mutating func mark(firstWordOf phrase: String, _ wordClass: WordClasses) {
        guard let first = TokenizedText(phrase).tokens.first else { return }
        words.insert(wordClass.rawValue, for: first.key)
    }

    mutating func readPhrases(_ path: String) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: ["phrase", "countries", "theatre"]) {
            let countries = row.fields[1].split(separator: "|").map(String.init)
            let degrees = row.fields[2].split(separator: ",").map { Double($0) }
            guard row.fields[2].isEmpty || (degrees.count == 2 && !degrees.contains(nil)) else {
                throw .badRow(path: path, line: row.line, reason: "'\(row.fields[2])' is no point")
            }
            let points = degrees.compactMap { $0 }
            phrases.insert(
                row.fields[0],
                .nonPlace(
                    countries: countries,
                    theatre: points.isEmpty ? nil : Coordinate(longitude: points[1], latitude: points[0]),
                    isAcronym: row.fields[0].utf8.allSatisfy { 0x41...0x5A ~= $0 }))
            mark(firstWordOf: row.fields[0], .phraseStart)
        }
    }

    mutating func readDemonyms(_ path: String) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: ["iso2", "demonyms"]) {
            for demonym in row.fields[1].split(separator: "|") {
                phrases.insert(String(demonym), .demonym(country: row.fields[0]))
                mark(firstWordOf: String(demonym), .phraseStart)
            }
        }
    }

    mutating func readAliases(_ path: String) throws(GeoparsingLexiconError) {
        let columns = ["alias", "name", "country_code", "feature_code", "where"]
        for row in try LexiconTable.rows(path: path, columns: columns) {
            let alias = Alias(
                phrase: row.fields[0], name: row.fields[1], countryCode: row.fields[2],
                featureCode: row.fields[3], needsComma: row.fields[4] == "after_comma")
            aliases.append(alias)
            mark(firstWordOf: alias.phrase, .aliasStart)
        }
    }

    mutating func readAgencies(_ path: String) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: ["agency"]) {
            agencies.insert(row.fields[0], true)
        }
    }

    mutating func readPublishers(_ path: String) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: ["publisher", "countries"]) {
            publishers.insert(row.fields[0], row.fields[1].split(separator: "|").map(String.init))
        }
    }

    mutating func readBearings(_ path: String) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: ["word", "point"]) {
            guard let point = CompassPoint.allCases.first(where: { $0.symbol == row.fields[1] }) else {
                throw .badRow(
                    path: path, line: row.line, reason: "'\(row.fields[1])' is no point of the compass")
            }
            mark(firstWordOf: row.fields[0], .bearingStart)
            bearings.insert(row.fields[0], Bearing(point: point, isAdjective: row.fields[0].hasSuffix("ern")))
        }
    }

    mutating func readUnits(_ path: String) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: ["word", "metres"]) {
            guard let metres = Double(row.fields[1]) else {
                throw .badRow(path: path, line: row.line, reason: "'\(row.fields[1])' is no number of metres")
            }
            units.insert(row.fields[0], metres)
        }
    }

    mutating func readLocatives(_ path: String) throws(GeoparsingLexiconError) {
        for row in try LexiconTable.rows(path: path, columns: ["class", "phrases"]) {
            for phrase in row.fields[1].split(separator: "|") {
                let parts = phrase.split(separator: "=")
                let value = parts.count > 1 ? Double(parts[1]) : nil
                guard let word = LocativeWord(className: row.fields[0], value: value), let words = parts.first
                else {
                    throw .badRow(
                        path: path, line: row.line,
                        reason: "'\(row.fields[0])' with '\(phrase)' is no locative word")
                }
                mark(firstWordOf: String(words), .begins(word))
                locatives[word.tableKey, default: PhraseTable()].insert(String(words), word)
            }
        }
    }
}

/// A word of direction.
struct Bearing: Sendable {
    let point: CompassPoint
    /// Whether it names a part (`northern Mali`) rather than a way (`north of Gao`).
    let isAdjective: Bool
}
