/// What is wrong with a stored document: which member, and what was expected there.
struct DocumentFault: Error, Hashable, CustomStringConvertible {
    let member: String
    let expected: String

    var description: String { "the member '\(member)' should be \(expected)" }
}
