import Incidents

/// Files that hold one report.
extension ReportFile {
    /// Reads text or Markdown; what the sidecar says gives way to the front matter.
    func textReport(_ sidecar: Sidecar) throws(ReadingProblem) -> Report {
        let decoded = try readText()
        let frontMatter = try FrontMatter(decoded.text, path: path)
        var fields = ReportFields(id: stem, text: String(frontMatter.body))
        for (name, value) in sidecar.fields(of: name) + frontMatter.fields { fields.set(name, value) }
        fields.setEncoding(decoded.encoding)
        return try fields.finish(path: path, line: nil)
    }

    /// Reads a page; what it says of itself gives way to the sidecar, which somebody wrote by hand.
    func pageReport(_ sidecar: Sidecar) throws(ReadingProblem) -> Report {
        let decoded = try readText(declaresEncoding: true)
        let page = PageReport.read(decoded.text)
        var fields = ReportFields(id: stem, text: page.text)
        for (name, value) in page.fields { fields.setGuessed(name, value) }
        for (name, value) in sidecar.fields(of: name) { fields.set(name, value) }
        fields.setEncoding(decoded.encoding)
        return try fields.finish(path: path, line: nil)
    }
}
