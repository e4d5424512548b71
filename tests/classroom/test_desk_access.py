"""Who may do what at the desk. Each attempt is made over HTTP on a desk that runs as the hub starts it; what must not happen is looked up afterwards."""

import datetime
import json

import pytest
import requests
from desk_alone import DeskAlone, notebook, zipped

from migcap.errors import MigcapError

NAME = "00-my-country"
TOMORROW = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    desk = DeskAlone(tmp_path_factory.mktemp("access") / "desk").start()
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def handed_in(alone, tmp_path_factory):
    """{name: receipt} of anna and ben, both with feedback."""
    folder = tmp_path_factory.mktemp("work")
    course = alone.desk("course")
    course.release(NAME, notebook(folder), "My country")
    receipts = {}
    page = folder / "assignment.html"
    for name in ("anna", "ben"):
        receipts[name] = alone.desk(name).submit(NAME, notebook(folder, f"# by {name}"))
        page.write_text(f"<p>for {name}</p>")
        course.give_back(NAME, receipts[name]["id"], {"assignment.html": page}, 3, 5)
    return receipts


def asked(alone, key, method, address, body=b"", **headers):
    if key:
        headers["Authorization"] = f"token {key}"
    answer = requests.request(method, f"{alone.url}api/{address}", data=body, headers=headers, timeout=30)
    assert answer.headers["Content-Type"].startswith("application/json") or answer.status_code == 200
    return answer


def everything(alone):
    """All that the desk knows, as the course sees it: to find out whether an attempt changed something."""
    course = alone.desk("course")
    return json.dumps([course.assignments(), course.extensions(), alone.stored()], sort_keys=True)


def test_a_trainee_sees_hers_and_the_course_sees_all(alone, handed_in, tmp_path):
    [anna] = alone.desk("anna").assignments()
    assert [one["id"] for one in anna["submissions"]] == [handed_in["anna"]["id"]] and [one["submission"] for one in anna["feedback"]] == [handed_in["anna"]["id"]]
    assert [one["student"] for one in alone.desk("anna").submissions(NAME)] == ["anna"]
    assert {one["student"] for one in alone.desk("course").submissions(NAME)} == {"anna", "ben"}
    assert "ben" not in json.dumps([alone.desk("anna").assignments(), alone.desk("anna").submissions(NAME)])
    assert alone.desk("anna").submission(NAME, handed_in["anna"]["id"], tmp_path / "own") == ["assignment.ipynb"]
    assert alone.desk("course").submission(NAME, handed_in["ben"]["id"], tmp_path / "all") == ["assignment.ipynb"]
    assert "by ben" in (tmp_path / "all" / "assignment.ipynb").read_text()


@pytest.mark.parametrize("what", ["submission", "feedback"])
def test_another_s_work_and_feedback_are_as_if_they_were_not_there(alone, handed_in, tmp_path, what):
    with pytest.raises(MigcapError, match="no such submission of yours") as hers:
        getattr(alone.desk("anna"), what)(NAME, handed_in["ben"]["id"], tmp_path / "x")
    with pytest.raises(MigcapError) as nobodys:
        getattr(alone.desk("anna"), what)(NAME, "0000", tmp_path / "x")
    assert str(hers.value) == str(nobodys.value) and not (tmp_path / "x").exists()


TRAINERS = [("PUT", f"assignments/{NAME}"), ("PUT", "assignments/99-mine"), ("DELETE", f"assignments/{NAME}"), ("PUT", f"assignments/{NAME}/due"),
            ("PUT", f"assignments/{NAME}/extensions/anna"), ("GET", "extensions"), ("PUT", f"assignments/{NAME}/feedback/ID")]


@pytest.mark.parametrize("method, address", TRAINERS)
@pytest.mark.parametrize("who", ["anna", "tara", "Course", "course ", "courses"])
def test_what_is_the_trainers_is_done_from_the_course_s_account_alone(alone, handed_in, method, address, who):
    """tara is a trainer: on her own server she is like everybody, and her marks are the course's affair."""
    before = everything(alone)
    body = json.dumps({"due": TOMORROW.isoformat()}).encode() if address.endswith(("due", "anna")) else zipped({"a.html": "x"})
    answer = asked(alone, alone.hub.admit(who), method, address.replace("ID", handed_in["anna"]["id"]), body)
    assert answer.status_code == 403
    assert everything(alone) == before


