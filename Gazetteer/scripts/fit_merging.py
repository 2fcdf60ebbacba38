#!/usr/bin/env python3
"""fit_merging.py --pairs PAIRS.jsonl [--notes NOTES.jsonl] [--gazetteer FILE] [--command CMD] [--errors] [--write]

Fits Sources/Incidents/Merging/weights.tsv: a logistic regression on what `incident-mapper compare` finds for and against
each pair of incidents, drawn towards weights that were set by hand and kept to the sign that each kind has by its meaning.

PAIRS: rows {"same", "a": report, "b": report}; reports whose ids agree before the last '-' tell of one event, others do not.
NOTES: reports of which no two tell of one event. The rows of Tests/IncidentMappingTests/Cases/merging.tsv count too: the even
ones are fitted to, the odd ones never. Prints what cross-validation over the events and the odd rows give; --write writes.
Needs numpy and scipy."""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import zlib

import numpy
from scipy.optimize import minimize

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TABLE = ROOT / "Sources/Incidents/Merging/weights.tsv"
CASES = ROOT / "Tests/IncidentMappingTests/Cases/merging.tsv"

# Kind: weight set by hand, least and most that it may be, and the amount that is much of it.
PRIORS = {
    "same_days": (2.0, 1.6, 9, 1), "common_days": (1.6, 0, 1.6, 1), "possible_days": (0.8, -9, 9, 1),
    "day_apart": (-1.5, -9, 0, 1), "undated": (-0.5, -9, 0, 1),
    "other_days": (-4.0, -9, 0, 1), "other_places": (-3.0, -9, 0, 1),
    "same_place": (2.5, 2.2, 9, 1), "same_area": (1.5, 0, 2.2, 1), "same_region": (0.5, -9, 9, 1),
    "within_region": (0.0, -9, 9, 1), "nearby_place": (0.5, -9, 9, 1), "distant_place": (-1.0, -9, 9, 1),
    "unplaced": (-0.5, -9, 9, 1),
    "same_type": (1.0, 0.2, 9, 1), "related_type": (0.5, 0, 9, 1), "other_violence": (-0.3, -9, 9, 1),
    "violence_and_none": (-1.5, -9, -0.6, 1),
    "both_sides": (1.2, 0.4, 9, 1), "one_side": (0.6, 0.2, 9, 1), "other_sides": (-0.8, -9, 0, 1),
    "same_people": (0.2, 0.1, 9, 1),
    "same_figure": (1.2, 0, 9, 1), "same_single": (0.4, 0, 9, 1), "other_figures": (-1.0, -9, 0, 1), "disputed_figures": (-0.2, -9, 0, 1),
    "deaths_in_one": (-1.0, -9, 0, 1),
    "common_places": (0.4, 0.2, 9, 4), "common_names": (1.2, 0.4, 9, 4), "common_numbers": (0.5, 0, 9, 2), "common_words": (1.0, 0, 9, 4),
    "one_text": (3.0, 0, 20, 1), "contained_words": (2.0, 0, 20, 1), "other_names": (-1.5, -9, 0, 6),
    "words_unknown": (1.0, 0, 1, 1),
}
KINDS = list(PRIORS)
SCALE = numpy.array([PRIORS[k][3] for k in KINDS])
CENTRE = numpy.array([PRIORS[k][0] for k in KINDS])
WORDS = [KINDS.index(k) for k in KINDS if set(k.split("_")) & {"words", "names", "numbers", "places", "text"}]
UNKNOWN = KINDS.index("words_unknown")
THRESHOLD = 5.0
STRENGTH = 0.3
CASE_WEIGHT, WORDLESS_WEIGHT = 2, 0.05
# Unlisted pairs whose words agree so far are one text coded twice, for two places or days: neither same nor different.
ONE_TEXT = 0.6


