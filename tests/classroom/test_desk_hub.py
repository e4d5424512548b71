"""The desk behind the real hub: keys of people's servers, of stopped servers, of services and browsers; and a trainee's day at it."""

import datetime
import json
import threading
import time

import pytest
import requests

from migcap.classroom.desk.client import Desk
from migcap.errors import MigcapError

NAME = "00-my-country"
AT = "/services/desk/api/assignments"


@pytest.fixture(scope="module")
def amina(classroom):
    """amina with a running server; `.kernel` is a kernel on it that works in her folder."""
    visitor = classroom.login("amina")
    visitor.start_server()
    visitor.kernel = visitor.new_kernel()
    visitor.run(visitor.kernel, "import os; os.chdir(os.environ['MIGCAP_HOME'])")
    return visitor


@pytest.fixture(scope="module")
def course(classroom):
    """The desk as the course's own server meets it: with that server's key."""
    tara = classroom.login("tara")
    tara.start_server("course")
    return Desk(*told(tara, tara.new_kernel("course"), "course"))


IN_2020 = f"""
import datetime, os, pathlib, types
from unittest import mock
from nbgrader.apps import NbGraderApp
class Then(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2020, 1, 1, tzinfo=tz)
folder = pathlib.Path("{NAME}").absolute()
(folder / "timestamp.txt").write_text("2020-01-01 00:00:00.000000 UTC")
os.utime(folder / "assignment.ipynb", (1577836800, 1577836800))
with mock.patch("time.time", lambda: 1577836800.0), mock.patch("nbgrader.exchange.abc.exchange.datetime", types.SimpleNamespace(datetime=Then)):
    app = NbGraderApp()
    app.initialize(["submit", "{NAME}"])
    app.start()
"""


def told(visitor, kernel, owner=None):
    """(address, key) that the hub told a server for the desk."""
    return json.loads(visitor.run(kernel, "import os, json; print(json.dumps([os.environ['MIGCAP_DESK_URL'], os.environ['JUPYTERHUB_API_TOKEN']]))", owner))


def ask(classroom, key=None, method="GET", session=requests, **more):
    headers = {"Authorization": f"token {key}"} if key else {}
    return session.request(method, classroom.url + AT, headers=headers, timeout=60, allow_redirects=False, **more)


def now():
    return datetime.datetime.now(datetime.UTC)


def test_she_fetches_and_hands_in_with_nbgrader_and_the_course_collects(amina, course):
    assert NAME in amina.run(amina.kernel, "!nbgrader list 2>&1")
    amina.run(amina.kernel, f"!nbgrader fetch_assignment {NAME} 2>&1")
    said = amina.run(amina.kernel, f"!nbgrader submit {NAME} 2>&1")
    assert f"Submitted as: migcap {NAME}" in said
    mine = [one for one in course.submissions(NAME) if one["student"] == "amina"]
    assert mine and mine[-1]["files"].keys() == {"assignment.ipynb"}
    assert datetime.datetime.fromisoformat(mine[-1]["received_at"]) > now() - datetime.timedelta(minutes=2)
    tara = amina.room.login("tara")
    kernel = tara.new_kernel("course")
    assert "Collecting submission: amina" in tara.run(kernel, f"import os\nos.chdir(os.environ['MIGCAP_COURSE'])\n!nbgrader collect {NAME} --update 2>&1", "course")
    assert (amina.room.folder / "course" / "submitted" / "amina" / NAME / "timestamp.txt").exists()


def test_her_own_key_is_hers_whichever_way_she_made_it(classroom, amina):
    assert ask(classroom, amina.token).status_code == 200
    assert ask(classroom, told(amina, amina.kernel)[1]).status_code == 200


@pytest.mark.parametrize("who", ["amina", "tara"])
def test_only_the_course_s_server_gives_out_and_sets_dates(classroom, course, amina, who, tmp_path):
    """tara is a trainer: what she does for the course she does on the course's server."""
    page = tmp_path / "a.html"
    page.write_text("x")
    desk = Desk(f"{classroom.url}/services/desk/", classroom.login(who).token)
    before = course.assignments()
    for attempt in (lambda: desk.release(NAME, {"a.html": page}), lambda: desk.withdraw(NAME), lambda: desk.set_due(NAME, now()), lambda: desk.extend(NAME, who, now()),
                    lambda: desk.extensions(), lambda: desk.give_back(NAME, before[0]["submissions"][0]["id"], {"a.html": page}, 9, 9)):
        with pytest.raises(MigcapError, match="Only trainers can do this"):
            attempt()
    assert course.assignments() == before


def test_another_trainee_sees_nothing_of_hers(classroom, amina, course, tmp_path):
    bruno = Desk(f"{classroom.url}/services/desk/", classroom.login("bruno").token)
    theirs = course.submissions(NAME)[0]
    assert theirs["student"] == "amina" and "amina" not in json.dumps([bruno.assignments(), bruno.submissions(NAME)])
    for attempt in (bruno.submission, bruno.feedback):
        with pytest.raises(MigcapError, match="no such submission of yours"):
            attempt(NAME, theirs["id"], tmp_path / "x")


