"""No attack gains a point, leaves a trace, or stops or changes another's mark; and every honest twin gets full marks.

Each family is graded in one batch by this project's engine (`batch.py`), inside a cage. `python -m tests.attacks.compare` shows what stock
nbgrader makes of the same.
"""

import functools
import os

import pytest

from tests.attacks import cage, compare, corpus, course, runs

FIGURE = "figure to print"


def _each():
    return [pytest.param(family, attack, id=f"{family}-{attack.name}", marks=pytest.mark.xdist_group(f"attacks {family}")) for family,
            attack in corpus.everything()]


def _families():
    return [pytest.param(family, id=family, marks=pytest.mark.xdist_group(f"attacks {family}")) for family in corpus.FAMILIES]


@functools.cache
def _graded(family):
    return runs.run("engine", family)


@pytest.fixture
def graded():
    """`graded(family)`: what came of the batch; each is graded once."""
    if cage.missing():
        pytest.fail(cage.missing(), pytrace=False) if os.environ.get("CI") else pytest.skip(cage.missing())
    return _graded


@pytest.mark.parametrize("family, attack", _each())
def test_an_attack_gains_nothing_and_does_no_harm(graded, family, attack):
    outcome = graded(family)["attacks"][attack.name]
    points = outcome["points"] or 0
    assert compare.gained(attack, outcome["points"]) == 0, f"{attack.tries} It has {points} points and deserves {attack.deserves}: {outcome['marks']}"
    assert points >= attack.keeps, f"{attack.tries} It costs more than its own exercise: {outcome['marks']} {outcome['errors']}"
    assert not outcome["harm"], f"{attack.tries} It {'; it '.join(outcome['harm'])}."


@pytest.mark.parametrize("family, attack", _each())
def test_the_honest_twin_gets_full_marks(graded, family, attack):
    outcome = graded(family)["attacks"][attack.name]
    assert outcome["twin"] == course.FULL, f"{outcome['twin_marks']} {outcome['twin_errors']}"


@pytest.mark.parametrize("family", _families())
def test_neighbours_keep_their_marks(graded, family):
    outcome = graded(family)
    assert compare.harmed_neighbours(outcome) == [], outcome["log"]


@pytest.mark.parametrize("family", _families())
def test_a_batch_leaves_no_trace(graded, family, record_property):
    outcome = graded(family)
    assert outcome["batch"] == []
    record_property(FIGURE, f"attacks, {family}: {2 * len(outcome['attacks']) + 3} submissions in {outcome['seconds']:.0f} s")


def test_the_corpus_is_as_large_as_was_asked_for():
    names = [attack.name for _, attack in corpus.everything()]
    assert len(names) >= 66 and len(set(names)) == len(names)
    assert all(attack.tries.endswith((".", "?")) for _, attack in corpus.everything())


# One for each way in which harm is seen: a changed file, the network, a process, a secret, a trace of code that ran.
SEEN = {"absolute-path": "changed", "tcp": "reached the network", "schedule": "left a process running", "symlink-read": "a file of the trainer's home",
        "ipython-startup": "left the file"}


@pytest.mark.xdist_group("attacks reaching_out")
def test_without_the_engine_the_same_attacks_do_harm(graded):
    """Stock nbgrader has no sandbox: were nothing seen there, nothing would be seen here either."""
    outcome = runs.run("stock", "reaching_out", "--attacks-only", *SEEN)
    assert {name: [word in " ".join(outcome["attacks"][name]["harm"])] for name, word in SEEN.items()} == {name: [True] for name in SEEN}, outcome["attacks"]


def test_a_gain_and_a_harmed_neighbour_would_be_noticed():
    attack = corpus.family("forging")["builtin-abs"]
    assert compare.gained(attack, 2.0) == 2 and compare.gained(attack, None) == 0
    right = {course.test_id(exercise): points for exercise, (points, _) in course.TESTS.items()} | {"essay": 0}
    wrong = {**right, "test-share": 1.0}
    assert compare.harmed_neighbours({"neighbours": {"one": right, "two": None, "three": wrong}}) == ["two was not graded",
                                                                                                      "three has other marks than are due"]
