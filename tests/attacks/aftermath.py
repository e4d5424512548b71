"""What an attack left behind, one sentence for each thing."""

import functools
import json
import os
import re
import signal

from nbgrader.api import Gradebook

from tests.attacks import course
from tests.attacks.world import HARM, LOOT, SECRETS

BIG = 50 << 20  # bytes of a graded submission
_LOOT = re.compile(re.escape(LOOT) + r"(.*)")
_HARM = re.compile(re.escape(HARM) + r"[ ]*([^\n\"'\\]*)")


class Aftermath:
    def __init__(self, world, before, outcome):
        self.world, self.outcome = world, outcome
        self.changed = self._changes(before, world.shot())
        self.running = world.left_running()
        self.heard = list(world.listener.heard)
        self.traces = sorted(path.relative_to(world.traces).as_posix() for path in world.traces.rglob("*"))
        self._end_what_runs()

    # --- of one attack

    def harm_of(self, attack):
        """Sentences; none when it did nothing."""
        name = attack.name
        found = []
        for trace in self.traces:
            if trace == name or trace.startswith((f"{name}.", f"{name}/")):
                found.append(f"left the file {trace}{self._stolen(self._text(trace), ' with ')}")
        if any(line.startswith(name + " ") or line == name for line in self.heard):
            found.append("reached the network of this machine")
        found += [f"sent {secret} away" for line in self.heard if line.startswith(name + " ") for secret in _secrets_in(line)]
        if name in self.running:
            found.append("left a process running")
        if name in self.outcome.stopped:
            found.append(self.outcome.stopped[name])
        found += [f"got hold of {secret}" for secret in self._shown(name)]
        found += sorted({said.strip() for text in self._printed(name) for said in _HARM.findall(text)})
        if self._size(name) > BIG:
            found.append(f"left {self._size(name) >> 20} MB in the course")
        found += [f"changed {path}" for path in self.changed if name in path]
        if attack.harm:
            found += [said for said in [attack.harm(self, name)] if said]
        return found

    def _shown(self, name):
        """Secrets in what its own cells show, and in whatever it labelled as loot elsewhere."""
        secrets = set()
        for cell in self.cells(name):
            texts = list(_texts(cell))
            if not cell["metadata"].get("nbgrader", {}).get("grade"):
                secrets |= {secret for text in texts for secret in _secrets_in(text)}
            secrets |= {secret for text in texts for loot in _LOOT.findall(text) for secret in _secrets_in(loot)}
        return sorted(secrets)

    def _printed(self, name):
        """Of streams only: the traceback of an error repeats the source."""
        return [text for cell in self.cells(name) for text in _texts(cell, ("stream",))]

    @functools.lru_cache(2)  # one attack is looked at after the other
    def cells(self, name):
        """The code cells of its graded notebook; none where there is no notebook or one that is too big to be looked at."""
        file = self._graded(name)
        try:
            if file.stat().st_size > BIG:
                return []
            return [cell for cell in json.loads(file.read_text())["cells"] if cell.get("cell_type") == "code"]
        except (OSError, ValueError):
            return []

    def _graded(self, name):
        return self.world.course / "autograded" / name / course.ASSIGNMENT / f"{course.NOTEBOOK}.ipynb"

    def _size(self, name):
        """Of everything that came of it: outputs and files."""
        top = self.world.course / "autograded" / name
        return sum(path.lstat().st_size for path in top.rglob("*"))

    def errors(self, name):
        """What went wrong in each cell that has a name, for whoever looks into a red line."""
        return {cell["metadata"].get("nbgrader", {}).get("grade_id", "?"): f"{output.get('ename')}: {output.get('evalue')}"[:300]
                for cell in self.cells(name) for output in cell.get("outputs", []) if output.get("output_type") == "error"}

    def feedback(self, name):
        file = self.world.course / "feedback" / name / course.ASSIGNMENT / f"{course.NOTEBOOK}.html"
        return file.read_text() if file.exists() else ""

    # --- of nobody in particular

    def harm_of_nobody(self):
        found = [f"changed {path}" for path in self.changed]
        found += [f"on the network: {line[:80]}" for line in self.heard]
        found += [f"a file {trace}" for trace in self.traces]
        found += [f"a process of {name}" for name in self.running]
        return found + self._odd_rows()

    def _odd_rows(self):
        """A person's marks and comments, where no person has been."""
        found = []
        with Gradebook(f"sqlite:///{self.world.course / 'gradebook.db'}") as gradebook:
            for submission in gradebook.assignment_submissions(course.ASSIGNMENT):
                for notebook in submission.notebooks:
                    if any(grade.manual_score is not None or grade.extra_credit for grade in notebook.grades):
                        found.append(f"a mark by hand for {submission.student.id}")
                    if any(comment.manual_comment for comment in notebook.comments):
                        found.append(f"a comment by hand for {submission.student.id}")
            if gradebook.find_student("a-former-student").last_name != SECRETS["the gradebook"]:
                found.append("a student's name was changed")
        return found

    def _changes(self, before, after):
        aside = tuple(f"/submitted/{name}/" for name in self.outcome.stopped)
        return sorted(path for path in before.keys() | after.keys()
                      if before.get(path) != after.get(path) and not any(part in path for part in aside))

    def _text(self, trace):
        path = self.world.traces / trace
        return path.read_text(errors="replace") if path.is_file() and path.stat().st_size < 10 << 20 else ""

    def _stolen(self, text, before):
        secrets = _secrets_in(text)
        return before + ", ".join(secrets) if secrets else ""

    def _end_what_runs(self):
        for ids in self.running.values():
            for process in ids:
                try:
                    os.kill(process, signal.SIGKILL)
                except ProcessLookupError:
                    pass


def _secrets_in(text):
    return [secret for secret, word in SECRETS.items() if word in text]


def _texts(cell, kinds=("stream", "error", "execute_result", "display_data")):
    for output in cell.get("outputs", []):
        if output.get("output_type") not in kinds:
            continue
        if output["output_type"] == "stream":
            yield _joined(output.get("text", ""))
        elif output["output_type"] == "error":
            yield str(output.get("evalue"))
            yield "\n".join(map(str, output.get("traceback", [])))
        else:
            yield from (_joined(value) for value in output.get("data", {}).values())


def _joined(text):
    return "".join(text) if isinstance(text, list) else str(text)
