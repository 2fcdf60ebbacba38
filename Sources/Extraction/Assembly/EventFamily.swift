/// Kinds of things that are never one incident.
enum EventFamily {
    case demonstration, violence, custody, other

    init(_ sense: EventSense) {
        switch sense {
        case .protest, .riot, .barricade: self = .demonstration
        case .clash, .repel, .ambush, .attack, .shoot, .kill, .murder, .ied, .explode, .suicide, .shell,
            .bomb,
            .airstrike, .grenade, .overrun:
            self = .violence
        case .abduct, .arrest: self = .custody
        default: self = .other
        }
    }

    /// Whether two kinds are never one incident where their places differ.
    func isOther(than family: EventFamily) -> Bool {
        self != family && self != .other && family != .other
    }
}
