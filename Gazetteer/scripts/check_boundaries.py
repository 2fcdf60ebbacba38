#!/usr/bin/env python3
"""Check Gazetteer/boundaries/: are the regions whole, do known places and lengths come out right?

    pip install numpy==2.4.6 shapely==2.2.0 pyproj==3.7.2
    check_boundaries.py [FOLDER]

Distances are geodesics on WGS 84 to the line densified to 20 m. Exits with 1 when a check fails.
"""

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapely
from pyproj import Geod

GEOD = Geod(ellps="WGS84")
# name, latitude, longitude, country, region, least and greatest distance in km to the Algeria–Mali line
PLACES = [
    ("Tinzaouatene", 19.9486, 2.9678, "ML", "Kidal", 0.3, 0.6),
    ("In-Khalil", 21.19006, 1.04303, "ML", "Kidal", 0.3, 0.7),
    ("In-Afarak", 21.3069, 0.6628, "ML", "Kidal", 11.4, 13.4),
    ("Kidal", 18.44345, 1.40921, "ML", "Kidal", 194.9, 196.9),
    ("Tin Zaouatine", 19.9536, 2.9700, "DZ", "Adrar", 0.0, 0.6),
    ("Bordj Badji Mokhtar", 21.325, 0.9461, "DZ", "Adrar", 0.0, 30.0),
]
LENGTHS = [("DZ-ML", 1366, 2)]  # km


def table(path):
    lines = [l for l in path.read_text(encoding="utf-8").splitlines() if not l.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent / "boundaries")
    regions = {r["code"]: r for r in table(folder / "regions.tsv")}
    sides, borders = defaultdict(list), defaultdict(list)
    for name in ("lines_openstreetmap.geojson", "lines_natural_earth.geojson"):
        for feature in json.loads((folder / name).read_text(encoding="utf-8"))["features"]:
            line = shapely.LineString(feature["geometry"]["coordinates"])
            left, right = feature["properties"]["left"], feature["properties"]["right"]
            for code in (left, right):
                sides[code].append(line)
            if right and regions[left]["parent"] != regions[right]["parent"]:
                borders["-".join(sorted((regions[left]["parent"], regions[right]["parent"])))].append(line)
    sides.pop(None)
    failures = []

    def check(ok, text):
        print("ok  " if ok else "FAIL", text)
        failures.extend([] if ok else [text])

    polygons = {}
    for code, lines in sides.items():
        # Noded first: a region may touch itself in the middle of a line.
        polygons[code] = shapely.make_valid(shapely.build_area(shapely.union_all(lines)))
        if polygons[code].is_empty:
            check(False, f"{code} makes no area")
    check(set(polygons) == set(regions), f"{len(polygons)} regions are closed by their lines")
    coverage = np.array([polygons[c] for c in sorted(polygons)])
    check(shapely.coverage_is_valid(coverage), "no gap, no overlap")

    for name, latitude, longitude, country, region, least, greatest in PLACES:
        point = shapely.Point(longitude, latitude)
        held = [c for c in sorted(polygons) if polygons[c].intersects(point)]
        points = shapely.get_coordinates(shapely.segmentize(shapely.multilinestrings(borders["DZ-ML"]), 0.0002))
        distance = GEOD.inv(*np.broadcast_arrays(longitude, latitude, points[:, 0], points[:, 1]))[2].min() / 1000
        ok = [regions[c]["parent"] for c in held] == [country] and regions[held[0]]["name"] == region
        check(ok and least <= distance <= greatest, f"{name}: {held}, {distance:.3f} km from Algeria–Mali")
    for code, length, tolerance in LENGTHS:
        measured = sum(GEOD.geometry_length(l) for l in borders[code]) / 1000
        check(abs(measured - length) <= tolerance, f"{code} measures {measured:.1f} km")
    print(len(borders), "borders,", sum(len(l.coords) - 1 for ls in borders.values() for l in ls), "segments")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
