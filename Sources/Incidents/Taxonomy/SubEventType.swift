/// ACLED's 25 sub-event types; their order is the codebook's order of precedence, the highest first.
public enum SubEventType: String, Hashable, Sendable, CaseIterable {
    /// State forces take a place back by fighting.
    case governmentRegainsTerritory = "Government regains territory"
    /// A non-state group takes a place by fighting.
    case nonStateActorOvertakesTerritory = "Non-state actor overtakes territory"
    /// Armed groups fight and no place changes hands.
    case armedClash = "Armed clash"
    /// Force that kills or gravely wounds peaceful protesters.
    case excessiveForceAgainstProtesters = "Excessive force against protesters"
    /// A peaceful protest that is dispersed without grave harm.
    case protestWithIntervention = "Protest with intervention"
    /// A protest that nobody disturbs.
    case peacefulProtest = "Peaceful protest"
    /// A demonstration whose participants use violence.
    case violentDemonstration = "Violent demonstration"
    /// A mob uses violence outside of a demonstration.
    case mobViolence = "Mob violence"
    /// Chemical agents are used.
    case chemicalWeapon = "Chemical weapon"
    /// Aircraft or drones strike.
    case airDroneStrike = "Air/drone strike"
    /// A bomber dies by their own bomb, on foot or in a vehicle.
    case suicideBomb = "Suicide bomb"
    /// One side fires artillery, mortars, rockets or missiles.
    case shellingArtilleryMissileAttack = "Shelling/artillery/missile attack"
    /// A mine, an improvised or a left-over explosive goes off.
    case remoteExplosiveLandmineIED = "Remote explosive/landmine/IED"
    /// A hand grenade is thrown.
    case grenade = "Grenade"
    /// Sexual violence.
    case sexualViolence = "Sexual violence"
    /// Unarmed people are attacked.
    case attack = "Attack"
    /// People are abducted or made to disappear.
    case abductionForcedDisappearance = "Abduction/forced disappearance"
    /// Sides agree.
    case agreement = "Agreement"
    /// The state arrests.
    case arrests = "Arrests"
    /// A group forms, splits, joins, leaves or moves.
    case changeToGroupActivity = "Change to group/activity"
    /// A weapon is disarmed, intercepted or seized.
    case disruptedWeaponsUse = "Disrupted weapons use"
    /// A base is set up.
    case headquartersOrBaseEstablished = "Headquarters or base established"
    /// Property is taken or destroyed.
    case lootingPropertyDestruction = "Looting/property destruction"
    /// A place changes hands without fighting.
    case nonViolentTransferOfTerritory = "Non-violent transfer of territory"
    /// Anything else that bears on the conflict.
    case other = "Other"

    /// The event type it belongs to.
    public var eventType: EventType {
        switch self {
        case .governmentRegainsTerritory, .nonStateActorOvertakesTerritory, .armedClash: .battles
        case .excessiveForceAgainstProtesters, .protestWithIntervention, .peacefulProtest: .protests
        case .violentDemonstration, .mobViolence: .riots
        case .chemicalWeapon, .airDroneStrike, .suicideBomb, .shellingArtilleryMissileAttack,
            .remoteExplosiveLandmineIED, .grenade:
            .explosions
        case .sexualViolence, .attack, .abductionForcedDisappearance: .violenceAgainstCivilians
        case .agreement, .arrests, .changeToGroupActivity, .disruptedWeaponsUse,
            .headquartersOrBaseEstablished,
            .lootingPropertyDestruction, .nonViolentTransferOfTerritory, .other:
            .strategicDevelopments
        }
    }

    /// The disorder type it belongs to.
    public var disorderType: DisorderType {
        switch self {
        case .excessiveForceAgainstProtesters: .politicalViolenceAndDemonstrations
        case .protestWithIntervention, .peacefulProtest, .violentDemonstration: .demonstrations
        default: eventType == .strategicDevelopments ? .strategicDevelopments : .politicalViolence
        }
    }

    /// Its place in ACLED's order of precedence, 0 the highest.
    public var precedence: Int { Self.ranks[self] ?? Self.allCases.count }

    private static let ranks = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}
