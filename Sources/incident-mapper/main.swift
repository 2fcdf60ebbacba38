print("incident-mapper")
