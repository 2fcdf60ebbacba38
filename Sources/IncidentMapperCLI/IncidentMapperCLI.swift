// The sources of IncidentMapperCLI.
