// The sources of Storage.
