import Testing

@testable import Summaries

@Suite("Numbers in prose")
struct SpokenNumberTests {
    @Test(
        "are exact when small, rounded and said to be when large",
        arguments: [
            (0, "no"), (1, "one"), (9, "nine"), (10, "10"), (19, "19"), (20, "20"), (23, "more than 20"),
            (97, "nearly 100"), (104, "more than 100"), (107, "nearly 110"), (110, "110"),
            (1_249, "more than 1,200"), (12_600, "nearly 13,000"), (1_000_000, "1,000,000"),
        ])
    func rounded(number: Int, words: String) {
        #expect(SpokenNumber.rounded(number) == words)
    }

    @Test(
        "have commas at the thousands", arguments: [(999, "999"), (1000, "1,000"), (1_002_003, "1,002,003")])
    func digits(number: Int, words: String) {
        #expect(SpokenNumber.digits(number) == words)
    }
}
