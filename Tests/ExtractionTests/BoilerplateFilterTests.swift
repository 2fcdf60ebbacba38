import Testing

@testable import Extraction

@Suite struct BoilerplateFilterTests {
    @Test(
        "lines of the page are set aside",
        arguments: [
            "READ ALSO: Gunmen kill five in Gao", "Watch a recent episode of our podcast below.", "Share.",
            "Post Comment", "Leave a Reply", "Your email address will not be published.",
            "Original Source: www.example.com", "For more details, refer to the original report.",
            "https://example.com/gunmen-kill-five", "Advertisement",
        ])
    func pageLines(line: String) throws {
        let text = "Soldiers patrolled Gao.\n\(line)\nNothing else happened."
        let reading = try Fixture.reading(text)
        #expect(reading.isBoilerplate.first == false)
        #expect(reading.isBoilerplate.last == false)
        #expect(reading.isBoilerplate.contains(true))
    }

    @Test("no incident comes out of a line of the page")
    func noIncident() throws {
        #expect(try Fixture.incidents("READ ALSO: Gunmen kill five in Gao").isEmpty)
    }

    @Test("a sentence that shares a word with the page is kept")
    func kept() throws {
        #expect(try Fixture.reading("Share of the losses is unknown.").isBoilerplate == [false])
    }
}
