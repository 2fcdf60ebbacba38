"""The place table: its columns, how a row is written, and what is kept of a list of alternate names."""

import unicodedata

COLUMNS = (
    "id", "name", "latitude", "longitude", "feature_class", "feature_code", "country_code",
    "admin1_code", "admin1", "admin2", "population", "uncertainty_m", "geonameid", "names", "source",
)

_scripts = {}


def script_of(letter):
    """'latin', 'arabic' or 'other'."""
    known = _scripts.get(letter)
    if known is None:
        name = unicodedata.name(letter, "")
        known = "latin" if name.startswith("LATIN") else "arabic" if name.startswith("ARABIC") else "other"
        _scripts[letter] = known
    return known


def script(name):
    """The one script of a name's letters, or 'other' for none, several or another."""
    found = {script_of(c) for c in name if c.isalpha()}
    return found.pop() if len(found) == 1 else "other"


_ARABIC = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ے": "ي", "ې": "ي",
    "ک": "ك", "ڪ": "ك", "ة": "ه", "ہ": "ه", "ۀ": "ه", "ە": "ه", "ؤ": "و", "ئ": "ي",
})
_LATIN = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h", "ŧ": "t", "ŋ": "n", "ɛ": "e", "ɔ": "o", "ə": "e", "ɖ": "d", "ɗ": "d", "ɓ": "b", "ƙ": "k",
})


def fold(name):
    """Lower case, without marks, without anything but letters and digits: equal folds, equal names."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN))
    return "".join(c for c in decomposed.translate(_ARABIC) if c.isalnum())


def word_key(name):
    """Folds of the words, apart: Gorom-Gorom and Gorom Gorom are one name, Tin Zaouaten and Tinzaouaten two."""
    return " ".join(filter(None, map(fold, name.replace("-", " ").split())))


def clean(text):
    """One line, single spaces, no character that the format needs for itself."""
    text = unicodedata.normalize("NFC", text).replace("\u200c", " ").replace("|", " ")
    return " ".join("".join(c for c in text if unicodedata.category(c) != "Cf").split())


def join_names(primary, alternates, key_of=word_key):
    """Alternates ('fr=Tombouctou' or 'Tombouctou') without those whose key is that of an earlier one or the name."""
    seen, kept = {key_of(primary)}, []
    for alternate in alternates:
        language, separator, bare = alternate.rpartition("=")
        bare = clean(bare)
        key = key_of(bare)
        if len(key) < 2 or key in seen:
            continue
        seen.add(key)
        kept.append(f"{language}{separator}{bare}")
    return "|".join(kept)


def write_table(path, rows, columns=COLUMNS):
    """Write dictionaries as UTF-8 TSV; a missing or None value is an empty cell."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(columns) + "\n")
        for row in rows:
            unknown = set(row) - set(columns)
            if unknown:
                raise ValueError(f"{row.get('id')}: no column {sorted(unknown)}")
            cells = ["" if row.get(c) is None else str(row[c]) for c in columns]
            if any("\t" in cell or "\n" in cell for cell in cells):
                raise ValueError(f"{row.get('id')}: a cell holds a tab or a line break")
            file.write("\t".join(cells) + "\n")


def read_table(path):
    """Rows as dictionaries of strings; lines that begin with # are comments."""
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


def degrees(value):
    """Five decimals at most (about a metre), no trailing zeros."""
    return f"{value:.5f}".rstrip("0").rstrip(".")


def radius_of_population(population):
    """Radius in metres that covers a populated place around its GeoNames point.

    10·√population, so 10 km for a million, between 1,500 m (the usual error of the point of a village)
    and 30 km; 2,000 m where the population is unknown.
    """
    if not population:
        return 2000
    return int(min(max(round(10 * population ** 0.5, -2), 1500), 30000))
