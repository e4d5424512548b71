"""The class page and its forms, on the course's server alone."""

from tornado import web

from migcap.classroom.pages import classes, gradebook, steps, words
from migcap.classroom.pages.page import COURSE, Page, form, guarded
from migcap.errors import MigcapError


class Trainers(Page):
    roles = (COURSE,)

    async def from_desk(self):
        """(the desk's list, its extensions, a sentence where it did not answer)."""
        try:
            return await self.desk("assignments", quick=True), await self.desk("extensions", quick=True), ""
        except MigcapError as error:
            return None, None, str(error)


class Class(Trainers):
    """`/migcap/class` and `/migcap/class/NAME`: every assignment in a line, and one of them in full."""

    def ended(self, name):
        """The last job about an assignment as a list, empty where there is none."""
        jobs = [job for step in steps.TITLES if (job := self.room.jobs.of(f"{step} {name}")) and not job.running]
        return sorted(jobs, key=lambda job: job.ended)[-1:]

    @guarded
    async def get(self, name=None):
        course = await self.ask(classes.opened)
        assignments, extensions, silence = await self.from_desk()
        listed = await self.ask(classes.summaries, course, assignments, words.now())
        if name is not None and name not in {one.name for one in listed}:
            raise web.HTTPError(404, "There is no assignment of that name in this course.")
        name = name or _most_telling(listed)
        sheet = await self.ask(classes.sheet, course, name, assignments, extensions, words.now()) if name else None
        self.show("class.html", listed=listed, sheet=sheet, silence=silence, ended=self.ended(name), steps=steps, has_rubric=bool(name) and classes.rubric_file(course, name).exists())


def _most_telling(listed):
    """Which one to show unasked: the last that somebody handed in, else the first."""
    handed_in = [one.name for one in listed if one.handed_in]
    return handed_in[-1] if handed_in else listed[0].name if listed else None


class Step(Trainers):
    """Release, collect, grade, send feedback: in the background, one at a time."""

    @form(lambda name: ("class", name))
    async def post(self, name):
        step = self.get_body_argument("step", "")
        if step not in steps.TITLES:
            raise MigcapError("This page knows no such step: load it again, and use its buttons.")
        if name not in classes.names(await self.ask(classes.opened)):
            raise MigcapError(f"The course has no assignment {name}: look at the list for what there is.")
        self.room.jobs.start(f"{step} {name}", steps.TITLES[step].format(name), steps.work(step, name, classes.folder()))
        self.go("class", name)


class Due(Trainers):
    """The due date of all, or more time for one."""

    @form(lambda name: ("class", name))
    async def post(self, name):
        until = words.from_field(self.get_body_argument("due", ""))
        said = words.day_and_hour(until, words.now()) if until else ""
        student = self.get_body_argument("student", "").strip()
        if student:
            await self.desk("extend", name, student, until)
            told = f"{student} has time until {said}." if until else f"{student} has no more time than the others."
        else:
            await self.desk("set_due", name, until)
            told = f"{name} is now due {said}; trainees see it on their start page." if until else f"{name} has no due date now."
        self.go("class", name, said=[told])


class Rubric(Trainers):
    """How the texts of an assignment are marked, to be kept open beside the formgrader."""

    @guarded
    async def get(self, name):
        course = await self.ask(classes.opened)
        if name not in classes.names(course):
            raise web.HTTPError(404, "There is no assignment of that name in this course.")
        self.show("rubric.html", name=name, title=classes.title_of(name), rubrics=classes.rubric_of(course, name))


class Marks(Trainers):
    """All marks as a file."""

    @guarded
    async def get(self):
        content = await self.ask(lambda: gradebook.as_csv(classes.opened()))
        self.set_header("Content-Type", "text/csv; charset=UTF-8")
        self.set_header("Content-Disposition", 'attachment; filename="marks.csv"')
        self.finish(content)
