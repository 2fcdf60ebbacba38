// The sources of Exporting.
