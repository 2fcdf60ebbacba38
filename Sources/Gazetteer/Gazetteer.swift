// The sources of Gazetteer.
