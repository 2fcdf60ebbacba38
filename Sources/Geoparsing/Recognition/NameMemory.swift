import Gazetteer
import Prose
import Synchronization

/// What a geoparser found out about names before: news names the same places over and over.
///
/// All of it depends on the names as they are written and on the gazetteer alone, so that remembering changes no answer.
///
/// Unchecked because ``NameMemories`` gives each to one thread at a time.
final class NameMemory: @unchecked Sendable {
    /// The words that names begin with.
    let starts = NameStarts()

    /// The candidates of names that tables know; some ten megabytes.
    private let candidates = Owned(BoundedMemory<[CandidateFacts]>(limit: 50_000))

    /// The places with another romanisation of a name, and those with one of nearly its letters; some megabytes each.
    private let romanised = Owned(BoundedMemory<[NameMatch]>(limit: 100_000))
    private let nearly = Owned(BoundedMemory<[NameMatch]>(limit: 100_000))

    /// The places that texts meant; some megabytes.
    private let places = Owned(BoundedMemory<Place>(limit: 20_000))

    func candidates(
        of hit: NameHit, in text: TokenizedText, _ find: () -> [CandidateFacts]
    ) -> [CandidateFacts] {
        let spelling = Self.hash(text.utf8[text.span(ofTokens: hit.tokens).range])
        return candidates.change { memory in
            memory.answer(to: spelling) {
                let found = find()
                return (found, found.count + 1)
            }
        }
    }

    func romanised(_ name: String, _ find: () -> [NameMatch]) -> [NameMatch] {
        romanised.change { $0.answer(to: Self.hash(name.utf8)) { Self.sized(find()) } }
    }

    func nearly(_ name: String, _ find: () -> [NameMatch]) -> [NameMatch] {
        nearly.change { $0.answer(to: Self.hash(name.utf8)) { Self.sized(find()) } }
    }

    func place(_ id: PlaceID, in gazetteer: GazetteerFile) -> Place {
        places.change { $0.answer(to: WordKey(rawValue: UInt64(id.row) + 1)) { (gazetteer.place(id), 1) } }
    }

    /// A hash of a name as it is written, byte for byte: FNV-1a.
    private static func hash(_ name: some Sequence<UInt8>) -> WordKey {
        WordKey(
            rawValue: name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 })
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
