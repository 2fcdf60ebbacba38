import Testing

@testable import Summaries

@Suite("Articles before who is described")
struct ArticleTests {
    @Test(
        "the noun that the words are about decides, whatever stands behind it",
        arguments: [
            ("estimates", "estimates"),
            ("local official", "a local official"),
            ("ministry of defence", "the ministry of defence"),
            ("local sources and former staff in Kidal", "local sources and former staff in Kidal"),
            ("hospital in Gao", "a hospital in Gao"),
            ("source close to the rebels", "a source close to the rebels"),
            ("videos of the attack", "videos of the attack"),
            ("the group", "the group"),
        ])
    func described(words: String, said: String) {
        #expect(EnglishActorNames.withArticle(words) == said)
    }
}
