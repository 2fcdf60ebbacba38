#!/usr/bin/env python3
"""Derive the default boundary sets of Gazetteer/boundaries/ from public packages.

    pip download --no-deps --only-binary :all: --platform manylinux2014_x86_64 --python-version 311 \
        timezonefinder==6.5.9 tzdata==2025.2
    apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb qgis      # 3.22.16, Debian 12
    pip install numpy==2.4.6 shapely==2.2.0                                   # GEOS 3.14
    derive_boundaries.py --timezonefinder timezonefinder-6.5.9-*.whl --tzdata tzdata-2025.2-*.whl \
        --world-map qgis/usr/share/qgis/resources/data/world_map.gpkg --out Gazetteer/boundaries

Reads
* timezonefinder 6.5.9: time-zone polygons of timezone-boundary-builder 2025b, made of OpenStreetMap
  administrative boundaries (ODbL 1.0);
* tzdata 2025.2: `zone.tab`, which country each zone belongs to (public domain);
* qgis-common 3.22.16: `world_map.gpkg`, Natural Earth 1:10m generalised to four decimals (public domain).

Writes
* lines_openstreetmap.geojson    country lines of OpenStreetMap, on land (ODbL 1.0)
* lines_natural_earth.geojson    all other lines: coasts, regions, the other country lines (public domain)
* countries.tsv, regions.tsv     what the codes on the two sides of a line mean

A map is its lines: each line is written once, with the region on its left and on its right (none: the sea). Regions
are the faces between the lines, countries are their regions, a border is the lines between two countries. So no gap
or overlap can be, the two licences stay apart, and the files are half as large as polygons.

How: all lines (OpenStreetMap country lines on land, simplified within 10 or 50 m; Natural Earth's coasts; its country
lines where OpenStreetMap's are not used; its region lines) are noded together once on a grid of 1e-5 degree. The
faces are labelled with country and region; lines with the same label on both sides are dropped.

* A country is taken from OpenStreetMap when its zones cover Natural Earth's polygon and nothing else: the part
  of the symmetric difference on land that is wider than 0.08 degree is under 1 % of the country.
* Time-zone polygons reach 12 nautical miles into the sea: they are cut at Natural Earth's coast.
* Country lines of OpenStreetMap win. Land between such a line and Natural Earth's goes to the country (and there to
  the region) with which it shares the longest edge; where two regions meet at such a strip it is cut there, by
  the shortest segment to the country line.

The same input gives the same bytes.
"""

import argparse
import json
import re
import sqlite3
import unicodedata
import zipfile
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapely

from region_layer import FIRST_LEVEL, PROVINCE_SPELLING, REGION_OF_PROVINCE

GRID = 1e-5  # degree: the resolution of the output, at most 0.8 m of displacement
METRES_PER_DEGREE = 111_700.0  # the longest degree on the ellipsoid: metres / this is never too much
FINE, COARSE = 10.0, 50.0  # metres: Douglas-Peucker tolerance for the Sahel and its neighbours, and elsewhere
FINE_COUNTRIES = set("ML DZ NE BF MR SN GN CI TD LY NG BJ TG GH".split())
OSM_ACCURACY, NE_ACCURACY = 100, 2000  # metres

