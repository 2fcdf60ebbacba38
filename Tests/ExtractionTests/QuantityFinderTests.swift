import Incidents
import Testing

@testable import Extraction

@Suite struct QuantityFinderTests {
    @Test(
        "numbers, vague words and bounds",
        arguments: [
            ("17 soldiers", 17, 17), ("seven soldiers", 7, 7), ("twenty-five men", 25, 25),
            ("twenty five men", 25, 25),
            ("1,000 men", 1000, 1000), ("a dozen men", 12, 12), ("half a dozen men", 6, 6),
            ("two dozen men", 24, 24),
            ("one hundred and five men", 105, 105), ("two hundred men", 200, 200),
            ("three thousand men", 3000, 3000),
            ("at least 17 soldiers", 17, nil), ("no fewer than nine men", 9, nil),
            ("more than 1,000 men", 1000, nil),
            ("up to 30 men", 0, 30), ("as many as forty men", 0, 40), ("between 20 and 80 men", 20, 80),
            ("15 to 20 men", 15, 20), ("15-20 men", 15, 20), ("two or three men", 2, 3),
            ("around fifty men", 50, 50),
            ("some 50 men", 50, 50), ("nearly forty men", 40, 40), ("dozens of men", 12, 99),
            ("dozens died", 12, 99),
            ("scores of men", 40, nil), ("hundreds of men", 100, nil), ("several men", 3, nil),
            ("a few men", 3, nil),
            ("many men", 3, nil), ("no casualties", 0, 0), ("without casualties", 0, 0), ("a soldier", 1, 1),
            ("both men", 2, 2),
        ] as [(String, Int?, Int?)])
    func counts(text: String, low: Int?, high: Int?) throws {
        let quantities = try Fixture.reading(text).quantities
        #expect(quantities.map(\.count) == [ClaimedCount(low: low, high: high)])
    }

    @Test(
        "time, distance, age, money, decimals and years count nobody",
        arguments: [
            "two days of talks", "30 km from Gao", "a two-day visit", "aged 35",
            "a large amount of equipment", "40 percent", "in 2012",
            "2.5 litres",
            "35-year-old", "on 26 July 2024", "three years ago",
        ])
    func measures(text: String) throws {
        #expect(try Fixture.reading(text).quantities.filter { !$0.isArticle }.isEmpty)
    }
}
