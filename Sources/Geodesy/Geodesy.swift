// The sources of Geodesy.
