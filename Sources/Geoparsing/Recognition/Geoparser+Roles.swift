extension Geoparser {
    /// Says of each mention what it does in the text, where recognition did not see it.
    func assignRoles(_ mentions: inout [Mention], in reading: TextReading, _ recognition: Recognition) {
        let dateline = Dateline(in: reading, mentions: mentions)
        var isParent = Array(repeating: false, count: mentions.count)
        for mention in mentions { if let parent = mention.parent { isParent[parent] = true } }
        for index in mentions.indices {
            if dateline.contains(mentions[index].tokens.lowerBound) {
                mentions[index].role = .dateline
            } else if recognition.bylines.contains(mentions[index].tokens.lowerBound) {
                mentions[index].role = .byline
            } else if isOrganisationsSeat(mentions[index], reading, recognition.claims) {
                mentions[index].role = .affiliation
            } else if isParent[index], mentions[index].role == .location {
                mentions[index].role = .container
            }
        }
    }

    /// `the Policy Center for the New South in Morocco`: the place behind an organisation is where it sits.
    private func isOrganisationsSeat(_ mention: Mention, _ reading: TextReading, _ claims: TokenClaims)
        -> Bool
    {
        let before = mention.tokens.lowerBound - 1
        guard reading.classes(at: before).contains(.placePreposition) else { return false }
        return claims[before - 1] == .organisation
    }
}