# Zones whose country in zone.tab is not the one that the line of the United Nations gives.
ZONE_COUNTRY = {"Europe/Simferopol": "UA"}
# Territories that Natural Earth draws as part of a country; drawn so here too.
PART_OF = dict(GF="FR", GP="FR", MQ="FR", RE="FR", YT="FR", SJ="NO", BQ="NL", CX="AU", CC="AU", TK="NZ", VA="IT")
# Regions that Natural Earth gives to no ISO country, by its name of the holder.
UNCODED = {
    "Somaliland": "SO", "Northern Cyprus": "CY", "Dhekelia Sovereign Base Area": "CY",
    "Akrotiri Sovereign Base Area": "CY", "US Naval Base Guantanamo Bay": "CU", "Baykonur Cosmodrome": "KZ",
    "Indian Ocean Territories": "AU", "Clipperton Island": "FR", "Siachen Glacier": "IN",
}
# Compared together, because Natural Earth divides the same land in another way.
TOGETHER = [{"MA", "EH"}, {"UA", "RU"}]
# Natural Earth's short map labels, written out.
NAMES = {
    "AG": "Antigua and Barbuda", "BA": "Bosnia and Herzegovina", "BL": "Saint Barthélemy",
    "CD": "Democratic Republic of the Congo", "CF": "Central African Republic", "CG": "Republic of the Congo",
    "CK": "Cook Islands", "CV": "Cape Verde", "DO": "Dominican Republic", "EH": "Western Sahara",
    "FK": "Falkland Islands", "FO": "Faroe Islands", "GQ": "Equatorial Guinea",
    "GS": "South Georgia and the South Sandwich Islands", "HM": "Heard Island and McDonald Islands",
    "IO": "British Indian Ocean Territory", "KN": "Saint Kitts and Nevis", "KY": "Cayman Islands",
    "MF": "Saint Martin", "MH": "Marshall Islands", "MK": "North Macedonia", "MO": "Macau",
    "MP": "Northern Mariana Islands", "PF": "French Polynesia", "PM": "Saint Pierre and Miquelon",
    "PN": "Pitcairn Islands", "SB": "Solomon Islands", "SS": "South Sudan", "SZ": "Eswatini",
    "TC": "Turks and Caicos Islands", "TF": "French Southern Territories",
    "UM": "United States Minor Outlying Islands", "US": "United States",
    "VC": "Saint Vincent and the Grenadines", "WF": "Wallis and Futuna", "VI": "United States Virgin Islands",
}
ISO3 = {"XK": "XKX"}

OSM = {
    "source": "OpenStreetMap contributors, by timezone-boundary-builder in timezonefinder 6.5.9",
    "licence": "ODbL-1.0", "vintage": "2025", "accuracy_m": OSM_ACCURACY,
}
NATURAL_EARTH = {
    "source": "Natural Earth 1:10m, generalised, in qgis-common 3.22.16",
    "licence": "public domain", "vintage": "2019", "accuracy_m": NE_ACCURACY,
}
# The division into regions that Natural Earth still shows, where it is known to be older.
VINTAGES = {"ML": "1991-2016", "BF": "2001-2025"}


def zone_polygons(wheel):
    """The time zones, as (zone name, polygon), from the binary files of timezonefinder 6."""
    archive = zipfile.ZipFile(wheel)
    array = lambda name, kind: np.frombuffer(archive.read(f"timezonefinder/{name}"), kind)
    names = json.loads(archive.read("timezonefinder/timezone_names.json"))
    registry = json.loads(archive.read("timezonefinder/hole_registry.json"))

    def rings(prefix, kind):
        counts = array(f"{prefix}_coord_amount.bin", kind).astype(np.int64)
        data = array(f"{prefix}_data.bin", "<i4")
        starts = np.concatenate([[0], np.cumsum(counts)]) * 2  # all longitudes of a ring, then all latitudes
        return [data[s : s + 2 * n].reshape(2, n).T for s, n in zip(starts, counts)]

    outer, inner = rings("poly", "<u4"), rings("hole", "<u2")
    for index, zone in enumerate(array("poly_zone_ids.bin", "<u2")):
        count, first = registry.get(str(index), (0, 0))
        yield names[zone], shapely.Polygon(outer[index] / 1e7, [r / 1e7 for r in inner[first : first + count]])


def zone_countries(wheel):
    """The country code of each zone, by tzdata's zone.tab."""
    table = zipfile.ZipFile(wheel).read("tzdata/zoneinfo/zone.tab").decode()
    rows = [line.split("\t") for line in table.splitlines() if line and line[0] != "#"]
    return {row[2]: row[0] for row in rows} | ZONE_COUNTRY


def geopackage_geometry(blob):
    """The geometry of a GeoPackage blob: its header, with an envelope of 0 to 64 bytes, then WKB.

    world_map.gpkg cuts the world at 179.9 degrees and 89.9 south; the cut is moved out to where it belongs.
    """
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    geometry = shapely.from_wkb(blob[8 + envelope :])

    def stretched(points):
        x = np.where(np.abs(points[:, 0]) > 179.8999, np.copysign(180, points[:, 0]), points[:, 0])
        return np.stack([x, np.where(points[:, 1] < -89.8999, -90, points[:, 1])], axis=1)

    return shapely.make_valid(shapely.transform(geometry, stretched))