@pytest.mark.parametrize("headers", [{"X-Forwarded-User": "course"}, {"REMOTE_USER": "ben"}, {"X-Student": "ben"}, {"Cookie": "jupyterhub-services=ben"}, {"X-HTTP-Method-Override": "DELETE"}])
@pytest.mark.parametrize("query", ["", "?student=ben&user=course&token=KEY&received_at=2020-01-01T00:00:00%2B00:00"])
def test_nothing_that_is_sent_along_says_who_asks_or_when(alone, handed_in, headers, query):
    times = {"Date": "Wed, 01 Jan 2020 00:00:00 GMT", "Last-Modified": "Wed, 01 Jan 2020 00:00:00 GMT", "X-Received-At": "2020-01-01T00:00:00+00:00", "X-Request-Start": "0"}
    body = zipped({"assignment.ipynb": "{}", "timestamp.txt": "2020-01-01 00:00:00.000000 UTC", "student.txt": "ben"})
    before = datetime.datetime.now(datetime.UTC)
    ben = alone.desk("ben").submissions(NAME)
    key = f"try-{hash(str(headers) + query) & 0xffffffff:08x}"
    address = f"assignments/{NAME}/submissions{query}".replace("KEY", alone.hub.admit("course"))
    answer = asked(alone, alone.hub.admit("anna"), "POST", address, body, **headers, **times, **{"Idempotency-Key": key})
    assert answer.status_code == 201 and set(answer.json()) == {"id", "received_at", "late", "due", "files"}
    assert before <= datetime.datetime.fromisoformat(answer.json()["received_at"]) <= datetime.datetime.now(datetime.UTC)
    assert alone.desk("ben").submissions(NAME) == ben and answer.json()["id"] in [one["id"] for one in alone.desk("anna").submissions(NAME)]


WITHOUT = {"no key": None, "an unknown key": "key-of-nobody", "the desk's own": "the desk's own", "empty": " "}


@pytest.mark.parametrize("key", WITHOUT.values(), ids=WITHOUT)
@pytest.mark.parametrize("method, address", [("GET", "assignments"), ("POST", f"assignments/{NAME}/submissions"), ("GET", f"assignments/{NAME}/files"), ("GET", "nowhere")])
def test_without_a_key_that_the_hub_knows_nothing_is_told(alone, handed_in, key, method, address):
    answer = asked(alone, key, method, address, zipped({"assignment.ipynb": "{}"}) if method == "POST" else b"")
    assert answer.status_code == 401 and NAME not in answer.text


def test_a_key_in_the_address_or_in_a_cookie_is_none(alone, handed_in):
    key = alone.hub.admit("anna")
    for more in ({"params": {"token": key}}, {"cookies": {"jupyterhub-services": key, "token": key}}, {"params": {"token": key}, "headers": {"Sec-Fetch-Mode": "websocket"}}, {"auth": ("anna", key)}):
        assert requests.get(f"{alone.url}api/assignments", timeout=30, **more).status_code in (401, 403)


def test_a_service_and_whoever_may_not_come_here_are_turned_away(alone):
    for key in (alone.hub.admit("culler", kind="service"), alone.hub.admit("eve", scopes=["access:services!service=other"]), alone.hub.admit("fay", scopes=[]),
                alone.hub.admit("../course"), alone.hub.admit("a/b")):
        assert asked(alone, key, "GET", "assignments").status_code == 403


def test_a_key_that_the_hub_takes_back_opens_nothing_from_that_moment(alone, handed_in):
    key = alone.hub.admit("gone")
    assert asked(alone, key, "GET", "assignments").status_code == 200
    del alone.hub.people[key]
    assert asked(alone, key, "GET", "assignments").status_code == 401


@pytest.mark.parametrize("headers", [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Mode": "no-cors"},
                                     {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "same-origin"}])
def test_a_page_in_a_browser_is_refused_even_with_a_key(alone, handed_in, headers):
    """A page that trainee A wrote and trainee B opens runs in B's browser."""
    before = everything(alone)
    answer = asked(alone, alone.hub.admit("anna"), "POST", f"assignments/{NAME}/submissions", zipped({"assignment.ipynb": "{}"}), **headers)
    assert answer.status_code == 403 and "pages" in answer.json()["message"]
    assert "Access-Control-Allow-Origin" not in answer.headers and everything(alone) == before
    assert requests.options(f"{alone.url}api/assignments", headers=headers, timeout=30).status_code >= 400


