"""What the tests of the sandbox share."""

import os
import shutil
import subprocess
import sys

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


@pytest.fixture(scope="session")
def as_ordinary_user(bubblewrap):
    """`as_ordinary_user(code)` is what that Python prints where the grader is no root: with the system's own Python if only root may read this one."""
    become = ["setpriv", "--reuid=12345", "--regid=12345", "--clear-groups"] if os.geteuid() == 0 else []
    readable = "import os, sys; os.stat(os.path.realpath(sys.executable))"
    for program in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        if os.path.exists(program) and subprocess.run([*become, program, "-c", readable], capture_output=True).returncode == 0:
            break
    else:
        sentence = f"An ordinary user may start no Python 3.{sys.version_info.minor} here: install the system's, or Python in a folder that all may read."
        pytest.fail(sentence, pytrace=False) if os.environ.get("CI") else pytest.skip(sentence)

    def run(code):
        code = f"import sys\nsys.path[:0] = {[path or os.getcwd() for path in sys.path]!r}\n{code}"
        done = subprocess.run([*become, program, "-c", code], capture_output=True, text=True, timeout=120, cwd="/")
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout.strip()

    return run