def natural_earth(path):
    """Countries by code (name, ISO3, geometry), and regions (country code, names, FIPS code, geometry)."""
    database = sqlite3.connect(path)
    countries, regions = {}, []
    for code, name, iso3, blob in database.execute("select iso_a2, NAME, ISO_A3, geom from countries order by 1"):
        if name:
            countries[code] = (NAMES.get(code, name), ISO3.get(code, iso3), geopackage_geometry(blob))
    query = "select iso_a2, admin, name, woe_name, gn_name, fips, geom from states_provinces order by 1, 3, fid"
    for code, admin, name, woe, gn, fips, blob in database.execute(query):
        code = UNCODED.get(admin) if code == "-1" else PART_OF.get(code, code)
        if code in countries:
            names = list(dict.fromkeys(n for n in (name, woe, gn) if n)) or [countries[code][0]]
            regions.append((code, names, fips, geopackage_geometry(blob)))
    regions = first_level(regions)
    extra = defaultdict(list)
    for code, names, fips, geometry in regions:
        extra[code].append(geometry)
    for code, parts in extra.items():  # what UNCODED and PART_OF add
        name, iso3, geometry = countries[code]
        countries[code] = (name, iso3, shapely.union_all([geometry] + parts))
    return countries, regions


def first_level(regions):
    """The regions, with the provinces of Burkina Faso, which Natural Earth has in place of them, joined."""
    region_of = {province: code for code, names in REGION_OF_PROVINCE.items() for province in names.split()}
    parts, result = defaultdict(list), []
    for code, names, fips, geometry in regions:
        if code == "BF":
            parts[region_of[PROVINCE_SPELLING.get(names[0], names[0])]].append(geometry)
        else:
            result.append((code, names, fips, geometry))
    for number, name in FIRST_LEVEL["BF"].items():
        result.append(("BF", [name], "BF" + number, shapely.union_all(parts[number])))
    return result


def trusted(zones, countries, land):
    """The countries whose zones are the country and nothing else (see the module's text)."""
    coarse = {}
    for code, parts in zones.items():
        simple = [shapely.make_valid(shapely.simplify(p, 0.002)) for p in parts]
        coarse[code] = shapely.intersection(shapely.union_all(simple), land)
    groups = TOGETHER + [{c} for c in sorted(countries) if not any(c in g for g in TOGETHER)]
    result = set()
    for group in groups:
        if not all(c in coarse for c in group):
            continue
        ours = shapely.union_all([coarse[c] for c in sorted(group)])
        theirs = shapely.union_all([countries[c][2] for c in sorted(group)])
        difference = ours.symmetric_difference(theirs)
        if difference.buffer(-0.04).area < 0.01 * theirs.area and ours.intersection(theirs).area > 0.5 * theirs.area:
            result |= group
        else:
            print("not from OpenStreetMap:", " ".join(sorted(group)),
                  f"{difference.buffer(-0.04).area / theirs.area:.3f}")
    return result


