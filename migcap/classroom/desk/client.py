"""The desk from Python: `Desk.of_this_server()` in a trainee's or the course's own server, or `Desk(url, token)`.

Every method answers with plain values as service.py describes them, or writes a file; what goes wrong is a MigcapError with the
desk's own sentence. A desk that is being started again is waited for, for some seconds.
"""

import os
import secrets
import tempfile
import time
from contextlib import contextmanager
from urllib.parse import quote

import requests

from migcap.classroom.desk import zips
from migcap.classroom.desk.names import check_assignment
from migcap.errors import MigcapError

WAITS = (0.3, 0.7, 1.5, 3, 5, 8, 12)  # seconds between tries: a hub that is started again is back in less
COMING_BACK = {502, 503, 504}
TIMEOUT = (5, 150)  # seconds to be connected, and between two signs of life
AWAY = "The hand-in desk does not answer: your work is safe in your folder; try again in a minute, and tell your trainer if it stays so."
HERE = "Your own folder or disk could not be used ({}), and nothing was sent or changed: make room, look whether the file is there, and try again."
STRANGE = "The hand-in desk gave an answer that cannot be read (status {}): try again in a minute, and tell your trainer if it stays so."


class Desk:
    def __init__(self, url, token, limits=None, waits=WAITS):
        self._url, self._waits = f"{url.rstrip('/')}/api/", waits
        self._limits = limits or zips.Limits()
        self._session = requests.Session()
        # Neither a proxy for the way outside nor somebody's .netrc has a say in whom we talk to, and as whom.
        self._session.trust_env = False
        self._session.headers["Authorization"] = f"token {token}"

    @classmethod
    def of_this_server(cls, **more):
        """From what the hub told this server: MIGCAP_DESK_URL and JUPYTERHUB_API_TOKEN."""
        try:
            return cls(os.environ["MIGCAP_DESK_URL"], os.environ["JUPYTERHUB_API_TOKEN"], **more)
        except KeyError as missing:
            raise MigcapError(f"There is no hand-in desk here ({missing.args[0]} is not set): handing in works on a classroom's own server.") from None

    # What everybody may.

    def assignments(self):
        return self._json("GET", "assignments")

    def fetch(self, name, folder):
        """Write what is given out into a new or empty folder; the names of the files."""
        return self._unpacked(_at(name, "files"), folder)

    def submit(self, name, files):
        """Hand in {name: path}; the receipt {id, received_at, late, due, files}. Sent again by itself where no receipt came."""
        key = secrets.token_hex(16)
        with self._packed(files) as body:
            return self._json("POST", _at(name, "submissions"), body=body, headers={"Idempotency-Key": key})

    def submissions(self, name):
        return self._json("GET", _at(name, "submissions"))

    def submission(self, name, submission, folder, wanted=lambda file: True):
        """Write the files of a submission into a new or empty folder; the names of those that were wanted."""
        return self._unpacked(_at(name, "submissions", submission, "files"), folder, wanted)

    def feedback(self, name, submission, folder):
        """Write the pages of the feedback into a new or empty folder; their names."""
        return self._unpacked(_at(name, "feedback", submission), folder, lambda file: file.endswith(".html"))

    # What the course's account may.

    def release(self, name, files, title=None):
        with self._packed(files) as body:
            return self._json("PUT", _at(name), body=body, params={"title": title})

    def withdraw(self, name):
        return self._json("DELETE", _at(name))

    def set_due(self, name, due):
        """`due`: a datetime with an offset, or None."""
        return self._json("PUT", _at(name, "due"), json={"due": due and due.isoformat()})

    def extend(self, name, student, due):
        return self._json("PUT", _at(name, "extensions", student), json={"due": due and due.isoformat()})

    def extensions(self):
        return self._json("GET", "extensions")

    def give_back(self, name, submission, files, score=None, max_score=None):
        with self._packed(files) as body:
            return self._json("PUT", _at(name, "feedback", submission), body=body, params={"score": score, "max_score": max_score})

    @contextmanager
    def _packed(self, files):
        """A zip file of {name: path} to send, if it is not too large."""
        with _told_of_her_disk(), tempfile.TemporaryFile() as body:
            zips.pack(files, body)
            body.flush()
            if body.tell() > self._limits.body or sum(os.path.getsize(path) for path in files.values()) > self._limits.unpacked:
                raise MigcapError(f"This is too large to send ({body.tell() / 1e6:.0f} MB packed, and {self._limits.body / 1e6:.0f} MB is the most): "
                                  "clear outputs that are long, or pictures that were put into the notebook, save, and try again.")
            yield body

    def _json(self, method, address, **more):
        with self._answer(method, address, stream=False, **more) as answer:
            try:
                return answer.json()
            except ValueError:
                raise MigcapError(STRANGE.format(answer.status_code)) from None

    def _unpacked(self, address, folder, wanted=lambda name: True):
        with _told_of_her_disk(), tempfile.TemporaryFile() as file:
            with self._answer("GET", address) as answer:
                try:
                    for chunk in answer.iter_content(1 << 16):
                        file.write(chunk)
                        if file.tell() > self._limits.body + (1 << 20):
                            raise MigcapError(STRANGE.format(answer.status_code))
                except requests.RequestException:
                    raise MigcapError(AWAY) from None
            return zips.unpack(file, folder, self._limits, wanted)

    def _answer(self, method, address, body=None, headers=None, stream=True, **more):
        """A good answer. Everything we ask may be asked twice, so a broken connection is tried again."""
        for wait in (*self._waits, None):
            if body:
                body.seek(0)
            try:
                answer = self._session.request(method, self._url + address, data=body, headers=headers, timeout=TIMEOUT, stream=stream, allow_redirects=False, **more)
            except requests.RequestException:
                answer = None
            if answer is not None and answer.status_code not in COMING_BACK:
                break
            if wait is None:
                raise MigcapError(AWAY if answer is None else _sentence(answer) or AWAY)
            if answer is not None:
                answer.close()
            time.sleep(wait)
        if not 200 <= answer.status_code < 300:
            raise MigcapError(_sentence(answer) or STRANGE.format(answer.status_code))
        return answer


def _at(name, *more):
    return "/".join(["assignments", check_assignment(name), *(quote(part, safe="") for part in more)])


@contextmanager
def _told_of_her_disk():
    try:
        yield
    except OSError as error:  # those of requests are caught where they arise
        raise MigcapError(HERE.format((error.strerror or str(error)).lower())) from None


def _sentence(answer):
    with answer:
        try:
            said = answer.json()["message"]
        except (ValueError, KeyError, TypeError, requests.RequestException):
            return None
    return said if isinstance(said, str) else None
