// The sources of Topology.
