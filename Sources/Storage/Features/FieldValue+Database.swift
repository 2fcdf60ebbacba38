import GRDB
import Incidents

extension FieldValue {
    /// The value as a column holds it; a number no finer than the record writes it.
    var databaseValue: DatabaseValue {
        switch self {
        case .unknown: .null
        case .text(let text): (ReportTable.clean(text) ?? text).databaseValue
        case .texts(let texts): FieldValue.text(texts.joined(separator: Self.listSeparator)).databaseValue
        case .integer(let number): number.databaseValue
        case .number(let number, let decimals): Self.rounded(number, decimals).databaseValue
        }
    }

    private static func rounded(_ number: Double, _ decimals: Int) -> Double {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = (number * scale).rounded()
        return scaled.isFinite ? scaled / scale : number
    }
}
