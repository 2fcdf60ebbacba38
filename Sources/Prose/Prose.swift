// The sources of Prose.
