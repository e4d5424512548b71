"""One family handed in as one batch: every attack, every honest twin, and three honest neighbours; and what came of it.

Runs inside the cage (`cage.py`): python -m tests.attacks.batch GRADER FAMILY [NAME ...] prints the outcome as JSON.
With --attacks-only the twins are left out (stock nbgrader needs some seconds for each).
"""

import importlib
import json
import shutil
import sys
import time

import nbformat
from nbgrader.api import Gradebook

from tests.attacks import attack as attacks
from tests.attacks import corpus, course
from tests.attacks.aftermath import Aftermath
from tests.attacks.cage import PLACE, TEMPLATE
from tests.attacks.world import SECRETS, World
from tests.grading import toy

NEIGHBOURS = ("0-amina", "m-bashir", "zz-chen")  # before, among and after the others


def hand_in(world, student, made, change, folder):
    """Write one submission."""
    place = world.course / "submitted" / student / course.ASSIGNMENT
    place.mkdir(parents=True)
    for cell in made.cells:
        cell.source = attacks.filled(cell.source, world.words(student))
    data = change(made) if change else None
    if not isinstance(data, bytes):
        data = json.dumps(made, ensure_ascii=True).encode()
    (place / f"{course.NOTEBOOK}.ipynb").write_bytes(data)
    if folder:
        folder(place, world)


def hand_in_all(world, chosen, twins=True):
    released = nbformat.read(world.course / "release" / course.ASSIGNMENT / f"{course.NOTEBOOK}.ipynb", as_version=4)
    for attack in chosen.values():
        hand_in(world, attack.name, *attacks.dishonest(attack, released))
        if twins:
            hand_in(world, attack.twin_name, *attacks.honest(attack, released))
    for name in NEIGHBOURS:
        made = attacks.notebook(released, {}, course.REFERENCE)
        toy.named(made, "essay").source = "Of my own: " + SECRETS["a neighbour's work"]
        hand_in(world, name, made, None, None)


def in_the_gradebook(world):
    """Something to steal, and who is known before."""
    with Gradebook(f"sqlite:///{world.course / 'gradebook.db'}") as gradebook:
        gradebook.add_student("a-former-student", last_name=SECRETS["the gradebook"])


def all_marks(world):
    """Points for each exercise as the gradebook has them, by student; who has no submission there is not in it."""
    with Gradebook(f"sqlite:///{world.course / 'gradebook.db'}") as gradebook:
        return {submission.student.id: {grade.name: grade.score for notebook in submission.notebooks for grade in notebook.grades}
                for submission in gradebook.assignment_submissions(course.ASSIGNMENT)}


def run(grader, family, names=(), twins=True):
    world = World(PLACE)
    shutil.copytree(TEMPLATE, world.course, dirs_exist_ok=True)
    chosen = {name: attack for name, attack in corpus.family(family).items() if not names or name in names}
    in_the_gradebook(world)
    hand_in_all(world, chosen, twins)
    before = world.shot()
    started = time.monotonic()
    outcome = importlib.import_module(f"tests.attacks.graders.{grader}").grade(world, family)
    seconds = time.monotonic() - started
    aftermath, marks = Aftermath(world, before, outcome), all_marks(world)
    return {
        "seconds": seconds,
        "attacks": {attack.name: {
            "points": total(marks.get(attack.name)), "twin": total(marks.get(attack.twin_name)), "marks": marks.get(attack.name),
            "twin_marks": marks.get(attack.twin_name), "harm": aftermath.harm_of(attack), "note": outcome.notes.get(attack.name, ""),
            "twin_note": outcome.notes.get(attack.twin_name, ""), "errors": aftermath.errors(attack.name),
            "twin_errors": aftermath.errors(attack.twin_name),
        } for attack in chosen.values()},
        "neighbours": {name: marks.get(name) for name in NEIGHBOURS},
        "batch": aftermath.harm_of_nobody(),
        "log": outcome.log[-8000:],
    }


def total(points):
    return None if points is None else sum(points.values())


if __name__ == "__main__":
    answer = sys.stdout
    sys.stdout = sys.stderr
    words = [word for word in sys.argv[1:] if word != "--attacks-only"]
    print(json.dumps(run(*words[:2], words[2:], twins="--attacks-only" not in sys.argv)), file=answer, flush=True)