def unique_edges(polygons_by_owner):
    """The edges of polygons on a grid of 1e-7 degree, each once, with the owners on its left and right (-1: none)."""
    starts, ends, owners = [], [], []
    for owner, polygon in polygons_by_owner:
        for ring in shapely.get_rings(shapely.orient_polygons(polygon)):  # the interior is on the left
            points = np.rint(shapely.get_coordinates(ring) * 1e7).astype(np.int64)
            points = points[np.concatenate([[True], (np.diff(points, axis=0) != 0).any(axis=1)])]
            keys = points[:, 0] * 2**32 + points[:, 1]
            starts.append(keys[:-1])
            ends.append(keys[1:])
            owners.append(np.full(len(keys) - 1, owner))
    a, b, owner = np.concatenate(starts), np.concatenate(ends), np.concatenate(owners)
    low, high, forward = np.minimum(a, b), np.maximum(a, b), a < b
    order = np.lexsort((owner, high, low))
    low, high, owner, forward = low[order], high[order], owner[order], forward[order]
    first = np.concatenate([[True], (low[1:] != low[:-1]) | (high[1:] != high[:-1])])
    index, edge = np.flatnonzero(first), np.cumsum(first) - 1
    left, right = np.full(len(index), -1), np.full(len(index), -1)
    left[edge[forward]] = owner[forward]
    right[edge[~forward]] = owner[~forward]

    def point(key):
        latitude = (key + 2**31) % 2**32 - 2**31
        return np.stack([(key - latitude) // 2**32, latitude], axis=1) / 1e7

    return np.stack([point(low[index]), point(high[index])], axis=1), left, right


def merged(edges):
    """The edges joined to lines that end where not exactly two edges meet; each keeps its direction."""
    return shapely.get_parts(shapely.line_merge(shapely.multilinestrings(shapely.linestrings(edges)), directed=True))


def country_lines(zones, accepted, land):
    """OpenStreetMap's country lines on land, simplified."""
    codes = sorted(zones)
    edges, one, two = unique_edges((i, p) for i, c in enumerate(codes) for p in zones[c])
    use = np.array([c in accepted for c in codes] + [False])
    fine = np.array([c in FINE_COUNTRIES for c in codes] + [False])
    shapely.prepare(land)
    keep = (one != two) & (use[one] | use[two])
    edges, one, two = edges[keep], one[keep], two[keep]
    near = shapely.intersects_xy(land, edges[:, 0]) | shapely.intersects_xy(land, edges[:, 1])
    edges, one, two = edges[near], one[near], two[near]
    is_fine = fine[one] | fine[two]
    lines = []
    for chosen, tolerance in ((is_fine, FINE), (~is_fine, COARSE)):
        arcs = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(shapely.linestrings(edges[chosen]))))
        lines.append(shapely.simplify(arcs, tolerance / METRES_PER_DEGREE, preserve_topology=False))
    return shapely.intersection(np.concatenate(lines), land)


class Labels:
    """Finds which of some labelled polygons holds a point; the first label in order where several do."""

    def __init__(self, labelled):
        parts = [(label, part) for label, g in labelled for part in shapely.get_parts(g)]
        parts = [(label, part) for label, part in parts if part.geom_type == "Polygon"]
        self.labels = [label for label, _ in parts]
        self.polygons = np.array([part for _, part in parts])
        shapely.prepare(self.polygons)
        self.tree = shapely.STRtree(self.polygons)

    def of(self, points):
        """For each point, the sorted labels of the polygons that hold it."""
        found = [[] for _ in points]
        for point, polygon in zip(*self.tree.query(points, predicate="intersects")):
            found[point].append(self.labels[polygon])
        return [sorted(set(f)) for f in found]


def shared_edges(faces):
    """The length that each pair of faces shares, in degrees, and the shared edges: {(i, j): [edges]}."""
    edges, one, two = unique_edges(enumerate(faces))
    pairs = defaultdict(list)
    for k in np.flatnonzero((two >= 0) & (one != two)):
        pairs[(int(one[k]), int(two[k]))].append(k)
    return edges, pairs


def spread(labels, fillable, faces, allowed):
    """Gives each unlabelled face the label of the neighbour with the longest shared edge, in rounds."""
    edges, pairs = shared_edges(faces)
    length = np.linalg.norm(edges[:, 0] - edges[:, 1], axis=1)
    neighbours = defaultdict(list)
    for (i, j), ks in pairs.items():
        neighbours[i].append((j, float(length[ks].sum())))
        neighbours[j].append((i, float(length[ks].sum())))
    open_faces = {i for i in fillable if labels[i] is None}
    while open_faces:
        chosen = {}
        for i in sorted(open_faces):
            score = defaultdict(float)
            for j, shared in neighbours[i]:
                if labels[j] is not None and allowed(i, j):
                    score[labels[j]] += shared
            if score:
                chosen[i] = min(score, key=lambda label: (-score[label], label))
        if not chosen:
            break
        for i, label in chosen.items():
            labels[i] = label
        open_faces -= set(chosen)
    return labels


