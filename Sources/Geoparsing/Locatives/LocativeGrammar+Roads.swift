import Prose

extension LocativeGrammar {
    /// `between Koro and Dioungani`.
    func between(at start: Int, before end: Int) -> LocativeExpression? {
        guard let after = word(.between, at: start), let ends = ends(at: after, before: end) else {
            return nil
        }
        return make(
            .between, start..<ends.end, anchors: [ends.first, ends.second],
            area: segmentArea(ends.first, ends.second))
    }

    /// `the road from A to B`, `the road to B`, `the A-B road`, `the A to B axis`.
    func road(at start: Int, before end: Int) -> LocativeExpression? {
        if let after = word(.road, at: start) { return roadWithEnds(start, after, before: end) }
        let first = skippingArticle(start)
        guard let from = place(at: first), toponyms[from].tokens.lowerBound == first else { return nil }
        var at = toponyms[from].tokens.upperBound
        guard reading.isDash(at) || word(.and, at: at) != nil else { return nil }
        at += 1
        guard let to = place(at: at), let road = word(.road, at: toponyms[to].tokens.upperBound) else {
            return nil
        }
        return make(.road, start..<road, anchors: [from, to], area: segmentArea(from, to))
    }

    private func roadWithEnds(_ start: Int, _ after: Int, before end: Int) -> LocativeExpression? {
        if let linking = word(.linking, at: after), let ends = ends(at: linking, before: end) {
            return make(
                .road, start..<ends.end, anchors: [ends.first, ends.second],
                area: segmentArea(ends.first, ends.second))
        }
        if let ends = ends(at: after, before: end) {
            return make(
                .road, start..<ends.end, anchors: [ends.first, ends.second],
                area: segmentArea(ends.first, ends.second))
        }
        guard let to = word(.and, at: after), let anchor = place(at: to) else { return nil }
        return make(
            .road, start..<toponyms[anchor].tokens.upperBound, anchors: [anchor], area: nearArea(anchor))
    }

    /// The token behind `and`, `to` or a hyphen.
    private func joint(at index: Int) -> Int? {
        reading.isDash(index) ? index + 1 : word(.and, at: index)
    }

    /// Two places with `and`, `to` or a hyphen between them.
    private func ends(at start: Int, before end: Int) -> (first: Int, second: Int, end: Int)? {
        guard let first = place(at: start), let and = joint(at: behind(first)), let second = place(at: and),
            toponyms[second].tokens.upperBound <= end
        else { return nil }
        return (first, second, toponyms[second].tokens.upperBound)
    }

    /// The token behind a place and what glosses it: `Koro (Mopti)`, `Ansongo (Ansongo, Gao)`.
    private func behind(_ toponym: Int) -> Int {
        let end = toponyms[toponym].tokens.upperBound
        guard reading.mark(end) == UInt8(ascii: "(") else { return end }
        var at = end + 1
        while let gloss = place(at: at) {
            at = toponyms[gloss].tokens.upperBound + 1
            if reading.mark(at - 1) == UInt8(ascii: ")") { return at }
            guard reading.mark(at - 1) == UInt8(ascii: ",") else { return end }
        }
        return end
    }
}
