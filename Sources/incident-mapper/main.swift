import ArgumentParser
import IncidentMapperCLI

IncidentMapperCommand.runAsTyped()
