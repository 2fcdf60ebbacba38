// The sources of IncidentMapping.
