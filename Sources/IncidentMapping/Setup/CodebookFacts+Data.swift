import Exporting
import Gazetteer
import Incidents

extension CodebookFacts {
    /// The facts that our own tables hold.
    init(countries: CountryFacts, seats: RegionSeats) {
        self.init(
            country: { code in
                countries[code].map {
                    Country(acledRegion: $0.acledRegion, gleditschWard: $0.gleditschWard)
                }
            },
            capital: { seats.seat(of: $0) })
    }
}

/// The towns from which regions and countries are governed, as far as the gazetteer knows them.
struct RegionSeats {
    private struct Region: Hashable {
        let country: String
        let admin1: String?
    }

    private var seats: [Region: CodebookFacts.Capital] = [:]

    /// Finds all seats.
    ///
    /// - Complexity: Linear in the places of the gazetteer.
    init(_ gazetteer: GazetteerFile) {
        for id in gazetteer.places where gazetteer.featureClass(of: id) == .populated {
            let code = gazetteer.featureCode(of: id)
            guard code == "PPLC" || code == "PPLA" else { continue }
            let place = gazetteer.place(id)
            let capital = CodebookFacts.Capital(name: place.name, coordinate: place.coordinate)
            if code == "PPLC" { add(capital, Region(country: place.countryCode, admin1: nil)) }
            add(capital, Region(country: place.countryCode, admin1: place.admin1.lowercased()))
        }
    }

    /// The seat of the region that an incident is known by; the country's when not even a region is known.
    func seat(of location: IncidentLocation) -> CodebookFacts.Capital? {
        location.countryCode.flatMap {
            seats[Region(country: $0, admin1: location.admin1?.lowercased())]
        }
    }

    /// Tables that stand first know better.
    private mutating func add(_ capital: CodebookFacts.Capital, _ region: Region) {
        if seats[region] == nil { seats[region] = capital }
    }
}
