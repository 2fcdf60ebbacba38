// The sources of MappedFiles.
