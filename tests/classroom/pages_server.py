"""The pages on a Jupyter server of their own in this process, and a visitor who sends their forms as a browser without scripts would."""

import asyncio
import contextlib
import threading
from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup

from migcap.classroom import pages

TOKEN = "a-token-for-this-test"


@contextlib.contextmanager
def serving(desk, folder):
    """(address, Room) of a server that works in `folder` and asks this desk."""
    started, loop, made = threading.Event(), asyncio.new_event_loop(), {}

    def run():
        asyncio.set_event_loop(loop)
        made.update(zip(("app", "room", "http", "port"), _start(desk, folder)))
        started.set()
        loop.run_forever()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert started.wait(60), "the server did not start"
    try:
        yield f"http://127.0.0.1:{made['port']}", made["room"]
    finally:
        made["room"].jobs.stop()
        loop.call_soon_threadsafe(made["http"].stop)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(20)


def _start(desk, folder):
    from jupyter_server.serverapp import ServerApp
    from tornado.httpserver import HTTPServer
    from tornado.netutil import bind_sockets

    class Server(ServerApp):
        def init_signal(self):
            pass  # only a main thread may

    app = Server()
    app.initialize(argv=[f"--ServerApp.root_dir={folder}", f"--IdentityProvider.token={TOKEN}", "--ServerApp.allow_root=True", "--ServerApp.log_level=50"],
                   find_extensions=False, new_httpserver=False)
    room = pages.add_pages(app.web_app, desk)
    sockets = bind_sockets(0, "127.0.0.1")
    http = HTTPServer(app.web_app)
    http.add_sockets(sockets)
    return app, room, http, sockets[0].getsockname()[1]


class Visitor:
    """`go(path)` gives the page as BeautifulSoup; `press(page, "Hand in")` sends the form with that button."""

    def __init__(self, address):
        self.address, self.session = address, requests.Session()
        self.session.get(f"{address}/migcap/?token={TOKEN}").raise_for_status()

    def get(self, path):
        return self.session.get(urljoin(f"{self.address}/migcap/", path), headers={"Referer": f"{self.address}/migcap/"})

    def go(self, path=""):
        answer = self.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code}, {answer.text[:2000]}"
        return BeautifulSoup(answer.text, "html.parser")

    def press(self, page, words, within=None, **fields):
        """Send the one form whose button says so (inside the element with that id); what comes after it."""
        place = page.find(id=within) if within else page
        found = [form for form in place.find_all("form") if _plain(form.find("button")) == words]
        assert len(found) == 1, f"{len(found)} buttons say {words!r}: {[_plain(button) for button in place.find_all('button')]}"
        sent = {field["name"]: field.get("value", "") for field in found[0].find_all("input")} | fields
        answer = self.session.post(urljoin(self.address, found[0]["action"]), data=sent)
        assert answer.status_code == 200, f"{answer.status_code}: {answer.text[:2000]}"
        return BeautifulSoup(answer.text, "html.parser")


def _plain(button):
    """What a button or a link says to somebody who sees the page."""
    return "".join(part for part in button.find_all(string=True) if "hidden" not in part.parent.get("class", [])).strip()


def link(page, words):
    """The address of the first link that says so."""
    return next(found["href"] for found in page.find_all("a") if _plain(found) == words)


def said(page):
    """The notice on a page, as one text."""
    notice = page.find(id="notice")
    return " ".join(notice.get_text(" ", strip=True).split()) if notice else ""


def text_of(page, identity):
    return " ".join(page.find(id=identity).get_text(" ", strip=True).split())
