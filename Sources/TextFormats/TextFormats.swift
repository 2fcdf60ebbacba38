// The sources of TextFormats.
