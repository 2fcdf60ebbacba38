public import Incidents

/// What an analyst says of an incident.
public enum Correction: Hashable, Sendable {
    /// It happened elsewhere.
    case relocate(IncidentLocation?)
    /// It is of another type.
    case retype(SubEventType)
    /// It happened on other days.
    case redate(EventDate?)
    /// Its one side was another.
    case setSide1(Side?)
    /// Its other side was another.
    case setSide2(Side?)
    /// Civilians were its target, or not.
    case setTargetsCivilians(Bool)
    /// So many died.
    case setFatalities(Fatalities?)
    /// Its words for people are others.
    case note(String)
    /// It is right as it is.
    case confirm
    /// It is no incident.
    case reject
    /// It is one with another incident.
    case merge(with: IncidentID)
    /// What these reports tell is another incident than what the others tell; named by the extracted incidents.
    case split([IncidentID])
}

extension Correction {
    /// The word for the correction in the log.
    public var operation: String {
        switch self {
        case .relocate: "relocate"
        case .retype: "retype"
        case .redate: "redate"
        case .setSide1, .setSide2, .setTargetsCivilians, .setFatalities: "set"
        case .note: "note"
        case .confirm: "confirm"
        case .reject: "reject"
        case .merge: "merge"
        case .split: "split"
        }
    }

    /// The members of the document that the correction sets.
    var memberNames: Set<String> {
        switch self {
        case .relocate: ["location", "review_status"]
        case .retype: ["type", "review_status"]
        case .redate: ["event_date", "event_date_end", "date_certainty", "review_status"]
        case .setSide1: ["side1", "review_status"]
        case .setSide2: ["side2", "review_status"]
        case .setTargetsCivilians: ["targets_civilians", "review_status"]
        case .setFatalities: ["fatalities", "review_status"]
        case .note: ["notes"]
        case .confirm, .reject: ["review_status"]
        case .merge, .split: []
        }
    }

    /// Sets the values in an incident.
    func apply(to incident: inout Incident) {
        if memberNames.contains("review_status") { incident.reviewStatus = .corrected }
        switch self {
        case .relocate(let location): incident.location = location
        case .retype(let type): incident.type = type
        case .redate(let date): incident.date = date
        case .setSide1(let side): incident.side1 = side
        case .setSide2(let side): incident.side2 = side
        case .setTargetsCivilians(let value): incident.targetsCivilians = value
        case .setFatalities(let fatalities): incident.fatalities = fatalities
        case .note(let text): incident.notes = text
        case .confirm: incident.reviewStatus = .confirmed
        case .reject: incident.reviewStatus = .rejected
        case .merge, .split: break
        }
    }
}
