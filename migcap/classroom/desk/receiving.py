"""Handlers of the desk: who asks, bodies that go to the disk as they come, errors as sentences."""

import asyncio
import collections
import hashlib
import json
import logging
import os

from tornado.web import HTTPError, RequestHandler, stream_request_body

from migcap.classroom.desk.errors import DeskError, forbidden, no_room, refused, too_large
from migcap.classroom.desk.files import FULL

log = logging.getLogger("migcap.desk")
AT_ONCE = 4  # zip files that one person may be sending
DRAINED = 1 << 30  # bytes of a body that is refused which are read all the same, so that the answer arrives


class DeskHandler(RequestHandler):
    """`self.person` is who asks, from the hub. `course_only` names the methods that are for the trainers' account alone."""

    course_only = ()

    def initialize(self, store, people):
        self.store, self.people = store, people

    async def prepare(self):
        self.person = await self.people.who(self.request.headers)
        if self.request.method in self.course_only and not self.person.is_course:
            raise forbidden("Only trainers can do this, from the course's own server.")

    def set_default_headers(self):
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Content-Security-Policy", "default-src 'none'; sandbox")

    def answer(self, value, status=200):
        self.set_status(status)
        self.finish(json.dumps(value))

    async def answer_file(self, path):
        """The file in pieces: nothing of it is held in memory as a whole."""
        try:
            file = open(path, "rb")
        except FileNotFoundError:
            raise DeskError(503, "This was just replaced by a newer one: try again.") from None
        with file:
            self.set_header("Content-Type", "application/zip")
            self.set_header("Content-Length", str(os.fstat(file.fileno()).st_size))
            while chunk := await asyncio.to_thread(file.read, 1 << 16):
                self.write(chunk)
                await self.flush()
        self.finish()

    def json_body(self, *keys):
        """The values of these keys in a small JSON body; no other key may be there."""
        try:
            body = json.loads(self.request.body)
            if isinstance(body, dict) and set(body) == set(keys):
                return [body[key] for key in keys]
        except ValueError:
            pass
        raise refused(f"Send JSON with {' and '.join(keys)}, and nothing else.")

    def write_error(self, status, exc_info=None, **_):
        error = exc_info[1] if exc_info else None
        if isinstance(error, DeskError):
            self.set_status(error.status)
            sentence = str(error)
        elif isinstance(error, OSError) and error.errno in FULL:
            self.set_status(507)
            sentence = str(no_room("what you sent"))
        elif isinstance(error, HTTPError) and status < 500:
            sentence = {404: "The desk has nothing at this address.", 405: "The desk does not do this."}.get(status, "The desk does not understand this.")
        else:
            sentence = "Something went wrong at the desk, and nothing was changed: try again, and tell your trainer if it stays so."
        self.finish(json.dumps({"message": sentence}))

    def log_exception(self, kind, error, trace):
        if not isinstance(error, DeskError | HTTPError):
            log.error("%s %s", self.request.method, self.request.path, exc_info=(kind, error, trace))


@stream_request_body
class ReceivingHandler(DeskHandler):
    """For zip files: the body goes to a draft on the disk while it comes (`self.received`, `self.sha256`, `self.size`).

    Who asks and how long it will be is known before the first byte is taken; what is refused is read to its end and thrown away.
    """

    receives = ("POST", "PUT")

    @property
    def sending(self):
        """{person: how many files of hers are on their way}, for all handlers of one desk."""
        return self.settings.setdefault("sending", collections.Counter())

    async def prepare(self):
        self._draft = self._file = None
        self.size, self._hash = 0, hashlib.sha256()
        if self.request.method in self.receives:
            length = self._length()
            self.request.connection.set_max_body_size(min(length, DRAINED))
        await super().prepare()
        if self.request.method in self.receives:
            if length > self.store.limits.body:
                raise too_large(f"This is too large: {length / 1e6:.0f} MB, and {self.store.limits.body / 1e6:.0f} MB is the most. "
                                "Clear outputs that are long, or pictures that were put into the notebook.")
            if self.sending[self.person.name] >= AT_ONCE:  # each takes room on the disk before it is known to be sound
                raise DeskError(429, "You are sending several things at this moment: wait until they have arrived, and send this one again.")
            self.sending[self.person.name] += 1
            self._draft = self.store.files.draft()
            self.received = self._draft.__enter__()
            self._file = open(self.received, "wb")

    def _length(self):
        try:
            return int(self.request.headers["Content-Length"])
        except (KeyError, ValueError):
            raise DeskError(411, "Say how long the file is before sending it (Content-Length).") from None

    async def data_received(self, chunk):
        if self._file:
            self.size += len(chunk)
            self._hash.update(chunk)
            try:
                await asyncio.to_thread(self._file.write, chunk)
            except OSError as error:
                # Raised here, it would close the connection without a word: it is said at the end of the body.
                self._failed = error
                self._file.close()
                self._file = None

    _failed = None

    def whole(self):
        """Called first by whoever uses what was received."""
        if self._failed is None:
            try:
                self._file.close()
            except OSError as error:
                self._failed = error
        if self._failed is not None:
            raise self._failed
        return self.received

    @property
    def sha256(self):
        return self._hash.hexdigest()

    def on_finish(self):
        self._throw_away()

    def on_connection_close(self):
        self._throw_away()

    def _throw_away(self):
        if self._file:
            try:
                self._file.close()
            except OSError:
                pass  # it goes in any case
            self._file = None
        if self._draft:
            draft, self._draft = self._draft, None
            draft.__exit__(None, None, None)
            self.sending[self.person.name] -= 1
