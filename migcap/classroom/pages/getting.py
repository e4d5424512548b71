"""Her copy of a module: got from the desk and the learners' edition, and never put in place of one that is hers.

The desk has the assignment as it was released, the learners' edition the lesson. Both are laid together as one small edition,
and `migcap.learner.copies` does with it what it does on a laptop: what she lacks is written, what she has not touched is
refreshed, and beside her own work goes only what is new.
"""

import contextlib
import shutil
import tempfile
from pathlib import Path

from migcap import course, home
from migcap.classroom.pages.page import QUICK
from migcap.classroom.pages.work import NOTEBOOK
from migcap.errors import MigcapError
from migcap.learner import copies
from migcap.learner.country import choose_country


def get(folder, desk):
    """Bring a module's files to her. Returns Sentences, one of them about the desk where it gave none."""
    with _edition([folder], desk, {folder}) as (edition, silence):
        news = copies.prepare(edition)
    if not (home.folder() / folder / NOTEBOOK).exists():
        raise MigcapError(f"There is no assignment for {folder} yet: ask your trainer whether it has been released.")
    return copies.Sentences([*news, *silence])


def restore(folder, desk):
    """Fresh originals, hers kept beside them under the day's date. Returns Sentences."""
    with _edition([folder], desk, {folder}) as (edition, silence):
        return copies.Sentences([*copies.restore(folder, edition), *silence])


def use_country(text, desk):
    """Her country from now on, filled into the copies that she has and has not begun. Returns Sentences."""
    here = [path.parent.name for path in sorted(home.folder().glob(f"*/{NOTEBOOK}"))]
    try:
        given = {one["name"] for one in desk(waits=QUICK).assignments() if one["released_at"]}
    except MigcapError:
        given = set()  # away: to ask it for each would be to wait for each
    with _edition(here, desk, given) as (edition, _):
        return choose_country(text, edition)


@contextlib.contextmanager
def _edition(folders, desk, released_ones):
    """(these modules of the learners' edition, with the files over them that the desk released; why it did not give them, in a list)."""
    with tempfile.TemporaryDirectory(prefix="migcap-edition-") as place:
        edition, silence = Path(place), []
        for folder in folders:
            if (course.learners_edition() / folder).is_dir():
                shutil.copytree(course.learners_edition() / folder, edition / folder)
            if folder not in released_ones:
                continue
            try:
                with tempfile.TemporaryDirectory(prefix="migcap-released-") as released:
                    desk().fetch(folder, released)
                    shutil.copytree(released, edition / folder, dirs_exist_ok=True)
            except MigcapError as error:
                silence.append(f"This is the one that came with the course, because the desk gave none: {error}")
        yield edition, silence