def cut_strips(faces, countries, regions):
    """Cuts each regionless face where two regions of its country meet at its rim."""
    edges, pairs = shared_edges(faces)
    rims = defaultdict(lambda: defaultdict(list))
    for (i, j), ks in pairs.items():
        for face, other in ((i, j), (j, i)):
            if regions[face] is None and regions[other] is not None and countries[face] == countries[other]:
                rims[face][regions[other]].extend(ks)
    result, parents = [], []
    for i, face in enumerate(faces):
        pieces = [face]
        if len(rims.get(i, ())) > 1:
            points = {r: {tuple(p) for p in edges[ks].reshape(-1, 2)} for r, ks in rims[i].items()}
            inner = set().union(*points.values())
            outer = [p for p in map(tuple, shapely.get_coordinates(face.exterior)) if p not in inner]
            junctions = sorted(p for p in inner if sum(p in s for s in points.values()) > 1)
            cuts = []
            for p in junctions:
                if outer:
                    q = min(outer, key=lambda o: ((o[0] - p[0]) ** 2 + (o[1] - p[1]) ** 2, o))
                    cut = shapely.LineString([p, q])
                    if face.covers(cut):
                        cuts.append(cut)
            if cuts:
                pieces = list(shapely.get_parts(shapely.polygonize(
                    [shapely.union_all([face.boundary] + cuts)])))
                pieces = [p for p in pieces if face.contains(p.representative_point())]
        result += pieces
        parents += [i] * len(pieces)
    return np.array(result), parents


def region_codes(regions):
    """A code for each region: country.FIPS digits where unique (as GeoNames has them), else country.name."""
    count = defaultdict(int)
    for code, _, fips, _ in regions:
        count[(code, fips)] += 1
    result, used = [], set()
    for code, names, fips, _ in regions:
        plain = unicodedata.normalize("NFKD", names[0]).encode("ascii", "ignore").decode().lower()
        slug = re.sub("[^a-z0-9]+", "-", plain).strip("-") or "x"
        tail = fips[2:] if fips and len(fips) == 4 and fips[2:] != "00" and count[(code, fips)] == 1 else slug
        key, n = f"{code}.{tail}", 1
        while key in used:
            n += 1
            key = f"{code}.{tail}-{n}"
        used.add(key)
        result.append(key)
    return result


def arcs(faces, owner, names, countries, accepted):
    """The lines between regions, each once: (left, right, from OpenStreetMap?, points); the sea is on the right."""
    edges, left, right = unique_edges(enumerate(faces))
    owner = np.array(owner + [-1])
    left, right = owner[left], owner[right]
    swap = (left < 0) | ((right >= 0) & (left > right))
    edges[swap] = edges[swap][:, ::-1]
    left, right = np.where(swap, right, left), np.where(swap, left, right)
    groups = defaultdict(list)
    for k in np.flatnonzero(left != right):
        groups[(int(left[k]), int(right[k]))].append(k)
    result = []
    for (a, b), ks in groups.items():
        ours = b >= 0 and countries[a] != countries[b] and not accepted.isdisjoint((countries[a], countries[b]))
        for line in merged(edges[ks]):
            points = np.round(shapely.get_coordinates(line), 5).tolist()
            result.append((names[a], names[b] if b >= 0 else None, ours, points))
    return sorted(result, key=lambda arc: (arc[0], arc[1] or "", arc[3]))


def write_lines(path, source, lines):
    """Writes lines as GeoJSON: the source in the head, then one feature per line of text."""
    short = lambda v: int(v) if v == int(v) else v
    with open(path, "w", encoding="utf-8") as out:
        head = json.dumps({"type": "FeatureCollection", **source}, ensure_ascii=False)
        out.write(head[:-1] + ', "features": [\n')
        rows = [json.dumps({
            "type": "Feature", "properties": {"left": left, "right": right},
            "geometry": {"type": "LineString", "coordinates": [[short(x), short(y)] for x, y in points]},
        }, separators=(",", ":")) for left, right, _, points in lines]
        out.write(",\n".join(rows) + "\n]}\n")
    print(path.name, len(rows), "lines", sum(len(l[3]) for l in lines), "points", path.stat().st_size, "bytes")


