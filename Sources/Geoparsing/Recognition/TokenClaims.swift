import Prose

/// What has a claim on each token before places are looked for.
struct TokenClaims {
    /// What a token is part of.
    enum Claim: UInt8 {
        case none, webAddress, fixedPhrase, demonym, person, organisation
    }

    private var claims: [Claim]

    init(count: Int) { claims = Array(repeating: .none, count: count) }

    subscript(index: Int) -> Claim { claims.indices.contains(index) ? claims[index] : .none }

    /// Claims tokens; the first claim stands.
    mutating func claim(_ tokens: Range<Int>, as claim: Claim) {
        for index in tokens where claims[index] == .none { claims[index] = claim }
    }

    /// Tells whether any of some tokens has a claim.
    func has(_ claim: Claim, in tokens: Range<Int>) -> Bool { tokens.contains { claims[$0] == claim } }
}
