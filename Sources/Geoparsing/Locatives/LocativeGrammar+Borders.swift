import Gazetteer
import Geodesy
import Prose

extension LocativeGrammar {
    /// `near the Algerian border`, `on the border with Algeria`, `the border between Mali and Niger`, `the Mali-Niger border`.
    func border(at start: Int, before end: Int) -> LocativeExpression? {
        let at = skippingArticle(word(.near, at: start) ?? start)
        guard let found = borderWithSides(at: at) ?? borderOfNames(at: at), found.end <= end else {
            return nil
        }
        let countries = Set(found.countries).sorted()
        let near = nearestPlace(to: start..<found.end)
        return make(
            .border, start..<found.end, anchors: found.anchors, countries: countries,
            area: .border(countries: countries, near: near, width: Self.borderStrip))
    }

    private struct NamedBorder {
        var countries: [String]
        var anchors: [Int]
        var end: Int
    }

    /// `border with Algeria`, `border between Mali and Niger`.
    private func borderWithSides(at start: Int) -> NamedBorder? {
        guard let border = word(.border, at: start), let with = word(.with, at: border),
            let first = side(at: skippingArticle(with))
        else { return nil }
        var found = NamedBorder(countries: [first.country], anchors: [first.anchor], end: first.end)
        if let and = word(.and, at: first.end), let second = side(at: skippingArticle(and)) {
            found.countries.append(second.country)
            found.anchors.append(second.anchor)
            found.end = second.end
        }
        return withHome(found)
    }

    /// `Algerian border`, `Mali-Niger border`, `Mali's border with Niger`.
    private func borderOfNames(at start: Int) -> NamedBorder? {
        guard let first = side(at: start) else { return nil }
        var at = first.end
        var found = NamedBorder(countries: [first.country], anchors: [first.anchor], end: at)
        if reading.isDash(at) || word(.and, at: at) != nil, let second = side(at: at + 1) {
            found.countries.append(second.country)
            found.anchors.append(second.anchor)
            at = second.end
        }
        if reading.tokens.indices.contains(at), reading.tokens[at].kind == .possessive { at += 1 }
        guard let border = word(.border, at: at) else { return nil }
        found.end = border
        if let with = word(.with, at: border), let second = side(at: skippingArticle(with)) {
            found.countries.append(second.country)
            found.anchors.append(second.anchor)
            found.end = second.end
        }
        return withHome(found)
    }

    /// A country, by its name or its demonym.
    private func side(at index: Int) -> (country: String, anchor: Int, end: Int)? {
        guard let found = toponym(at: index) else { return nil }
        let end = toponyms[found].tokens.upperBound
        if toponyms[found].role == .demonym {
            guard let demonym = demonyms.first(where: { $0.tokens.lowerBound == index }),
                !demonym.country.isEmpty
            else { return nil }
            return (demonym.country, found, end)
        }
        guard let place = toponyms[found].place, place.featureCode.hasPrefix("PCL") else { return nil }
        return (place.countryCode, found, end)
    }

    /// Where one side is named, the country the text tells of beside it is the other.
    private func withHome(_ border: NamedBorder) -> NamedBorder {
        guard border.countries.count == 1, let home = home(beside: border.countries[0]) else { return border }
        var border = border
        border.countries.append(home)
        return border
    }

    /// The nearest settlement in the same sentence.
    private func nearestPlace(to tokens: Range<Int>) -> Coordinate? {
        let sentence = reading.text.sentences[reading.text.sentenceIndex(ofToken: tokens.lowerBound)]
        let settlements = toponyms.filter { toponym in
            sentence.contains(toponym.tokens.lowerBound) && toponym.role == .location
                && toponym.place?.featureClass == .populated
        }
        let nearest = settlements.min {
            abs($0.tokens.lowerBound - tokens.lowerBound) < abs($1.tokens.lowerBound - tokens.lowerBound)
        }
        return nearest?.place?.coordinate
    }

    /// `the tri-border area`.
    func tripoint(at start: Int) -> LocativeExpression? {
        guard let end = word(.tripoint, at: start) else { return nil }
        return make(.tripoint, start..<(word(.area, at: end) ?? end), anchors: [], area: nil)
    }
}
