"""The pages of the classroom, as an extension of Jupyter's server: a trainee's start page, a trainer's class page.

    /migcap/          modules, what is due, what came back (a trainee; a trainer has the way to the class besides)
    /migcap/class     who handed in, what was graded, which pitfalls were met (the course's server alone)

`migcap/classroom/jupyter/` switches it on. What it asks: the desk (migcap.classroom.desk.client), the learner's folder
(migcap.home, migcap.learner.copies) and, for the class page, the course's folder (MIGCAP_COURSE).
"""

import atexit

from jupyter_server.base.handlers import AuthenticatedFileHandler
from jupyter_server.utils import url_path_join

from migcap.classroom.pages import trainee, trainer
from migcap.classroom.pages.jobs import Jobs
from migcap.classroom.pages.page import HERE, Room, State

NAME = r"(?P<name>[A-Za-z0-9][A-Za-z0-9_-]*)"
ROUTES = [
    (r"", trainee.Start), (r"state", State), (r"annex", trainee.Annex), (r"country", trainee.Country),
    (rf"get/{NAME}", trainee.Get), (rf"restore/{NAME}", trainee.Restore), (rf"validate/{NAME}", trainee.Validate), (rf"hand-in/{NAME}", trainee.HandIn),
    (rf"feedback/{NAME}/(?P<number>[A-Za-z0-9_-]+)", trainee.Feedback),
    (r"class", trainer.Class), (r"class/marks\.csv", trainer.Marks), (rf"class/{NAME}", trainer.Class), (rf"class/{NAME}/step", trainer.Step),
    (rf"class/{NAME}/due", trainer.Due), (rf"class/{NAME}/rubric", trainer.Rubric),
]


def _desk(**more):
    """The desk of this server, asked for anew each time: it may have been away."""
    from migcap.classroom.desk.client import Desk

    return Desk.of_this_server(**more)


def add_pages(web_app, desk=_desk):
    """Add the pages to a server; returns their Room. `desk()` gives what has the methods of migcap.classroom.desk.client.Desk."""
    room, base = Room(desk, Jobs()), web_app.settings["base_url"]
    pages = [(url_path_join(base, "migcap", pattern) if pattern else url_path_join(base, "migcap") + "/?", handler, {"room": room}) for pattern, handler in ROUTES]
    web_app.add_handlers(".*$", [*pages, (url_path_join(base, r"migcap/static/(.*)"), AuthenticatedFileHandler, {"path": str(HERE / "static")})])
    return room


def _jupyter_server_extension_points():
    return [{"module": "migcap.classroom.pages"}]


def _load_jupyter_server_extension(app):
    room = add_pages(app.web_app)
    atexit.register(room.jobs.stop)
