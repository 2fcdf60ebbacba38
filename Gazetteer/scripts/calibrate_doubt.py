#!/usr/bin/env python3
"""calibrate_doubt.py NOTES.jsonl PREDICTED.jsonl: how often another bearer of a name is meant, by how much worse it is and how far off.

NOTES is a set with coded places ({"id", "gold": {"lat", "lon"}}), PREDICTED what `incident-mapper extract --candidates 8 NOTES.jsonl`
prints. From the table come `likelyBeside` and `likelyAround` of Sources/Geoparsing/Resolution/Resolver.swift: up to which difference
of penalties a namesake within 50 km, and one within 160 km, is still meant in one of seven notes or more, so that the uncertainty
region must cover it. They are chosen on the notes of even number and hold on those of odd number; both are printed, and below them
how far the coded point lies from the seat of the commune or cercle that was named in the stead of an unknown village (`commune`
and `cercle` of Sources/IncidentMapping/Pipeline/IncidentLocator.swift). Needs no package."""
import collections, json, math, sys

CLOSE = 10
REACHES = ((50, "within 50 km"), (160, "within 160 km"), (400, "within 400 km"))
STEPS = (0, 0.5, 1, 1.5, 2, 2.5, 3)


def kilometres(a, b, c, d):
    a, b, c, d = map(math.radians, (a, b, c, d))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(half)))


def total(candidate):
    return sum(penalty["size"] for penalty in candidate["penalties"])


def namesakes(toponym, gold):
    """For each other bearer that is no area: how far off, how much worse, whether the coder meant it."""
    chosen = next(c for c in toponym["candidates"] if c["place_id"] == toponym["place_id"])
    for other in toponym["candidates"]:
        distance = kilometres(other["latitude"], other["longitude"], toponym["latitude"], toponym["longitude"])
        if other is chosen or other["feature_class"] == "A" or distance < CLOSE:
            continue
        meant = kilometres(gold["lat"], gold["lon"], other["latitude"], other["longitude"]) <= CLOSE
        yield distance, total(other) - total(chosen), meant


def main():
    notes = [json.loads(line) for line in open(sys.argv[1])]
    found = {row["id"]: row for row in map(json.loads, open(sys.argv[2]))}
    counts, seats = collections.Counter(), collections.defaultdict(list)
    for number, note in enumerate(notes):
        row, gold, half = found[note["id"]], note["gold"], number % 2
        place = row["incidents"][0] if row["incidents"] else {}
        toponym = next((t for t in row["toponyms"] if t["place_id"] and t["place_id"] == place.get("place_id")), None)
        if not toponym or not toponym["candidates"] or toponym["feature_class"] == "A":
            continue
        for distance, worse, meant in namesakes(toponym, gold):
            reach = next((name for limit, name in REACHES if distance < limit), "farther")
            step = max(s for s in STEPS if s <= max(0, worse))
            counts[reach, step, half, meant] += 1
        if toponym["role"] == "container":
            kind = "cercle" if toponym["feature_code"] in ("PPLA", "PPLA2") else "commune"
            seats[kind, half].append(kilometres(gold["lat"], gold["lon"], toponym["latitude"], toponym["longitude"]))
    print("namesake        worse by  meant, even notes  meant, odd notes")
    for reach in [name for _, name in REACHES] + ["farther"]:
        for step in STEPS:
            shares = [(counts[reach, step, half, True], counts[reach, step, half, False]) for half in (0, 1)]
            print(f"{reach:15} {step:>5} up  " + "  ".join(f"{yes:>4} of {yes + no:<9}" for yes, no in shares))
    for (kind, half), distances in sorted(seats.items()):
        distances.sort()
        quantiles = "  ".join(f"{q:.0%} {distances[int(q * (len(distances) - 1))]:.0f} km" for q in (0.5, 0.75, 0.9))
        print(f"{kind}, {('even', 'odd')[half]} notes: {len(distances)}, {quantiles}")


main()
