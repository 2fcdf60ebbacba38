// The sources of Geoparsing.
