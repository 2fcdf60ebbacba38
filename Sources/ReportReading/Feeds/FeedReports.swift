import Incidents
import Markup

/// The reports of a feed, one an item.
struct FeedReports {
    private let file: ReportFile
    private let encoding: String?
    private let feed: Feed
    private var position = 0

    init(_ file: ReportFile) throws(ReadingProblem) {
        self.file = file
        let decoded = try file.readText(declaresEncoding: true)
        encoding = decoded.encoding
        do throws(MarkupError) { feed = try Feed(decoded.text) } catch { throw file.problem("\(error)") }
        guard feed.isFeed else { throw file.problem("this is XML, but no RSS or Atom feed") }
        guard feed.count > 0 else { throw file.problem("the feed has no items") }
    }

    /// The report of the next item.
    mutating func next() -> Result<Report, ReadingProblem>? {
        guard position < feed.count else { return nil }
        defer { position += 1 }
        let item = feed.report(position)
        var fields = ReportFields(id: "\(file.path):\(position + 1)", text: item.text)
        for (name, value) in item.fields { fields.setGuessed(name, value) }
        fields.setEncoding(encoding)
        do throws(ReadingProblem) {
            return .success(try fields.finish(path: file.path, line: nil))
        } catch {
            return .failure(file.problem("item \(position + 1): the report has no text"))
        }
    }
}
