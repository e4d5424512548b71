"""The engine in the place of nbgrader's Execute: `nbgrader autograde` and the formgrader's button run submissions by it.

    c.Autograde.autograde_preprocessors = preprocessors.AUTOGRADE     # our course has it
"""

import atexit
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute

from migcap.grading.engine import handed_in
from migcap.grading.engine.engine import Engine, names_in
from migcap.grading.engine.manifest import Manifest
from migcap.grading.engine.settings import Grading
from migcap.grading.sandbox import SandboxUnavailable
from migcap.grading.sandbox.folder import put_back

NOT_PYTHON = ("This notebook is not in Python, and in the sandbox there is Python alone: to have it run as nbgrader does, with all that its code can do "
              "to this machine, write `c.Grading.sandbox = False` into the course's nbgrader_config.py.")
NO_SANDBOX = "This notebook was run without a sandbox."
_engines, _manifests = {}, {}
handed_in.guard()


class SafeExecute(Execute):
    """nbgrader's Execute, whose settings (`c.Execute.timeout` and the others) keep their meaning; only who runs the cells is another.

    A notebook in another language than Python is run as nbgrader runs it, in a kernel without protection, and only where the course says that it wants that.
    """

    @property
    def _settings(self):
        return Grading(parent=self)

    def preprocess(self, nb, resources, km=None):
        from migcap.grading.record.gradebook import NOTES  # here, because the record's own modules import this one

        nb.metadata.pop(NOTES, None)  # a learner's own would look like ours
        if not self._is_python(nb):
            if self._settings.sandbox:
                raise SandboxUnavailable(NOT_PYTHON)
            self.log.warning(NO_SANDBOX)
            return super().preprocess(nb, resources, km)
        folder = resources.get("metadata", {}).get("path")
        seconds = self.timeout or 3600
        source = self._source(resources.get("nbgrader"))
        run = self._engine().run(nb, self._manifest(source), Path(folder) if folder else None, own=_same_files(folder, source),
                                 seconds=seconds, total=max(self._settings.total, seconds))
        run.put_into(nb)
        if folder:
            put_back(run.files, folder)
        self._say(run)
        return nb, resources

    def _is_python(self, nb):
        name = self.kernel_name or nb.metadata.get("kernelspec", {}).get("name", "python3")
        if name in ("python", "python3"):
            return True
        return KernelSpecManager().get_kernel_spec(name).language == "python"  # NoSuchKernel, as nbgrader has it

    def _manifest(self, source):
        """What the tests of this notebook may take, from the course's own notebook of that name; kept until that changes."""
        if source is None:
            self.log.warning("There is no source notebook for this one: any name may come from the submission.")
            return Manifest()
        key = (str(source), source.stat().st_mtime_ns)
        if key not in _manifests:
            notebook = nbformat.read(source, as_version=nbformat.current_nbformat)
            _manifests[key], problems = self._engine().manifest_of(notebook, source.parent)
            for problem in problems:
                self.log.warning(problem)
        return _manifests[key]

    def _source(self, about):
        if not about:
            return None
        course = CourseDirectory(parent=self)
        folder = course.format_path(course.source_directory, ".", about["assignment"])
        path = Path(folder).resolve() / f"{about['notebook']}.ipynb"
        return path if path.is_file() else None

    def _engine(self):
        course, settings = CourseDirectory(parent=self), self._settings
        readable = tuple(str(Path(course.root) / Path(path).expanduser()) for path in settings.readable)
        key = (settings.sandbox, settings.warm_up, tuple(sorted(settings.environment.items())), readable)
        if key not in _engines:
            _engines[key] = Engine(sandbox=settings.sandbox, warm_up=settings.warm_up, environment=settings.environment, readable=readable)
            atexit.register(_engines[key].close)
        return _engines[key]

    def _say(self, run):
        if not self._settings.sandbox:
            self.log.warning(NO_SANDBOX)
        for grade_id in run.shared:
            self.log.warning("The test '%s' ran beside the submission's code.", grade_id)
        for note in run.notes:
            self.log.warning(note)




def _same_files(folder, source):
    """Names of the files in a submission's folder that are the course's own, byte for byte."""
    if not folder or source is None:
        return frozenset()
    return frozenset(name for name in names_in(source.parent) if _bytes(Path(folder) / name) == _bytes(source.parent / name))


def _bytes(path):
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None
