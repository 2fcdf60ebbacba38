extension Int {
    /// The number with the noun of what is counted: `1 incident`, `12 incidents`.
    func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
