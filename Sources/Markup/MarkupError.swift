/// Why a file is no markup.
public enum MarkupError: Error, CustomStringConvertible {
    /// There is no element in it.
    case noElement

    /// One sentence.
    public var description: String {
        switch self {
        case .noElement: "this is no XML: it has no element"
        }
    }
}
