"""What the tests of the sandbox share."""

import os
import shutil

import pytest

from tests.grading.sandbox.inside import warm


@pytest.fixture(scope="session")
def bubblewrap():
    """Without bubblewrap these tests are skipped with a sentence, and in CI they fail: nothing is skipped there."""
    if shutil.which("bwrap"):
        return
    sentence = "bubblewrap is missing: install it (on Debian and Ubuntu: sudo apt install bubblewrap), then run the tests again."
    if os.environ.get("CI"):
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def parent(bubblewrap):
    """A warm parent in the sandbox."""
    with warm() as parent:
        yield parent


@pytest.fixture
def unguarded(bubblewrap):
    """`unguarded("filter")` is a warm parent whose children lack that guard: there the attack must succeed, or the test of it could not fail."""
    made = []

    def make(*guards):
        parent = warm()
        made.append(parent)
        assert parent._guards >= set(guards)
        parent._guards = parent._guards - set(guards)
        return parent

    yield make
    for parent in made:
        parent.close()