@pytest.mark.parametrize("method, address", [("POST", "assignments"), ("PUT", f"assignments/{NAME}/submissions"), ("DELETE", f"assignments/{NAME}/submissions"),
                                             ("GET", f"assignments/{NAME}"), ("PATCH", f"assignments/{NAME}"), ("POST", "extensions"), ("HEAD", f"assignments/{NAME}/submissions"), ("DELETE", f"assignments/{NAME}/feedback/ID")])
@pytest.mark.parametrize("who", ["anna", "course"])
def test_methods_that_are_none_change_nothing(alone, handed_in, method, address, who):
    before = everything(alone)
    assert asked(alone, alone.hub.admit(who), method, address.replace("ID", handed_in["anna"]["id"]), b"").status_code in (403, 404, 405, 411)
    assert everything(alone) == before


@pytest.mark.parametrize("address", ["assignments/..%2f..%2fetc/files", "assignments/%2e%2e/files", f"assignments/{NAME}/submissions/..%2f..%2fdesk.sqlite/files",
                                     f"assignments/{NAME}/feedback/%2e%2e", f"assignments/{NAME}/submissions/%00/files", "assignments/%ff/files", "assignments/'%20or%201=1--/files", "../../../etc/passwd", f"assignments/{NAME}//files"])
def test_addresses_lead_nowhere_else(alone, handed_in, address):
    answer = asked(alone, alone.hub.admit("course"), "GET", address)
    assert answer.status_code in (400, 404) and "root:" not in answer.text and "Traceback" not in answer.text


def test_an_id_of_one_assignment_is_none_of_another(alone, handed_in, tmp_path):
    alone.desk("course").release("01-other", notebook(tmp_path))
    with pytest.raises(MigcapError, match="no such submission"):
        alone.desk("course").submission("01-other", handed_in["anna"]["id"], tmp_path / "x")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"due"', b'{"due": 5}', b'{"due": "soon"}', b'{"due": null, "student": "ben"}',
                                  b'{"until": null}', b"null", b'{"due": "2026-12-04T17:00"}', b"\xff"])
def test_bodies_that_say_no_due_date_are_refused_in_a_sentence(alone, handed_in, body):
    before = everything(alone)
    answer = asked(alone, alone.hub.admit("course"), "PUT", f"assignments/{NAME}/due", body)
    assert answer.status_code == 400 and answer.json()["message"].endswith(".") and everything(alone) == before


@pytest.mark.parametrize("student", ["..%2fben", "%2e%2e", "a%2fb", "*", "-x", "%00"])
def test_an_extension_is_for_a_person(alone, handed_in, student):
    alone.desk("course").set_due(NAME, TOMORROW)
    answer = asked(alone, alone.hub.admit("course"), "PUT", f"assignments/{NAME}/extensions/{student}", json.dumps({"due": TOMORROW.isoformat()}).encode())
    assert answer.status_code in (400, 403, 404) and alone.desk("course").extensions() == []


@pytest.mark.parametrize("query", ["?score=NaN", "?score=-1", "?score=inf", "?score=much", "?score=1e9", "?score=1&max_score=x"])
def test_marks_are_numbers(alone, handed_in, query):
    before = everything(alone)
    assert asked(alone, alone.hub.admit("course"), "PUT", f"assignments/{NAME}/feedback/{handed_in['anna']['id']}{query}", zipped({"a.html": "x"})).status_code == 400
    assert everything(alone) == before


@pytest.mark.parametrize("key", ["", "short", "x" * 65, "with space", "späße-und-mehr".encode().decode("latin1"), "../../../x"])
def test_a_try_needs_a_key_of_its_own(alone, handed_in, key):
    headers = {"Idempotency-Key": key} if key else {}
    assert asked(alone, alone.hub.admit("anna"), "POST", f"assignments/{NAME}/submissions", zipped({"assignment.ipynb": "{}"}), **headers).status_code == 400


def test_what_it_answers_is_never_run_or_kept_by_a_browser(alone, handed_in):
    answer = asked(alone, alone.hub.admit("anna"), "GET", f"assignments/{NAME}/feedback/{handed_in['anna']['id']}")
    assert answer.headers["Content-Type"] == "application/zip" and answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store" and "sandbox" in answer.headers["Content-Security-Policy"]


def test_without_the_hub_nobody_is_known_and_that_is_said(tmp_path):
    desk = DeskAlone(tmp_path / "desk").start()
    try:
        key = desk.hub.admit("anna")
        desk.hub.close()
        answer = asked(desk, key, "GET", "assignments")
        assert answer.status_code == 503 and "hub does not answer" in answer.json()["message"]
    finally:
        desk.stop()
