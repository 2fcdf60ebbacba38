import Incidents
import Prose

/// When an incident happened.
extension IncidentAssembler {
    /// A day better known replaces a vague one; an earlier one told with "began" widens the interval.
    mutating func widen(_ draft: Int, by event: EventMention, _ date: EventDate) {
        guard let known = drafts[draft].date else {
            drafts[draft].date = date
            return
        }
        if known.certainty != .days, date.certainty == .days {
            drafts[draft].date = date
        } else if date.certainty == .days, reaches(date, beyond: known, event) {
            drafts[draft].date = EventDate(known.interval.joined(with: date.interval), .days)
            drafts[draft].rules.append("date: went on for days")
        } else if date.certainty == .days, extends(event, date, drafts[draft]) {
            drafts[draft].date = EventDate(known.interval.joined(with: date.interval), .days)
            drafts[draft].rules.append("date: began on an earlier day")
        }
    }

    /// "over the next four days": days that follow on the one known.
    private func reaches(_ date: EventDate, beyond known: EventDate, _ event: EventMention) -> Bool {
        guard let mention = event.date.map({ reading.dates[$0] }) else { return false }
        return mention.isSpan && date.interval.start == known.interval.start
            && date.interval.end > known.interval.end
    }

    /// What came before is dated before; what has no date happened in the week up to publication.
    mutating func dateUndated() {
        let main = drafts.first { !$0.isPrior }?.date?.interval.start
        for draft in drafts.indices where drafts[draft].date == nil {
            if drafts[draft].isPrior, let day = main ?? reading.published {
                drafts[draft].date = EventDate(
                    DateInterval(day.adding(days: -30), day.adding(days: -1)), .withinMonth)
                drafts[draft].rules.append("date: before the incident that followed")
            } else if let date = saidDate(drafts[draft]) {
                drafts[draft].date = date
                drafts[draft].rules.append("date: the only one of the sentence")
            } else if let published = reading.published {
                drafts[draft].date = EventDate(
                    DateInterval(published.adding(days: -6), published), .withinWeek)
                drafts[draft].rules.append("date: within the week up to publication")
            }
        }
    }

    func saidDate(_ draft: Draft) -> EventDate? {
        reading.dates.first { !$0.isYearOnly && draft.sentences.contains($0.sentence) }?.date
    }
}
