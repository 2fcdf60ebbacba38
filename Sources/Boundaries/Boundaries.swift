// The sources of Boundaries.