def test_a_browser_that_is_logged_in_is_nobody_here(classroom, amina):
    """Its cookies go along with every request, also with one that a stranger's page makes."""
    assert amina.is_in
    for headers in ({}, {"Origin": classroom.url, "Referer": f"{classroom.url}/user/bruno/files/page.html"}, {"X-XSRFToken": amina.xsrf("/hub/")}):
        answer = requests.get(classroom.url + AT, cookies=amina.cookies, headers=headers, timeout=60, allow_redirects=False)
        assert answer.status_code in (401, 403) and NAME not in answer.text
    answer = requests.post(f"{classroom.url}{AT}/{NAME}/submissions", data=b"x", cookies=amina.cookies, params={"_xsrf": amina.xsrf("/hub/")},
                           headers={"Origin": "https://elsewhere.example", "Authorization": f"token {amina.token}"}, timeout=60)
    assert answer.status_code == 403


def test_the_classroom_s_own_services_are_no_people(classroom, course):
    assert ask(classroom, classroom.secret("keeper")).status_code in (401, 403)
    assert ask(classroom, classroom.secret("proxy")).status_code == 401 and ask(classroom).status_code == 401


def test_a_key_for_something_else_does_not_open_the_desk(classroom, amina):
    made = amina.post(amina.at("/hub/api/users/amina/tokens"), json={"note": "narrow", "scopes": ["read:users:name!user"]},
                      headers={"Referer": amina.at("/hub/token"), "X-XSRFToken": amina._mark("/hub/token")})
    assert made.status_code == 201 and ask(classroom, made.json()["token"]).status_code == 403


def test_a_clock_that_is_wrong_on_her_side_changes_nothing(amina, course):
    """Her process believes that it is 2020, her files do, and she says so wherever a time can be said."""
    said = amina.run(amina.kernel, f"import subprocess, sys\nprint(subprocess.run([sys.executable, '-c', {IN_2020!r}], capture_output=True, text=True))")
    mine = [one for one in course.submissions(NAME) if one["student"] == "amina"]
    assert "timestamp.txt" in mine[-1]["files"], said
    assert now() - datetime.timedelta(minutes=2) < datetime.datetime.fromisoformat(mine[-1]["received_at"]) <= now()


def test_a_server_that_is_killed_in_mid_submission_leaves_no_half_and_her_work_as_it_was(classroom, course):
    chen = classroom.login("chen")
    chen.start_server()
    kernel = chen.new_kernel()
    notebook = chen.home / "migcap" / NAME / "assignment.ipynb"
    chen.run(kernel, f"import os; os.chdir(os.environ['MIGCAP_HOME'])\n!nbgrader fetch_assignment {NAME} 2>&1")
    before = notebook.read_bytes()
    files = classroom.folder / "desk" / "files"
    there = sorted(files.iterdir())
    chen.run(kernel, f"""
import http.client, os, urllib.parse
where = urllib.parse.urlsplit(os.environ["MIGCAP_DESK_URL"])
connection = http.client.HTTPConnection(where.hostname, where.port)
connection.putrequest("POST", where.path + "api/assignments/{NAME}/submissions")
for header in (("Authorization", "token " + os.environ["JUPYTERHUB_API_TOKEN"]), ("Idempotency-Key", "key-of-a-try"), ("Content-Length", "2000000")):
    connection.putheader(*header)
connection.endheaders()
connection.send(b"x" * 1000000)
""")
    deadline = time.monotonic() + 20
    while sorted(files.iterdir()) == there:
        assert time.monotonic() < deadline, "the first half did not arrive"
        time.sleep(0.1)
    for process in [one for one in classroom.processes() if str(chen.home) in one.environ().get("MIGCAP_HOME", "")]:
        process.kill()
    while sorted(files.iterdir()) != there:
        assert time.monotonic() < deadline + 20, "the half stayed"
        time.sleep(0.1)
    assert [one for one in course.submissions(NAME) if one["student"] == "chen"] == [] and notebook.read_bytes() == before
    chen.stop_server()
    chen.start_server()
    assert "Submitted as" in chen.run(chen.new_kernel(), f"import os; os.chdir(os.environ['MIGCAP_HOME'])\n!nbgrader submit {NAME} 2>&1")
    assert len([one for one in course.submissions(NAME) if one["student"] == "chen"]) == 1


def test_what_is_handed_in_while_the_hub_is_away_arrives_when_it_is_back(classroom, amina, course):
    """The hub is killed; `migcap classroom` starts it again, and the desk with it. Her kernel waits, and has one receipt."""
    before = [one["id"] for one in course.submissions(NAME) if one["student"] == "amina"]
    said = []
    submit = f"""
import os, time
from pathlib import Path
from migcap.classroom.desk.client import Desk
time.sleep(2)
print("receipt", Desk.of_this_server().submit("{NAME}", {{"assignment.ipynb": Path("{NAME}", "assignment.ipynb")}})["id"])
"""
    working = threading.Thread(target=lambda: said.append(amina.run(amina.kernel, submit)))
    working.start()
    time.sleep(1)
    classroom.process_of("jupyterhub -f").kill()
    working.join()
    after = [one["id"] for one in course.submissions(NAME) if one["student"] == "amina"]
    assert after[:-1] == before and said == [f"receipt {after[-1]}\n"]


def test_the_key_of_a_server_that_was_stopped_opens_nothing(classroom, course):
    bruno = classroom.login("bruno")
    bruno.start_server()
    _, key = told(bruno, bruno.new_kernel())
    assert ask(classroom, key).status_code == 200
    bruno.stop_server()
    assert ask(classroom, key).status_code == 401
