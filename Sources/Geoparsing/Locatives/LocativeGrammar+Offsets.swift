import Gazetteer
import Geodesy
import Prose

extension LocativeGrammar {
    /// `about 25 miles north of Kidal`, `30 km from the Algerian border`, `west of Gao`.
    func offset(at start: Int, before end: Int) -> LocativeExpression? {
        var at = word(.hedge, at: start) ?? start
        let distance = distance(at: &at)
        if distance == nil { at = start }
        at = skippingDirectionArticle(at)
        let bearing = bearing(at: at)
        if let bearing { at = bearing.tokens.upperBound }
        if distance == nil, bearing == nil { return nil }
        guard let from = word(.from, at: at) else { return nil }
        if let distance, let border = border(at: from, before: end) {
            return make(
                .border, start..<border.tokens.upperBound, anchors: border.anchors, distance: distance,
                countries: border.countries, area: widened(border.area, to: distance))
        }
        if distance == nil, bearing?.value.isAdjective == true { return nil }
        guard let anchor = place(at: from), toponyms[anchor].tokens.upperBound <= end else { return nil }
        if distance == nil, isWide(anchor) {
            return make(
                .part, start..<toponyms[anchor].tokens.upperBound, anchors: [anchor],
                bearing: bearing?.value.point,
                area: regionArea(anchor, side: bearing?.value.point))
        }
        return make(
            distance == nil ? .direction : .offset, start..<toponyms[anchor].tokens.upperBound,
            anchors: [anchor],
            bearing: bearing?.value.point, distance: distance,
            area: offsetArea(anchor, bearing?.value.point, distance))
    }

    /// A number with a unit, also joined by a hyphen (`50-km`); moves the cursor behind it.
    private func distance(at cursor: inout Int) -> Length? {
        if let length = gluedDistance(at: cursor) {
            cursor += 1
            return length
        }
        guard let (count, afterNumber) = number(at: cursor) else { return nil }
        let unitStart = reading.isDash(afterNumber) ? afterNumber + 1 : afterNumber
        guard unitStart < reading.tokens.count,
            let unit = reading.lexicon.units.longestMatch(in: reading.tokens, at: unitStart)
        else { return nil }
        cursor = unit.tokens.upperBound
        return .metres(count * unit.value)
    }

    /// A number and its unit in one word: `30km`.
    private func gluedDistance(at index: Int) -> Length? {
        guard reading.tokens.indices.contains(index) else { return nil }
        let bytes = reading.tokens[index].span.range
        let digits = bytes.prefix { 0x30...0x39 ~= reading.text.utf8[$0] }
        guard !digits.isEmpty, digits.count < 5, digits.count < bytes.count,
            let count = Double(String(decoding: reading.text.utf8[digits], as: UTF8.self)),
            let unit = reading.lexicon.units[
                String(decoding: reading.text.utf8[digits.upperBound..<bytes.upperBound], as: UTF8.self)]
        else { return nil }
        return .metres(count * unit)
    }

    private func number(at index: Int) -> (Double, Int)? {
        guard index < reading.tokens.count else { return nil }
        if reading.tokens[index].kind == .number {
            let digits = reading.text.string(ofToken: index).filter { $0 != "," }
            return Double(digits).map { ($0, index + 1) }
        }
        guard reading.classes[index].intersects(.begins(.number(0))),
            let match = reading.lexicon.locatives[.number(0)]?.longestMatch(in: reading.tokens, at: index),
            case .number(let value) = match.value
        else { return nil }
        return (value, match.tokens.upperBound)
    }

    /// `to the` before a direction.
    private func skippingDirectionArticle(_ index: Int) -> Int {
        if let end = word(.toThe, at: index), bearing(at: end) != nil { return end }
        return index
    }

    /// A country or a region, of which a direction means a part rather than a way.
    func isWide(_ anchor: Int) -> Bool {
        guard let place = toponyms[anchor].place else { return false }
        return place.featureClass == .administrative || place.featureCode == "RGN"
            || place.featureCode == "CONT"
    }
}
