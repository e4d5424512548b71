"""What a course tells the engine, beside nbgrader's own settings: `c.Grading.…` in its nbgrader_config.py."""

from traitlets import Bool, Dict, Integer, List, Unicode
from traitlets.config import Configurable


class Grading(Configurable):
    """How submissions of this course are run."""

    warm_up = Unicode("", help="Python lines that are run once before any submission, so that what they import or load is there at once.").tag(config=True)
    readable = List(Unicode(), help="Files and folders that submissions may read, beside their own folder; relative ones start at the course's root.").tag(config=True)
    environment = Dict(help="Set for the processes of a submission, and for nothing else.").tag(config=True)
    total = Integer(600, help="Seconds for one notebook, all its cells together. `c.Execute.timeout` is the limit for one cell.").tag(config=True)
    sandbox = Bool(True, help="False: without a sandbox, for a machine that has none. Every report then says so.").tag(config=True)
