public import ByteStreams

extension ByteInput {
    /// An input of bytes that come piece by piece, as from a pipe.
    ///
    /// - Parameters:
    ///   - bytes: What it gives.
    ///   - piece: How many at once at most.
    public convenience init(_ bytes: some Sequence<UInt8>, piece: Int = .max) {
        var rest = Array(bytes)[...]
        self.init(path: "test") { room in
            let next = rest.prefix(min(piece, room.count))
            rest = rest.dropFirst(next.count)
            room.copyBytes(from: next)
            return next.count
        }
    }
}
