// The sources of SimpleFeatures.
