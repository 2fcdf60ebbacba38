extension Range<Int> {
    /// The tokens from one up to another; empty where the other stands before, as it may in broken text.
    init(from start: Int, upTo end: Int) {
        self = start..<(end > start ? end : start)
    }
}
