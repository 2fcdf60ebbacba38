import Prose

/// The small words by which a sentence is put together.
enum FunctionWord: String, CaseIterable, Sendable {
    /// "by": the one who does it follows a passive verb.
    case by
    /// "of": the one who suffers, or the owner, follows a noun.
    case of
    /// "des" of French: "of the" behind a noun, else an article; never in a reading, which tells one from the other.
    case ofOrSome
    /// "on", "against": the target follows a noun.
    case against
    /// "with": the other side follows a mutual verb.
    case with
    /// "between": both sides follow.
    case between
    /// "and", "together with": one more.
    case and
    /// "in", "near", "at", "from": a place or a time follows.
    case place
    /// "was", "were", "been": a participle behind it is passive.
    case be
    /// "the", "those": something told of before.
    case definite
    /// "that": what is said follows, or something told of before.
    case that
    /// "who", "which", "that": a clause about the noun before.
    case relative
    /// "when", "as", "after": another clause begins.
    case conjunction
    /// "they", "it": somebody told of before.
    case pronoun
    /// "he", "she": one person told of before.
    case personalPronoun
    /// "including", "among them": a part of what was counted.
    case including
    /// "each", "per": not a total.
    case distributive
    /// "ago".
    case ago
    /// "since", "until": a time from which or to which something goes on.
    case since
    /// "to" before a verb.
    case to
    /// "own".
    case own
    /// "not".
    case not
    /// "months", "hours": what is counted is time.
    case timeUnit
    /// "km", "years", "percent": what is counted is neither people nor things.
    case measure
    /// "trucks", "vehicles": things that are destroyed or seized.
    case thing
    /// "livestock", "motorbike", "money": property.
    case property
    /// "arms", "ammunition".
    case weaponry
    /// "helicopter", "plane", "drone".
    case aircraft
    /// "loss", "losses".
    case loss
    /// "toll": what a number before it says is no count ("has given no toll").
    case tally
    /// "town", "village", "control of": a place that can be taken.
    case settlement
    /// "year-old", "aged".
    case age
    /// "or", "and/or".
    case or
    /// "had", "has".
    case have
    /// "their", "its": it belongs to somebody told of before.
    case possessive
    /// "day", "days".
    case dayUnit
    /// "while", "but": another speaker or another matter begins.
    case contrast
    /// "spokesman": speaks for the one named next.
    case spokesman
    /// "coalition", "movement": after "the", the group named before.
    case group
    /// "in the capital", "parliament": in the capital of the country told of.
    case capital
    /// "statement": after "the", the words of the one who spoke last.
    case document
    /// "valley", "outskirts": what is of a place is there.
    case ground
    /// "coming from", "towards": the start or the end of a journey follows.
    case way
    /// "evacuated to": where somebody is brought when all is over follows.
    case away
    /// "loyal to": a capital behind it is a government.
    case allegiance
    /// "such as": an example follows.
    case example
    /// "began", "erupted": the day is the first of several.
    case begin
    /// "separately", "elsewhere": another incident begins.
    case separate
    /// "rose to", "coded as": the figure follows.
    case amounting
    /// "split between": a figure is told for several matters together.
    case shared
    /// "among".
    case among
    /// "in JNIM's ranks", "on the army's side": whose people were counted.
    case ranks
    /// "former", "ex": no longer.
    case former
    /// "recovered", "manufacturing": an explosive that did not go off.
    case found
    /// "last": the one before this one.
    case last
    /// "over the next": so many days follow.
    case span
    /// "number of": the figure follows the people.
    case number
    /// "earlier", "initial": a toll that a later one replaces.
    case superseded
    /// "-linked", "-affiliated": the name before it belongs to somebody else.
    case linked
    /// "accident", "flood": people die, and nobody does it.
    case accident
    /// "technical problem", "engine failure": what a side says brought an aircraft down.
    case mishap
    /// "described as": who somebody is said to be follows.
    case described
    /// "likewise", "also": one more of the kind.
    case also
    /// "others", "more": beside those counted before.
    case other

    /// Whether it joins members of a list.
    var joins: Bool { self == .and || self == .or }

    /// Whether it opens a clause of its own.
    var opensClause: Bool { self == .conjunction || self == .contrast }

    /// Whether it stands for somebody told of before.
    var isPronoun: Bool { self == .pronoun || self == .personalPronoun }

    /// Whether it opens a noun phrase.
    var opensNoun: Bool { self == .definite || self == .possessive || self == .that }
}

/// Reads the table of function words.
enum FunctionWordTable {
    static func read(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<FunctionWord> {
        var table = PhraseTable<FunctionWord>(spelling: folder.spelling)
        for row in try LexiconTable("words.tsv", in: folder).rows {
            let kind = try row.choice("kind", FunctionWord.self)
            for word in try row.list("words") { table.insert(word, kind) }
        }
        return table
    }
}
