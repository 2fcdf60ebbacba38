// The sources of Incidents.
