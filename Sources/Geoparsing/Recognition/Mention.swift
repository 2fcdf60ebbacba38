/// A name that is kept as a place name, with what the words around it ask for.
struct Mention {
    /// What the words around a name say of the place.
    struct Cues: OptionSet {
        let rawValue: UInt16
        /// A region: `Kidal region`, `Soum Province`.
        static let region = Cues(rawValue: 1 << 0)
        /// A smaller area: `Douentza cercle`, `Rapides Parish`.
        static let district = Cues(rawValue: 1 << 1)
        /// A settlement: `the town of Kidal`.
        static let settlement = Cues(rawValue: 1 << 2)
        /// Water, a hill, a forest: `Wadi`, `Mount`.
        static let natural = Cues(rawValue: 1 << 3)
        /// What holds another place: the brackets of `Doro (Gossi, Gao)`.
        static let holder = Cues(rawValue: 1 << 4)
        /// A part of the town behind it: `the Aliou neighborhood of Kidal`.
        static let quarter = Cues(rawValue: 1 << 5)
        /// A part of a house's name: `the restaurant Aziz Istanbul`.
        static let venue = Cues(rawValue: 1 << 6)
    }

    var tokens: Range<Int>
    let sentence: Int
    var candidates: [CandidateFacts]
    var cues: Cues = []
    var role: ToponymRole = .location
    /// The mention it lies in, by what the text says.
    var parent: Int?
    /// The mention that the text says this one is near to: `Koko, near Konna`.
    var neighbour: Int?
    /// The mention at the other end of a way: `between X and Y`, `the X-Y road`.
    var companion: Int?
    /// Whether only a place that bears a like name makes it a place name.
    var isTentative = false
    /// Whether it only names the other side of a border: `on the border with Algeria`.
    var isBeyondBorder = false
    /// The one that is best for now.
    var choice: Int?
    var score = 0.0
    /// How many kilometres off another bearer of the name lies that is nearly as likely; 0 for none nearby.
    var spread = 0.0
    var tallies: [Tally] = []
    /// The mentions that are one name share a group and a place.
    var group = 0
}
