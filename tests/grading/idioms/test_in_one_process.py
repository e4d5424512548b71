"""The idioms themselves are sound: beside the test, in one shell, every right answer passes and every wrong one fails."""

import importlib.util
import json
import os
import subprocess
import sys

import pytest

from tests.grading.idioms.catalogue import IDIOMS
from tests.grading.idioms.idiom import REFUSED, SHARED, SPLIT, cells_of

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this machine has no fork, in which each idiom is tried by itself")


def missing(idiom):
    return bool(idiom.needs) and importlib.util.find_spec(idiom.needs) is None


def case(idiom, answer):
    return {"cells": [*cells_of(idiom.plain), *cells_of(idiom.setup), *cells_of(answer)], "tests": cells_of(idiom.test), "files": idiom.files}


@pytest.fixture(scope="module")
def ask():
    """Asks one child, which has a fork for each case, what comes of it."""
    program = [sys.executable, "-m", "tests.grading.idioms.one_process"]
    with subprocess.Popen(program, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        def outcome(what):
            child.stdin.write(json.dumps(what) + "\n")
            child.stdin.flush()
            return json.loads(child.stdout.readline())

        yield outcome
        child.stdin.close()


def test_there_are_many_idioms_and_no_two_share_a_name():
    assert len(IDIOMS) >= 160
    assert len({idiom.name for idiom in IDIOMS}) == len(IDIOMS)


def test_every_idiom_says_what_is_expected_and_why_if_it_is_not_the_split():
    assert {idiom.expected for idiom in IDIOMS} <= {SPLIT, SHARED, REFUSED}
    assert [idiom.name for idiom in IDIOMS if idiom.expected != SPLIT and not idiom.why] == []


@pytest.mark.parametrize("idiom", IDIOMS, ids=lambda idiom: idiom.name)
def test_beside_the_test_the_right_answer_passes_and_the_wrong_one_fails(idiom, ask):
    if missing(idiom):
        pytest.skip(f"{idiom.needs} is not installed")
    right, wrong = ask(case(idiom, idiom.right)), ask(case(idiom, idiom.wrong))
    assert right["ran"] and right["passed"], right["error"]
    assert not wrong["passed"], "the wrong answer passes"
    assert wrong["ran"], f"the wrong answer should fail in the test, not before it: {wrong['error']}"
