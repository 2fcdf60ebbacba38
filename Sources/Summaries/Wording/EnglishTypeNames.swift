import Incidents

/// The sub-event types as a sentence names them.
enum EnglishTypeNames {
    /// Singular and plural by ACLED's name.
    private static let names: [String: (one: String, many: String)] = [
        "Government regains territory": (
            "recapture of territory by the government", "recaptures of territory by the government"
        ),
        "Non-state actor overtakes territory": (
            "takeover of territory by a non-state actor", "takeovers of territory by non-state actors"
        ),
        "Armed clash": ("armed clash", "armed clashes"),
        "Excessive force against protesters": (
            "case of excessive force against protesters", "cases of excessive force against protesters"
        ),
        "Protest with intervention": ("protest with intervention", "protests with intervention"),
        "Peaceful protest": ("peaceful protest", "peaceful protests"),
        "Violent demonstration": ("violent demonstration", "violent demonstrations"),
        "Mob violence": ("case of mob violence", "cases of mob violence"),
        "Chemical weapon": ("use of a chemical weapon", "uses of chemical weapons"),
        "Air/drone strike": ("air or drone strike", "air or drone strikes"),
        "Suicide bomb": ("suicide bombing", "suicide bombings"),
        "Shelling/artillery/missile attack": (
            "shelling, artillery or missile attack", "shelling, artillery or missile attacks"
        ),
        "Remote explosive/landmine/IED": ("mine or bomb explosion", "mine or bomb explosions"),
        "Grenade": ("grenade attack", "grenade attacks"),
        "Sexual violence": ("case of sexual violence", "cases of sexual violence"),
        "Attack": ("attack on civilians", "attacks on civilians"),
        "Abduction/forced disappearance": (
            "abduction or forced disappearance", "abductions or forced disappearances"
        ),
        "Agreement": ("agreement", "agreements"),
        "Arrests": ("series of arrests", "series of arrests"),
        "Change to group/activity": (
            "change of a group or its activity", "changes of groups or their activities"
        ),
        "Disrupted weapons use": ("disrupted use of weapons", "disrupted uses of weapons"),
        "Headquarters or base established": ("base established", "bases established"),
        "Looting/property destruction": (
            "case of looting or destruction of property", "cases of looting or destruction of property"
        ),
        "Non-violent transfer of territory": (
            "non-violent transfer of territory", "non-violent transfers of territory"
        ),
        "Other": ("other development", "other developments"),
    ]

    /// Returns the name for so many; the one that ACLED gives where the table has none.
    static func name(_ type: String, _ count: Int) -> String {
        guard let name = names[type] else { return type }
        return count == 1 ? name.one : name.many
    }

    /// Returns the name for one with its article, such as `an armed clash`.
    static func withArticle(_ type: String) -> String {
        let name = name(type, 1)
        let isVowel = name.first.map { "aeio".contains($0) } ?? false
        return "\(isVowel ? "an" : "a") \(name)"
    }

    /// Returns a name of at most twelve letters, for narrow columns.
    static func short(_ type: SubEventType) -> String {
        switch type {
        case .governmentRegainsTerritory: "Recapture"
        case .nonStateActorOvertakesTerritory: "Capture"
        case .excessiveForceAgainstProtesters: "Excess force"
        case .protestWithIntervention, .peacefulProtest: "Protest"
        case .violentDemonstration: "Violent demo"
        case .chemicalWeapon: "Chemical"
        case .airDroneStrike: "Air strike"
        case .shellingArtilleryMissileAttack: "Shelling"
        case .remoteExplosiveLandmineIED: "Mine/IED"
        case .sexualViolence: "Sexual viol."
        case .abductionForcedDisappearance: "Abduction"
        case .changeToGroupActivity: "Group change"
        case .disruptedWeaponsUse: "Disruption"
        case .headquartersOrBaseEstablished: "New base"
        case .lootingPropertyDestruction: "Looting"
        case .nonViolentTransferOfTerritory: "Transfer"
        case .armedClash, .mobViolence, .suicideBomb, .grenade, .attack, .agreement, .arrests, .other:
            type.rawValue
        }
    }
}
