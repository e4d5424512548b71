"""The desk's addresses. Each handler says who may, and leaves the rest to the store.

    GET    assignments                              what is given out, with one's own (the course: everybody's) work and feedback
    GET    assignments/NAME/files                   zip
    POST   assignments/NAME/submissions             zip, with an Idempotency-Key: the receipt {id, received_at, late, due}
    GET    assignments/NAME/submissions             one's own; the course: all
    GET    assignments/NAME/submissions/ID/files    zip; one's own; the course: any
    GET    assignments/NAME/feedback/ID             zip; one's own; the course: any
    course PUT, DELETE assignments/NAME             zip (?title=)
    course PUT assignments/NAME/due                 {due}: a time with its offset, or null
    course PUT assignments/NAME/extensions/STUDENT  {due}
    course PUT assignments/NAME/feedback/ID         zip (?score=&max_score=)
    course GET extensions

Times are ISO 8601 in UTC; an error is {"message": one sentence}.
"""

import asyncio
import re

from tornado.web import Application

from migcap.classroom.desk.errors import refused
from migcap.classroom.desk.receiving import DeskHandler, ReceivingHandler

KEY = re.compile(r"[A-Za-z0-9_-]{8,64}")


class Assignments(DeskHandler):
    async def get(self):
        self.answer(await asyncio.to_thread(self.store.overview, self.person.student))


class Assignment(ReceivingHandler):
    course_only = ("PUT", "DELETE")

    async def put(self, name):
        await asyncio.to_thread(self.store.release, name, self.whole(), self.get_query_argument("title", None))
        self.answer({"name": name}, 201)

    async def delete(self, name):
        await asyncio.to_thread(self.store.withdraw, name)
        self.answer({"name": name})


class ReleasedFiles(DeskHandler):
    async def get(self, name):
        await self.answer_file(await asyncio.to_thread(self.store.released, name))


class Submissions(ReceivingHandler):
    async def get(self, name):
        self.answer(await asyncio.to_thread(self.store.submitted, name, self.person.student))

    async def post(self, name):
        key = self.request.headers.get("Idempotency-Key", "")
        if not KEY.fullmatch(key):
            raise refused("Send an Idempotency-Key of 8 to 64 letters and digits, another for each time of handing in.")
        self.answer(await asyncio.to_thread(self.store.submit, name, self.person.name, key, self.whole(), self.sha256, self.size), 201)


class SubmittedFiles(DeskHandler):
    async def get(self, name, submission):
        await self.answer_file(await asyncio.to_thread(self.store.submission, name, submission, self.person.student))


class Feedback(ReceivingHandler):
    course_only = ("PUT",)

    async def get(self, name, submission):
        await self.answer_file(await asyncio.to_thread(self.store.feedback, name, submission, self.person.student))

    async def put(self, name, submission):
        await asyncio.to_thread(self.store.give_back, name, submission, self.whole(), self._points("score"), self._points("max_score"))
        self.answer({"submission": submission}, 201)

    def _points(self, which):
        said = self.get_query_argument(which, None)
        try:
            points = None if said is None else float(said)
        except ValueError:
            points = -1.0
        if points is not None and not 0 <= points < 1e6:
            raise refused(f"{which} must be a number of points, 0 or more.")
        return points


class Due(DeskHandler):
    course_only = ("PUT",)

    async def put(self, name):
        [due] = self.json_body("due")
        await asyncio.to_thread(self.store.set_due, name, due)
        self.answer({"name": name, "due": due})


class Extension(DeskHandler):
    course_only = ("PUT",)

    async def put(self, name, student):
        [due] = self.json_body("due")
        await asyncio.to_thread(self.store.extend, name, student, due)
        self.answer({"name": name, "student": student, "due": due})


class Extensions(DeskHandler):
    course_only = ("GET",)

    async def get(self):
        self.answer(await asyncio.to_thread(self.store.extended))


class NothingHere(DeskHandler):
    """Any other address: who asks must be known all the same."""

    async def prepare(self):
        await super().prepare()
        self.send_error(404)


def application(store, people, prefix="/"):
    """The tornado Application. Bodies are received only by the handlers that are made for it; `serve` in __main__ limits all others."""
    given = {"store": store, "people": people}
    # What can be no name and no id is no address: nothing else reaches the database.
    one, submission = r"assignments/([A-Za-z0-9._-]+)", "([0-9a-f]+)"
    addresses = [("assignments", Assignments), (one, Assignment), (f"{one}/files", ReleasedFiles), (f"{one}/submissions", Submissions),
                 (f"{one}/submissions/{submission}/files", SubmittedFiles), (f"{one}/feedback/{submission}", Feedback), (f"{one}/due", Due),
                 (f"{one}/extensions/([^/]+)", Extension), ("extensions", Extensions)]
    rules = [(f"{re.escape(prefix)}api/{address}", handler, given) for address, handler in addresses]
    return Application(rules, default_handler_class=NothingHere, default_handler_args=given)
