#!/usr/bin/env python3
"""fit_weights.py GOLD.jsonl… [--rounds N] [--only NAME,…] [--write]: fits geoparsing/weights.tsv to texts with known places.

Each line of GOLD is {"id", "text", "toponyms": [{"start", "end", "lat", "lon"}]} with offsets in Unicode scalars.
Coordinate ascent: every weight in turn is tried a quarter smaller and larger and a step of 0.2 off; what raises the score by
more than the noise of one toponym stays. The score of a set is the mean of the F1 of spans and the share of gold toponyms
within 161 km, and that of several sets their mean, so that a large set does not outvote a small one. Without --write only the
table of what would change is printed.

Fitted so far on the development sets LGL (588 local news articles) and GeoVirus (229 on epidemics), which are not ours to
publish, and checked against the sentences in Tests/GeoparsingTests, each of which shows why one weight is there. Weights that
no set moves keep the value that its sentence needs. Needs the built command (scripts/map) and no package."""
import argparse, json, math, os, pathlib, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COMMAND = ROOT / ".build/release/incident-mapper"


def kilometres(a, b, c, d):
    a, b, c, d = map(math.radians, (a, b, c, d))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(half)))


def score(gold, found):
    """The mean of the F1 of exact spans and of the share of gold toponyms placed within 161 km."""
    exact = near = wanted = given = 0
    for document in gold:
        asked = {(t["start"], t["end"]): t for t in document["toponyms"] if t["lat"] is not None}
        open_ = [t for t in document["toponyms"] if t["lat"] is None]
        ours = [t for t in found[document["id"]] if t["role"] != "demonym"
                and not any(t["start"] < o["end"] and o["start"] < t["end"] for o in open_)]
        wanted += len(asked)
        given += len(ours)
        for toponym in ours:
            match = asked.get((toponym["start"], toponym["end"]))
            exact += match is not None
            if match and toponym["latitude"] is not None:
                near += kilometres(match["lat"], match["lon"], toponym["latitude"], toponym["longitude"]) <= 161
    return exact / max(1, wanted + given) + near / max(1, wanted) / 2


class Trial:
    """A copy of the tables in which the weights may be changed."""

    def __init__(self, sets, folder):
        self.sets = [(path, [json.loads(line) for line in open(path)]) for path in sets]
        self.data = pathlib.Path(folder)
        for entry in (ROOT / "Gazetteer").iterdir():
            if entry.name != "geoparsing":
                (self.data / entry.name).symlink_to(entry)
        shutil.copytree(ROOT / "Gazetteer/geoparsing", self.data / "geoparsing")
        self.lines = (self.data / "geoparsing/weights.tsv").read_text().splitlines()

    def weights(self):
        rows = [line.split("\t") for line in self.lines if line and not line.startswith("#")]
        return {row[0]: float(row[1]) for row in rows[1:]}

    def text(self, weights):
        rows = []
        for line in self.lines:
            name, *rest = line.split("\t")
            rows.append("\t".join([name, f"{weights[name]:g}", *rest[1:]]) if name in weights else line)
        return "\n".join(rows) + "\n"

    def score(self, weights):
        (self.data / "geoparsing/weights.tsv").write_text(self.text(weights))
        environment = dict(os.environ, INCIDENT_MAPPER_DATA=str(self.data))
        total = 0
        for path, gold in self.sets:
            run = subprocess.run([COMMAND, "geoparse", path], env=environment, capture_output=True, check=True)
            found = {row["id"]: row["toponyms"] for row in map(json.loads, run.stdout.splitlines())}
            total += score(gold, found)
        return total / len(self.sets)

    def least_gain(self):
        """Less than two toponyms of the smallest set is noise."""
        return 1 / min(sum(len(d["toponyms"]) for d in gold) for _, gold in self.sets) / len(self.sets)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("gold", nargs="+")
    options.add_argument("--rounds", type=int, default=2)
    options.add_argument("--only", default="")
    options.add_argument("--write", action="store_true")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(options.gold, folder)
        weights = trial.weights()
        start = dict(weights)
        best = trial.score(weights)
        print(f"score {best:.4f}")
        for _ in range(options.rounds):
            before = best
            for name in [n for n in weights if not options.only or n in options.only.split(",")]:
                value = weights[name]
                for candidate in dict.fromkeys(round(v, 3) for v in (value * 0.75, value * 1.25, value - 0.2, value + 0.2)):
                    tried = trial.score({**weights, name: candidate})
                    if tried > best + trial.least_gain():
                        best, weights[name] = tried, candidate
                if weights[name] != value:
                    print(f"{name}\t{value:g} -> {weights[name]:g}\tscore {best:.4f}", flush=True)
            if best == before:
                break
        print(f"score {best:.4f}, {sum(weights[n] != start[n] for n in weights)} of {len(weights)} weights moved")
        if options.write:
            (ROOT / "Gazetteer/geoparsing/weights.tsv").write_text(trial.text(weights))


main()
