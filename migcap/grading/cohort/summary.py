"""What a trainer reads after a run: a table, the pitfalls of each exercise, and how to go on. `report` is the same as plain values, for JSON.

The keys of the JSON are those of `report.schema.json` beside this file, which says what each is.
"""

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from migcap.grading.cohort.progress import duration, plain
from migcap.grading.cohort.tally import FAILED, GRADED, LEFT, SET_ASIDE

FORMAT = 1
ALL_GRADED, SOME_NOT, STOPPED = 0, 3, 130
REASONS_SHOWN = 20
PITFALLS_SHOWN = 5
WIDTH_OF_A_FILE = 140
STATUS = {GRADED: "graded", SET_ASIDE: "set_aside", FAILED: "failed", LEFT: "left"}
NO_SANDBOX = "Graded without a sandbox (--no-sandbox, or c.Grading.sandbox = False): the code of every submission could read and change what you can, these marks among it."
SAME_COMMAND = "run the same command again"
WITHOUT_REGRADE = "run the same command without --regrade"
FROM_THE_START = "run the same command again, from the start,"
SHARED = "Ran beside the learner's own code, where a test can be misled: {}."


def exit_status(tally, stopped):
    if stopped:
        return STOPPED
    return SOME_NOT if tally.of(SET_ASIDE) or tally.of(FAILED) else ALL_GRADED


def report(tally, *, assignment, course, workers, sandbox, seconds, stopped, notes=()):
    """The run as plain values."""
    return {
        "format": FORMAT, "assignment": assignment, "course": str(course), "workers": workers, "sandbox": sandbox, "seconds": seconds, "stopped": stopped,
        "exit_status": exit_status(tally, stopped),
        "counts": {"submissions": len(tally.lines), **{name: len(tally.of(status)) for status, name in STATUS.items()},
                   "reused": len(tally.reused), "not_attempted": len(tally.not_attempted)},
        "notes": ([] if sandbox else [NO_SANDBOX]) + list(notes),
        "shared": tally.shared,
        "submissions": [submission(line) for line in sorted(tally.lines, key=lambda line: line.student)],
        "exercises": [{"title": exercise.title, "tests": list(exercise.tests), "right": pitfalls.right, "not_attempted": pitfalls.not_attempted,
                       "pitfalls": [{"advice": text, "count": count} for text, count in pitfalls.most_frequent()]} for exercise, pitfalls in tally.exercises],
    }


def submission(line):
    return {"student": line.student, "status": STATUS[line.status], "reason": line.reason, "points": line.points, "maximum": line.maximum, "reused": line.reused,
            "not_attempted": line.not_attempted, "shared": line.shared, "notes": line.notes, "seconds": line.seconds}


def show(told, stream=None, go_on=SAME_COMMAND):
    """Print a report. `go_on` says what to run where something is left to do."""
    stream = stream or sys.stdout
    if hasattr(stream, "reconfigure"):  # a screen that cannot show a letter shows a question mark, and the rest
        stream.reconfigure(errors="replace")
    console = Console(file=stream, highlight=False)
    if not console.is_terminal:
        console.width = WIDTH_OF_A_FILE
    counts = told["counts"]
    head = f"{told['assignment']}: {counts['submissions']} {'submission' if counts['submissions'] == 1 else 'submissions'} in {duration(told['seconds'])}"
    sentence(console, f"{head}, {told['workers']}.")
    for note in told["notes"]:
        sentence(console, note)
    console.print(figures(counts))
    for status, title in (("set_aside", "Set aside"), ("failed", "Failed to run")):
        reasons(console, title, [line for line in told["submissions"] if line["status"] == status])
    reasons(console, "Notes", [{**line, "reason": " ".join(line["notes"])} for line in told["submissions"] if line["notes"]])
    if told["shared"]:
        tests = ", ".join(f"{test} ({count} {'time' if count == 1 else 'times'})" for test, count in told["shared"].items())
        sentence(console, SHARED.format(tests))
    if counts["graded"]:
        console.print(pitfalls(told["exercises"]))
    if told["stopped"]:
        sentence(console, f"Stopped. What is done is written; {go_on} to go on.")
    elif counts["failed"]:
        sentence(console, f"{go_on[0].upper()}{go_on[1:]} to try those that failed once more; what is done is kept.")


def sentence(console, text):
    console.print(Text(plain(text)), soft_wrap=True)


def figures(counts):
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right")
    table.add_column()
    rows = [("graded", "graded"), ("not_attempted", "  of them not attempted"), ("set_aside", "set aside"), ("failed", "failed to run"),
            ("left", "not reached"), ("reused", "of all these taken from an earlier run")]
    for name, words in rows:
        if counts[name] or name in ("graded", "set_aside", "failed"):
            table.add_row(str(counts[name]), words)
    return table


def reasons(console, title, lines):
    if not lines:
        return
    table = Table(title=title, title_justify="left", show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for line in lines[:REASONS_SHOWN]:
        table.add_row(Text(plain(line["student"])), Text(plain(line["reason"])))
    if len(lines) > REASONS_SHOWN:
        table.add_row("", f"and {len(lines) - REASONS_SHOWN} more: --json FILE holds all of them.")
    console.print(table)


def pitfalls(exercises):
    table = Table(title="Pitfalls", title_justify="left")
    table.add_column("Exercise")
    table.add_column("Right", justify="right")
    table.add_column("Not attempted", justify="right")
    table.add_column("Met", justify="right")
    table.add_column("Pitfall", overflow="fold")
    for exercise in exercises:
        shown = exercise["pitfalls"][:PITFALLS_SHOWN]
        more = len(exercise["pitfalls"]) - len(shown)
        met = [(str(one["count"]), one["advice"]) for one in shown] + ([("", f"and {more} more: --json FILE holds all of them.")] if more else [])
        first, *others = met or [("", "")]
        table.add_row(Text(plain(exercise["title"])), str(exercise["right"]), str(exercise["not_attempted"]), first[0], Text(plain(first[1])))
        for count, advice in others:
            table.add_row("", "", "", count, Text(plain(advice)))
        table.add_section()
    return table
