import Foundation

/// Archives as GeoNames offers them.
public enum ZipSamples {
    /// A readme, two dumps (three places of which one row is cut short, the second file stored) and a file of names.
    public static let geoNames: [UInt8] = Array(
        Data(
            base64Encoded: """
                UEsDBBQAAAAIAAAAgUXj1SCMFgAAABQAAAAKAAAAcmVhZG1lLnR4dAvJSFVIzs8pzc0rVkgsSlV41LCMCwBQSwMEFA
                AAAAgAAACBRd5ODthaAAAAmAAAAAYAAABNTC50eHSz5HRKLQJjTkMzPQtOXSM9U84AzoAAH05fH6CYAScQAAljAwNO
                x7SizOREfafE3MTsfE4jA0NjXQNDIOICqnLMS03LLIZRnIYWegYmnAZ6ZqSbZciZXFrCBQBQSwMEFAAAAAAAAACBRS
                73co5RAAAAUQAAAAYAAABORS50eHQxMglBc3NhbWFrYQlBc3NhbWFrYQkJMTkuMzUJNS43NQlQCVBQTAlNTAkJMTAJ
                CQkJMAkJMzAwCUFmcmljYS9CYW1ha28JMjAxMy0wMS0wMQpQSwMEFAAAAAgAAACBRd7ty00RAAAAEwAAABQAAABhbH
                Rlcm5hdGVOYW1lc1YyLnR4dDPktORMK+J0OryiKJUTDLgAUEsBAhQDFAAAAAgAAACBRePVIIwWAAAAFAAAAAoAAAAA
                AAAAAAAAAIABAAAAAHJlYWRtZS50eHRQSwECFAMUAAAACAAAAIFF3k4O2FoAAACYAAAABgAAAAAAAAAAAAAAgAE+AA
                AATUwudHh0UEsBAhQDFAAAAAAAAACBRS73co5RAAAAUQAAAAYAAAAAAAAAAAAAAIABvAAAAE5FLnR4dFBLAQIUAxQA
                AAAIAAAAgUXe7ctNEQAAABMAAAAUAAAAAAAAAAAAAACAATEBAABhbHRlcm5hdGVOYW1lc1YyLnR4dFBLBQYAAAAABA
                AEAOIAAAB0AQAAAAA=
                """, options: .ignoreUnknownCharacters) ?? Data())
}
