"""What all pages of the classroom share: their look, their policy, what they say after a form was sent, and the desk.

A form is sent by POST and answered by a redirect; what it has to say waits in this server's memory under a number in the
address, so that a reload says it again and sends nothing twice.
"""

import asyncio
import functools
import hashlib
import os
import secrets
from collections import OrderedDict
from pathlib import Path
from urllib.parse import quote

import jinja2
from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web

from migcap import home
from migcap.classroom.pages import words
from migcap.errors import MigcapError

HERE = Path(__file__).resolve().parent
# Our own script and style sheet, and nothing else: no inline one, nothing from elsewhere, in nobody's frame.
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          "frame-ancestors 'none'")
NOTICES_KEPT = 50
QUICK = (0.3,)  # seconds between tries to reach the desk
TRAINEE, TRAINER, COURSE = "trainee", "trainer", "course"
templates = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True,
                               undefined=jinja2.StrictUndefined)
templates.filters["coded"] = words.coded


def role():
    """Whose server this is: "trainee", "trainer" or "course"."""
    return os.environ.get("MIGCAP_ROLE", TRAINEE)


def course_account():
    """The name of the account whose server the trainers share."""
    return os.environ.get("MIGCAP_COURSE_ACCOUNT") or "course"


def guarded(method):
    """A page is for whoever may use this server, and for nobody else. Where it cannot be made, a MigcapError's sentence is the page."""

    @functools.wraps(method)
    async def handle(self, *arguments, **named):
        try:
            await method(self, *arguments, **named)
        except MigcapError as error:
            raise web.HTTPError(409, "%s", str(error)) from None

    return web.authenticated(authorized(handle))


@functools.cache
def version():
    """Changes when a file of ours changes, so that a browser keeps the old one no longer than it is right."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted((HERE / "static").iterdir()))).hexdigest()[:12]


class Page(JupyterHandler):
    """A page of ours. `self.room` is what the extension keeps: desk (a function that gives one), jobs, notices."""

    auth_resource = "contents"
    roles = (TRAINEE, TRAINER, COURSE)

    def initialize(self, room):
        self.room = room

    async def prepare(self):
        await super().prepare()
        if role() not in self.roles:
            raise web.HTTPError(404)

    @property
    def content_security_policy(self):
        return POLICY

    def set_default_headers(self):
        super().set_default_headers()
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "same-origin")

    # Addresses

    def at(self, *parts, **query):
        """The address of a page of ours on this server."""
        path = url_path_join(self.base_url, "migcap", *map(quote, parts)) + ("" if parts else "/")
        return path + ("?" + "&".join(f"{key}={quote(str(value))}" for key, value in query.items()) if query else "")

    def file(self, path, opened_by="lab/tree"):
        """The address at which this server opens a file, or None where it lies outside of what the server shows."""
        try:
            inside = Path(path).relative_to(Path(self.settings["server_root_dir"]).expanduser().resolve())
        except ValueError:
            return None
        return url_path_join(self.base_url, opened_by, quote(inside.as_posix()))

    def hers(self, *parts, opened_by="lab/tree"):
        """The address of a file in the learner's folder."""
        return self.file(home.folder().resolve().joinpath(*parts), opened_by)

    def of_hub(self, *parts):
        """An address of the hub's own pages."""
        hub = os.environ.get("JUPYTERHUB_PUBLIC_HUB_URL") or os.environ.get("MIGCAP_HUB_URL") or "/hub/"
        return url_path_join(hub, *parts)

    def of_course(self, page):
        """The address of a page on the course's server."""
        return url_path_join(os.environ.get("JUPYTERHUB_BASE_URL") or "/", "user", quote(course_account()), page)

    # Answers

    def show(self, template, **values):
        """Finish with a page."""
        told = self.get_query_argument("told", "")
        shared = {"at": self.at, "file": self.file, "hers": self.hers, "of_hub": self.of_hub, "of_course": self.of_course, "lab": url_path_join(self.base_url, "lab"), "formgrader": url_path_join(self.base_url, "formgrader"),
                  "day_and_hour": words.day_and_hour, "at_present": words.now(), "version": version(),
                  "xsrf": self.xsrf_form_html(), "notice": self.room.notices.get(told), "job": self.room.jobs.current, "who": os.environ.get("JUPYTERHUB_USER", "")}
        self.finish(templates.get_template(template).render(**(shared | values)))

    def go(self, *parts, said=(), problem=False):
        """Finish with a redirect to a page of ours, which says these sentences."""
        query = {}
        if said:
            query["told"] = self.room.keep_notice([str(sentence) for sentence in said], problem)
        self.redirect(self.at(*parts, **query), status=303)

    async def ask(self, function, *arguments, **named):
        """Call what may take a while (the desk, a disk) beside the server's own loop."""
        return await asyncio.get_running_loop().run_in_executor(None, functools.partial(function, *arguments, **named))

    async def desk(self, method, *arguments, quick=False):
        """Ask the desk; MigcapError with its sentence where it refuses or does not answer. `quick`: a page must not wait for one that is away."""
        return await self.ask(lambda: getattr(self.room.desk(**({"waits": QUICK} if quick else {})), method)(*arguments))

    def write_error(self, status_code, **kwargs):
        reason = {403: "You have no access to this page.", 404: "There is no such page here."}.get(status_code, "This page could not be made.")
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, web.HTTPError) and error.log_message and status_code < 500:
            reason = error.log_message % error.args if error.args else error.log_message
        self.set_header("Content-Type", "text/html; charset=UTF-8")
        self.set_header("Content-Security-Policy", POLICY)
        self.finish(templates.get_template("error.html").render(reason=reason, at=self.at, version=version()))


class Room:
    """What lives as long as the server."""

    def __init__(self, desk, jobs):
        self.desk, self.jobs = desk, jobs
        self.notices = OrderedDict()

    def keep_notice(self, sentences, problem):
        number = secrets.token_hex(4)
        self.notices[number] = {"sentences": sentences, "problem": problem}
        while len(self.notices) > NOTICES_KEPT:
            self.notices.popitem(last=False)
        return number


def form(back):
    """For a POST: a MigcapError becomes a sentence on the page `back(name)` leads to."""

    def wrap(method):
        @functools.wraps(method)
        async def handle(self, **named):
            try:
                await method(self, **named)
            except MigcapError as error:
                self.go(*back(**named), said=[error], problem=True)

        return guarded(handle)

    return wrap


class State(Page):
    """What runs in the background, as JSON for the page's script."""

    @guarded
    async def get(self):
        job = self.room.jobs.current
        self.finish({"running": job.running, "key": job.key, "line": job.line} if job else {"running": False, "key": "", "line": ""})
