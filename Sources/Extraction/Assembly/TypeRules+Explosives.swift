import Incidents
import Prose

/// Weapons from afar and devices.
extension TypeRules {
    func explosion() -> Decision? {
        if has(.suicide), has(.clash) { return nil }
        if has(.suicide) { return (.suicideBomb, "type: suicide bomb") }
        if has(.chemical), !has(.defuse, .cache, .recover) {
            return (.chemicalWeapon, "type: chemical weapon")
        }
        if has(.airstrike) || (has(.bomb) && !has(.ied, .explode)) {
            return has(.clash, .ambush) ? nil : (.airDroneStrike, "type: air strike")
        }
        if hasDevice || has(.explode) {
            return isGroundFight || isOnlyFound
                ? nil : (.remoteExplosiveLandmineIED, "type: explosive device")
        }
        if has(.shell) {
            return has(.clash, .ambush) ? nil : (.shellingArtilleryMissileAttack, "type: shelling")
        }
        if has(.grenade) { return has(.clash, .ambush) ? nil : (.grenade, "type: grenade") }
        return nil
    }

    /// A device that went off, and not one among the things that were found or seized.
    var hasDevice: Bool {
        draft.events.contains { index in
            let event = events[index]
            guard event.sense == .ied, event.isEvent else { return false }
            let near =
                max(0, event.tokens.lowerBound - 3)..<min(reading.tokens.count, event.tokens.upperBound + 3)
            return !near.contains { reading.word($0) == .found } && !isAmongThings(event)
        }
    }

    /// Inside the words for what was taken: "arms, IEDs and documents were seized".
    func isAmongThings(_ device: EventMention) -> Bool {
        draft.events.contains { index in
            let event = events[index]
            switch event.sense {
            case .take, .recover, .cache, .intercept, .defuse, .loot:
                return event.victimTokens.contains { $0.contains(device.tokens.lowerBound) }
            default: return false
            }
        }
    }

    /// Fighting on the ground outranks the device that was used in it.
    var isGroundFight: Bool {
        has(.clash, .ambush, .repel) && main.sense != .ied && (main.sense != .explode || has(.clash, .repel))
    }

    /// A device that was found did not go off.
    var isOnlyFound: Bool {
        has(.defuse, .cache, .recover, .take, .arrest, .disarm)
            && !has(.explode, .kill, .wound, .destroy, .damage, .attack, .die)
            && main.entry.frame != .undergo
    }

    func disrupted() -> Decision? {
        guard
            has(.defuse, .cache) || (has(.ied, .explode) && isOnlyFound)
                || (has(.disarm) && !has(.clash, .attack))
        else {
            return nil
        }
        if has(.clash, .ambush, .attack, .kill) { return nil }
        return (.disruptedWeaponsUse, "type: weapons taken out of use")
    }
}
