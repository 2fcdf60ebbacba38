import GRDB
import Incidents

/// The reviews that are in force, in the order in which they were given.
struct ReviewLog {
    /// All reviews that nobody has taken back.
    let inForce: [Review]

    /// What they say of pairs.
    let verdicts: MergeVerdicts

    /// Reads the log.
    ///
    /// - Complexity: Linear in the number of reviews, which people have given one by one.
    init(_ db: Database) throws {
        inForce = try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM reviews AS r
                WHERE undoes IS NULL AND NOT EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.fid)
                ORDER BY fid
                """
        ).map(Review.init)
        var verdicts = MergeVerdicts()
        for review in inForce {
            switch review.operation {
            case "merge": verdicts.join(review.members, review.others)
            case "split": verdicts.part(review.members, review.others)
            default: break
            }
        }
        self.verdicts = verdicts
    }

    /// Joins extracted incidents and applies what was said of them.
    func derive(_ extracted: [Incident], by merger: IncidentMerger) throws -> [DerivedIncident] {
        let merged = merger.merge(extracted, verdicts: verdicts)
        guard !inForce.isEmpty else { return merged.map { DerivedIncident($0, corrected: $0.incident) } }
        let known = Set(extracted.map(\.id))
        let anchored = inForce.filter { $0.values != nil }.compactMap { review in
            review.members.first(where: known.contains).map { (anchor: $0, review) }
        }
        return try merged.map { incident in
            let members = Set(incident.members.map(\.id))
            let reviews = anchored.filter { members.contains($0.anchor) }.map(\.1)
            let corrected = try reviews.reduce(incident.incident) { incident, review in
                try DocumentMembers(parsing: review.values ?? "{}").applied(to: incident)
            }
            return DerivedIncident(incident, corrected: corrected)
        }
    }
}

/// An incident as it is made of extracted ones and of what analysts have said.
struct DerivedIncident {
    /// With all corrections.
    let incident: Incident

    /// As the reports alone tell it.
    let uncorrected: Incident

    /// What the reports told, one by one.
    let members: [Incident]

    /// Why they were joined.
    let reasons: [MergeReason]

    /// An incident that was made elsewhere.
    init(asItStands incident: Incident) {
        (self.incident, uncorrected, members, reasons) = (incident, incident, [incident], [])
    }

    init(_ merged: MergedIncident, corrected: Incident) {
        var corrected = corrected
        if merged.incident.notesAreOurs, corrected.notes == merged.incident.notes, corrected.notes != "" {
            corrected.notes = corrected.sentence
        }
        incident = corrected.withoutWords
        uncorrected = merged.incident.withoutWords
        members = merged.members
        reasons = merged.reasons
    }
}

extension Incident {
    /// The incident without its words: only merging reads them, and it reads them from what was extracted.
    var withoutWords: Incident {
        var incident = self
        incident.words = []
        return incident
    }
}
