/// One side of an incident.
public struct Actor: Hashable, Sendable {
    /// The name in ACLED's form, such as `Military Forces of Mali (2021-)`.
    public var name: String

    /// What kind of side it is.
    public var type: ActorType

    /// Creates an actor.
    ///
    /// - Parameters:
    ///   - name: The name in ACLED's form.
    ///   - type: What kind of side it is.
    public init(name: String, type: ActorType) {
        self.name = name
        self.type = type
    }
}

/// A side with those who act or suffer beside it.
public struct Side: Hashable, Sendable {
    /// The main actor.
    public var actor: Actor

    /// The associated actors, in the order of the text, without the main one.
    public var associates: [Actor]

    /// Creates a side.
    ///
    /// - Parameters:
    ///   - actor: The main actor.
    ///   - associates: Those beside it.
    public init(_ actor: Actor, associates: [Actor] = []) {
        self.actor = actor
        self.associates = associates
    }
}
