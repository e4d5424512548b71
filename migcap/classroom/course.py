"""The trainers' course: an nbgrader course of its own, made from the trainers' edition, with the class as its students.

    lay_out     as whoever runs the classroom: the modules' sources and rubrics, once; what is there is the trainers' and stays
    Filling     as the course's account: the gradebook with students and assignments, and the learners' edition of each
    give_out    over the desk: what was never given out
"""

import json
import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

from migcap import course as our_course
from migcap.errors import MigcapError

SOURCE, RELEASE, NOTEBOOK, CONFIG = "source", "release", "assignment.ipynb", "nbgrader_config.py"
MADE = ".made.json"  # the modules whose learners' edition and gradebook are complete
# nbgrader and `migcap grade` read it wherever they are started; the rules themselves come with the package.
CONFIG_TEXT = '''"""The course of this classroom. Its rules come with migcap; what stands below the first lines comes last and counts."""

from pathlib import Path

from migcap.classroom import course

c = get_config()  # noqa: F821 (nbgrader provides it)
load_subconfig(course.rules())  # noqa: F821
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
'''


def rules():
    """The path of the settings that every classroom's course has."""
    return str(Path(__file__).resolve().parent / "jupyter" / "course" / CONFIG)


def lay_out(classroom, edition):
    """Copy the source and the rubric of each module that the course does not have yet, and its configuration; returns their names."""
    top, new = classroom.folder.course, []
    top.mkdir(mode=0o700, exist_ok=True)
    for notebook in sorted((edition / "solutions").glob(f"*/{NOTEBOOK}")):
        name = notebook.parent.name
        if not (top / SOURCE / name).exists():
            (top / SOURCE / name).mkdir(parents=True)
            shutil.copyfile(notebook, top / SOURCE / name / NOTEBOOK)
            new.append(name)
    if not (top / "rubrics").exists() and (edition / "grading" / "rubrics").is_dir():
        shutil.copytree(edition / "grading" / "rubrics", top / "rubrics")
    if not (top / CONFIG).exists():
        (top / CONFIG).write_text(CONFIG_TEXT, encoding="utf-8")
    if classroom.with_accounts:
        _hand_over(top, classroom.account)
    return new


def _hand_over(top, account):
    """Let the course's account own the course. Links are not followed."""
    found = pwd.getpwnam(account)
    for folder, _, files in os.walk(top):
        for path in (folder, *(os.path.join(folder, name) for name in files)):
            os.chown(path, found.pw_uid, found.pw_gid, follow_symlinks=False)


class Filling:
    """`fill` in a process of its own, as the course's account, beside everything else that starts."""

    def __init__(self, classroom):
        people = [[person.name, person.full_name] for person in classroom.people.everybody if person.role == "trainee"]
        environment = {"PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]),
                       "HOME": str(classroom.home(classroom.account)), "LANG": os.environ.get("LANG", "C.UTF-8")}
        found = pwd.getpwnam(classroom.account) if classroom.with_accounts else None
        who = {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []} if found else {}
        self.log = open(classroom.folder.log / "course.log", "w+", encoding="utf-8")
        self.process = subprocess.Popen([sys.executable, "-P", "-m", "migcap.classroom.course", str(classroom.folder.course)], stdin=subprocess.PIPE, text=True,
                                        stdout=self.log, stderr=self.log, cwd="/", env=environment, umask=0o077, start_new_session=True, **who)
        with self.process.stdin as students:
            json.dump(people, students)

    def wait(self):
        """Until the course is made; MigcapError with what went wrong."""
        if self.process.wait() != 0:
            self.log.seek(0)
            raise MigcapError(f"The course could not be made: {self.log.read().strip()[-1500:]}")

    def stop(self):
        """What was made is kept, and the next start goes on."""
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait()
        self.log.close()


def fill(top, students):
    """Make gradebook, students and learners' editions in the course's folder; `students` are pairs (name, full name)."""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config.loader import PyFileConfigLoader

    from migcap.grading.config import quiet_logging

    os.chdir(top)
    config = PyFileConfigLoader(CONFIG, path=str(top)).load_config()
    with quiet_logging():
        api = NbGraderAPI(CourseDirectory(config=config), config=config)
        with api.gradebook as book:
            for name, full_name in students:
                first, _, last = full_name.rpartition(" ")
                book.update_or_create_student(name, first_name=first or None, last_name=last or None)
        made = json.loads((top / MADE).read_text(encoding="utf-8")) if (top / MADE).exists() else []
        for source in sorted((top / SOURCE).iterdir()):
            if source.name in made:
                continue
            result = api.generate_assignment(source.name, force=True, create=True)  # over what a start that was stopped left
            if not result["success"]:
                raise MigcapError(f"nbgrader could not make the learners' edition of {source.name}: {result.get('error') or result.get('log')}")
            made.append(source.name)
            (top / MADE).write_text(json.dumps(made), encoding="utf-8")


def due_dates(settings):
    """{assignment: when it is due} from the settings, each module by its number or its folder's name; CourseError for one that is not there."""
    return {our_course.module(name).folder: due for name, due in settings.due.items()}


def give_out(desk, top, memory, due):
    """Release what was never released, with its due date; `memory` (a file) keeps a withdrawn module from coming back. Returns names."""
    before = set(json.loads(memory.read_text(encoding="utf-8"))) if memory.exists() else set()
    titles = {module.folder: module.title for module in our_course.modules()}
    new = [path.name for path in sorted((top / RELEASE).iterdir()) if path.name not in before]
    for name in new:
        desk.release(name, {NOTEBOOK: top / RELEASE / name / NOTEBOOK}, title=titles.get(name))
        if name in due:
            desk.set_due(name, due[name])
        memory.write_text(json.dumps(sorted(before := before | {name})), encoding="utf-8")
    return new


def main():
    os.umask(0o077)
    try:
        fill(Path(sys.argv[1]).resolve(), json.load(sys.stdin))
    except MigcapError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
