import ArgumentParser

/// Which incidents a command takes; shared by all commands that ask a database.
struct FilterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Near a border, as far as --within says: DZ-ML, Mali–Algeria, or a country for all its borders.",
            valueName: "border"))
    var nearBorder: String?

    @Option(help: ArgumentHelp("How far from the border: 50km, 500m, 30mi.", valueName: "distance"))
    var within: String?

    @Flag(help: "Only incidents that are near wherever in their uncertainty region they happened.")
    var certain = false

    @Option(
        help: ArgumentHelp(
            "Near a point, as far as --radius says; latitude first, or any notation.", valueName: "point"))
    var near: String?

    @Option(help: ArgumentHelp("How far from the point: 30km.", valueName: "distance"))
    var radius: String?

    @Option(
        help: ArgumentHelp(
            "With their point in a box, in degrees; west may be greater than east across the antimeridian.",
            valueName: "west,south,east,north"))
    var bbox: String?

    @Option(help: ArgumentHelp("In a country: a code or a name.", valueName: "country"))
    var country: String?

    @Option(help: ArgumentHelp("In a first-level region.", valueName: "name"))
    var admin1: String?

    @Option(help: ArgumentHelp("In a second-level region.", valueName: "name"))
    var admin2: String?

    @Option(help: ArgumentHelp("In a region of any level, or at a place, of this name.", valueName: "name"))
    var region: String?

    @Option(help: ArgumentHelp("Possibly on this day or later.", valueName: "yyyy-mm-dd"))
    var from: String?

    @Option(help: ArgumentHelp("Possibly on this day or earlier.", valueName: "yyyy-mm-dd"))
    var to: String?

    @Option(help: ArgumentHelp("Of an event type of ACLED; may be given several times.", valueName: "type"))
    var eventType: [String] = []

    @Option(
        help: ArgumentHelp("Of a sub-event type of ACLED; may be given several times.", valueName: "type"))
    var subEventType: [String] = []

    @Option(help: ArgumentHelp("With an actor whose name has this in it.", valueName: "name"))
    var actor: String?

    @Option(
        help: ArgumentHelp("With so many deaths at least, by the most credible figure.", valueName: "n"))
    var minFatalities: Int?

    @Option(
        help: ArgumentHelp(
            "With the place known so well: 1 the place, 2 its surroundings, 3 the region.", valueName: "n"))
    var maxGeoPrecision: Int?

    @Option(
        help: ArgumentHelp(
            "With the date known so well: 1 the day, 2 the week, 3 the month.", valueName: "n"))
    var maxTimePrecision: Int?

    @Option(
        help: ArgumentHelp(
            "Told of by this report, or by a publisher whose name has this in it.", valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("Over for so long, in UTC days: 2d, 3w.", valueName: "time"))
    var olderThan: String?

    @Option(help: ArgumentHelp("So many at most.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Also those that an analyst rejected.")
    var includeRejected = false
}