def compared(reports, options):
    """What the command finds for pairs of the reports: their ids and the amounts of each kind."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for report in reports.values():
            file.write(json.dumps({k: report[k] for k in ("id", "published", "source", "text") if k in report}) + "\n")
        file.flush()
        command = [options.command, "compare", file.name]
        if options.gazetteer:
            command += ["--gazetteer", options.gazetteer]
        lines = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.splitlines()
    pairs = {}
    for line in lines:
        row = json.loads(line)
        amounts = collections.Counter({e["kind"]: e["amount"] for e in row["evidence"]})
        key = frozenset((row["first_report"], row["second_report"]))
        pairs.setdefault(key, []).append(numpy.array([amounts[k] for k in KINDS]) / SCALE)
    return pairs


def event(report):
    return report.rpartition("-")[0] or report


class Examples:
    """Amounts, answers, weights, folds, and the pairs that they are of."""

    def __init__(self):
        self.rows, self.answers, self.weights, self.folds, self.keys = [], [], [], [], []

    def add(self, amounts, same, fold, key, is_case=False):
        self.rows.append(amounts)
        self.answers.append(float(same))
        self.weights.append(CASE_WEIGHT if is_case else 1)
        self.folds.append(fold)
        self.keys.append(key)
        if not is_case:
            wordless = amounts.copy()
            wordless[WORDS], wordless[UNKNOWN] = 0, 1
            self.rows.append(wordless)
            self.answers.append(float(same))
            self.weights.append(WORDLESS_WEIGHT)
            self.folds.append(fold)
            self.keys.append(None)

    def arrays(self):
        return (numpy.array(self.rows), numpy.array(self.answers), numpy.array(self.weights), numpy.array(self.folds))


def fold_of(text):
    return zlib.crc32(text.encode()) % 5


def notes(options):
    """Examples of listed pairs, of the unlisted ones between them, and of notes that are all different."""
    examples = Examples()
    rows = [json.loads(line) for line in open(options.pairs)]
    reports = {row[side]["id"]: row[side] for row in rows for side in "ab"}
    listed = {frozenset((row["a"]["id"], row["b"]["id"])): row["same"] for row in rows}
    others = {}
    if options.notes:
        known = {event(i) for i in reports}
        others = {r["id"]: r for r in map(json.loads, open(options.notes)) if r["id"] not in known}
    oneness = KINDS.index("one_text")
    for found in (compared(reports, options), compared(others, options)):
        for key, several in found.items():
            names = {event(i) for i in key}
            same = listed.get(key, len(names) == 1)
            for amounts in several:
                if key in listed or same or amounts[oneness] < ONE_TEXT:
                    examples.add(amounts, same, fold_of(min(names)), key)
    return examples, listed


def cases(options):
    """The pairs of our own table: even rows to fit, odd rows to check."""
    fitted, checked = Examples(), {}
    lines = [l.rstrip("\n").split("\t") for l in open(CASES) if not l.startswith("#")]
    columns = {name: number for number, name in enumerate(lines[0])}
    reports, expected = {}, {}
    for number, fields in enumerate(lines[1:]):
        for side in "ab":
            name = f"case{number}-{side}"
            reports[name] = {"id": name, "published": fields[columns["published_" + side]],
                             "text": fields[columns["text_" + side]]}
        expected[frozenset((f"case{number}-a", f"case{number}-b"))] = (number, fields[columns["expected"]] == "same")
    found = compared(reports, options)
    for key, (number, same) in expected.items():
        if number % 2 == 1:
            checked[key] = (same, found.get(key, []))
        else:
            for amounts in found.get(key, []):
                fitted.add(amounts, same, fold_of(f"case{number}"), key, is_case=True)
    return fitted, checked


def fit(x, y, w):
    """Weights and intercept."""
    sign = 2 * y - 1

    def loss(b):
        margin = sign * (x @ b[1:] + b[0])
        slope = -w * sign / (1 + numpy.exp(margin))
        away = b[1:] - CENTRE
        value = (w * numpy.logaddexp(0, -margin)).sum() + STRENGTH * (away ** 2).sum()
        return value, numpy.concatenate(([slope.sum()], x.T @ slope + 2 * STRENGTH * away))

    bounds = [(None, None)] + [PRIORS[k][1:3] for k in KINDS]
    start = numpy.concatenate(([-THRESHOLD], CENTRE))
    return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x


def measure(answers):
    """Precision, recall and F1 of pairs of (said, true)."""
    answers = list(answers)
    hit = sum(said and true for said, true in answers)
    said, true = sum(s for s, _ in answers), sum(t for _, t in answers)
    p, r = hit / max(said, 1), hit / max(true, 1)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(p + r, 1e-9):.3f}  ({len(answers)} pairs)"


def show(key, score, amounts):
    """One pair that came out wrong."""
    found = "  ".join(f"{k} {a * s:.2f}" for k, a, s in zip(KINDS, amounts, SCALE) if a)
    print(f"  {score:+.1f} {' '.join(sorted(key))}  {found}")


def cross_validate(examples, fitted, listed, errors):
    """What weights that have not seen a pair say of it."""
    x, y, w, folds = examples.arrays()
    cx, cy, cw, _ = fitted.arrays()
    said = {}
    for fold in range(5):
        b = fit(numpy.vstack((x[folds != fold], cx)), numpy.append(y[folds != fold], cy), numpy.append(w[folds != fold], cw))
        for row, key in zip(x[folds == fold], [k for k, f in zip(examples.keys, folds) if f == fold]):
            if key:
                said[key] = max(said.get(key, -99), row @ b[1:] + b[0])
    print("held-out, listed pairs     ", measure((said.get(k, -99) > 0, same) for k, same in listed.items()))
    print("held-out, listed that meet ", measure((said[k] > 0, same) for k, same in listed.items() if k in said))
    true = {k: v for k, v in zip(examples.keys, y) if k}
    shown = {k: x[n] for n, k in enumerate(examples.keys) if k}
    for key in sorted(true, key=sorted) if errors else []:
        if (said[key] > 0) != (true[key] > 0):
            show(key, said[key], shown[key])
    print("held-out, all pairs        ", measure((said[k] > 0, v > 0) for k, v in true.items()))


def write(b):
    """Puts the weights into the table, as they are for amounts that are not scaled."""
    values = {"threshold": -b[0]} | dict(zip(KINDS, b[1:] / SCALE))
    lines = []
    for line in TABLE.read_text().splitlines():
        fields = line.split("\t")
        if fields[0] in values:
            fields[1] = f"{values[fields[0]]:.3f}".rstrip("0").rstrip(".")
        lines.append("\t".join(fields))
    TABLE.write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--notes")
    parser.add_argument("--gazetteer")
    parser.add_argument("--command", default=ROOT / ".build/release/incident-mapper")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", action="store_true", help="list the pairs that come out wrong")
    options = parser.parse_args()
    examples, listed = notes(options)
    fitted, checked = cases(options)
    cross_validate(examples, fitted, listed, options.errors)
    x, y, w, _ = examples.arrays()
    cx, cy, cw, _ = fitted.arrays()
    b = fit(numpy.vstack((x, cx)), numpy.append(y, cy), numpy.append(w, cw))
    said = lambda rows: any(row @ b[1:] + b[0] > 0 for row in rows)
    print("even cases (fitted)        ", measure((row @ b[1:] + b[0] > 0, same > 0) for row, same in zip(cx, cy)))
    print("odd cases (never fitted)   ", measure((said(rows), same) for same, rows in checked.values()))
    for key, (same, rows) in checked.items() if options.errors else []:
        if said(rows) != same:
            show(key, max((row @ b[1:] + b[0] for row in rows), default=-99), rows[0] if rows else CENTRE * 0)
    for key, row, same in zip(fitted.keys, cx, cy) if options.errors else []:
        if (row @ b[1:] + b[0] > 0) != (same > 0):
            show(key, row @ b[1:] + b[0], row)
    print(f"threshold {-b[0]:.2f}", "  ".join(f"{k} {v:.2f}" for k, v in zip(KINDS, b[1:])))
    if options.write:
        write(b)


if __name__ == "__main__":
    sys.exit(main())