def write_table(path, comment, header, rows):
    """Writes a table of tab-separated values under a comment."""
    text = "".join(f"# {line}\n" for line in comment) + "\t".join(header) + "\n"
    path.write_text(text + "".join("\t".join(map(str, row)) + "\n" for row in rows), encoding="utf-8")
    print(path.name, len(rows), "rows")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timezonefinder", type=Path, required=True)
    parser.add_argument("--tzdata", type=Path, required=True)
    parser.add_argument("--world-map", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()

    countries, regions = natural_earth(arguments.world_map)
    land = shapely.union_all([g for _, _, g in countries.values()])
    country_of = zone_countries(arguments.tzdata)
    zones = defaultdict(list)
    for zone, polygon in zone_polygons(arguments.timezonefinder):
        # South of 60 degrees are only the sectors that several countries claim of Antarctica.
        if zone in country_of and polygon.bounds[3] > -60:
            zones[PART_OF.get(country_of[zone], country_of[zone])].append(polygon)
    accepted = trusted(zones, countries, land)
    print(len(accepted), "countries from OpenStreetMap,", len(countries) - len(accepted), "from Natural Earth")

    lines = [country_lines(zones, accepted, land), [land.boundary]]
    lines.append([g.boundary for c, (_, _, g) in sorted(countries.items()) if c not in accepted])
    lines.append([g.boundary for _, _, _, g in regions])
    network = shapely.union_all(np.concatenate(lines), grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(network)))
    points = shapely.point_on_surface(faces)
    inland = shapely.intersects(land, points)
    faces, points = faces[inland], points[inland]
    print(len(faces), "faces")

    by_zone = Labels((c, p) for c in sorted(accepted) for p in zones[c]).of(points)
    by_country = Labels((c, g) for c, (_, _, g) in sorted(countries.items())).of(points)
    label = [None] * len(faces)
    for i, (fine, coarse) in enumerate(zip(by_zone, by_country)):
        both = [c for c in fine if c in coarse]
        rest = [c for c in coarse if c not in accepted]
        label[i] = (both or fine or rest or [None])[0]
    spread(label, range(len(faces)), faces, lambda i, j: label[j] not in accepted)
    for i, coarse in enumerate(by_country):
        label[i] = label[i] or (coarse or [None])[0]
    spread(label, range(len(faces)), faces, lambda i, j: True)

    codes = region_codes(regions)
    by_region = Labels((k, g) for k, (_, _, _, g) in enumerate(regions)).of(points)
    region = [next((k for k in ks if regions[k][0] == c), None) for ks, c in zip(by_region, label)]
    faces, parents = cut_strips(faces, label, region)
    label, region = [label[p] for p in parents], [region[p] for p in parents]
    spread(region, range(len(faces)), faces, lambda i, j: label[i] == label[j])

    for i, c in enumerate(label):  # an island without a region of its own: the nearest region of the country
        if c is not None and region[i] is None:
            own = [k for k in range(len(regions)) if regions[k][0] == c]
            region[i] = min(own, key=lambda k: (regions[k][3].distance(faces[i]), k))
    owner = [-1 if k is None else k for k in region]
    lines = arcs(faces, owner, codes, [r[0] for r in regions], accepted)
    present = {c for c in label if c is not None}

    out = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    write_lines(out / "lines_openstreetmap.geojson", OSM, [l for l in lines if l[2]])
    write_lines(out / "lines_natural_earth.geojson", NATURAL_EARTH, [l for l in lines if not l[2]])
    write_table(
        out / "countries.tsv", ["Countries: ISO 3166-1 codes, English name, and whose land border it has."],
        ["code", "iso3", "name", "source"],
        [(c, countries[c][1], countries[c][0], "OpenStreetMap" if c in accepted else "Natural Earth")
         for c in sorted(present)])
    used = sorted({k for k in owner if k >= 0}, key=lambda k: codes[k])
    write_table(
        out / "regions.tsv", ["First-level regions; code: the country's, a point, and GeoNames' (FIPS) code or the name."],
        ["code", "level", "name", "alternate_names", "parent", "vintage"],
        [(codes[k], 1, regions[k][1][0], "|".join(regions[k][1][1:]), regions[k][0],
          VINTAGES.get(regions[k][0], NATURAL_EARTH["vintage"])) for k in used])


if __name__ == "__main__":
    main()
