// The sources of ReportReading.
