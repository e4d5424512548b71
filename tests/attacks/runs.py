"""One family through one grader, from outside of the cage."""

import functools
import json
import tempfile
from pathlib import Path

from tests.attacks import cage, course

SECONDS = {"stock": 3000, "engine": 900}  # for a family


@functools.cache
def template():
    """The course, made once; every family works on a copy."""
    folder = Path(tempfile.mkdtemp(prefix="attacked-course-"))
    course.make(folder)
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    return folder


def run(grader, family, *names):
    """What `batch.run` found, as it stands in its JSON."""
    done = cage.caged(["tests.attacks.batch", grader, family, *names], template(), SECONDS[grader])
    try:
        return json.loads(done.stdout)
    except ValueError:
        words = (done.stdout + done.stderr).decode("utf-8", "replace")[-3000:]
        raise RuntimeError(f"{grader} did not come to the end of {family} (status {done.returncode}): {words}") from None
