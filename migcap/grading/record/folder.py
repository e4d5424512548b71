"""The autograded folder of a submission: what nbgrader leaves there, laid out in a new place before it takes the old one's."""

import json
import os
import shutil
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4.nbjson import BytesEncoder
from nbformat.v4.rwbase import split_lines, strip_transient

from migcap.grading.record.files import regular_files
from migcap.grading.sandbox.folder import put_back as put_files

GROUP = 0o2770  # of folders, in a course that several trainers share


class Layout:
    """What is the same for every submission of an assignment; `write` lays out one."""

    def __init__(self, course, given):
        self._ignore = [*course.coursedir.ignore, "*.ipynb"]
        self._mode, self._shared = course.permissions, course.coursedir.groupshared
        source = course.source_folder(given.name)
        kept = set(course.exclude_overwriting.get(given.name, []))
        self._teacher_s = {name: path for name, path in regular_files(source, self._ignore, follow=True).items() if name not in kept}

    def write(self, place, submission, notebooks, files, earlier=()):
        """Lay out a submission in the new folder `place`; returns the names of files that its cells may not write.

        `earlier` are paths of notebooks that are kept from the time before, where only some of an assignment are graded.
        """
        place.mkdir(parents=True)
        for name, path in regular_files(submission.folder, self._ignore).items():
            _copy(path, place / name)
        for name, path in self._teacher_s.items():
            _clear_the_way(place, name)
            _copy(path, place / name)
        refused = put_files(files, place) if files else []
        for path in earlier:
            _copy(path, place / path.name)
        for name, notebook in notebooks.items():
            _clear_the_way(place, f"{name}.ipynb")
            (place / f"{name}.ipynb").write_bytes(as_bytes(notebook))
        self._set_permissions(place)
        return refused

    def _set_permissions(self, place):
        for folder, _, names in os.walk(place):
            for name in names:
                os.chmod(os.path.join(folder, name), self._mode)
            if self._shared:
                os.chmod(folder, (os.stat(folder).st_mode | GROUP) & 0o2777)


def as_bytes(notebook):
    """A notebook's file, byte for byte as nbgrader writes it; what no file can hold becomes a question mark."""
    light = NotebookNode(notebook, metadata=NotebookNode(notebook.metadata), cells=[_light(cell) for cell in notebook.cells])
    text = json.dumps(strip_transient(split_lines(light)), cls=BytesEncoder, indent=1, sort_keys=True, separators=(",", ": "), ensure_ascii=False)
    return (text + "\n").encode("utf-8", "replace")


def _light(cell):
    """A copy of a cell as far as splitting into lines changes it: nbformat copies every letter first, which takes as long as all the rest."""
    copy = NotebookNode(cell, metadata=NotebookNode(cell.metadata))
    if "attachments" in copy:
        copy["attachments"] = {name: NotebookNode(bundle) for name, bundle in copy["attachments"].items()}
    if "outputs" in copy:
        copy["outputs"] = [NotebookNode(output, data=NotebookNode(output["data"])) if "data" in output else NotebookNode(output) for output in copy["outputs"]]
    return copy


def _copy(path, to):
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, to)


def _clear_the_way(place, name):
    """A submission may have a folder where a file must stand, or a file where a folder must."""
    parts = Path(name).parts
    for depth in range(1, len(parts) + 1):
        path = place.joinpath(*parts[:depth])
        if path.is_dir() and depth == len(parts):
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()
