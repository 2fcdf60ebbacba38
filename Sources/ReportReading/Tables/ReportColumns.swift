/// Which column of a table holds which field of a report.
struct ReportColumns {
    /// For each column, the field's name, or the column's own where we have no such field.
    let names: [String]

    /// The column that holds the texts.
    let text: Int

    /// Reads a header; of several columns for one field the name that stands first in the table of names counts.
    ///
    /// - Returns: Nothing when no column holds texts.
    init?(_ header: [String]) {
        let keys = header.map(Self.key)
        var fields: [Int: String] = [:]
        for (name, field) in Self.known where !fields.values.contains(field) {
            if let column = keys.firstIndex(of: name), fields[column] == nil { fields[column] = field }
        }
        guard let text = fields.first(where: { $0.value == "text" })?.key else { return nil }
        self.text = text
        names = header.indices.map { fields[$0] ?? header[$0] }
    }

    private static func key(_ name: String) -> String {
        String(
            String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }))
    }

    /// Names of columns with their fields, the better before the worse.
    private static let known: [(name: String, field: String)] =
        String(decoding: PackageResources.columns_tsv, as: UTF8.self).split(separator: "\n").compactMap {
            line in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 2, !line.hasPrefix("#"), fields[0] != "name" else { return nil }
            return (name: fields[0], field: fields[1])
        }
}
