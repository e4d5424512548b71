"""The course's server where it stands alone, on Kubernetes: it makes its own course, gives out what is new, and serves.

On one machine `migcap classroom` does the first two. There the hub's own image has no migcap, and only this server has the disk.

    python -m migcap.classroom.course_server EDITION [options of jupyterhub-singleuser]

EDITION: the folder with solutions/ and grading/rubrics/. MIGCAP_COURSE says where the course lies, MIGCAP_STUDENTS who is in it
(JSON, pairs of name and full name).
"""

import json
import logging
import os
import sys
from pathlib import Path
from types import SimpleNamespace

from migcap.classroom import course, server
from migcap.classroom.desk.client import Desk
from migcap.errors import MigcapError

GIVEN_OUT = ".given_out.json"
log = logging.getLogger("migcap.course")


def prepare(top, edition, students, desk):
    """Make what the course in `top` lacks, and release what was never released; returns the names of what was."""
    top.mkdir(mode=0o700, parents=True, exist_ok=True)
    course.lay_out(SimpleNamespace(folder=SimpleNamespace(course=top), with_accounts=False), edition)
    course.fill(top, students)
    return course.give_out(desk, top, top / GIVEN_OUT, due={})


def main():
    os.umask(0o077)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    edition = Path(sys.argv.pop(1))
    try:
        given_out = prepare(Path(os.environ["MIGCAP_COURSE"]), edition, json.loads(os.environ.get("MIGCAP_STUDENTS") or "[]"), Desk.of_this_server())
        log.info("Given out: %s", ", ".join(given_out) or "nothing new")
    except MigcapError as error:
        # Trainers can mark, and release by hand, while the desk or a module is being mended.
        log.error("%s", error)
    server.main()


if __name__ == "__main__":
    main()
