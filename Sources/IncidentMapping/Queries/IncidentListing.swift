public import Incidents
import Summaries

/// Incidents as a table for the terminal: `list`.
public enum IncidentListing {
    /// Returns a table with the incidents' identities, by which `show` and `review` take them.
    ///
    /// - Parameter incidents: The incidents, in the order of the table.
    /// - Returns: The lines of the table, each ended.
    public static func table(_ incidents: [Incident]) -> String {
        IncidentTable.lines(incidents, after: [.identities(of: incidents)]).map { $0 + "\n" }.joined()
    }
}
