/// Keys of bytes and the names that have them: an automaton and, by the rank of each key, its postings.
struct NameIndex: Sendable {
    let automaton: NameAutomaton
    private let ends: MappedBytes
    private let postings: MappedBytes

    init(automaton: MappedBytes, ends: MappedBytes, postings: MappedBytes) {
        self.automaton = NameAutomaton(automaton)
        self.ends = ends
        self.postings = postings
    }

    /// The number of keys.
    var keyCount: Int { max(ends.count / 4 - 1, 0) }

    /// The rows of the postings of a key; in a damaged file never more than there are.
    @inline(__always)
    func postings(ofRank rank: Int) -> Range<Int> { ends.span(rank).clamped(to: 0..<postings.count / 4) }

    /// The rows of the postings of a key, empty for one that no name has.
    func postings(of key: some Sequence<UInt8>) -> Range<Int> {
        automaton.rank(of: key).map(postings(ofRank:)) ?? 0..<0
    }

    /// The name in a row of the postings.
    @inline(__always)
    func name(at posting: Int) -> NameID { NameID(row: postings.row(posting, as: UInt32.self)) }
}
