"""nbgrader's own tests of autograde, as they come in its wheel: with its own engine, then with ours in the place of it."""

import os
import re
import subprocess
import sys
import tempfile

from tests.bench.cohorts import REPO

TESTS = "nbgrader.tests.apps.test_nbgrader_autograde"
OURS = ["-p", "tests.grading.engine.switched_in"]
VERDICT = re.compile(r"^(\S+::\S+.*?) (PASSED|FAILED|ERROR|SKIPPED|XFAIL|XPASS)", re.M)


def compare():
    """Print how many tests pass with each; name those that pass with nbgrader's engine alone."""
    theirs, ours = verdicts([]), verdicts(OURS)
    passing = [name for name, verdict in theirs.items() if verdict == "PASSED"]
    lost = [name for name in passing if ours.get(name) != "PASSED"]
    print(f"nbgrader's own tests of autograde: {len(passing)} of {len(theirs)} pass with its engine, and with ours {len(passing) - len(lost)} of these {len(passing)}")
    for name in lost:
        print(f"  not with ours: {name} ({ours.get(name, 'did not run')})")
    return lost


def verdicts(options):
    """{test: verdict}."""
    # nbgrader calls `alembic` and `jupyter` by their names.
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", "")])
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, "-m", "pytest", "--pyargs", TESTS, *options, "-c", os.devnull, "--rootdir", folder, "-v", "-p", "no:cacheprovider"],
                              cwd=folder, env=os.environ | {"PATH": path, "PYTHONPATH": str(REPO)}, text=True, capture_output=True)
    found = dict(VERDICT.findall(done.stdout))
    if not found:
        raise RuntimeError(f"nbgrader's tests did not run:\n{(done.stdout + done.stderr)[-2000:]}")
    return found
