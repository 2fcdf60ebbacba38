import Gazetteer
import Prose
import Synchronization

/// The candidates of names met before: news names the same places over and over.
///
/// What a name may mean depends on the name as it is written and on the gazetteer alone, so that remembering changes no
/// answer. Shared by all threads of a geoparser; forgets everything when it holds enough.
final class NameMemory: Sendable {
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
    }

    private struct Known {
        var candidates: [Key: [CandidateFacts]] = [:]
        var count = 0
    }

    /// Some twenty megabytes.
    private static let limit = 100_000

    private let known = Mutex(Known())

    /// Returns the candidates of a name, found by `find` when they are asked for the first time.
    func candidates(of key: Key, _ find: () -> [CandidateFacts]) -> [CandidateFacts] {
        if let candidates = known.withLock({ $0.candidates[key] }) { return candidates }
        let found = find()
        known.withLock { known in
            if known.count > Self.limit { known = Known() }
            known.candidates[key] = found
            known.count += found.count + 1
        }
        return found
    }
}
