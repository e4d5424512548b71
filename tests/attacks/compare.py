"""The two columns side by side: what each attack gains, and what harm it does, under stock nbgrader and under this project's engine.

    python -m tests.attacks.compare [--engine-only] [--json FILE] [FAMILY ...]

Stock nbgrader needs about an hour for all of it, in a cage (see `cage.py`); it grades the attacks without their twins.
"""

import argparse
import json
import sys

from tests.attacks import cage, corpus, course, runs


def gained(attack, points):
    """Points above what the work deserves."""
    return max(0.0, (points or 0.0) - attack.deserves)


def column(grader, family, attacks):
    """For each attack of a family: points gained and harm done; and what cannot be laid at one attack's door."""
    outcome = runs.run(grader, family, *(["--attacks-only"] if grader == "stock" else []))
    rows = {name: {"gained": gained(attack, outcome["attacks"][name]["points"]), "harm": outcome["attacks"][name]["harm"]} for name,
            attack in attacks.items()}
    return rows, harmed_neighbours(outcome), outcome


def harmed_neighbours(outcome):
    """Sentences about neighbours whose marks are not those of honest work."""
    right = {course.test_id(exercise): points for exercise, (points, _) in course.TESTS.items()} | {"essay": 0}
    return [f"{name} was not graded" if marks is None else f"{name} has other marks than are due" for name, marks in outcome["neighbours"].items()
            if marks is None or any(marks.get(exercise) != points for exercise, points in right.items())]


def compared(families, graders):
    """Print row after row; returns everything as plain values."""
    told = {}
    print(f"{'attack':42} | " + " | ".join(f"{grader + ': points':>14}  {'harm':60}" for grader in graders))
    for family in families:
        attacks = corpus.family(family)
        columns = {grader: column(grader, family, attacks) for grader in graders}
        print(f"--- {family}")
        for name in attacks:
            row = told[f"{family}/{name}"] = {grader: columns[grader][0][name] for grader in graders}
            print(f"{name:42} | " + " | ".join(f"{row[grader]['gained'] or '':>14}  {'; '.join(row[grader]['harm'])[:60]:60}" for grader in graders),
                  flush=True)
        for grader in graders:
            for sentence in columns[grader][1]:
                print(f"    {grader}: {sentence}")
    return told


def totals(told, graders):
    lines = []
    for grader in graders:
        rows = [row[grader] for row in told.values()]
        paid, harmful = sum(row["gained"] > 0 for row in rows), sum(bool(row["harm"]) for row in rows)
        any_ = sum(row["gained"] > 0 or bool(row["harm"]) for row in rows)
        lines.append(f"{grader}: of {len(rows)} attacks {paid} gain points ({sum(row['gained'] for row in rows):g} of {course.FULL * len(rows)}), {harmful} do harm, {any_} either")
    return lines


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="python -m tests.attacks.compare", description=__doc__.splitlines()[0])
    parser.add_argument("families", nargs="*", metavar="FAMILY", help=f"of {', '.join(corpus.FAMILIES)} (all)")
    parser.add_argument("--engine-only", action="store_true")
    parser.add_argument("--json", metavar="FILE")
    asked = parser.parse_args(arguments)
    unknown = set(asked.families) - set(corpus.FAMILIES)
    if unknown or cage.missing():
        sys.exit(f"There is no family {', '.join(sorted(unknown))}." if unknown else cage.missing())
    graders = ["engine"] if asked.engine_only else ["stock", "engine"]
    told = compared(asked.families or corpus.FAMILIES, graders)
    for line in totals(told, graders):
        print(line)
    if asked.json:
        with open(asked.json, "w") as file:
            json.dump(told, file, indent=1)


if __name__ == "__main__":
    main()
