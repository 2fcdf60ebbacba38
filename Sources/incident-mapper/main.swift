import ArgumentParser
import IncidentMapperCLI

IncidentMapperCommand.main()
