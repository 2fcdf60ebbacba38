public import Incidents

/// An incident whose losses are told differently by different claimants, their statements side by side.
public struct ContestedIncident: Hashable, Sendable {
    /// The claims of one claimant.
    public struct Account: Hashable, Sendable {
        /// Who says it; nothing when the report says it itself.
        public var claimant: String?

        /// What they say, in the order of the reports.
        public var claims: [Claim]
    }

    /// The incident.
    public var incident: Incident

    /// What each claimant says, the named before the reports themselves.
    public var accounts: [Account]

    /// Whether two claimants give different figures of one loss of one party.
    public var isContradictory: Bool {
        accounts.indices.contains { index in
            accounts[(index + 1)...].contains { other in
                accounts[index].claims.contains { claim in
                    other.claims.contains { $0.isOfTheLoss(in: claim) && $0.count != claim.count }
                }
            }
        }
    }

    /// Sets the accounts side by side; nothing when fewer than two claimants speak.
    init?(_ incident: Incident) {
        var accounts: [Account] = []
        for claim in incident.claims {
            if let index = accounts.firstIndex(where: { $0.claimant == claim.claimant }) {
                accounts[index].claims.append(claim)
            } else {
                accounts.append(Account(claimant: claim.claimant, claims: [claim]))
            }
        }
        guard accounts.count > 1 else { return nil }
        self.incident = incident
        self.accounts = accounts.filter { $0.claimant != nil } + accounts.filter { $0.claimant == nil }
    }
}

extension Claim {
    /// Whether another claim is about the same loss: the same party, dead or captured alike, or hurt, or things.
    fileprivate func isOfTheLoss(in other: Claim) -> Bool {
        victim == other.victim && (outcome == other.outcome || isOfDeaths && other.isOfDeaths)
    }

    private var isOfDeaths: Bool { [.killed, .killedOrCaptured].contains(outcome) }
}
