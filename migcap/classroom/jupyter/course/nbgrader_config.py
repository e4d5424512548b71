"""nbgrader on the course's server: the classroom's own course, marked by our rules, and the desk in place of a shared folder."""

import os
from pathlib import Path

from migcap.classroom.exchange import use
from migcap.data.places import shelf
from migcap.grading.rules import set_rules

c = get_config()  # noqa: F821 (nbgrader provides it)

c.CourseDirectory.course_id = "migcap"
if os.environ.get("MIGCAP_COURSE"):
    c.CourseDirectory.root = os.environ["MIGCAP_COURSE"]
set_rules(c, shelf(), Path(os.environ.get("MIGCAP_COURSE", ""), "rubrics"))
use(c)
