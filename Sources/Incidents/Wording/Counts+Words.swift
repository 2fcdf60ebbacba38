extension ClaimedCount {
    /// The number for people: `84`, `12 to 99`, `20 or more`, `up to 5`.
    public var words: String {
        switch (low, high) {
        case (let low?, let high?): low == high ? String(low) : "\(low) to \(high)"
        case (let low?, nil): "\(low) or more"
        case (nil, let high?): "up to \(high)"
        case (nil, nil): "a number not given"
        }
    }
}

extension Fatalities {
    /// The deaths for people: the best figure, and the range where there is one, such as `97 (50 to 151)`.
    public var words: String {
        let range = ClaimedCount(low: low, high: high)
        return high == low && low == best ? String(best) : "\(best) (\(range.words))"
    }
}
