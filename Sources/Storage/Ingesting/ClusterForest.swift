/// Clusters that grow together: a union-find over their numbers.
struct ClusterForest {
    private var parents: [Int64: Int64] = [:]

    /// The clusters that were looked at, in groups that are now one; each group in order, and the groups too.
    var groups: [[Int64]] {
        Dictionary(grouping: parents.keys, by: root).values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// Notes a cluster that has changed.
    mutating func touch(_ cluster: Int64) {
        if parents[cluster] == nil { parents[cluster] = cluster }
    }

    /// Makes one of two clusters.
    mutating func join(_ first: Int64, _ second: Int64) {
        touch(first)
        touch(second)
        let (kept, other) = (root(first), root(second))
        if kept != other { parents[max(kept, other)] = min(kept, other) }
    }

    /// Tells whether a cluster was looked at.
    func holds(_ cluster: Int64) -> Bool { parents[cluster] != nil }

    /// Tells whether two clusters are one by now.
    func areJoined(_ first: Int64, _ second: Int64) -> Bool { root(first) == root(second) }

    private func root(_ cluster: Int64) -> Int64 {
        var current = cluster
        while let parent = parents[current], parent != current { current = parent }
        return current
    }
}
