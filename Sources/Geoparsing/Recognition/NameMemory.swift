import Gazetteer
import Prose
import Synchronization

/// What a geoparser found out about names before: news names the same places over and over.
///
/// All of it depends on the names as they are written and on the gazetteer alone, so that remembering changes no answer.
///
/// Unchecked because ``NameMemories`` gives each to one thread at a time.
final class NameMemory: @unchecked Sendable {
    /// A name as it is written: its letters, and a hash of its bytes.
    struct Key: Hashable {
        let letters: Int
        let spelling: UInt64

        init(_ hit: NameHit, in text: TokenizedText) {
            letters = hit.letters
            spelling = text.utf8[text.span(ofTokens: hit.tokens).range].reduce(0xcbf2_9ce4_8422_2325) {
                ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
            }
        }

        func hash(into hasher: inout Hasher) { hasher.combine(spelling) }
    }

    /// The words that names begin with.
    let starts = NameStarts()

    /// The candidates of names that tables know; some ten megabytes.
    private var candidates = BoundedMemory<Key, [CandidateFacts]>(limit: 50_000)

    /// The places with another romanisation of a name, and those with one of nearly its letters; some megabytes each.
    private var romanised = BoundedMemory<String, [NameMatch]>(limit: 100_000)
    private var nearly = BoundedMemory<String, [NameMatch]>(limit: 100_000)

    /// The places that texts meant; some megabytes.
    private var places = BoundedMemory<PlaceID, Place>(limit: 20_000)

    func candidates(of name: Key, _ find: () -> [CandidateFacts]) -> [CandidateFacts] {
        candidates.answer(to: name) {
            let found = find()
            return (found, found.count + 1)
        }
    }

    func romanised(_ name: String, _ find: () -> [NameMatch]) -> [NameMatch] {
        romanised.answer(to: name) { Self.sized(find()) }
    }

    func nearly(_ name: String, _ find: () -> [NameMatch]) -> [NameMatch] {
        nearly.answer(to: name) { Self.sized(find()) }
    }

    func place(_ id: PlaceID, in gazetteer: GazetteerFile) -> Place {
        places.answer(to: id) { (gazetteer.place(id), 1) }
    }

    private static func sized(_ matches: [NameMatch]) -> ([NameMatch], Int) { (matches, matches.count + 4) }
}

/// The memories of a geoparser: as many as threads ever used it at once.
final class NameMemories: Sendable {
    private let idle = Mutex<[NameMemory]>([])

    /// Does some work with a memory that nobody else has meanwhile.
    func lend<Result>(_ work: (NameMemory) -> Result) -> Result {
        let memory = idle.withLock { $0.popLast() } ?? NameMemory()
        defer { idle.withLock { $0.append(memory) } }
        return work(memory)
    }
}
