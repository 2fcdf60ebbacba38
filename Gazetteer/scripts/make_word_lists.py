#!/usr/bin/env python3
"""make_word_lists.py [--cache DIR]: derive common_words.tsv, first_names.tsv and surnames.tsv in Gazetteer/geoparsing.

Inputs: Debian's wamerican-small (SCOWL, public domain) and PyPI's names 0.3.0 (MIT; US Census 1990, public domain).
Hand-made first names of other languages are in first_names_more.tsv and are joined in."""

import argparse
import pathlib
import subprocess
import sys
import zipfile
import tarfile

import place_inputs

TABLES = pathlib.Path(__file__).resolve().parent.parent / "geoparsing"
MALE, FEMALE, LAST = 700, 900, 4000


def american_words(cache):
    """The words of the small American list, one per line."""
    packages = sorted(cache.glob("wamerican-small_*.deb"))
    if not packages:
        subprocess.run(["apt-get", "download", "-q", "wamerican-small"], cwd=cache, check=True)
        packages = sorted(cache.glob("wamerican-small_*.deb"))
    unpacked = cache / packages[-1].stem
    subprocess.run(["dpkg-deb", "-x", str(packages[-1]), str(unpacked)], check=True)
    return (unpacked / "usr/share/dict/american-english-small").read_text().split()


def census(cache):
    """A function that gives the names of one list of the census, the commonest first."""
    archives = sorted(cache.glob("names-0.3.0*"))
    if not archives:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:",
                        "-d", str(cache), "names==0.3.0"], check=True)
        archives = sorted(cache.glob("names-0.3.0*"))
    archive = archives[0]

    def read(name):
        if archive.suffix == ".whl":
            text = zipfile.ZipFile(archive).read(f"names/{name}").decode()
        else:
            with tarfile.open(archive) as tar:
                text = tar.extractfile(f"names-0.3.0/names/{name}").read().decode()
        return [line.split()[0].capitalize() for line in text.splitlines()]

    return read


def write(name, column, words, comment):
    lines = [f"# {comment}", column] + sorted(set(words))
    (TABLES / name).write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache")
    cache = place_inputs.cache_directory(parser.parse_args().cache)
    words = [w for w in american_words(cache) if w.isascii() and w.islower() and w.isalpha() and len(w) > 1]
    read = census(cache)
    more = [line for line in (TABLES / "first_names_more.tsv").read_text().splitlines() if not line.startswith("#")]
    hand_made = [name for line in more[1:] for name in line.split("\t")[1].split("|")]
    write("common_words.tsv", "word", words, "Derived by make_word_lists.py: words that English writes with a small letter.")
    write("first_names.tsv", "name", read("dist.male.first")[:MALE] + read("dist.female.first")[:FEMALE] + hand_made,
          "Derived by make_word_lists.py: first names of people.")
    write("surnames.tsv", "name", read("dist.all.last")[:LAST], "Derived by make_word_lists.py: surnames.")


if __name__ == "__main__":
    main()
