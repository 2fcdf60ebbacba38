// The sources of Summaries.
