import Extraction
import Gazetteer
import Geodesy
import Geoparsing
import Incidents
import Prose

/// How a report was read, as a page for the terminal: its sentences with what was found in them and what became of
/// each, then its incidents, every value with its rule and its words.
struct ReportExplanation {
    private static let width = 100

    private let report: ProcessedReport

    init(_ report: ProcessedReport) { self.report = report }

    /// The page, with a line end at its end.
    var text: String {
        var lines = [heading]
        lines += report.warnings.map { "warning: \($0)" }
        guard let trace = report.trace else { return lines.joined(separator: "\n") + "\n" }
        lines += [
            "", "SENTENCES  [n] tells of incident n, [b] background, [p] the page around it, [ ] nothing",
        ]
        for (index, sentence) in trace.sentences.enumerated() { lines += self.lines(of: sentence, index + 1) }
        lines += [
            "",
            trace.incidents.isEmpty
                ? "NO INCIDENT" : "INCIDENTS  each value with its rule and words (sentence)",
        ]
        for (index, values) in trace.incidents.enumerated() { lines += self.lines(of: values, index) }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private var heading: String {
        let facts = [report.report.title, report.report.source, report.report.published?.description]
        return "=== " + ([report.report.id.rawValue] + facts.compactMap { $0 }).joined(separator: " · ")
    }

    // MARK: Sentences

    private func lines(of sentence: ExtractionTrace.Sentence, _ number: Int) -> [String] {
        let words = String(decoding: report.utf8[sentence.span.range], as: UTF8.self)
            .split(whereSeparator: \.isNewline).joined(separator: " ")
        let head = "\(Self.padded("\(number)", 3)) [\(mark(of: sentence))] "
        let findings = (sentence.findings + toponyms(in: sentence.span)).flatMap {
            Self.wrapped($0, first: "          ", rest: "            ")
        }
        return Self.wrapped(words, first: head, rest: "        ") + findings
    }

    private func mark(of sentence: ExtractionTrace.Sentence) -> String {
        switch sentence.fate {
        case .incident: sentence.incident.map { "\($0 + 1)" } ?? " "
        case .background: "b"
        case .boilerplate: "p"
        case .silent: " "
        }
    }

    private func toponyms(in span: ByteSpan) -> [String] {
        report.toponyms.filter { span.range.contains($0.span.start) }.map { toponym in
            let place = toponym.place.map { "\($0.name), \($0.countryCode), \($0.key)" } ?? "in no table"
            return "name: \(toponym.phrase) (\(toponym.role.rawValue): \(place))"
        }
    }

    // MARK: Incidents

    private func lines(of values: [ExtractionTrace.Value], _ index: Int) -> [String] {
        var lines = ["", "[\(index + 1)] " + report.incidents[index].notes]
        for value in values {
            let told = value.name == "place" ? place(index) ?? value.value : value.value
            lines += Self.wrapped(told, first: "    \(Self.padded(value.name, 11))", rest: "               ")
            for rule in value.rules { lines.append("               by \(rule)") }
            let words = value.words.joined(separator: ", ")
            if !words.isEmpty {
                lines += Self.wrapped(words, first: "               from ", rest: "               ")
            }
        }
        return lines
    }

    private func place(_ index: Int) -> String? {
        report.incidents[index].location.map { location in
            let kilometres = Int((location.radius.metres / 1000).rounded())
            return "\(location.name), \(location.country ?? "no country"), ±\(kilometres) km, "
                + "geo_precision \(location.geoPrecision.rawValue)"
        }
    }

    // MARK: Lines

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Cuts a text at blanks into lines that fit.
    private static func wrapped(_ text: String, first: String, rest: String) -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + word.count + 1 > width {
                lines.append(line)
                (line, isEmpty) = (rest, true)
            }
            line += isEmpty ? String(word) : " " + word
            isEmpty = false
        }
        return lines + [line]
    }
}
