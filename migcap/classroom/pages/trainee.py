"""The start page of a trainee, and the forms on it. A trainer has the same modules to try."""

import json
import sys
import tempfile
from pathlib import Path

from tornado import web

from migcap import annex, course, home
from migcap.annex.document import write_document
from migcap.classroom.pages import getting, modules, words
from migcap.classroom.pages.feedback import page_of
from migcap.classroom.pages.page import COURSE, TRAINEE, TRAINER, Page, course_account, form, guarded, role
from migcap.classroom.pages.work import NOTEBOOK, work_on
from migcap.errors import MigcapError
from migcap.learner.country import label, matches

VALIDATION = 15 * 60  # seconds for a whole notebook
ANNEX = ("annex.html", "annex.docx")


def country_label():
    """"Nepal (NPL)", or "" while none is chosen."""
    return label(matches(home.country())[0]) if home.country() else ""


class Trainees(Page):
    """Pages about her own work: on the course's server nobody has any."""

    roles = (TRAINEE, TRAINER)

    async def card(self, name):
        """The Card of one assignment; 404 for one that nobody knows. The second value is the desk's sentence where it did not answer."""
        assignments, silence = await self.assignments()
        for card in await self.ask(modules.cards, assignments, words.now()):
            if card.name == name:
                return card, silence
        raise web.HTTPError(404, "There is no assignment of that name.")

    async def assignments(self):
        """(the desk's list or None, a sentence where it did not answer)."""
        try:
            return await self.desk("assignments", quick=True), ""
        except MigcapError as error:
            return None, str(error)


class Start(Page):
    """`/migcap/`"""

    @guarded
    async def get(self):
        if role() == COURSE:
            return self.redirect(self.at("class"))
        assignments, silence = await Trainees.assignments(self)
        shown = await self.ask(modules.cards, assignments, words.now())
        pieces = await self.ask(annex.pieces)
        made = [name for name in ANNEX if (home.annex_folder() / name).exists()]
        self.show("start.html", is_trainer=role() == TRAINER, cards=shown, silence=silence, progress=modules.progress(shown), pieces=pieces.to_dict("records"), made=made,
                  country=home.country(), country_label=await self.ask(country_label), folder=home.folder(), course_account=course_account())


class Get(Trainees):
    """Copies of a module into her folder."""

    @form(lambda name: ())
    async def post(self, name):
        await self.card(name)
        news = await self.ask(getting.get, name, self.room.desk)
        self.go(said=[f"Your copy is in {home.folder() / name}.", *(one for one in news if not one.startswith("New in your folder"))])


class Restore(Trainees):
    """Originals, beside hers."""

    @form(lambda name: ())
    async def post(self, name):
        card, _ = await self.card(name)
        if not card.is_module:
            raise MigcapError(f"{name} is no module of the course: rename your copy, then get a new one.")
        self.go(said=await self.ask(getting.restore, name, self.room.desk))


class Country(Trainees):
    """Choosing the country that every exercise runs on."""

    @form(lambda: ())
    async def post(self):
        self.go(said=await self.ask(getting.use_country, self.get_body_argument("country", ""), self.room.desk))


class Validate(Trainees):
    """What the checks in her copy say, and the button that runs them."""

    @guarded
    async def get(self, name):
        card, _ = await self.card(name)
        self.show("validate.html", card=card, run=self.room.jobs.of(f"validate {name}"))

    @form(lambda name: ("validate", name))
    async def post(self, name):
        card, _ = await self.card(name)
        if not card.work.exists:
            raise MigcapError("There is no copy of this assignment in your folder yet: get one first.")
        self.room.jobs.start(f"validate {name}", f"Validating {name}", lambda jobs, job: validated(jobs, job, card.work.path))
        self.go("validate", name)


def validated(jobs, job, path):
    """Run the checks in a process of their own; the result as migcap.classroom.pages.validate gives it."""
    job.line = "Running every cell of your copy, from the top."
    with tempfile.TemporaryDirectory(prefix="migcap-validate-") as place:
        result = Path(place) / "result.json"
        status, said = jobs.command(job, [sys.executable, "-m", "migcap.classroom.pages.validate", str(path), str(result)], place, VALIDATION)
        try:
            told = json.loads(result.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            last = said[-1] if said else f"exit status {status}"
            raise MigcapError(f"Your copy could not be run ({last}): look for a cell that you added or changed, then validate again.") from None
    if told["problem"]:
        raise MigcapError(told["problem"])
    return told["exercises"]


class HandIn(Trainees):
    """A page that says what would be handed in, and the button that does it."""

    @guarded
    async def get(self, name):
        card, silence = await self.card(name)
        self.show("hand_in.html", card=card, silence=silence)

    @form(lambda name: ("hand-in", name))
    async def post(self, name):
        await self.card(name)
        work = work_on(name)
        if not work.exists:
            raise MigcapError("There is no copy of this assignment in your folder yet, so nothing was handed in: get one first.")
        receipt = await self.desk("submit", name, {NOTEBOOK: work.path})
        when = words.received_in_words(words.moment(receipt["received_at"]), receipt["late"], words.now())
        number = f"Receipt {receipt['id']}."
        self.go(said=[f"{course_title(name)}: {when}.", number, "You may go on working, and hand in again."])


def course_title(name):
    """The module's title, or the name where it is none."""
    return next((module.title for module in course.modules() if module.folder == name), name)


class Feedback(Trainees):
    """What came back, cleaned of everything that could act, on a page that may do nothing."""

    content_security_policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    @guarded
    async def get(self, name, number):
        try:
            page = await self.ask(page_of, self.room.desk, name, number, self.at())
        except MigcapError as error:
            return self.go(said=[error], problem=True)
        self.finish(page)


class Annex(Trainees):
    """The pieces that she kept, as one document."""

    @form(lambda: ())
    async def post(self):
        made = await self.ask(write_document, {module.number: module.annex or module.title for module in course.modules()})
        self.go(said=[f"Your annex is made: {' and '.join(path.name for path in made)} in {home.annex_folder()}."])
