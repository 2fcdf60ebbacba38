"""First-level regions of the world, from the layer `states_provinces` of Debian's world_map.gpkg
(Natural Earth 1:10m, generalised), and the region of a point.

Needs shapely (2.0 or later) and numpy.
"""

import collections
import dataclasses

import numpy
import shapely

import place_inputs
from place_table import fold

# Parts of France that have a country code of their own, and breakaway areas that GeoNames files under
# the recognised state.
_COUNTRY_OF_UNIT = {"GLP": "GP", "MTQ": "MQ", "GUF": "GF", "REU": "RE", "MYT": "YT"}
# Natural Earth draws who holds a region; GeoNames and the United Nations count these as Ukraine's.
_COUNTRY_OF_NAME = {"Crimea": "UA", "Sevastopol": "UA"}
_COUNTRY_OF_STATE = {"SOL": "SO", "CYN": "CY", "KAB": "KZ"}

# Countries whose layer holds second-level areas (counties, departments, provinces): GeoNames first-level
# code -> name of the first-level region, which is then the union of its parts.
FIRST_LEVEL = {
    "GB": {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"},
    "FR": {
        "11": "Île-de-France", "24": "Centre-Val de Loire", "27": "Bourgogne-Franche-Comté", "28": "Normandy",
        "32": "Hauts-de-France", "44": "Grand Est", "52": "Pays de la Loire", "53": "Brittany",
        "75": "Nouvelle-Aquitaine", "76": "Occitanie", "84": "Auvergne-Rhône-Alpes",
        "93": "Provence-Alpes-Côte d'Azur", "94": "Corsica",
    },
    "IT": {
        "01": "Abruzzo", "02": "Basilicata", "03": "Calabria", "04": "Campania", "05": "Emilia-Romagna",
        "06": "Friuli Venezia Giulia", "07": "Lazio", "08": "Liguria", "09": "Lombardy", "10": "Marche",
        "11": "Molise", "12": "Piedmont", "13": "Apulia", "14": "Sardinia", "15": "Sicily", "16": "Tuscany",
        "17": "Trentino-Alto Adige", "18": "Umbria", "19": "Aosta Valley", "20": "Veneto",
    },
    "ES": {
        "07": "Balearic Islands", "27": "La Rioja", "29": "Madrid", "31": "Murcia", "32": "Navarre",
        "34": "Asturias", "39": "Cantabria", "51": "Andalusia", "52": "Aragon", "53": "Canary Islands",
        "54": "Castilla-La Mancha", "55": "Castille and León", "56": "Catalonia", "57": "Extremadura",
        "58": "Galicia", "59": "Basque Country", "60": "Valencia", "CE": "Ceuta", "ML": "Melilla",
    },
    "BE": {"BRU": "Brussels Capital", "VLG": "Flanders", "WAL": "Wallonia"},
    "BF": {
        "01": "Boucle du Mouhoun", "02": "Cascades", "03": "Centre", "04": "Centre-Est", "05": "Centre-Nord",
        "06": "Centre-Ouest", "07": "Centre-Sud", "08": "Est", "09": "Hauts-Bassins", "10": "Nord",
        "11": "Plateau-Central", "12": "Sahel", "13": "Sud-Ouest",
    },
}

# The law of Burkina Faso, not a vote of the few places known there, puts a province into its region.
REGION_OF_PROVINCE = {
    "01": "Balé Banwa Kossi Mouhoun Nayala Sourou", "02": "Comoé Léraba", "03": "Kadiogo",
    "04": "Boulgou Koulpélogo Kouritenga", "05": "Bam Namentenga Sanmatenga",
    "06": "Boulkiemdé Sanguié Sissili Ziro", "07": "Bazèga Nahouri Zoundwéogo",
    "08": "Gnagna Gourma Komondjari Kompienga Tapoa", "09": "Houet Kénédougou Tuy",
    "10": "Loroum Passoré Yatenga Zondoma", "11": "Ganzourgou Kourwéogo Oubritenga",
    "12": "Oudalan Séno Soum Yagha", "13": "Bougouriba Ioba Noumbiel Poni",
}
# Codes that the vote gets wrong, because places have moved between regions.
_CODE = {("DZ", "Tipaza"): "55", ("MR", "Inchiri"): "12"}
# Regions that are newer than the layer: GeoNames places carry their codes already.
NEWER = {("ML", "12070577"): "Ménaka", ("ML", "12070575"): "Taoudénit"}

PROVINCE_SPELLING = {"Komoé": "Comoé", "Mou Houn": "Mouhoun", "Bazéga": "Bazèga"}
_NAME = {
    ("DZ", "Tamanghasset"): "Tamanrasset", ("DZ", "Alger"): "Algiers", ("UA", "Zaporizhzhya"): "Zaporizhzhia",
    ("UA", "Odessa"): "Odesa", ("UA", "Khmel'nyts'kyy"): "Khmelnytskyi", ("UA", "Vinnytsya"): "Vinnytsia",
    ("SY", "Dar`a"): "Daraa", ("SY", "Ar Raqqah"): "Raqqa", ("SY", "Dayr Az Zawr"): "Deir ez-Zor",
    ("SY", "Hasaka (Al Haksa)"): "Hasakah", ("SY", "Homs (Hims)"): "Homs", ("IQ", "Ninawa"): "Nineveh",
    ("IQ", "Arbil"): "Erbil", ("IQ", "Al-Anbar"): "Anbar", ("IQ", "Al-Basrah"): "Basra",
    ("IQ", "Sala ad-Din"): "Saladin",
}


@dataclasses.dataclass
class Region:
    country: str
    name: str
    other_names: tuple
    shape: object
    level: int = 1
    code: str = ""
    parent: str = ""

    @property
    def admin1(self):
        return self.parent if self.level == 2 else self.name


class RegionLayer:
    """The regions with their GeoNames first-level codes, which are those of most places inside each."""

    def __init__(self, cache, cities):
        file, self.version = place_inputs.world_map(cache)
        self.regions = [r for r in map(_region, _rows(file)) if r]
        self.country_rows = place_inputs.read_layer(file, "countries", ["iso_a2", "name", "iso_a3"])
        self.tree = shapely.STRtree([r.shape for r in self.regions])
        self.index_of = self._locate(cities)
        self._vote(cities)
        self.name_of_code = {}
        for region in self.regions:
            self.name_of_code.setdefault((region.country, region.code), region.admin1)
        self.name_of_code.update(NEWER)

    def _locate(self, cities):
        """For each city the number of the region that holds it, or the nearest of its country in 20 km."""
        points = shapely.points([(c["longitude"], c["latitude"]) for c in cities])
        found = numpy.full(len(cities), -1)
        self.containing = 0
        for city, region in sorted(self.tree.query(points, predicate="intersects").T.tolist()):
            if found[city] < 0 and self.regions[region].country == cities[city]["countrycode"]:
                found[city] = region
                self.containing += 1
        left = numpy.flatnonzero(found < 0)
        best = {}
        # 0.5° of longitude is 20 km or more up to 68° of latitude.
        for number, region in self.tree.query(points[left], predicate="dwithin", distance=0.5).T.tolist():
            city = int(left[number])
            if self.regions[region].country != cities[city]["countrycode"]:
                continue
            metres = _metres(points[city], self.regions[region].shape)
            if metres <= 20_000 and (metres, region) < best.get(city, (20_001, 0)):
                best[city] = (metres, region)
        for city, (_, region) in best.items():
            found[city] = region
        self.nearby = len(best)
        return found

    def _vote(self, cities):
        votes = collections.defaultdict(collections.Counter)
        for city, region in zip(cities, self.index_of):
            if region >= 0 and city["admin1code"] and (city["countrycode"], city["admin1code"]) not in NEWER:
                votes[int(region)][city["admin1code"]] += 1
        provinces = {fold(n): code for code, names in REGION_OF_PROVINCE.items() for n in names.split()}
        for number, region in enumerate(self.regions):
            if votes[number]:
                region.code = min(votes[number], key=lambda code: (-votes[number][code], code))
            region.code = _CODE.get((region.country, region.name), region.code)
            if region.country == "BF":
                region.code = provinces[fold(region.name)]
            if region.country in FIRST_LEVEL:
                region.level = 2
                region.parent = FIRST_LEVEL[region.country].get(region.code, "")

    def admin_names(self, number, city):
        """(admin1, admin2) of a city of the list the layer was made with."""
        newer = NEWER.get((city["countrycode"], city["admin1code"]))
        region = self.regions[self.index_of[number]] if self.index_of[number] >= 0 else None
        if newer or region is None:
            return newer or self.name_of_code.get((city["countrycode"], city["admin1code"]), ""), ""
        if region.level == 1:
            return region.name, ""
        named = FIRST_LEVEL[region.country].get(city["admin1code"]) or region.parent
        return named, region.name


def _rows(file):
    return place_inputs.read_layer(
        file, "states_provinces", ["iso_a2", "name", "gn_name", "adm0_a3", "gu_a3"])


def _region(row):
    shape, values = row
    name = values["name"]
    country = (_COUNTRY_OF_UNIT.get(values["gu_a3"]) or _COUNTRY_OF_STATE.get(values["adm0_a3"])
               or _COUNTRY_OF_NAME.get(name) or values["iso_a2"])
    if not name or len(country or "") != 2 or country == "-1":
        return None
    name = PROVINCE_SPELLING.get(name, name)
    chosen = _NAME.get((country, name)) or (name.replace("'", "") if country == "UA" else name)
    others = tuple(o for o in (values["name"], values["gn_name"]) if o)
    return Region(country, chosen, others, shape)


def _metres(point, shape):
    """Planar distance on the local scale: good to a percent over 20 km, which is all it decides."""
    near = shapely.shortest_line(point, shape)
    (x0, y0), (x1, y1) = near.coords
    east = (x1 - x0) * numpy.cos(numpy.radians((y0 + y1) / 2))
    return float(numpy.hypot(east, y1 - y0) * 111_195)
