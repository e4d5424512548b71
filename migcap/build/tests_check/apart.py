"""Whether the tests of a notebook can be judged apart from the learner's code: beside it she could read them, and change how they judge."""

import hashlib
import json
import sys

from migcap.build.tests_check import battery
from migcap.errors import MigcapError
from migcap.grading.engine import Engine
from migcap.grading.sandbox import SandboxUnavailable
from migcap.grading.takes import about, code_cells, is_test

BEHIND_THE_ENGINE = [*battery.BEHIND_THE_TESTS, "grading/engine", "grading/wire"]
BESIDE = ("the test '{}' could be graded only beside the learner's code, where she could read it and change how it judges: let it take and hand over "
          "plain values, and no classes.")
WITHOUT_LINUX = "Whether the tests can be judged apart from the learner's code was not tried: that needs Linux."


def errors(notebook, folder, environment, kept):
    """Sentences. `kept`: [key, sentences] of an earlier run, or []; it is brought up to date."""
    if not any(map(is_test, code_cells(notebook))):
        return []
    now = key(notebook)
    if kept[:1] != [now]:
        if sys.platform != "linux":
            print(WITHOUT_LINUX, file=sys.stderr)
            return []
        kept[:] = [now, found(notebook, folder, environment)]
    return kept[1]


def found(notebook, folder, environment):
    """The teacher's own answers are run as a submission is. They are ours, and need no sandbox."""
    environment = {name: environment[name] for name in ("MIGCAP_DATA", "MIGCAP_ANNEX", "PYTHONHASHSEED") if name in environment}
    try:
        with Engine(sandbox=False, environment=environment) as engine:
            manifest, problems = engine.manifest_of(notebook, folder)
    except SandboxUnavailable as why:
        raise MigcapError(f"The tests in {folder.name} could not be run as a submission's are: {why}") from None
    return [*problems, *map(BESIDE.format, manifest.shared)]


def key(notebook):
    cells = [[about(cell).get("grade_id"), cell.source] for cell in code_cells(notebook)]
    return hashlib.sha256(json.dumps([cells, battery.behind_the_tests(BEHIND_THE_ENGINE), sys.version]).encode()).hexdigest()
