"""What was handed in, looked at before nbgrader opens it.

nbgrader opens and copies whatever lies in a submission's folder. A pipe in the place of a notebook would keep it waiting for ever, a link to a device
would fill the disk, and a link to a file of the trainer's would put that into the learner's copy, where her cells can read it.
"""

import os
import stat
from pathlib import Path

from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException

NO_FILE = "'{}' is a link or no ordinary file, and what is behind it is not opened: ask for the file itself, or take it out of the submission."
TOO_LARGE = "'{}' has {:.0f} MB, and {} MB is the most that is read of a notebook: clear its outputs and pictures."
NO_DATE = "Its timestamp.txt holds no date, and nbgrader grades nothing then: mend the file or remove it, then grade this one again."


def look_through(folder, coursedir):
    """Raises SetAside, with a sentence, for a submission that nbgrader cannot be given."""
    # Here, because the record's own modules import the plugin, which imports this.
    from migcap.grading.record.errors import SetAside
    from migcap.grading.record.files import is_ignored, readable_name
    from migcap.grading.record.notebook import LIMIT

    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_ignored(name, coursedir.ignore)]
        for name in sorted(names):
            is_notebook = name.endswith(".ipynb")
            if is_ignored(name, coursedir.ignore) and not is_notebook:
                continue
            path = Path(place, name)
            state, shown = path.lstat(), readable_name(path.relative_to(folder).as_posix())
            if not stat.S_ISREG(state.st_mode):
                raise SetAside(NO_FILE.format(shown))
            if is_notebook and state.st_size > LIMIT:
                raise SetAside(TOO_LARGE.format(shown, state.st_size / (1 << 20), LIMIT >> 20))
    try:
        coursedir.get_existing_timestamp(str(folder))
    except Exception:  # nbgrader has more than one way to stop at what is no date
        raise SetAside(NO_DATE) from None


def convert_notebooks(converter):
    """nbgrader's own, without the submissions that are set aside. They make the command fail at its end, as others that fail do."""
    from migcap.grading.record.errors import SetAside

    aside = []
    for folder in sorted(converter.assignments):
        try:
            look_through(folder, converter.coursedir)
        except SetAside as reason:
            del converter.assignments[folder]
            aside.append(f"{folder} was set aside: {reason}")
            converter.log.error(aside[-1])
    _of_nbgrader(converter)
    if aside:
        raise NbGraderException(" ".join(aside))


def guard():
    """From now on `nbgrader autograde` and the formgrader look first. nbgrader has a hook there, but passes over what it raises."""
    Autograde.convert_notebooks = convert_notebooks


_of_nbgrader = Autograde.convert_notebooks
