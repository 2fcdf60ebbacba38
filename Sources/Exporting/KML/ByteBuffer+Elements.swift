import Incidents
import TextFormats

extension ByteBuffer {
    /// Appends an XML element with escaped text.
    mutating func element(_ name: StaticString, _ text: String) {
        append(UInt8(ascii: "<"))
        append(name)
        append(UInt8(ascii: ">"))
        append(escapingXMLContent: text)
        append("</" as StaticString)
        append(name)
        append(">\n" as StaticString)
    }

    /// Appends what a field holds as escaped text, nothing for the unknown.
    mutating func append(escapingXML value: FieldValue) {
        switch value {
        case .unknown: return
        case .text(let text): append(escapingXMLContent: text)
        case .texts(let texts):
            append(escapingXMLContent: texts.joined(separator: FieldValue.listSeparator))
        case .integer(let number): append(decimal: number)
        case .number(let number, let decimals): append(number, decimals: decimals)
        }
    }
}
