#!/usr/bin/env python3
"""make_word_rarity.py REPORTS.jsonl... : derive Gazetteer/merging/word_rarity.tsv, how rare words are in reports.

Each file is a collection of reports, JSON Lines with a `text`. The rarity of a word is the natural logarithm of how many
reports there are for each that has it, endings put aside, in the collection where it is most common; words that are
rarer than LISTED everywhere are left out. Only such counts are kept, nothing of the texts. Files of one kind of report
should be given as one, joined by commas: notes.jsonl news1.jsonl,news2.jsonl"""

import collections
import json
import math
import pathlib
import re
import sys
import unicodedata

TABLE = pathlib.Path(__file__).resolve().parent.parent / "merging" / "word_rarity.tsv"
LISTED = 4.5
FEWEST = 5
ENDINGS = (("ies", "y", 5), ("sses", "ss", 6), ("ing", "", 6), ("ed", "", 5), ("s", "", 4))
DATES = """january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
lundi mardi mercredi jeudi vendredi samedi dimanche""".split()
FRENCH = """au aux avec ce ces cette comme contre d dans de des du elle elles en entre est et etait ete etre eux ont il ils
je l la le les leur leurs lors lui mais meme n ne nous on ou par pas plus pour qu que qui s sa selon ses se si son sont sous
sur un une vers vous y a apres avant dont fait deux trois plusieurs""".split()


def stem(word):
    """The word without its ending, as WordStem does it."""
    for ending, replacement, least in ENDINGS:
        if word.endswith(ending) and len(word) >= least and not (ending == "s" and word.endswith("ss")):
            return word[: -len(ending)] + replacement
    return word


def words(text):
    """The folded words of a text."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return set(re.findall(r"[^\W\d_]+", plain))


def rarities(files):
    """How rare each stem of a collection is, and the words of each."""
    reports, stems, forms = 0, collections.Counter(), collections.defaultdict(set)
    for file in files.split(","):
        for line in open(file, encoding="utf-8"):
            found = words(json.loads(line)["text"])
            reports += 1
            stems.update({stem(word) for word in found})
            for word in found:
                forms[stem(word)].add(word)
    return {s: math.log(reports / n) for s, n in stems.items() if n >= FEWEST}, forms


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    table = {}
    for files in sys.argv[1:]:
        found, forms = rarities(files)
        for s, rarity in found.items():
            for word in forms[s]:
                table[word] = min(rarity, table.get(word, LISTED))
    table = {word: rarity for word, rarity in table.items() if rarity < LISTED}
    table.update({word: 0.5 for word in FRENCH if word not in table})
    table.update({word: 0.0 for word in DATES})
    rows = [f"{word}\t{rarity:.1f}" for word, rarity in sorted(table.items())]
    head = "# Derived by make_word_rarity.py: ln(reports per report that has the word); 0 for parts of dates.\nword\trarity"
    TABLE.write_text("\n".join([head] + rows) + "\n")


if __name__ == "__main__":
    main()
